package org.tabularium.export.site;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** JSON that may stand in a script, whoever reads it. */
final class ScriptText {

    private static final HexFormat HEX = HexFormat.of();

    private ScriptText() {
    }

    /**
     * The same JSON without characters that a browser could take for markup or for the end of a line. All of these can
     * stand only inside the strings of JSON, where an escape means the same.
     *
     * @param json
     *            in UTF-8, as the answer
     */
    static byte[] of(byte[] json) {
        int at = next(json, 0);
        if (at == json.length) {
            return json;
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream(json.length + 64);
        int done = 0;
        while (at < json.length) {
            text.write(json, done, at - done);
            done = at + hidden(json, at);
            text.writeBytes(escaped(new String(json, at, done - at, StandardCharsets.UTF_8)));
            at = next(json, done);
        }
        text.write(json, done, json.length - done);
        return text.toByteArray();
    }

    private static byte[] escaped(String character) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < character.length(); i++) {
            escaped.append("\\u").append(HEX.toHexDigits(character.charAt(i)));
        }
        return escaped.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Where the next character to be hidden begins; the end where there is none. */
    private static int next(byte[] json, int from) {
        int at = from;
        while (at < json.length && hidden(json, at) == 0) {
            at++;
        }
        return at;
    }

    /** How many bytes the character that begins here has, if it is to be hidden; else 0. */
    private static int hidden(byte[] json, int at) {
        int sign = Byte.toUnsignedInt(json[at]);
        if (sign < 0x80) {
            return sign < ' ' || sign == '<' || sign == '>' || sign == '&' || sign == 0x7F ? 1 : 0;
        }
        return switch (sign) {
            case 0xC2 -> Byte.toUnsignedInt(json[at + 1]) < 0xA0 ? 2 : 0; // U+0080 to U+009F
            case 0xE2 -> json[at + 1] == (byte) 0x80 && (json[at + 2] & ~1) == (byte) 0xA8 ? 3 : 0; // U+2028, U+2029
            case 0xEF -> json[at + 1] == (byte) 0xBB && json[at + 2] == (byte) 0xBF ? 3 : 0; // U+FEFF
            default -> sign >= 0xF0 ? 4 : 0; // what is two characters in a script
        };
    }
}
