package org.tabularium.read;

import java.util.Optional;

/** Cuts the bytes of an RTF file into groups, control words and characters. */
final class RtfTokens {

    private static final int LONGEST_WORD = 40;

    private final byte[] bytes;

    private int at;

    RtfTokens(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A piece of an RTF file. */
    sealed interface Token {
        /** The beginning of a group. */
        record Open() implements Token {
        }

        /** The end of a group. */
        record Close() implements Token {
        }

        /** A control word or control sign with its number. */
        record Word(String name, Optional<Integer> number) implements Token {

            int or(int other) {
                return number.orElse(other);
            }

            /** Whether a switch such as \b is on: \b0 is off. */
            boolean isOn() {
                return or(1) != 0;
            }
        }

        /** A byte of text, in the encoding of its font. */
        record Char(int value) implements Token {
        }
    }

    /** The byte in the file before which the tokens read so far end. */
    int place() {
        return at;
    }

    /**
     * The next token; empty at the end of the file.
     *
     * @throws UnreadableDocumentException
     *             when bytes of a picture are told that the file does not have: all text behind them would be lost
     */
    Optional<Token> next() throws UnreadableDocumentException {
        while (at < bytes.length) {
            int value = bytes[at++] & 0xFF;
            switch (value) {
                case '{' -> {
                    return Optional.of(new Token.Open());
                }
                case '}' -> {
                    return Optional.of(new Token.Close());
                }
                case '\\' -> {
                    return Optional.of(control());
                }
                case '\r', '\n', 0 -> {
                    // Line ends part nothing in RTF.
                }
                default -> {
                    return Optional.of(new Token.Char(value));
                }
            }
        }
        return Optional.empty();
    }

    private Token control() throws UnreadableDocumentException {
        if (at >= bytes.length) {
            return new Token.Word("", Optional.empty());
        }
        int sign = bytes[at] & 0xFF;
        if (!isLetter(sign)) {
            at++;
            return sign(sign);
        }
        int start = at;
        while (at < bytes.length && at - start < LONGEST_WORD && isLetter(bytes[at] & 0xFF)) {
            at++;
        }
        String name = new String(bytes, start, at - start, java.nio.charset.StandardCharsets.US_ASCII);
        int number = at;
        if (at < bytes.length && bytes[at] == '-') {
            at++;
        }
        while (at < bytes.length && at - number < 11 && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        Optional<Integer> value = WordFormat
                .integer(new String(bytes, number, at - number, java.nio.charset.StandardCharsets.US_ASCII));
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        if (name.equals("bin")) {
            skip(Math.max(0, value.orElse(0)));
        }
        return new Token.Word(name, value);
    }

    private void skip(int count) throws UnreadableDocumentException {
        if (count > bytes.length - at) {
            throw Failures.corrupt("The file is damaged: it tells of " + count + " bytes of a picture and has "
                    + (bytes.length - at) + " (byte " + at + ").");
        }
        at += count;
    }

    private Token sign(int sign) {
        if (sign == '\'' && at + 1 < bytes.length) {
            int high = Character.digit(bytes[at], 16);
            int low = Character.digit(bytes[at + 1], 16);
            if (high >= 0 && low >= 0) {
                at += 2;
                return new Token.Char(high * 16 + low);
            }
        }
        return switch (sign) {
            case '\\', '{', '}' -> new Token.Char(sign);
            case '\r', '\n' -> new Token.Word("par", Optional.empty());
            default -> new Token.Word(String.valueOf((char) sign), Optional.empty());
        };
    }

    private static boolean isLetter(int value) {
        return value >= 'a' && value <= 'z' || value >= 'A' && value <= 'Z';
    }
}
