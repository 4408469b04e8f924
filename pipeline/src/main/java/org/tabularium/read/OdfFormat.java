package org.tabularium.read;

import java.util.Optional;
import java.util.function.Function;

/**
 * A number format of an OpenDocument, said as Excel says it, so that all workbooks show their numbers by one rule.
 *
 * @param own
 *            the format itself
 * @param positive
 *            the name of the format for positive numbers, where another one shows them
 * @param negative
 *            the name of the format for negative numbers
 */
record OdfFormat(String own, Optional<String> positive, Optional<String> negative) {

    private static final int MOST_DIGITS = 30;

    /** The format with its sections for positive and negative numbers and zero. */
    String code(Function<String, Optional<String>> others) {
        Optional<String> above = positive.flatMap(others);
        Optional<String> below = negative.flatMap(others);
        if (above.isPresent() && below.isPresent()) {
            return above.get() + ";" + below.get() + ";" + own;
        }
        return above.map(code -> code + ";" + own).or(() -> below.map(code -> own + ";" + code)).orElse(own);
    }

    static OdfFormat read(String kind, XmlCursor xml) throws UnreadableDocumentException {
        StringBuilder code = new StringBuilder();
        String[] maps = { "", "" };
        boolean open = xml.attributeOf("number:truncate-on-overflow").filter("false"::equals).isPresent();
        Budget budget = new Budget(Limits.DEFAULT);
        xml.children(part -> {
            switch (part) {
                case "number:number" -> code.append(digits(xml));
                case "number:scientific-number", "number:fraction" -> code.append("General");
                case "number:currency-symbol" -> code.append("[$").append(xml.text(budget)).append("]");
                case "number:text" -> code.append(literal(xml.text(budget), kind));
                case "number:text-content" -> code.append("@");
                case "style:map" -> {
                    String condition = xml.attribute("condition").orElse("").replace(" ", "");
                    String name = xml.attribute("apply-style-name").orElse("");
                    maps[condition.startsWith("value()<") ? 1 : 0] = name;
                }
                default -> code.append(date(part, open));
            }
        });
        return new OdfFormat(code.isEmpty() ? "General" : code.toString(), given(maps[0]), given(maps[1]));
    }

    private static Optional<String> given(String name) {
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    private static String digits(XmlCursor xml) throws UnreadableDocumentException {
        Optional<Integer> decimals = xml.attribute("decimal-places").flatMap(WordFormat::integer);
        if (decimals.isEmpty()) {
            return "General";
        }
        int most = Math.clamp(decimals.get(), 0, MOST_DIGITS);
        int least = Math.clamp(xml.attribute("min-decimal-places").flatMap(WordFormat::integer).orElse(most), 0, most);
        String factor = xml.attribute("display-factor").orElse("1");
        String commas = ",".repeat(factor.matches("10{3,9}") ? (factor.length() - 1) / 3 : 0);
        String whole = xml.attribute("min-integer-digits").filter("0"::equals).isPresent() ? "#" : "0";
        return whole + (most == 0 ? "" : "." + "0".repeat(least) + "#".repeat(most - least)) + commas;
    }

    private static String literal(String text, String kind) {
        if (kind.equals("number:percentage-style") && text.contains("%")) {
            int sign = text.indexOf('%');
            return quoted(text.substring(0, sign)) + "%" + quoted(text.substring(sign + 1));
        }
        return quoted(text);
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "" : "\"" + text.replace("\"", "") + "\"";
    }

    private static String date(String part, boolean open) {
        return switch (part) {
            case "number:year" -> "yyyy";
            case "number:month" -> "mm";
            case "number:day" -> "dd";
            case "number:hours" -> open ? "[h]" : "h";
            case "number:minutes" -> ":mm";
            case "number:seconds" -> ":ss";
            default -> "";
        };
    }
}
