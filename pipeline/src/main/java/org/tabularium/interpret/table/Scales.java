package org.tabularium.interpret.table;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;

import org.tabularium.interpret.Labels;
import org.tabularium.interpret.Spaces;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.language.Expression;
import org.tabularium.quantity.Unit;
import org.tabularium.quantity.Units;

/**
 * The scale that a label gives to the figures under it: "Wydatki w tys. zł" are in thousands. A figure is stated in its
 * plain unit, so "1 250,5" there is 1 250 500 zł; the text of the cell stays as written.
 */
final class Scales {

    private final Vocabulary vocabulary;

    private final Units units;

    private final Expression inLabel;

    private final Expression unitOnly;

    Scales(Vocabulary vocabulary, Units units) {
        this.vocabulary = vocabulary;
        this.units = units;
        this.inLabel = vocabulary.pattern("scale.in_label");
        this.unitOnly = vocabulary.pattern("unit.only");
    }

    /**
     * A scale with what is left of the label.
     *
     * @param zeros
     *            how many places the decimal point moves: 3 for thousands
     * @param unit
     *            the unit that it scales; empty where it scales every unit but shares
     * @param words
     *            the words that say so
     * @param rest
     *            the label without them
     */
    record Scale(int zeros, Optional<Unit> unit, String words, String rest) {

        BigDecimal of(BigDecimal value) {
            BigDecimal scaled = value.scaleByPowerOfTen(zeros);
            return scaled.scale() < 0 ? scaled.setScale(0) : scaled;
        }

        /** Whether it speaks of figures of a unit. */
        boolean scales(Unit of) {
            return !of.code().startsWith("percent") && unit.map(of::equals).orElse(true);
        }
    }

    /** The scale that a label names; empty where it names none. */
    Optional<Scale> in(String label) {
        Matcher scale = inLabel.matcher(label);
        if (!scale.find()) {
            return Optional.empty();
        }
        Optional<Unit> unit = Optional.ofNullable(scale.group(2)).flatMap(units::of);
        String rest = Spaces.collapse(label.substring(0, scale.start()) + " " + label.substring(scale.end()));
        return Optional.of(new Scale(zeros(scale.group(1)), unit, Spaces.collapse(scale.group()),
                Labels.withoutStop(rest.replaceFirst("[,;:]\\s*$", ""))));
    }

    /** The label without its scale: what is left is of what the figures are, once they are scaled. */
    String withoutScale(String label) {
        return in(label).map(Scale::rest).orElse(label);
    }

    /**
     * Whether a text names a unit, with or without a scale, and nothing else: "zł", "[os.]", "w tys. zł". A noun such
     * as "kobiety" names what is counted.
     */
    boolean isUnit(String text) {
        return isUnit(unitOnly.matcher(text.strip()));
    }

    private boolean isUnit(Matcher unit) {
        if (!unit.matches()) {
            return false;
        }
        return unit.group(2) == null ? unit.group(1) != null
                : vocabulary.has("unit.stated", unit.group(2)) && units.of(unit.group(2)).isPresent();
    }

    /** The unit of a text that names nothing else; empty where it names none. */
    Optional<Unit> unit(String text) {
        Matcher unit = unitOnly.matcher(text.strip());
        return isUnit(unit) && unit.group(2) != null ? units.of(unit.group(2)) : Optional.empty();
    }

    private int zeros(String word) {
        if (vocabulary.has("scale.thousand", word)) {
            return 3;
        }
        return vocabulary.has("scale.million", word) ? 6 : 9;
    }
}
