package org.tabularium.read;

import java.util.List;

/**
 * One record of a delimited text.
 *
 * @param line
 *            the line that it begins in, from 1
 */
record DelimitedRecord(int line, List<String> fields) {

    DelimitedRecord {
        fields = List.copyOf(fields);
    }

    boolean isBlank() {
        return fields.stream().allMatch(String::isBlank);
    }

    /** Whether there is text in the first field and in no other. */
    boolean isLine() {
        return !fields.getFirst().isBlank() && fields.stream().skip(1).allMatch(String::isBlank);
    }

    /** The text of a field, blank where the record ends before it. */
    String field(int column) {
        return column < fields.size() ? fields.get(column) : "";
    }

    int width() {
        return fields.size();
    }
}
