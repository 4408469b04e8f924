package org.tabularium.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.tabularium.quantity.Units;
import org.tabularium.language.WordList;

/**
 * The key under which the names of one thing meet: case, accents, inflection, the order of words and words that tell
 * nothing apart do not count. What does count: every word of substance, numbers and signs (with the word before them),
 * words that deny or give a direction (with the word behind them), and which unit noun comes first, for "families with
 * children" are not "children in families". One thread at a time may use it.
 */
final class LabelKeys {

    /** A word, a number with its parts such as 3,5 or 2017 – 2026, or a sign. */
    private static final Pattern TOKEN = Pattern.compile(
            "\\p{L}[\\p{L}\\p{M}]*" + "|\\p{N}+(?:[.,/]\\p{N}+|\\s?[–—-]\\s?\\p{N}+)*|[[\\p{Sm}\\p{Sc}%‰]&&[^|~]]");

    private static final Set<String> HEADS = Set.of("person", "child", "family", "household", "dwelling",
            "organisation", "place", "hour", "day", "night", "month", "person_day");

    private final WordList words;

    private final Lemmas lemmas;

    private final Units units = Units.polish();

    private final Map<String, Key> known = new HashMap<>();

    private final Pattern partBefore;

    private final Pattern partAfter;

    /**
     * The keys of Polish names.
     *
     * @param places
     *            dictionary forms of place names by word, in lower case
     */
    LabelKeys(Map<String, String> places) {
        this.words = WordList.load(LabelKeys.class, "pl/words.properties");
        this.lemmas = new Lemmas(words, places);
        String parts = words.words("parts").stream().sorted((a, b) -> b.length() - a.length()).map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.partBefore = Pattern.compile("^[\\s(,–-]*(?:" + parts + ")(?=[\\s:])[\\s:]*",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        this.partAfter = Pattern.compile("[\\s,(]+(?:" + parts + ")[\\s:).]*$",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * What a name comes down to.
     *
     * @param text
     *            empty for a blank name; no blanks and no {@code /}
     * @param words
     *            its parts
     */
    record Key(String text, Set<String> words) {
    }

    Key of(String name) {
        return known.computeIfAbsent(name, this::find);
    }

    private Key find(String name) {
        List<Token> tokens = tokens(withoutPartMarks(name));
        List<Token> telling = tokens.stream().filter(token -> !token.stop).toList();
        List<Token> kept = telling.stream().filter(token -> !words.has("counting", token.word)).toList();
        kept = kept.isEmpty() ? telling.isEmpty() ? tokens : telling : kept;
        List<String> parts = glued(kept);
        if (parts.isEmpty()) {
            String exact = NameKey.of(name);
            return new Key(exact, exact.isEmpty() ? Set.of() : Set.of(exact));
        }
        return new Key(text(kept, parts), Set.copyOf(parts));
    }

    private String withoutPartMarks(String name) {
        String after = partBefore.matcher(name).replaceFirst("");
        String both = partAfter.matcher(after).replaceFirst("");
        return both.isBlank() ? name : both;
    }

    /** The first unit noun stands first, all else in alphabetical order and once. */
    private String text(List<Token> tokens, List<String> parts) {
        Optional<String> head = tokens.stream().filter(token -> token.counts).map(token -> token.lemma)
                .filter(parts::contains).findFirst();
        TreeSet<String> rest = new TreeSet<>(parts);
        head.ifPresent(rest::remove);
        List<String> all = new ArrayList<>(rest);
        head.ifPresent(all::addFirst);
        return String.join("-", all);
    }

    private List<Token> tokens(String name) {
        List<Token> tokens = new ArrayList<>();
        boolean mixed = !name.equals(name.toUpperCase(Locale.ROOT));
        Matcher matcher = TOKEN.matcher(name);
        while (matcher.find()) {
            String word = matcher.group().toLowerCase(Locale.ROOT);
            boolean letters = Character.isLetter(word.codePointAt(0));
            boolean stop = words.has("stop", word) && !(mixed && isLetterOfAList(matcher.group(), tokens.isEmpty()));
            String form = letters ? mixed && isAcronym(matcher.group()) ? word : lemmas.of(word) : number(word);
            tokens.add(new Token(word, letters ? folded(form) : form, letters && counts(word, form), letters, stop,
                    tokens.size()));
        }
        return tokens;
    }

    private boolean counts(String word, String form) {
        return units.of(form).or(() -> units.of(word)).filter(unit -> HEADS.contains(unit.code())).isPresent();
    }

    private static String number(String written) {
        return written.replaceAll("\\s", "").replaceAll("[–—/]", "-");
    }

    /** What is written in capitals among other words is no word of the dictionary. */
    private static boolean isAcronym(String token) {
        return token.length() > 1 && token.equals(token.toUpperCase(Locale.ROOT));
    }

    /** The "A" of "type A" is no preposition. */
    private static boolean isLetterOfAList(String token, boolean first) {
        return !first && token.length() == 1 && Character.isUpperCase(token.charAt(0));
    }

    private static String folded(String lemma) {
        return NameKey.of(lemma.replace('_', ' ')).replace('-', '_');
    }

    /** Numbers, signs and single letters stay with the word right before, turning words with the one behind. */
    private List<String> glued(List<Token> tokens) {
        List<String> parts = new ArrayList<>();
        String turning = "";
        int before = -1;
        for (Token token : tokens) {
            boolean depends = token.turn == before + 1 && (!token.letters || token.word.length() == 1);
            before = token.turn;
            if (depends && turning.isEmpty() && !parts.isEmpty()) {
                parts.add(parts.removeLast() + "_" + token.lemma);
            } else if (token.letters && words.has("turning", token.word)) {
                turning = turning + token.word.replace('ó', 'o') + "_";
            } else {
                parts.add(turning.isEmpty() ? token.lemma : folded(turning) + "_" + token.lemma);
                turning = "";
            }
        }
        if (!turning.isEmpty()) {
            parts.add(folded(turning));
        }
        return parts;
    }

    /** Words of both. */
    static Set<String> common(Set<String> one, Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        return common;
    }

    private record Token(String word, String lemma, boolean counts, boolean letters, boolean stop, int turn) {
    }
}
