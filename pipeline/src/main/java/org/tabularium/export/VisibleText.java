package org.tabularium.export;

import java.util.Locale;

/**
 * Text of documents for the eyes of people: characters that move a terminal's cursor, end a line, or turn text around
 * are shown as their numbers and have no effect. A name {@code raport\u005Cu202Efdp.exe} must not look like
 * {@code raportexe.pdf}, and no label may pretend to be a line of the program.
 */
public final class VisibleText {

    private VisibleText() {
    }

    /** The text in one line; what has an effect instead of a shape is shown as {@code \u005Cu001b}. */
    public static String line(String text) {
        return text.codePoints().allMatch(VisibleText::hasShape) ? text : shown(text);
    }

    /** The text with its lines and tabs, all else as in {@link #line}. */
    public static String lines(String text) {
        return text.codePoints().allMatch(VisibleText::isText) ? text
                : text.codePoints()
                        .collect(StringBuilder::new,
                                (shown, sign) -> shown.append(isText(sign) ? Character.toString(sign) : number(sign)),
                                StringBuilder::append)
                        .toString();
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(sign -> shown.append(hasShape(sign) ? Character.toString(sign) : number(sign)));
        return shown.toString();
    }

    private static boolean isText(int sign) {
        return hasShape(sign) || sign == '\n' || sign == '\r' || sign == '\t';
    }

    /** Control and formatting characters, ends of lines and halves of characters have no shape. */
    private static boolean hasShape(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }

    private static String number(int sign) {
        return String.format(Locale.ROOT, sign > 0xFFFF ? "\\U%08x" : "\\u%04x", sign);
    }
}
