package org.tabularium.interpret;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.tabularium.document.Locator;
import org.tabularium.quantity.Qualifier;
import org.tabularium.quantity.Status;
import org.tabularium.quantity.Unit;

/**
 * One number as stated at one place in one document.
 *
 * @param position
 *            the exact place, unique in the document
 * @param heading
 *            the place in the reader's words: the table's caption or the nearest heading
 * @param label
 *            the indicator as a path of labels from general to specific, in the document's own words
 * @param year
 *            the calendar year that the number is for; empty where the document does not tell
 * @param value
 *            empty exactly where the status is not {@link Status#NORMAL}
 * @param providers
 *            who delivers what is counted, as written; several where the document names several
 * @param program
 *            the programme, strategy or project, as written
 * @param raw
 *            the text that holds the number
 * @param attachments
 *            for a figure of a table what its labels and facts come from, from the caption inwards; the labels above
 *            are its header path, those of its row its row path
 */
public record Observation(Locator position, String heading, Kind kind, List<String> label, OptionalInt year,
        Optional<BigDecimal> value, Unit unit, Status status, Set<Qualifier> qualifiers, List<String> providers,
        Optional<String> program, String raw, Confidence confidence, List<Attachment> attachments) {

    public Observation {
        if (value.isPresent() != (status == Status.NORMAL)) {
            throw new IllegalArgumentException("a value belongs to status normal and to no other: " + position);
        }
        label = List.copyOf(label);
        qualifiers = Set.copyOf(qualifiers);
        providers = List.copyOf(providers);
        attachments = List.copyOf(attachments);
    }

    /** An observation whose own words are all its evidence, as in a sentence. */
    public Observation(Locator position, String heading, Kind kind, List<String> label, OptionalInt year,
            Optional<BigDecimal> value, Unit unit, Status status, Set<Qualifier> qualifiers, List<String> providers,
            Optional<String> program, String raw, Confidence confidence) {
        this(position, heading, kind, label, year, value, unit, status, qualifiers, providers, program, raw, confidence,
                List.of());
    }

    /** The same observation, weighed anew. */
    public Observation with(Confidence other) {
        return new Observation(position, heading, kind, label, year, value, unit, status, qualifiers, providers,
                program, raw, other, attachments);
    }
}
