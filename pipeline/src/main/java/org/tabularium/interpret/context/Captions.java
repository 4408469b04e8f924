package org.tabularium.interpret.context;

import java.util.List;
import java.util.Optional;

import org.tabularium.document.Block;
import org.tabularium.document.Paragraph;
import org.tabularium.interpret.Spaces;
import org.tabularium.interpret.Vocabulary;

/** Finds the caption of a table among the paragraphs before it. */
public final class Captions {

    private static final int LONGEST = 300;

    private final Vocabulary vocabulary;

    public Captions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The caption of the block at an index: the paragraph right before it that is styled or worded as one or leads to
     * it with a colon; a caption may go on in a second paragraph.
     */
    public Optional<String> above(List<Block> blocks, int index) {
        Optional<String> first = paragraph(blocks, index - 1);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> second = paragraph(blocks, index - 2);
        if (isCaption(blocks.get(index - 1), first.get())) {
            return first;
        }
        boolean goesOn = Character.isLowerCase(first.get().codePointAt(0)) && second.isPresent()
                && isCaption(blocks.get(index - 2), second.get());
        if (goesOn) {
            return Optional.of(second.get() + " " + first.get());
        }
        return first.filter(text -> text.endsWith(":") && text.length() <= LONGEST);
    }

    /** Whether a paragraph is styled or worded as a caption. */
    public boolean isCaption(Paragraph paragraph) {
        return isCaption(paragraph, Spaces.collapse(paragraph.text().plain()));
    }

    private boolean isCaption(Block block, String text) {
        return block instanceof Paragraph paragraph && paragraph.role() == Paragraph.Role.CAPTION
                || text.length() <= LONGEST && vocabulary.begins("caption", text);
    }

    private static Optional<String> paragraph(List<Block> blocks, int index) {
        return index >= 0 && blocks.get(index) instanceof Paragraph paragraph && !paragraph.text().isBlank()
                ? Optional.of(Spaces.collapse(paragraph.text().plain()))
                : Optional.empty();
    }
}
