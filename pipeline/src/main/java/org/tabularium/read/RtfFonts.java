package org.tabularium.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which encoding the bytes of each font of an RTF file have. */
final class RtfFonts {

    /** The encodings by the numbers that fonts name them with. */
    private static final Map<Integer, String> CHARSETS = Map.of(0, "windows-1252", 77, "x-MacRoman", 161,
            "windows-1253", 162, "windows-1254", 186, "windows-1257", 204, "windows-1251", 238, "windows-1250");

    private final Map<Integer, Charset> fonts = new HashMap<>();

    private Charset usual = Charset.forName("windows-1252");

    void usual(int codePage) {
        usual = charset("windows-" + codePage).or(() -> charset("Cp" + codePage)).orElse(usual);
    }

    void utf8() {
        usual = StandardCharsets.UTF_8;
    }

    void font(int font, int charset) {
        Optional.ofNullable(CHARSETS.get(charset)).flatMap(RtfFonts::charset)
                .ifPresent(found -> fonts.put(font, found));
    }

    private static Optional<Charset> charset(String name) {
        return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
    }

    /** Polish files name charset 0 for fonts and mean the code page of the file: that of the file wins then. */
    Charset of(int font) {
        Charset own = fonts.getOrDefault(font, usual);
        return own.name().equals("windows-1252") ? usual : own;
    }
}
