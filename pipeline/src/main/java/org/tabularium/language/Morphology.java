package org.tabularium.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import morfologik.stemming.polish.PolishStemmer;

/**
 * The dictionary of Polish inflection (Morfologik): what an inflected word can be. May be used by several threads at
 * once.
 */
public final class Morphology {

    private static final Morphology POLISH = new Morphology("polish.dict");

    /** A noun or quality in the plural, as the dictionary notes it. */
    private static final Pattern PLURAL = Pattern.compile("(?:subst|adj|ger|ppas|pact):pl:.+");

    /** The gender of nouns for men and groups of people. */
    private static final String PERSONS = "m1";

    /** No word of the language is longer; a longer run of letters is not looked up. */
    private static final int LONGEST_WORD = 60;

    /** Reports use some ten thousand words; a document of more is looked up without being remembered. */
    private static final int MOST_REMEMBERED = 50_000;

    private final Dictionary dictionary;

    private final Map<String, Entry> remembered = new ConcurrentHashMap<>();

    /** A lookup works in buffers of its own and serves one thread. */
    private final ThreadLocal<DictionaryLookup> lookups;

    private Morphology(String resource) {
        try {
            this.dictionary = Dictionary.read(Objects.requireNonNull(PolishStemmer.class.getResource(resource),
                    "the program is not whole: the dictionary " + resource + " is missing"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the dictionary " + resource, e);
        }
        this.lookups = ThreadLocal.withInitial(() -> new DictionaryLookup(dictionary));
    }

    /**
     * One thing that an inflected word can be.
     *
     * @param lemma
     *            the form under which a dictionary lists it
     * @param tag
     *            part of speech and its form in the notation of the National Corpus of Polish: {@code subst:pl:gen:f};
     *            several forms of one part of speech are joined with a plus
     */
    public record Reading(String lemma, String tag) {

        /** Whether it is of a part of speech, as in {@code num} or {@code verb:praet}. */
        public boolean is(String part) {
            return tag.startsWith(part) || tag.contains("+" + part);
        }
    }

    /**
     * What the dictionary says about an inflected word.
     *
     * @param verb
     *            whether it can only be a verb that says who did what
     * @param noun
     *            whether it can be a noun
     */
    private record Entry(List<Reading> readings, boolean verb, boolean noun) {

        static final Entry NONE = new Entry(List.of(), false, false);

        static Entry of(List<Reading> readings) {
            return readings.isEmpty() ? NONE
                    : new Entry(readings, readings.stream().allMatch(Morphology::saysWhatIsDone),
                            readings.stream().anyMatch(reading -> reading.is("subst") || reading.is("ger")));
        }
    }

    /** The dictionary of Polish. */
    public static Morphology polish() {
        return POLISH;
    }

    /** All that a word can be, in the dictionary's order; empty for names and words that it does not know. */
    public List<Reading> readings(String word) {
        return entry(word).readings();
    }

    private Entry entry(String word) {
        if (word.isEmpty() || word.length() > LONGEST_WORD) {
            return Entry.NONE;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        Entry known = remembered.get(lower);
        if (known != null) {
            return known;
        }
        Entry entry = Entry.of(lookUp(lower));
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(lower, entry);
        }
        return entry;
    }

    private List<Reading> lookUp(String word) {
        List<Reading> readings = new ArrayList<>();
        for (WordData data : lookups.get().lookup(word)) {
            readings.add(new Reading(String.valueOf(data.getStem()), String.valueOf(data.getTag())));
        }
        return List.copyOf(readings);
    }

    /** Whether a word is a form of a word that the dictionary lists. */
    public boolean knows(String word) {
        return !readings(word).isEmpty();
    }

    /** Whether a word can only be a verb that says who did what: "skorzystało", "objęto", "wynosi". */
    public boolean isVerb(String word) {
        return entry(word).verb();
    }

    private static boolean saysWhatIsDone(Reading reading) {
        return reading.is("verb:praet") || reading.is("verb:imps") || reading.is("verb:fin")
                || reading.is("verb:bedzie");
    }

    /**
     * Whether a word can name what a number of them counts: "5 osób" and "2 osoby", but not "5 domy" and not "2
     * uczniowie". Only a noun or quality that is plural in all its readings can disagree; other words may stand behind
     * any number.
     *
     * @param count
     *            more than one
     */
    public boolean canBeCounted(String word, int count) {
        boolean few = count % 10 >= 2 && count % 10 <= 4 && (count % 100 < 12 || count % 100 > 14);
        List<String> forms = readings(word).stream().flatMap(reading -> Arrays.stream(reading.tag().split("\\+")))
                .toList();
        boolean plural = !forms.isEmpty() && forms.stream().allMatch(form -> PLURAL.matcher(form).matches());
        return !plural || forms.stream()
                .anyMatch(form -> isOf(form, "gen") || few && isOf(form, "nom") && !form.endsWith(":" + PERSONS));
    }

    private static boolean isOf(String form, String grammaticalCase) {
        return List.of(form.split(":")[2].split("\\.")).contains(grammaticalCase);
    }

    /** Whether a word can be a noun, in any case and number. */
    public boolean isNoun(String word) {
        return entry(word).noun();
    }
}
