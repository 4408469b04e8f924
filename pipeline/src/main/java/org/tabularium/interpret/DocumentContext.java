package org.tabularium.interpret;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the whole document says about all its figures.
 *
 * @param title
 *            the title, empty where none was found
 * @param publisher
 *            the office that reports
 * @param reportingYear
 *            the year reported on
 * @param program
 *            the programme or strategy reported on
 * @param area
 *            the place of the office, as its name or the title has it
 * @param evidence
 *            where each of these was found, in words
 */
public record DocumentContext(String title, Optional<String> publisher, OptionalInt reportingYear,
        Optional<String> program, Optional<String> area, List<String> evidence) {

    public DocumentContext {
        evidence = List.copyOf(evidence);
    }
}
