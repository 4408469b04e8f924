package org.tabularium.catalogue;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The key under which spellings of one name meet: lower case, accents folded ({@code ł} too), white space and
 * punctuation collapsed to one {@code -}. Signs that change the meaning stay: {@code + < > = %} and currency signs, so
 * "60+" is not "60".
 */
public final class NameKey {

    private static final Pattern ACCENT = Pattern.compile("(?<=\\p{L})\\p{M}+");

    private static final Pattern SIGN = Pattern.compile("[[\\p{Sm}\\p{Sc}%‰]&&[^|~]]\\p{M}*");

    private static final Pattern GAP = Pattern.compile("[[^\\p{L}\\p{N}\\p{M}\\p{Sm}\\p{Sc}%‰][|~]]+");

    private NameKey() {
    }

    /**
     * The key of a name; empty for a blank name. A name of nothing but punctuation gets a key of its characters' code
     * points, such as {@code _2026} for "…".
     */
    public static String of(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).replace('ł', 'l');
        folded = ACCENT.matcher(folded).replaceAll("");
        folded = SIGN.matcher(folded).replaceAll(" $0 ");
        String key = trim(GAP.matcher(folded).replaceAll("-"));
        return key.isEmpty() ? ofPunctuation(name) : key;
    }

    private static String ofPunctuation(String name) {
        return name.codePoints().filter(c -> !isBlank(c)).mapToObj(c -> "_" + Integer.toHexString(c))
                .collect(Collectors.joining());
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private static String trim(String key) {
        int from = key.startsWith("-") ? 1 : 0;
        int to = key.length() > from && key.endsWith("-") ? key.length() - 1 : key.length();
        return key.substring(from, to);
    }
}
