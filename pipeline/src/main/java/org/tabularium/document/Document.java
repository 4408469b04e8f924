package org.tabularium.document;

import java.util.List;

/**
 * A report as its reader found it, before anything is interpreted.
 *
 * @param name
 *            the path below the input folder, with {@code /} between its parts
 * @param blocks
 *            headings, paragraphs, list items and tables in reading order
 * @param notes
 *            footnotes and endnotes
 * @param remarks
 *            what the reader could not read or had to leave out
 */
public record Document(String name, Properties properties, List<Block> blocks, List<Note> notes, List<Remark> remarks) {

    public Document {
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
        remarks = List.copyOf(remarks);
    }

    /**
     * What the file says about itself.
     *
     * @param mediaType
     *            the type found from the content
     * @param title
     *            empty where the file has none
     * @param creator
     *            the author or office, empty where the file has none
     */
    public record Properties(String mediaType, String title, String creator) {
    }

    /**
     * Something the reader wants a person to know.
     *
     * @param code
     *            a finding code such as {@code READ-001}, explained in the project's list of findings
     * @param message
     *            what is wrong and what to do
     */
    public record Remark(Locator locator, String code, String message) {
    }
}
