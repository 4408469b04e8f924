package org.tabularium.interpret.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tabularium.interpret.Labels;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.interpret.Words;
import org.tabularium.language.Expression;

/** What a statement is about where its sentences do not say so themselves: its title, or what they point back to. */
final class Topics {

    private static final Pattern WORD = Pattern.compile("[^\\s,;:.()]+");

    private static final Expression END = Expression.of("[;:(]|,\\s|\\.(?:\\s|$)|\\s[-\\u2013\\u2014]\\s");

    /** A title may enumerate: a comma does not end it. */
    private static final Expression END_OF_TITLE = Expression.of("[;:(]|\\s[-\\u2013\\u2014]\\s");

    private static final int MOST_WORDS = 12;

    private static final int MOST_WORDS_OF_A_TITLE = 20;

    /** A longer sentence without a verb is no title. */
    private static final int LONGEST_TITLE = 30;

    private final Vocabulary vocabulary;

    private final Phrase phrase;

    private final Leads leads;

    private final Expression pointsBack;

    private final Expression subordinate;

    private final Expression preposition;

    Topics(Vocabulary vocabulary, Phrase phrase, Leads leads) {
        this.vocabulary = vocabulary;
        this.phrase = phrase;
        this.leads = leads;
        this.pointsBack = vocabulary.pattern("topic.points_back");
        this.subordinate = vocabulary.pattern("phrase.subordinate");
        this.preposition = vocabulary.pattern("topic.preposition");
    }

    /** The title of a statement: its first sentence, where it has no verb and more sentences follow. */
    Optional<String> title(String firstSentence) {
        boolean brief = WORD.matcher(firstSentence).results().limit(LONGEST_TITLE + 1L).count() <= LONGEST_TITLE;
        return brief && !Verbs.in(firstSentence) ? cut(phrase.words(firstSentence), END_OF_TITLE, MOST_WORDS_OF_A_TITLE)
                : Optional.empty();
    }

    /**
     * What a sentence points back to with a word such as "tej" or "go".
     *
     * @param before
     *            the sentences before it, the nearest last
     *
     * @return empty where it does not point back, or to nothing that is found
     */
    Optional<String> antecedent(String sentence, List<String> before) {
        Matcher pointer = pointsBack.matcher(sentence);
        if (before.isEmpty() || !pointer.find()) {
            return Optional.empty();
        }
        List<String> pointed = new ArrayList<>(nouns(sentence.substring(pointer.end()), 1));
        pointed.addAll(
                nouns(sentence.substring(0, pointer.start()), Integer.MAX_VALUE).reversed().stream().limit(1).toList());
        String last = before.getLast();
        return pointed.stream().map(noun -> named(noun, last)).flatMap(Optional::stream).findFirst()
                .or(() -> subject(last));
    }

    /** The phrase of a sentence that begins with a noun in some inflection. */
    private Optional<String> named(String noun, String sentence) {
        Matcher word = WORD.matcher(sentence);
        while (word.find()) {
            if (Words.allAmong(Words.of(noun, vocabulary), Words.of(word.group(), vocabulary))
                    && !Words.of(word.group(), vocabulary).isEmpty()) {
                return upToVerb(sentence.substring(word.start()));
            }
        }
        return Optional.empty();
    }

    private List<String> nouns(String words, int most) {
        return WORD.matcher(words).results().limit(most == 1 ? 1 : Long.MAX_VALUE).map(word -> word.group())
                .filter(word -> !Words.of(word, vocabulary).isEmpty() && Verbs.nounIn(word) && !Verbs.in(word))
                .toList();
    }

    /** What a sentence is about: the words before its verb, else what its verb acts on. */
    private Optional<String> subject(String sentence) {
        String said = leads.of(sentence).words();
        OptionalInt verb = Verbs.first(said);
        if (verb.isEmpty()) {
            return cut(said, END_OF_TITLE, MOST_WORDS_OF_A_TITLE);
        }
        String head = said.substring(0, verb.getAsInt());
        if (Verbs.nounIn(head) && !preposition.matcher(head).lookingAt()) {
            return named(head);
        }
        int behind = said.indexOf(' ', verb.getAsInt());
        return behind < 0 ? Optional.empty() : upToVerb(said.substring(behind + 1));
    }

    private Optional<String> upToVerb(String words) {
        OptionalInt verb = Verbs.first(words);
        return named(verb.isPresent() ? words.substring(0, verb.getAsInt()) : words);
    }

    private Optional<String> named(String words) {
        return cut(words, END, MOST_WORDS);
    }

    /** A phrase up to where it ends, of so many words at most; empty where it names nothing. */
    private Optional<String> cut(String words, Expression end, int most) {
        String head = end.before(subordinate.before(words).strip());
        String cut = WORD.matcher(head).results().limit(most).reduce((_, last) -> last)
                .map(last -> head.substring(0, last.end())).orElse("");
        return Optional.of(Labels.withoutStop(phrase.words(cut))).filter(Verbs::nounIn);
    }
}
