package org.tabularium.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import org.tabularium.read.UnreadableDocumentException.Reason;

/**
 * Bytes to text where nothing says the encoding. A byte order mark decides; then the bytes themselves: UTF-16 by its
 * zero bytes, UTF-8 by its strict form, and of the two one-byte encodings of Polish the one that makes Polish letters.
 */
final class TextDecoder {

    private static final Charset WINDOWS_1250 = Charset.forName("windows-1250");

    private static final Charset ISO_8859_2 = Charset.forName("ISO-8859-2");

    /** The Polish letters that the two one-byte encodings put in different places. */
    private static final String TELLING = "ąśźĄŚŹ";

    /** Punctuation that Windows-1250 has where ISO-8859-2 has control characters. */
    private static final String WINDOWS_SIGNS = "„”“’‚–—…•§°";

    private TextDecoder() {
    }

    /**
     * @param most
     *            characters at most; what must be more is refused before room is made for it
     *
     * @throws UnreadableDocumentException
     *             when the bytes are no text, or more of it
     */
    static String decode(byte[] bytes, int most) throws UnreadableDocumentException {
        if (fewestCharacters(bytes) > most) {
            throw Failures.tooLarge("characters", most, "a text of " + bytes.length + " bytes");
        }
        String text = decoded(bytes);
        long controls = text.chars().filter(TextDecoder::isForbidden).count();
        if (controls > 0) {
            throw new UnreadableDocumentException(
                    Reason.CORRUPT, "The file is no text in UTF-8, UTF-16, Windows-1250 or ISO-8859-2: it has "
                            + controls + " characters that no text has.",
                    "Save it again as CSV in UTF-8, or ask for a new copy.");
        }
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** As many characters the bytes are in any encoding: two bytes are one in UTF-16, and in UTF-8 some go on. */
    private static long fewestCharacters(byte[] bytes) {
        int begun = 0;
        for (byte next : bytes) {
            begun += (next & 0xC0) == 0x80 ? 0 : 1;
        }
        return Math.min(begun, bytes.length / 2);
    }

    private static boolean isForbidden(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t'
                && character != '\f' || character == '\uFFFD';
    }

    private static String decoded(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        int zerosAtEven = zeros(bytes, 0);
        int zerosAtOdd = zeros(bytes, 1);
        if (Math.max(zerosAtEven, zerosAtOdd) > bytes.length / 4) {
            return new String(bytes, zerosAtOdd > zerosAtEven ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            return polish(bytes);
        }
    }

    private static String polish(byte[] bytes) {
        String windows = new String(bytes, WINDOWS_1250);
        String iso = new String(bytes, ISO_8859_2);
        return evidence(iso) > evidence(windows) ? iso : windows;
    }

    /** Polish letters count for a reading, signs of Windows a little, and control characters much against it. */
    private static long evidence(String text) {
        long score = 0;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (TELLING.indexOf(character) >= 0) {
                score += 2;
            } else if (WINDOWS_SIGNS.indexOf(character) >= 0) {
                score++;
            } else if (character == '\uFFFD' || character >= 0x80 && character < 0xA0) {
                score -= 4;
            }
        }
        return score;
    }

    private static int zeros(byte[] bytes, int from) {
        int count = 0;
        for (int index = from; index < bytes.length; index += 2) {
            count += bytes[index] == 0 ? 1 : 0;
        }
        return count;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int index = 0; index < start.length; index++) {
            if ((bytes[index] & 0xFF) != start[index]) {
                return false;
            }
        }
        return true;
    }
}
