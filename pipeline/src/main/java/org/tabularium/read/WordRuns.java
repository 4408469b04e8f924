package org.tabularium.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.tabularium.read.WordPiece.Characters;
import org.tabularium.read.WordPiece.Omitted;
import org.tabularium.read.WordPiece.Reference;

/** Reads paragraphs: their runs with all that may wrap them, field results without instructions, and text boxes. */
final class WordRuns {

    private final XmlCursor xml;

    private final Budget budget;

    private final WordBody body;

    WordRuns(XmlCursor xml, Budget budget, WordBody body) {
        this.xml = xml;
        this.budget = budget;
        this.body = body;
    }

    /** What has been read of a paragraph so far. */
    private static final class Open {

        private WordFormat.Paragraph format = WordFormat.Paragraph.PLAIN;

        private final List<WordPiece> pieces = new ArrayList<>();

        private final List<WordNode> boxes = new ArrayList<>();

        /** The complex fields around the cursor: true once their result has begun. */
        private final Deque<Boolean> fields = new ArrayDeque<>();

        private int yield() {
            return pieces.size() + boxes.size();
        }

        private void field(String mark) {
            switch (mark) {
                case "begin" -> fields.push(false);
                case "separate" -> {
                    if (fields.poll() != null) {
                        fields.push(true);
                    }
                }
                default -> fields.poll();
            }
        }
    }

    WordNode.Para paragraph() throws UnreadableDocumentException {
        Open open = open();
        xml.children(name -> {
            if (name.equals("w:pPr")) {
                open.format = WordFormat.paragraph(xml);
            } else {
                inline(name, open);
            }
        });
        return new WordNode.Para(open.format, open.pieces, open.boxes);
    }

    /** A formula that stands alone as a paragraph. */
    WordNode.Para formula() throws UnreadableDocumentException {
        Open open = open();
        math(open);
        return new WordNode.Para(open.format, open.pieces, List.of());
    }

    /** A paragraph that says that something is there and not read. */
    WordNode.Para omitted(String what) throws UnreadableDocumentException {
        budget.block(xml::place);
        return new WordNode.Para(WordFormat.Paragraph.PLAIN, List.of(new Omitted(what)), List.of());
    }

    private Open open() throws UnreadableDocumentException {
        budget.block(xml::place);
        return new Open();
    }

    private void inline(String name, Open open) throws UnreadableDocumentException {
        switch (name) {
            case "w:r" -> run(open);
            case "w:hyperlink", "w:fldSimple", "w:dir", "w:bdo" ->
                    body.nested(() -> xml.children(child -> inline(child, open)));
            case "m:oMath", "m:oMathPara" -> math(open);
            default -> body.wrapper(name, child -> inline(child, open), open::yield);
        }
    }

    private void run(Open open) throws UnreadableDocumentException {
        var format = new Object() {
            WordFormat.Run now = WordFormat.Run.PLAIN;
        };
        xml.children(name -> {
            if (name.equals("w:rPr")) {
                format.now = WordFormat.run(xml);
            } else {
                piece(name, format.now, open);
            }
        });
    }

    private void piece(String name, WordFormat.Run format, Open open) throws UnreadableDocumentException {
        switch (name) {
            case "w:t" -> text(format, typed(), open);
            case "w:tab", "w:ptab" -> text(format, "\t", open);
            case "w:cr" -> text(format, "\n", open);
            case "w:br" -> text(format, lineBreak(), open);
            case "w:noBreakHyphen" -> text(format, "-", open);
            case "w:sym" -> text(format,
                    WordSymbols.unicode(xml.attribute("font").orElse(""), xml.attribute("char").orElse("")), open);
            case "w:fldChar" -> open.field(xml.attribute("fldCharType").orElse(""));
            case "w:footnoteReference" -> reference(WordPiece.Kind.FOOTNOTE, format, open);
            case "w:endnoteReference" -> reference(WordPiece.Kind.ENDNOTE, format, open);
            case "w:ruby" -> xml.children(part -> {
                if (part.equals("w:rubyBase")) {
                    body.nested(() -> xml.children(child -> inline(child, open)));
                }
            });
            case "w:drawing", "w:pict", "w:object" -> drawing(open);
            case "mc:AlternateContent" -> body.wrapper(name, child -> piece(child, format, open), open::yield);
            default -> {
                // Field instructions, deleted text, soft hyphens and layout marks are no text.
            }
        }
    }

    /** The characters of {@code w:t}: white space at its ends counts only where the file says so. */
    private String typed() throws UnreadableDocumentException {
        boolean keeps = xml.attribute("space").filter("preserve"::equals).isPresent();
        String text = xml.text(budget).replace('\n', ' ').replace('\r', ' ').replace('\t', ' ')
                .replace(WordPiece.PAGE_BREAK, ' ');
        return WordSymbols.bullets(keeps ? text : text.strip());
    }

    private String lineBreak() {
        return switch (xml.attribute("type").orElse("")) {
            case "page", "column" -> String.valueOf(WordPiece.PAGE_BREAK);
            default -> "\n";
        };
    }

    private void text(WordFormat.Run format, String text, Open open) throws UnreadableDocumentException {
        if (!text.isEmpty() && !body.inPrompt() && !open.fields.contains(false)) {
            budget.characters(1, xml::place);
            open.pieces.add(new Characters(format, text));
        }
    }

    private void reference(WordPiece.Kind kind, WordFormat.Run format, Open open) throws UnreadableDocumentException {
        budget.characters(1, xml::place);
        boolean custom = xml.attribute("customMarkFollows").filter(value -> !WordFormat.isOff(value)).isPresent();
        open.pieces.add(new Reference(format, kind, xml.attribute("id").orElse(""), custom));
    }

    private void math(Open open) throws UnreadableDocumentException {
        xml.descendants(name -> {
            if (name.equals("m:t") || name.equals("w:t")) {
                text(WordFormat.Run.PLAIN, xml.text(budget), open);
            }
        });
    }

    /** Looks through a drawing for text boxes; charts and other objects without text are noted. */
    private void drawing(Open open) throws UnreadableDocumentException {
        xml.descendants(name -> shape(name, open));
    }

    private void shape(String name, Open open) throws UnreadableDocumentException {
        switch (name) {
            case "w:txbxContent" -> open.boxes.addAll(body.story());
            case "mc:AlternateContent" -> body.wrapper(name, child -> alternative(child, open), open::yield);
            case "c:chart" -> omit("a chart", open);
            case "dgm:relIds" -> omit("a diagram", open);
            case "o:OLEObject" -> omit("an embedded object", open);
            default -> {
                // Geometry, pictures and effects.
            }
        }
    }

    private void alternative(String name, Open open) throws UnreadableDocumentException {
        shape(name, open);
        if (!name.equals("w:txbxContent") && !name.equals("mc:AlternateContent")) {
            drawing(open);
        }
    }

    private void omit(String what, Open open) throws UnreadableDocumentException {
        budget.characters(1, xml::place);
        open.pieces.add(new Omitted(what));
    }
}
