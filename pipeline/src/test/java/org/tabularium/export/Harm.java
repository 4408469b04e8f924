package org.tabularium.export;

import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts as nobody writes them in a report: what documents made to do harm put into cells, labels and names. */
public final class Harm {

    private static final String[] PIECES = { "=1+1", "+cmd|' /C calc'!A0", "-1", "@SUM(A1)", "\t", "\r", "\n", "\r\n",
            "=HYPERLINK(\"http://127.0.0.1/\";\"x\")", "<script>alert(1)</script>", "</script>", "<!--",
            "\"><img src=x onerror=alert(1)>", "javascript:alert(1)", "]]>", "&amp;", "&#0;", "\u001b[2J",
            "\u001b]0;x\u0007", "\u009b31m", "\u202e", "\u2066", "\u2069", "\u200f", "\u2028", "\u2029", "\ufeff",
            "\u0000", "\u0008", "_x0041_", "_x000D_", "|", "`", "**", "[x](http://127.0.0.1)", "\\", "\"", "'", ";",
            ",", "{{7*7}}", "${7*7}", "%n%s", "ą", "Liczba osób", "1 264", "\ud83d\ude00", "e\u0301", " " };

    private Harm() {
    }

    /** Each of the texts alone, behind a blank, and before the next. */
    static List<String> some() {
        List<String> some = new ArrayList<>();
        for (int index = 0; index < PIECES.length; index++) {
            some.addAll(
                    List.of(PIECES[index], " " + PIECES[index], PIECES[index] + PIECES[(index + 1) % PIECES.length]));
        }
        return some;
    }

    /** Such texts, and any others of whole characters. */
    public static Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(5)
                .map(parts -> String.join("", parts));
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(20).filter(Harm::isWhole);
        return Arbitraries.oneOf(pieces, any);
    }

    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(sign -> Character.getType(sign) == Character.SURROGATE);
    }
}
