package org.tabularium.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Walks over the XML of a story (the body, a note, a text box, a cell) and gives its paragraphs and tables as they
 * stand: content controls opened, tracked insertions in, tracked deletions out, alternatives read once.
 */
final class WordBody {

    private final XmlCursor xml;

    private final Budget budget;

    private final WordRuns runs;

    private final WordRows rows;

    /** How many of the content controls around the cursor show a prompt instead of content. */
    private int prompts;

    WordBody(XmlCursor xml, Budget budget) {
        this.xml = xml;
        this.budget = budget;
        this.runs = new WordRuns(xml, budget, this);
        this.rows = new WordRows(xml, budget, this);
    }

    /** The paragraphs and tables of the element at which the cursor stands. */
    List<WordNode> story() throws UnreadableDocumentException {
        List<WordNode> nodes = new ArrayList<>();
        nested(() -> xml.children(name -> block(name, nodes)));
        return nodes;
    }

    /** One child of a story; a cell hands its children over one by one. */
    void block(String name, List<WordNode> nodes) throws UnreadableDocumentException {
        switch (name) {
            case "w:p" -> nodes.add(runs.paragraph());
            case "w:tbl" -> rows.table().ifPresent(nodes::add);
            case "m:oMathPara", "m:oMath" -> nodes.add(runs.formula());
            case "w:altChunk" -> nodes.add(runs.omitted("a document placed inside this one"));
            default -> wrapper(name, child -> block(child, nodes), nodes::size);
        }
    }

    /** How much an alternative has given, to see whether a further one is needed. */
    @FunctionalInterface
    interface Yield {
        int size();
    }

    /** Something that reads on. */
    @FunctionalInterface
    interface Step {
        void read() throws UnreadableDocumentException;
    }

    /** Opens an element that only wraps content of the same kind; other elements are left alone. */
    void wrapper(String name, XmlCursor.Visitor content, Yield yield) throws UnreadableDocumentException {
        switch (name) {
            case "w:sdt" -> nested(() -> contentControl(content));
            case "mc:AlternateContent" -> nested(() -> alternatives(content, yield));
            case "w:customXml", "w:smartTag", "w:ins", "w:moveTo" -> nested(() -> xml.children(content));
            default -> {
                // Deleted and moved-away text, bookmarks, section properties: nothing that is read.
            }
        }
    }

    /** Reads one level deeper, within the limit. */
    void nested(Step step) throws UnreadableDocumentException {
        budget.down(xml::place);
        step.read();
        budget.up();
    }

    /** Whether what the cursor stands in is only a prompt, such as "Click to enter text". */
    boolean inPrompt() {
        return prompts > 0;
    }

    private void contentControl(XmlCursor.Visitor content) throws UnreadableDocumentException {
        boolean[] prompt = { false };
        xml.children(name -> {
            switch (name) {
                case "w:sdtPr" -> xml.children(
                        property -> prompt[0] |= property.equals("w:showingPlcHdr") && !WordFormat.isOff(xml.value()));
                case "w:sdtContent" -> {
                    prompts += prompt[0] ? 1 : 0;
                    xml.children(content);
                    prompts -= prompt[0] ? 1 : 0;
                }
                default -> {
                    // Properties of the control's end.
                }
            }
        });
    }

    /** The first alternative that gives anything is read, the others are not: they say the same for other programs. */
    private void alternatives(XmlCursor.Visitor content, Yield yield) throws UnreadableDocumentException {
        int before = yield.size();
        xml.children(name -> {
            if ((name.equals("mc:Choice") || name.equals("mc:Fallback")) && yield.size() == before) {
                xml.children(content);
            }
        });
    }
}
