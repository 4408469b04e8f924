package org.tabularium.read;

import java.util.ArrayList;
import java.util.List;

import org.tabularium.document.Block;
import org.tabularium.document.Paragraph;
import org.tabularium.document.Table;

/** Tells captions where a format has no style for them. */
final class Captions {

    private Captions() {
    }

    /**
     * The same blocks; the paragraph right before a table is its caption, unless it reads like a note to a table above.
     */
    static List<Block> marked(List<Block> blocks) {
        List<Block> result = new ArrayList<>(blocks);
        for (int index = 0; index + 1 < result.size(); index++) {
            if (result.get(index) instanceof Paragraph paragraph && result.get(index + 1) instanceof Table
                    && !NoteMarks.isNote(paragraph.text().plain())) {
                result.set(index, new Paragraph(paragraph.locator(), Paragraph.Role.CAPTION, paragraph.text(),
                        paragraph.indent(), paragraph.bold()));
            }
        }
        return result;
    }
}
