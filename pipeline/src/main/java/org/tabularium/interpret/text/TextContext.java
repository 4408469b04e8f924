package org.tabularium.interpret.text;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What holds for a text.
 *
 * @param heading
 *            the nearest heading above, empty where there is none
 * @param year
 *            the reporting year
 * @param scope
 *            the provider and programme that the headings above and the document name
 * @param publisher
 *            the office that reports
 */
public record TextContext(String heading, OptionalInt year, Scope scope, Optional<String> publisher) {

    /** A text in a document that names a programme and no more. */
    public TextContext(String heading, OptionalInt year, Optional<String> program) {
        this(heading, year, new Scope(Optional.empty(), program), Optional.empty());
    }
}
