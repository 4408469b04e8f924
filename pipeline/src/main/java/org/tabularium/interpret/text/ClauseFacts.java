package org.tabularium.interpret.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.tabularium.interpret.MeasureUnit;
import org.tabularium.interpret.Spaces;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.language.Expression;
import org.tabularium.language.Letters;
import org.tabularium.quantity.NumberReading;
import org.tabularium.quantity.NumberWords;
import org.tabularium.quantity.Qualifier;
import org.tabularium.quantity.Unit;
import org.tabularium.quantity.Units;

/** Unit, qualifiers, year, source and scale of a number from the words of its clause. */
final class ClauseFacts {

    private static final Pattern BRACKET_FIRST = Pattern.compile("^\\s*\\([^)]*\\)");

    private static final Pattern NO_WORD_FIRST = Pattern.compile("(?s)^\\s*[-\\u2013,;:./(+].*");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;()/]+");

    private static final Pattern END_OF_WORD = Pattern.compile("[.:]+$");

    private static final Pattern COUNTED_IN_BRACKETS = Pattern.compile("^\\s*\\((\\p{L}+)");

    private static final Pattern NOUN = Pattern.compile("\\p{Ll}{4,}\\W*", Pattern.UNICODE_CHARACTER_CLASS);

    /** A qualifier with the group of words that say so. */
    private record Named(Qualifier qualifier, String group) {

        static List<Named> all(Qualifier... qualifiers) {
            return Stream.of(qualifiers).map(one -> new Named(one, "qualifier." + one.code())).toList();
        }
    }

    /** Said right before the number. */
    private static final List<Named> RIGHT_BEFORE = Named.all(Qualifier.APPROX, Qualifier.AT_LEAST, Qualifier.AT_MOST);

    /** Said anywhere in the clause. */
    private static final List<Named> ANYWHERE = Named.all(Qualifier.AVERAGE, Qualifier.CUMULATIVE, Qualifier.PLANNED);

    private final Vocabulary vocabulary;

    private final Units units;

    private final MeasureUnit measureUnit;

    private final Expression yearOfFigure;

    private final Expression yearBehind;

    private final Expression source;

    private final Expression scale;

    private final Expression people;

    private final Expression quality;

    private final Expression rangeBehind;

    ClauseFacts(Vocabulary vocabulary, Units units) {
        this.vocabulary = vocabulary;
        this.units = units;
        this.measureUnit = new MeasureUnit(vocabulary, units);
        this.yearOfFigure = vocabulary.pattern("clause.year");
        this.yearBehind = vocabulary.pattern("clause.year_behind");
        this.source = vocabulary.pattern("clause.source");
        this.scale = vocabulary.pattern("clause.scale");
        this.people = vocabulary.pattern("clause.people");
        this.quality = vocabulary.pattern("clause.quality");
        this.rangeBehind = vocabulary.pattern("clause.range_behind");
    }

    /** The unit of a clause: what the number counts, else what the measure before it counts ("Liczba osób: 116"). */
    Optional<Unit> unit(Clause clause) {
        if (NumberWords.polish().isTimes(clause.token().text())) {
            return Optional.of(Unit.COUNT);
        }
        if (people.isIn(clause.after())) {
            return Optional.of(new Unit("person"));
        }
        return unit(clause.after()).or(() -> measureUnit.of(clause.before()));
    }

    /** The unit that the words right behind a number name; a noun that is no unit is counted as such. */
    private Optional<Unit> unit(String after) {
        Matcher bracket = COUNTED_IN_BRACKETS.matcher(after);
        if (bracket.find() && units.of(bracket.group(1)).isPresent()) {
            return units.of(bracket.group(1));
        }
        String rest = scale.replaceFirst(BRACKET_FIRST.matcher(after).replaceFirst(""), "");
        if (rest.isBlank() || NO_WORD_FIRST.matcher(rest).matches()) {
            return Optional.empty();
        }
        for (String word : BETWEEN_WORDS.split(rest.strip())) {
            Optional<Unit> unit = units.of(word).or(() -> units.of(END_OF_WORD.matcher(word).replaceFirst("")));
            if (unit.isPresent()) {
                return unit;
            }
            if (!quality.isAllOf(word)) {
                return NOUN.matcher(word).matches() ? Optional.of(Unit.COUNT) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    Set<Qualifier> qualifiers(Clause clause) {
        Set<Qualifier> qualifiers = EnumSet.noneOf(Qualifier.class);
        String near = Spaces.collapse(clause.before()).toLowerCase(Locale.ROOT);
        for (Named before : RIGHT_BEFORE) {
            if (endsWithOne(near, vocabulary.words(before.group()))) {
                qualifiers.add(before.qualifier());
            }
        }
        if (endsWithWord(near, vocabulary.words("range.from").getFirst()) && rangeBehind.isIn(clause.after())) {
            qualifiers.add(Qualifier.AT_LEAST);
        }
        for (String word : Letters.words(clause.words())) {
            for (Named anywhere : ANYWHERE) {
                if (vocabulary.has(anywhere.group(), word)) {
                    qualifiers.add(anywhere.qualifier());
                }
            }
        }
        return qualifiers;
    }

    private static boolean endsWithOne(String text, List<String> words) {
        for (String word : words) {
            if (endsWithWord(text, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWithWord(String text, String word) {
        return text.endsWith(word) && (text.length() == word.length()
                || !Character.isLetter(text.charAt(text.length() - word.length() - 1)));
    }

    /** The year that the clause gives to its figure: named before it, or right behind it. */
    OptionalInt year(Clause clause) {
        Matcher behind = yearBehind.matcher(clause.after());
        if (behind.find()) {
            return OptionalInt.of(Integer.parseInt(behind.group(1)));
        }
        OptionalInt year = OptionalInt.empty();
        Matcher named = yearOfFigure.matcher(clause.before());
        while (named.find()) {
            year = OptionalInt.of(Integer.parseInt(named.group(1)));
        }
        return year;
    }

    /** "dane UM" names who holds the figure. */
    Optional<String> source(Clause clause) {
        Matcher named = source.matcher(clause.words());
        return named.find() ? Optional.of(named.group(1)) : Optional.empty();
    }

    /** "12 tys. zł" states 12000. */
    NumberReading scaled(NumberReading reading, String after) {
        Matcher word = scale.matcher(after);
        if (!(reading instanceof NumberReading.Value value) || !word.find()) {
            return reading;
        }
        int zeros = word.group("thousand") != null ? 3 : word.group("million") != null ? 6 : 9;
        return new NumberReading.Value(value.value().scaleByPowerOfTen(zeros));
    }
}
