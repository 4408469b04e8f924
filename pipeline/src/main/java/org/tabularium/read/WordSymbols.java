package org.tabularium.read;

import java.util.Locale;
import java.util.Map;

/**
 * Characters of the symbol fonts. Such fonts put their signs into the private-use area F000 to F0FF or onto ordinary
 * letters; what they mean is known by the font.
 */
final class WordSymbols {

    private static final String UNKNOWN = "\uFFFD";

    private static final Map<Integer, String> SYMBOL = Map.ofEntries(Map.entry(0x22, "∀"), Map.entry(0x24, "∃"),
            Map.entry(0x27, "∋"), Map.entry(0x2A, "*"), Map.entry(0x2D, "-"), Map.entry(0x40, "≅"),
            Map.entry(0x44, "Δ"), Map.entry(0x53, "Σ"), Map.entry(0x57, "Ω"), Map.entry(0x61, "α"),
            Map.entry(0x62, "β"), Map.entry(0x67, "γ"), Map.entry(0x64, "δ"), Map.entry(0x6D, "μ"),
            Map.entry(0x70, "π"), Map.entry(0x73, "σ"), Map.entry(0x7E, "∼"), Map.entry(0xA2, "′"),
            Map.entry(0xA3, "≤"), Map.entry(0xA4, "⁄"), Map.entry(0xA5, "∞"), Map.entry(0xAB, "↔"),
            Map.entry(0xAC, "←"), Map.entry(0xAD, "↑"), Map.entry(0xAE, "→"), Map.entry(0xAF, "↓"),
            Map.entry(0xB0, "°"), Map.entry(0xB1, "±"), Map.entry(0xB2, "″"), Map.entry(0xB3, "≥"),
            Map.entry(0xB4, "×"), Map.entry(0xB7, "•"), Map.entry(0xB8, "÷"), Map.entry(0xB9, "≠"),
            Map.entry(0xBA, "≡"), Map.entry(0xBB, "≈"), Map.entry(0xBC, "…"), Map.entry(0xC5, "⊕"),
            Map.entry(0xDE, "⇒"), Map.entry(0xE5, "∑"));

    private static final Map<Integer, String> WINGDINGS = Map.ofEntries(Map.entry(0x6C, "•"), Map.entry(0x6E, "•"),
            Map.entry(0x6F, "☐"), Map.entry(0x71, "•"), Map.entry(0x75, "•"), Map.entry(0x76, "•"),
            Map.entry(0x77, "•"), Map.entry(0x9F, "•"), Map.entry(0xA7, "•"), Map.entry(0xA8, "☐"),
            Map.entry(0xD8, "•"), Map.entry(0xDF, "←"), Map.entry(0xE0, "→"), Map.entry(0xE1, "↑"),
            Map.entry(0xE2, "↓"), Map.entry(0xE8, "→"), Map.entry(0xFB, "✗"), Map.entry(0xFC, "✓"),
            Map.entry(0xFD, "☒"), Map.entry(0xFE, "☑"));

    private WordSymbols() {
    }

    /** The text for a {@code w:sym}: the sign itself where it is known, else the replacement character. */
    static String unicode(String font, String hexadecimal) {
        if (!hexadecimal.matches("[0-9A-Fa-f]{1,4}")) {
            return UNKNOWN;
        }
        int code = Integer.parseInt(hexadecimal, 16);
        boolean isPrivate = code >= 0xF000 && code <= 0xF0FF;
        int low = isPrivate ? code - 0xF000 : code;
        return switch (font.toLowerCase(Locale.ROOT)) {
            case "symbol" -> symbol(low);
            case "wingdings" -> WINGDINGS.getOrDefault(low, UNKNOWN);
            default -> isPrivate || !Character.isDefined(code) || Character.isISOControl(code)
                    || Character.isSurrogate((char) code) ? UNKNOWN : Character.toString(code);
        };
    }

    /** In the Symbol font digits and most punctuation stand where ASCII has them. */
    private static String symbol(int code) {
        if (SYMBOL.containsKey(code)) {
            return SYMBOL.get(code);
        }
        return code >= 0x20 && code <= 0x3F ? Character.toString(code) : UNKNOWN;
    }

    /** Bullets typed as private-use characters become the ordinary bullet. */
    static String bullets(String text) {
        return text.replace('\uF0B7', '•').replace('\uF0A7', '•').replace('\uF0D8', '•').replace('\uF076', '•')
                .replace('\uF071', '•');
    }

    /** What a list prints for a bullet: the bullet itself, or the ordinary one where the font makes a sign of it. */
    static String bullet(String text, String font) {
        boolean ofSymbolFont = switch (font.toLowerCase(Locale.ROOT)) {
            case "symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings", "zapfdingbats", "opensymbol" -> true;
            default -> false;
        };
        boolean isPrivate = text.chars().anyMatch(sign -> sign >= 0xE000 && sign <= 0xF8FF);
        return !text.isEmpty() && (ofSymbolFont || isPrivate) ? "•" : text;
    }
}
