package org.tabularium.read;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The few properties of runs and paragraphs that matter for reading figures, as one place of the file states them. */
final class WordFormat {

    private static final Pattern MEASURE = Pattern.compile("(-?\\d{1,9}(?:\\.\\d{1,9})?)(pt|in|cm|mm|pc|pi)?");

    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");

    /** A whole number that is too large to mean anything but harm; the largest of nine digits stands for it. */
    private static final Pattern HUGE = Pattern.compile("-?\\d{10,40}");

    private static final int LARGEST = 999_999_999;

    private WordFormat() {
    }

    /** A property that is on, off, or left to the style. */
    enum Toggle {
        ON, OFF, UNSET;

        Toggle or(Toggle other) {
            return this == UNSET ? other : this;
        }
    }

    /** Whether text is raised or lowered. */
    enum Position {
        UNSET, BASELINE, SUPERSCRIPT, SUBSCRIPT;

        Position or(Position other) {
            return this == UNSET ? other : this;
        }
    }

    /** A run; the style is empty where there is none. */
    record Run(String style, Toggle bold, Toggle hidden, Position position) {
        static final Run PLAIN = new Run("", Toggle.UNSET, Toggle.UNSET, Position.UNSET);
    }

    /**
     * A paragraph; lengths are in points.
     *
     * @param outline
     *            the outline level from 0; 9 is running text
     * @param left
     *            the indent of all lines
     * @param firstLine
     *            the further indent of the first line
     * @param list
     *            the {@code numId}; 0 switches numbering off
     * @param mark
     *            how the paragraph's end is formatted
     * @param joinsNext
     *            whether a tracked change deleted the paragraph's end
     */
    record Paragraph(String style, Optional<Integer> outline, Optional<Double> left, Optional<Double> firstLine,
            Optional<Integer> list, Optional<Integer> level, Run mark, boolean joinsNext) {

        static final Paragraph PLAIN = new Paragraph("", Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Run.PLAIN, false);
    }

    /** Reads {@code w:rPr}, at which the cursor stands. */
    static Run run(XmlCursor xml) throws UnreadableDocumentException {
        var found = new Object() {
            String style = "";
            Toggle bold = Toggle.UNSET;
            Toggle hidden = Toggle.UNSET;
            Position position = Position.UNSET;
        };
        xml.children(name -> {
            switch (name) {
                case "w:rStyle" -> found.style = xml.value();
                case "w:b" -> found.bold = toggle(xml);
                case "w:vanish" -> found.hidden = toggle(xml);
                case "w:vertAlign" -> found.position = position(xml.value());
                default -> {
                    // Colour, size and the like do not matter here.
                }
            }
        });
        return new Run(found.style, found.bold, found.hidden, found.position);
    }

    /** Reads {@code w:pPr}, at which the cursor stands. */
    static Paragraph paragraph(XmlCursor xml) throws UnreadableDocumentException {
        Properties found = new Properties();
        xml.children(name -> {
            switch (name) {
                case "w:pStyle" -> found.style = xml.value();
                case "w:outlineLvl" -> found.outline = integer(xml.value());
                case "w:ind" -> found.indent(xml);
                case "w:numPr" -> xml.children(part -> found.numbering(part, xml));
                case "w:rPr" -> xml.children(part -> found.mark(part, xml));
                default -> {
                    // Spacing, borders and the like do not matter here.
                }
            }
        });
        return new Paragraph(found.style, found.outline, found.left, found.firstLine, found.list, found.level,
                new Run("", Toggle.UNSET, found.hidden, Position.UNSET), found.joinsNext);
    }

    /** What has been found of a {@code w:pPr} so far. */
    private static final class Properties {

        private String style = "";
        private Optional<Integer> outline = Optional.empty();
        private Optional<Double> left = Optional.empty();
        private Optional<Double> firstLine = Optional.empty();
        private Optional<Integer> list = Optional.empty();
        private Optional<Integer> level = Optional.empty();
        private Toggle hidden = Toggle.UNSET;
        private boolean joinsNext;

        private void indent(XmlCursor xml) {
            left = xml.attribute("left").or(() -> xml.attribute("start")).flatMap(WordFormat::points);
            // A first line that hangs out holds a typed marker; the text itself begins at the left indent.
            firstLine = xml.attribute("hanging").isPresent() ? Optional.of(0.0)
                    : xml.attribute("firstLine").flatMap(WordFormat::points);
        }

        private void numbering(String name, XmlCursor xml) {
            switch (name) {
                case "w:numId" -> list = integer(xml.value());
                case "w:ilvl" -> level = integer(xml.value());
                default -> {
                    // Tracked changes of the numbering.
                }
            }
        }

        private void mark(String name, XmlCursor xml) {
            switch (name) {
                case "w:del", "w:moveFrom" -> joinsNext = true;
                case "w:vanish" -> hidden = toggle(xml);
                default -> {
                    // How the paragraph's end looks does not matter.
                }
            }
        }
    }

    private static Toggle toggle(XmlCursor xml) {
        return isOff(xml.value()) ? Toggle.OFF : Toggle.ON;
    }

    /** Whether the value of a switch says no. */
    static boolean isOff(String value) {
        return switch (value) {
            case "0", "false", "off" -> true;
            default -> false;
        };
    }

    private static Position position(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "superscript" -> Position.SUPERSCRIPT;
            case "subscript" -> Position.SUBSCRIPT;
            default -> Position.BASELINE;
        };
    }

    /** A whole number; empty where the text is none or is out of any sensible range. */
    static Optional<Integer> integer(String value) {
        if (INTEGER.matcher(value).matches()) {
            return Optional.of(Integer.valueOf(value));
        }
        return HUGE.matcher(value).matches() ? Optional.of(value.startsWith("-") ? -LARGEST : LARGEST)
                : Optional.empty();
    }

    /** A length in points: plain numbers are twentieths of a point, others name their unit. */
    static Optional<Double> points(String value) {
        Matcher measure = MEASURE.matcher(value);
        if (!measure.matches()) {
            return Optional.empty();
        }
        double number = Double.parseDouble(measure.group(1));
        return Optional.of(switch (measure.group(2) == null ? "" : measure.group(2)) {
            case "pt" -> number;
            case "in" -> number * 72;
            case "cm" -> number * 72 / 2.54;
            case "mm" -> number * 72 / 25.4;
            case "pc", "pi" -> number * 12;
            default -> number / 20;
        });
    }
}
