package org.tabularium.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The styles of an OpenDocument: what they say themselves and what they take over from their parents. */
final class OdfStyles {

    private static final Set<String> FORMATS = Set.of("number:number-style", "number:percentage-style",
            "number:currency-style", "number:date-style", "number:time-style", "number:text-style",
            "number:boolean-style");

    private final Map<String, Style> styles = new HashMap<>();

    private final Map<String, OdfFormat> formats = new HashMap<>();

    private final Map<String, OdfListStyle> lists = new HashMap<>();

    private final Map<String, SheetLook> looks = new HashMap<>();

    /** What one style says; an empty answer leaves it to the parent. */
    private static final class Style {
        private Optional<String> parent = Optional.empty();
        private Optional<String> format = Optional.empty();
        private Optional<String> list = Optional.empty();
        private Optional<Integer> outline = Optional.empty();
        private Optional<Double> indent = Optional.empty();
        private Optional<Boolean> bold = Optional.empty();
        private Optional<Boolean> raised = Optional.empty();
        private Optional<Boolean> shown = Optional.empty();
        private Optional<Integer> lines = Optional.empty();
    }

    /** Reads the styles of one package, those of its part of styles and those of its content. */
    static OdfStyles read(OdfPackage file) throws UnreadableDocumentException {
        OdfStyles styles = new OdfStyles();
        file.read("styles.xml", xml -> styles.add(xml));
        file.content(xml -> styles.add(xml));
        return styles;
    }

    private OdfStyles add(XmlCursor xml) throws UnreadableDocumentException {
        xml.children(part -> {
            if (part.equals("office:styles") || part.equals("office:automatic-styles")) {
                xml.children(name -> style(name, xml));
            }
        });
        return this;
    }

    private void style(String name, XmlCursor xml) throws UnreadableDocumentException {
        String key = xml.attributeOf("style:name").orElse("");
        if (name.equals("style:style") || name.equals("style:default-style")) {
            String family = xml.attributeOf("style:family").orElse("");
            styles.put(family + ":" + key, one(xml, family, name.equals("style:style")));
        } else if (name.equals("text:list-style")) {
            lists.put(key, OdfListStyle.read(xml));
        } else if (FORMATS.contains(name)) {
            formats.put(key, OdfFormat.read(name, xml));
        }
    }

    private static Style one(XmlCursor xml, String family, boolean named) throws UnreadableDocumentException {
        Style style = new Style();
        // What a style does not say and has no parent for, the default style of its family says.
        style.parent = xml.attributeOf("style:parent-style-name").or(() -> named ? Optional.of("") : Optional.empty())
                .map(parent -> family + ":" + parent);
        style.format = xml.attributeOf("style:data-style-name");
        style.list = xml.attributeOf("style:list-style-name");
        style.outline = xml.attributeOf("style:default-outline-level").flatMap(WordFormat::integer);
        xml.children(part -> {
            switch (part) {
                case "style:text-properties" -> {
                    xml.attribute("font-weight").ifPresent(
                            weight -> style.bold = Optional.of(weight.equals("bold") || weight.matches("[6-9]00")));
                    xml.attribute("text-position")
                            .ifPresent(position -> style.raised = Optional.of(position.matches("(super|[1-9]).*")));
                    xml.attributeOf("text:display")
                            .ifPresent(display -> style.shown = Optional.of(!display.equals("none")));
                }
                case "style:paragraph-properties" ->
                        style.indent = xml.attribute("margin-left").flatMap(OdfStyles::points);
                case "style:table-properties" -> xml.attributeOf("table:display")
                        .ifPresent(display -> style.shown = Optional.of(!display.equals("false")));
                case "style:table-cell-properties" -> style.lines = lines(xml);
                default -> {
                    // Widths, colours and the like tell nothing that is read.
                }
            }
        });
        return style;
    }

    private static Optional<Integer> lines(XmlCursor xml) {
        int count = 0;
        boolean told = false;
        Optional<String> all = xml.attribute("border");
        for (String side : new String[] { "left", "right", "top", "bottom" }) {
            Optional<String> line = xml.attribute("border-" + side).or(() -> all);
            told |= line.isPresent();
            count += line.filter(drawn -> !drawn.equals("none") && !drawn.equals("hidden")).isPresent() ? 1 : 0;
        }
        return told ? Optional.of(count) : Optional.empty();
    }

    /** A length such as "0.5cm" in points. */
    static Optional<Double> points(String length) {
        if (!length.matches("-?\\d{1,6}(\\.\\d{1,9})?(cm|mm|in|pt|pc)")) {
            return Optional.empty();
        }
        double number = Double.parseDouble(length.substring(0, length.length() - 2));
        double factor = switch (length.substring(length.length() - 2)) {
            case "cm" -> 72 / 2.54;
            case "mm" -> 7.2 / 2.54;
            case "in" -> 72;
            case "pc" -> 12;
            default -> 1;
        };
        return Optional.of(Math.round(number * factor * 100) / 100.0);
    }

    private <T> Optional<T> find(String family, String name, Function<Style, Optional<T>> property) {
        Set<String> seen = new HashSet<>();
        Optional<String> key = Optional.of(family + ":" + name);
        while (key.isPresent() && seen.add(key.get())) {
            Style style = styles.get(key.get());
            if (style == null) {
                return Optional.empty();
            }
            Optional<T> found = property.apply(style);
            if (found.isPresent()) {
                return found;
            }
            key = style.parent;
        }
        return Optional.empty();
    }

    /** The look of a cell of a sheet. */
    SheetLook look(String cellStyle) {
        return looks.computeIfAbsent(cellStyle, name -> {
            String family = "table-cell";
            return SheetLook.of(find(family, name, style -> style.format).map(this::format).orElse("General"),
                    find(family, name, style -> style.indent).orElse(0.0),
                    find(family, name, style -> style.bold).orElse(false),
                    find(family, name, style -> style.lines).orElse(0));
        });
    }

    private String format(String name) {
        OdfFormat own = formats.get(name);
        return own == null ? "General" : own.code(other -> Optional.ofNullable(formats.get(other)).map(OdfFormat::own));
    }

    boolean isShown(String family, String name) {
        return find(family, name, style -> style.shown).orElse(true);
    }

    boolean isBold(String family, String name) {
        return find(family, name, style -> style.bold).orElse(false);
    }

    boolean isRaised(String name) {
        return find("text", name, style -> style.raised).orElse(false);
    }

    Optional<Boolean> boldOfSpan(String name) {
        return find("text", name, style -> style.bold);
    }

    double indent(String paragraphStyle) {
        return find("paragraph", paragraphStyle, style -> style.indent).orElse(0.0);
    }

    Optional<Integer> outline(String paragraphStyle) {
        return find("paragraph", paragraphStyle, style -> style.outline);
    }

    Optional<String> list(String paragraphStyle) {
        return find("paragraph", paragraphStyle, style -> style.list);
    }

    OdfListStyle listStyle(String name) {
        return lists.getOrDefault(name, OdfListStyle.BULLETS);
    }

    /** Whether a style is, or comes from, one of the given names. */
    boolean isOneOf(String paragraphStyle, Set<String> names) {
        Set<String> seen = new HashSet<>();
        String name = paragraphStyle;
        while (seen.add(name)) {
            if (names.contains(name)) {
                return true;
            }
            Style style = styles.get("paragraph:" + name);
            if (style == null || style.parent.isEmpty()) {
                return false;
            }
            name = style.parent.get().substring("paragraph:".length());
        }
        return false;
    }
}
