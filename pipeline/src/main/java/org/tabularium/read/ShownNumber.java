package org.tabularium.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.poi.ss.util.NumberToTextConverter;

/**
 * What a number format of a workbook shows of a stored number, in the one plain form that does not depend on anyone's
 * locale: digits, a comma before decimals, no grouping, and the words, currency and percent sign of the format.
 */
final class ShownNumber {

    /** More digits than this are rounded to it by spreadsheet programs. */
    private static final int DIGITS = 15;

    /**
     * The exact decimal that a workbook means by a number as it writes it. A short decimal means itself; others are
     * read as doubles first, as the spreadsheet program does.
     */
    static BigDecimal exact(String written, double raw) {
        if (written.length() > DIGITS || written.indexOf('E') >= 0 || written.indexOf('e') >= 0
                || written.indexOf('x') >= 0 || !Character.isDigit(written.charAt(written.length() - 1))) {
            return exact(raw);
        }
        BigDecimal value = new BigDecimal(written);
        return value.signum() == 0 ? BigDecimal.ZERO : strip(value);
    }

    /** The exact decimal that a workbook means by a double: its fifteen significant digits. */
    static BigDecimal exact(double raw) {
        BigDecimal value = new BigDecimal(NumberToTextConverter.toText(raw));
        return value.signum() == 0 ? BigDecimal.ZERO : strip(value);
    }

    /** The sections of the format; none where every number is shown plainly. */
    private final List<Section> sections;

    private ShownNumber(List<Section> sections) {
        this.sections = sections;
    }

    /**
     * What a format shows.
     *
     * @param format
     *            the format as the workbook has it, such as {@code #,##0.00\ "zł";[Red]-#,##0.00\ "zł"}
     */
    static ShownNumber by(String format) {
        List<String> sections = sections(format);
        boolean plainly = format.equals("General") || sections.stream().anyMatch(ShownNumber::hasCondition);
        return new ShownNumber(plainly ? List.of() : sections.stream().map(Section::parse).toList());
    }

    /** The text that the format shows. */
    String text(BigDecimal value) {
        if (sections.isEmpty()) {
            return plain(value);
        }
        boolean ownNegative = value.signum() < 0 && sections.size() > 1;
        Section section = sections.getFirst();
        if (ownNegative) {
            section = sections.get(1);
        } else if (value.signum() == 0 && sections.size() > 2) {
            section = sections.get(2);
        }
        if (!section.digits) {
            // A section without digits shows its words; an empty one of several shows nothing, as ";;;" does.
            String words = section.before.toString().strip();
            return words.isEmpty() && sections.size() == 1 ? plain(value) : words;
        }
        if (section.general || section.odd) {
            return (section.before + plain(value) + section.after).strip();
        }
        BigDecimal shown = section.shown(value.abs());
        String sign = value.signum() < 0 && shown.signum() != 0 ? "-" : "";
        // A negative section has drawn its own sign or its parentheses: one minus says the same.
        String before = ownNegative ? section.before.toString().replaceAll("[-−(]", "") : section.before.toString();
        String after = ownNegative ? section.after.toString().replace(")", "") : section.after.toString();
        return (before + sign + plain(shown) + after).strip();
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString().replace('.', ',');
    }

    private static BigDecimal strip(BigDecimal value) {
        if (value.scale() == 0) {
            return value;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static boolean hasCondition(String section) {
        return section.contains("[<") || section.contains("[>") || section.contains("[=");
    }

    private static List<String> sections(String format) {
        List<String> sections = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        boolean quoted = false;
        for (int index = 0; index < format.length(); index++) {
            char character = format.charAt(index);
            if (character == '\\' && index + 1 < format.length()) {
                section.append(character).append(format.charAt(++index));
            } else if (character == ';' && !quoted) {
                sections.add(section.toString());
                section.setLength(0);
            } else {
                quoted ^= character == '"';
                section.append(character);
            }
        }
        sections.add(section.toString());
        return sections;
    }

    /** One section of a format: what it says about decimals and scale, and the text around the digits. */
    private static final class Section {

        private final StringBuilder before = new StringBuilder();

        private final StringBuilder after = new StringBuilder();

        private boolean digits;

        private boolean general;

        /** Fractions and powers of ten: shown plainly instead. */
        private boolean odd;

        private int decimals;

        private int neededDecimals;

        private int power;

        private boolean afterPoint;

        private int pendingCommas;

        static Section parse(String format) {
            Section section = new Section();
            if (format.toLowerCase(Locale.ROOT).contains("general") || format.strip().equals("@")) {
                section.general = true;
                section.digits = true;
                return section;
            }
            for (int index = 0; index < format.length(); index++) {
                index = section.take(format, index);
            }
            section.power -= 3 * section.pendingCommas;
            return section;
        }

        /** Takes the sign at an index and returns the index of the last character that belongs to it. */
        private int take(String format, int index) {
            char character = format.charAt(index);
            switch (character) {
                case '0', '#', '?' -> digit(character);
                case '.' -> afterPoint = true;
                case ',' -> pendingCommas++;
                case '%' -> {
                    power += 2;
                    literal("%");
                }
                case 'E', 'e' -> {
                    odd |= digits;
                    boolean signed = digits && index + 1 < format.length()
                            && "+-".indexOf(format.charAt(index + 1)) >= 0;
                    return signed ? index + 1 : index;
                }
                case '/' -> odd |= digits;
                case '_', '*' -> {
                    return index + 1;
                }
                case '\\' -> {
                    literal(index + 1 < format.length() ? format.substring(index + 1, index + 2) : "");
                    return index + 1;
                }
                case '"' -> {
                    int end = format.indexOf('"', index + 1);
                    literal(format.substring(index + 1, end < 0 ? format.length() : end));
                    return end < 0 ? format.length() : end;
                }
                case '[' -> {
                    int end = format.indexOf(']', index);
                    literal(currency(format.substring(index + 1, end < 0 ? format.length() : end)));
                    return end < 0 ? format.length() : end;
                }
                default -> literal(String.valueOf(character));
            }
            return index;
        }

        private void digit(char character) {
            digits = true;
            pendingCommas = 0;
            if (afterPoint) {
                decimals++;
                neededDecimals = character == '#' ? neededDecimals : decimals;
            }
        }

        private void literal(String text) {
            (digits ? after : before).append(text);
        }

        /** {@code [$zł-415]} shows "zł"; colours and languages show nothing. */
        private static String currency(String bracket) {
            if (!bracket.startsWith("$")) {
                return "";
            }
            int dash = bracket.indexOf('-');
            return bracket.substring(1, dash < 0 ? bracket.length() : dash);
        }

        private BigDecimal shown(BigDecimal value) {
            BigDecimal rounded = value.scaleByPowerOfTen(power).setScale(decimals, RoundingMode.HALF_UP);
            BigDecimal stripped = strip(rounded);
            return stripped.scale() < neededDecimals ? stripped.setScale(neededDecimals) : stripped;
        }
    }
}
