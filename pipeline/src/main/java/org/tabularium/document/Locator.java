package org.tabularium.document;

/**
 * Where something stands in its document, exact and readable by machine.
 *
 * @param path
 *            steps from general to specific, such as {@code table[4]/row[7]/cell[3]/para[1]}, {@code page[12]/block[3]}
 *            or {@code sheet[Koszty]!C7}; numbers count from 1
 */
public record Locator(String path) {

    /** The place of the whole document. */
    public static final Locator DOCUMENT = new Locator("");

    /** The numbered part of this place, counted from 1. */
    public Locator child(String kind, int number) {
        return new Locator(path.isEmpty() ? kind + "[" + number + "]" : path + "/" + kind + "[" + number + "]");
    }

    /** The characters {@code from} (included, from 0) to {@code to} (excluded) of the text at this place. */
    public Locator characters(int from, int to) {
        return new Locator(path + "/char[" + from + ".." + to + "]");
    }

    @Override
    public String toString() {
        return path;
    }
}
