package org.tabularium.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the steward says about figures that are stated wrongly. It applies to the statements that meet all of the fields
 * that are not empty, and only as long as they say what it expects.
 *
 * @param document
 *            the name of a document
 * @param position
 *            the exact place in it
 * @param indicator
 *            the code of an indicator, or a label path as written
 * @param year
 *            0 for any
 * @param program
 *            the code of a programme; {@code provider} and {@code unit} likewise
 * @param expects
 *            the value that the document states, or the text where it is no number
 * @param value
 *            the right value, or the factor for {@link Action#SCALE}
 * @param place
 *            file and line
 */
public record Correction(Action action, String document, String position, String indicator, int year, String program,
        String provider, String unit, String expects, Optional<BigDecimal> value, String reason, String author,
        LocalDate date, String place) {

    /** What is done. */
    public enum Action {
        /** The statement is kept and not used. */
        DROP,
        /** Another value is used. */
        OVERRIDE,
        /** The stated value times a factor is used. */
        SCALE,
        /** Nothing but a finding. */
        FLAG
    }
}
