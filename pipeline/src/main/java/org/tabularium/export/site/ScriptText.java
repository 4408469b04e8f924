package org.tabularium.export.site;

import java.util.HexFormat;

/** JSON that may stand in a script, whoever reads it. */
final class ScriptText {

    private static final HexFormat HEX = HexFormat.of();

    private ScriptText() {
    }

    /**
     * The same JSON without characters that a browser could take for markup or for the end of a line. All of these can
     * stand only inside the strings of JSON, where an escape means the same.
     */
    static String of(String json) {
        StringBuilder text = null;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (isSafe(c)) {
                if (text != null) {
                    text.append(c);
                }
            } else {
                if (text == null) {
                    text = new StringBuilder(json.length() + 64).append(json, 0, i);
                }
                text.append("\\u").append(HEX.toHexDigits(c));
            }
        }
        return text == null ? json : text.toString();
    }

    private static boolean isSafe(char c) {
        return switch (c) {
            case '<', '>', '&', '\u2028', '\u2029', '\uFEFF' -> false;
            default -> !Character.isSurrogate(c) && (c >= ' ' && c < '\u007F' || c > '\u009F');
        };
    }
}
