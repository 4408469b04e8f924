package org.tabularium.warehouse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text as UTF-8 and the database can hold it. */
final class StorableText {

    private StorableText() {
    }

    /** The text; a lone half of a surrogate pair and the character 0 become U+FFFD. */
    static String of(String text) {
        if (isStorable(text)) {
            return text;
        }
        return text.codePoints().map(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** Whether these bytes are storable text. */
    static boolean isUtf8(byte[] bytes) {
        return Arrays.equals(of(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8), bytes);
    }

    private static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
