package org.tabularium.catalogue;

import java.util.List;

/**
 * What a document says about which indicator a figure states.
 *
 * @param labels
 *            from general to specific, as written
 * @param heading
 *            caption of the table or heading above; may be empty
 * @param program
 *            the name of the programme, as written; may be empty
 * @param unit
 *            the code of the unit
 * @param year
 *            the year of the figure; 0 where there is none
 */
public record Statement(List<String> labels, String heading, String program, String unit, int year) {

    public Statement {
        labels = List.copyOf(labels);
    }

    /** A statement of nothing but labels. */
    public static Statement of(String... labels) {
        return new Statement(List.of(labels), "", "", "", 0);
    }
}
