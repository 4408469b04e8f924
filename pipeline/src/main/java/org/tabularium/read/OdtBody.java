package org.tabularium.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.tabularium.document.Block;
import org.tabularium.document.Locator;
import org.tabularium.document.Note;
import org.tabularium.document.Paragraph;
import org.tabularium.document.Text;

/** Walks through the text of an OpenDocument: paragraphs, headings, lists and tables in the order they stand. */
final class OdtBody {

    private static final Set<String> TITLES = Set.of("Title");

    private static final Set<String> CAPTIONS = Set.of("Caption", "Table", "Illustration", "Tabela", "Podpis");

    private final XmlCursor xml;

    private final OdfStyles styles;

    private final Budget budget;

    private final Flow flow;

    private final List<Note> notes = new ArrayList<>();

    private final Map<String, int[]> counters = new HashMap<>();

    private int lists;

    OdtBody(XmlCursor xml, OdfStyles styles, Budget budget) {
        this.xml = xml;
        this.styles = styles;
        this.budget = budget;
        this.flow = new Flow(budget);
    }

    List<Block> blocks() {
        return flow.blocks();
    }

    List<Note> notes() {
        return notes;
    }

    /** A list that paragraphs may stand in: its style, how deep, and what its items are counted under. */
    private record Listing(String style, int level, String key) {
    }

    void story() throws UnreadableDocumentException {
        xml.children(name -> block(name, Optional.empty()));
    }

    private void block(String name, Optional<Listing> item) throws UnreadableDocumentException {
        switch (name) {
            case "text:p" -> paragraph(item);
            case "text:h" -> heading();
            case "text:list" -> list(item);
            case "table:table" -> table();
            case "text:section", "text:index-body", "draw:frame", "draw:text-box", "text:numbered-paragraph" ->
                    nested(item);
            default -> {
                // Tracked changes, tables of contents, forms and the like are not the text that is shown.
            }
        }
    }

    private void nested(Optional<Listing> item) throws UnreadableDocumentException {
        budget.down(xml::place);
        xml.children(child -> block(child, item));
        budget.up();
    }

    private OdfText.Read text(String style) throws UnreadableDocumentException {
        return OdfText.read(xml, styles, styles.isBold("paragraph", style), budget, new Inside());
    }

    /** Notes become notes of the document; the text of frames comes right before the paragraph they hang on. */
    private final class Inside implements OdfText.Inside {

        @Override
        public String note(XmlCursor cursor) throws UnreadableDocumentException {
            String[] mark = { "" };
            List<String> lines = new ArrayList<>();
            cursor.children(part -> {
                if (part.equals("text:note-citation")) {
                    mark[0] = cursor.text(budget).strip();
                } else if (part.equals("text:note-body")) {
                    cursor.descendants(child -> {
                        if (child.equals("text:p")) {
                            lines.add(OdfText.read(cursor, styles, false, budget, this).text().plain());
                        }
                    });
                }
            });
            String text = lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
            notes.add(new Note(Locator.DOCUMENT.child("note", notes.size() + 1), mark[0], Text.of(text)));
            return mark[0];
        }

        @Override
        public void frame(XmlCursor cursor) throws UnreadableDocumentException {
            nested(Optional.empty());
        }
    }

    private String style() {
        return xml.attributeOf("text:style-name").orElse("");
    }

    private void heading() throws UnreadableDocumentException {
        String style = style();
        int level = xml.attributeOf("text:outline-level").flatMap(WordFormat::integer).orElse(1);
        flow.heading(Math.max(1, level), "", WrittenLines.stripped(text(style).text()));
    }

    private void paragraph(Optional<Listing> item) throws UnreadableDocumentException {
        String style = style();
        OdfText.Read read = text(style);
        Text text = WrittenLines.stripped(read.text());
        Optional<Integer> outline = styles.outline(style).filter(level -> level > 0);
        if (item.isPresent()) {
            item(item.get(), text, read.bold());
        } else if (outline.isPresent()) {
            flow.heading(outline.get(), "", text);
        } else {
            flow.paragraph(role(style), text, styles.indent(style), read.bold());
        }
    }

    private Paragraph.Role role(String style) {
        if (styles.isOneOf(style, TITLES)) {
            return Paragraph.Role.TITLE;
        }
        return styles.isOneOf(style, CAPTIONS) ? Paragraph.Role.CAPTION : Paragraph.Role.BODY;
    }

    private void item(Listing listing, Text text, boolean bold) throws UnreadableDocumentException {
        OdfListStyle style = styles.listStyle(listing.style());
        int number = counters.get(listing.key())[listing.level()];
        flow.item(listing.level(), style.marker(listing.level(), number), style.isOrdered(listing.level()),
                listing.key(), text, bold);
    }

    private void list(Optional<Listing> outer) throws UnreadableDocumentException {
        String style = xml.attributeOf("text:style-name").or(() -> outer.map(Listing::style)).orElse("");
        int level = outer.map(listing -> listing.level() + 1).orElse(0);
        boolean goesOn = xml.attributeOf("text:continue-numbering").filter("true"::equals).isPresent()
                || xml.attributeOf("text:continue-list").isPresent();
        String key = outer.map(Listing::key).orElseGet(() -> goesOn ? style : style + "/" + ++lists);
        budget.down(xml::place);
        int[] counts = counters.computeIfAbsent(key, _ -> new int[64]);
        if (outer.isPresent() || !goesOn) {
            counts[level] = 0;
        }
        Listing listing = new Listing(style, level, key);
        xml.children(name -> listItem(name, listing, counts));
        budget.up();
    }

    private void listItem(String name, Listing listing, int[] counts) throws UnreadableDocumentException {
        if (!name.equals("text:list-item") && !name.equals("text:list-header")) {
            return;
        }
        boolean[] first = { name.equals("text:list-item") };
        xml.attributeOf("text:start-value").flatMap(WordFormat::integer)
                .ifPresent(start -> counts[listing.level()] = start - 1);
        counts[listing.level()] += first[0] ? 1 : 0;
        xml.children(child -> {
            boolean marked = child.equals("text:list") || first[0];
            first[0] &= child.equals("text:list");
            block(child, marked ? Optional.of(listing) : Optional.empty());
        });
    }

    private void table() throws UnreadableDocumentException {
        flow.beginTable();
        xml.children(this::tablePart);
        flow.endTable();
    }

    private void tablePart(String name) throws UnreadableDocumentException {
        switch (name) {
            case "table:table-row" -> row();
            case "table:table-header-rows", "table:table-rows", "table:table-row-group" -> {
                budget.down(xml::place);
                xml.children(this::tablePart);
                budget.up();
            }
            default -> {
                // Columns tell only widths here.
            }
        }
    }

    private void row() throws UnreadableDocumentException {
        flow.beginRow();
        xml.children(name -> {
            if (name.equals("table:table-cell")) {
                flow.beginCell(span("table:number-rows-spanned"), span("table:number-columns-spanned"));
                xml.children(child -> block(child, Optional.empty()));
                flow.endCell();
            }
        });
    }

    private int span(String attribute) {
        return xml.attributeOf(attribute).flatMap(WordFormat::integer).orElse(1);
    }
}
