package org.tabularium.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.tabularium.document.Block;
import org.tabularium.document.NoteMark;
import org.tabularium.document.Paragraph;
import org.tabularium.document.Text;
import org.tabularium.read.Superscripts.Meaning;

/** Walks through a page: text between block elements is a paragraph, tables keep their spans. */
final class HtmlBody {

    private static final Set<String> UNREAD = Set.of("script", "style", "template", "noscript", "head", "title", "svg",
            "iframe", "object", "select", "textarea", "button", "input");

    private static final Set<String> BOLD = Set.of("b", "strong", "th");

    private static final int DEEPEST = 200;

    /** Elements that are closed in the wrong order make many of one. */
    private static final int MOST_ELEMENTS = 2_000_000;

    private final Budget budget;

    private final Flow flow;

    private final StringBuilder plain = new StringBuilder();

    private final List<NoteMark> marks = new ArrayList<>();

    private int letters;

    private int heavy;

    private int lists;

    private int elements;

    /** What the text belongs to that is being gathered. */
    private Frame frame = new Frame(Kind.BODY, 0, "", false, "");

    private enum Kind {
        BODY, CAPTION, HEADING, ITEM
    }

    private record Frame(Kind kind, int level, String marker, boolean ordered, String list) {
    }

    HtmlBody(Budget budget) {
        this.budget = budget;
        this.flow = new Flow(budget);
    }

    List<Block> blocks() {
        return flow.blocks();
    }

    void read(Element body) throws UnreadableDocumentException {
        children(body, false, 0, 0);
        flush();
    }

    private void children(Element parent, boolean bold, int depth, int list) throws UnreadableDocumentException {
        if (depth > DEEPEST) {
            throw Failures.tooDeep("levels of elements in each other", DEEPEST, parent.normalName());
        }
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                append(text.getWholeText(), bold, parent.normalName().equals("pre"));
            } else if (node instanceof Element element && !isHidden(element)) {
                element(element, bold || isBold(element), depth + 1, list);
            }
        }
    }

    private static boolean isHidden(Element element) {
        String style = element.attr("style").replace(" ", "");
        return UNREAD.contains(element.normalName()) || element.hasAttr("hidden") || style.contains("display:none")
                || style.contains("visibility:hidden");
    }

    private static boolean isBold(Element element) {
        return BOLD.contains(element.normalName())
                || element.attr("style").replace(" ", "").matches("(?s).*font-weight:(bold|[6-9]00).*");
    }

    private void element(Element element, boolean bold, int depth, int list) throws UnreadableDocumentException {
        if (++elements > MOST_ELEMENTS) {
            throw Failures.tooLarge("elements", MOST_ELEMENTS, element.normalName());
        }
        String name = element.normalName();
        switch (name) {
            case "br" -> plain.append('\n');
            case "sup" -> raised(element, bold);
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                    framed(element, new Frame(Kind.HEADING, name.charAt(1) - '0', "", false, ""), bold, depth, list);
            case "caption", "figcaption" ->
                    framed(element, new Frame(Kind.CAPTION, 0, "", false, ""), bold, depth, list);
            case "ul", "ol", "menu" -> list(element, bold, depth, list);
            case "table" -> table(element, depth);
            default -> {
                if (element.isBlock()) {
                    flush();
                    children(element, bold, depth, list);
                    flush();
                } else {
                    children(element, bold, depth, list);
                }
            }
        }
    }

    private void framed(Element element, Frame own, boolean bold, int depth, int list)
            throws UnreadableDocumentException {
        flush();
        frame = own;
        children(element, bold, depth, list);
        flush();
        frame = new Frame(Kind.BODY, 0, "", false, "");
    }

    private void list(Element element, boolean bold, int depth, int level) throws UnreadableDocumentException {
        flush();
        boolean ordered = element.normalName().equals("ol");
        String key = "list " + ++lists;
        int number = WordFormat.integer(element.attr("start")).orElse(1);
        for (Element item : element.children()) {
            if (item.normalName().equals("li") && !isHidden(item)) {
                int count = WordFormat.integer(item.attr("value")).orElse(number);
                String type = element.attr("type").isEmpty() ? "1" : element.attr("type");
                String marker = ordered ? OdfListStyle.counted(type, count) + "." : "•";
                framed(item, new Frame(Kind.ITEM, level, marker, ordered, key), bold || isBold(item), depth, level + 1);
                number = count + 1;
            } else {
                element(item, bold, depth + 1, level + 1);
            }
        }
        flush();
    }

    private void table(Element table, int depth) throws UnreadableDocumentException {
        flush();
        for (Element caption : table.children()) {
            if (caption.normalName().equals("caption")) {
                element(caption, isBold(caption), depth, 0);
            }
        }
        Frame outer = frame;
        frame = new Frame(Kind.BODY, 0, "", false, "");
        flow.beginTable();
        for (Element part : table.children()) {
            if (part.normalName().equals("tr")) {
                row(part, depth);
            } else if (Set.of("thead", "tbody", "tfoot").contains(part.normalName())) {
                for (Element row : part.children()) {
                    if (row.normalName().equals("tr")) {
                        row(row, depth);
                    }
                }
            }
        }
        flow.endTable();
        frame = outer;
    }

    private void row(Element row, int depth) throws UnreadableDocumentException {
        if (isHidden(row)) {
            return;
        }
        flow.beginRow();
        for (Element cell : row.children()) {
            if (cell.normalName().matches("td|th") && !isHidden(cell)) {
                flow.beginCell(span(cell, "rowspan"), span(cell, "colspan"));
                children(cell, isBold(cell), depth + 1, 0);
                flush();
                flow.endCell();
            }
        }
    }

    private static int span(Element cell, String attribute) {
        return WordFormat.integer(cell.attr(attribute)).filter(span -> span > 0).orElse(1);
    }

    private void append(String characters, boolean bold, boolean kept) throws UnreadableDocumentException {
        budget.characters(characters.length(), () -> "the page");
        for (int index = 0; index < characters.length(); index++) {
            char character = characters.charAt(index);
            if (" \t\r\n\f".indexOf(character) < 0) {
                plain.append(character);
                letters++;
                heavy += bold ? 1 : 0;
            } else if (kept) {
                plain.append(character);
            } else if (!plain.isEmpty() && " \n".indexOf(plain.charAt(plain.length() - 1)) < 0) {
                plain.append(' ');
            }
        }
    }

    private void raised(Element element, boolean bold) throws UnreadableDocumentException {
        switch (Superscripts.of(plain, element.text())) {
            case Meaning.Marks found -> found.marks().forEach(mark -> marks.add(new NoteMark(plain.length(), mark)));
            case Meaning.Part part -> append(part.text(), bold, false);
        }
    }

    /** Ends what was gathered: a block of its own. */
    private void flush() throws UnreadableDocumentException {
        Text text = WrittenLines.stripped(new Text(plain.toString(), marks));
        boolean bold = letters > 0 && heavy == letters;
        plain.setLength(0);
        marks.clear();
        letters = 0;
        heavy = 0;
        if (text.isBlank()) {
            return;
        }
        switch (frame.kind()) {
            case HEADING -> flow.heading(frame.level(), "", text);
            case CAPTION -> flow.paragraph(Paragraph.Role.CAPTION, text, 0, bold);
            case ITEM -> {
                flow.item(frame.level(), frame.marker(), frame.ordered(), frame.list(), text, bold);
                frame = new Frame(Kind.BODY, 0, "", false, "");
            }
            case BODY -> flow.paragraph(Paragraph.Role.BODY, text, 0, bold);
        }
    }
}
