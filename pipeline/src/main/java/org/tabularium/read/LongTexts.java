package org.tabularium.read;

import java.util.List;

import org.tabularium.document.Block;
import org.tabularium.document.Document;
import org.tabularium.document.GridCell;
import org.tabularium.document.Locator;
import org.tabularium.document.Note;
import org.tabularium.document.Table;

/** Refuses documents with a paragraph longer than a person would read: such are data or harm, and no report. */
final class LongTexts {

    private final Limits limits;

    private LongTexts(Limits limits) {
        this.limits = limits;
    }

    /**
     * @throws UnreadableDocumentException
     *             when a paragraph, also of a cell or note, has more characters than {@link Limits#blockCharacters}
     */
    static void refuse(Document document, Limits limits) throws UnreadableDocumentException {
        LongTexts texts = new LongTexts(limits);
        texts.blocks(document.blocks());
        for (Note note : document.notes()) {
            texts.text(note.text().plain(), note.locator());
        }
    }

    private void blocks(List<Block> blocks) throws UnreadableDocumentException {
        for (Block block : blocks) {
            if (block instanceof Table table) {
                for (GridCell cell : table.grid().cells()) {
                    blocks(cell.content());
                }
            } else {
                text(block.plain(), block.locator());
            }
        }
    }

    private void text(String text, Locator place) throws UnreadableDocumentException {
        if (text.length() > limits.blockCharacters()) {
            throw Failures.tooLarge("characters in one paragraph", limits.blockCharacters(), place.path());
        }
    }
}
