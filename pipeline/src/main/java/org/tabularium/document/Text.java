package org.tabularium.document;

import java.util.List;

/**
 * Written text with its note marks lifted out, so that a mark never glues to a figure ("5" with note "1)" is not
 * "51)").
 *
 * @param plain
 *            the characters without note marks; a line break inside a paragraph is {@code '\n'}
 * @param marks
 *            the note marks in order of their place
 */
public record Text(String plain, List<NoteMark> marks) {

    /** No text at all. */
    public static final Text EMPTY = new Text("", List.of());

    public Text {
        marks = List.copyOf(marks);
    }

    /** Text without note marks. */
    public static Text of(String plain) {
        return new Text(plain, List.of());
    }

    /** Whether there is nothing but white space. */
    public boolean isBlank() {
        return plain.isBlank();
    }
}
