package org.tabularium.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

import org.tabularium.export.VisibleText;

/** Writes lines for people: whatever reaches it, no document can command the terminal through it. */
final class VisibleWriter extends FilterWriter {

    /** The first half of a character whose second half has not come yet; none is 0. */
    private char half;

    VisibleWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int sign) throws IOException {
        write(String.valueOf((char) sign), 0, 1);
    }

    @Override
    public void write(char[] signs, int start, int length) throws IOException {
        write(new String(signs, start, length), 0, length);
    }

    @Override
    public void write(String text, int start, int length) throws IOException {
        String given = (half == 0 ? "" : String.valueOf(half)) + text.substring(start, start + length);
        half = 0;
        if (!given.isEmpty() && Character.isHighSurrogate(given.charAt(given.length() - 1))) {
            half = given.charAt(given.length() - 1);
            given = given.substring(0, given.length() - 1);
        }
        out.write(VisibleText.lines(given));
    }
}
