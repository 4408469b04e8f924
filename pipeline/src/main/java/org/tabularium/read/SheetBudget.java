package org.tabularium.read;

import org.tabularium.document.Progress;
import org.tabularium.read.UnreadableDocumentException.Reason;

/** What is left of the limits while the sheets of one workbook are read. */
final class SheetBudget {

    private final Limits limits;

    private long cells;

    private long characters;

    private long merged;

    SheetBudget(Limits limits) {
        this.limits = limits;
    }

    void cell(String sheet, int length) throws UnreadableDocumentException {
        Progress.step();
        if (++cells > limits.cells()) {
            throw tooLarge("more than " + limits.cells() + " filled cells", sheet);
        }
        characters += length;
        if (characters > limits.characters()) {
            throw tooLarge("more than " + limits.characters() + " characters", sheet);
        }
    }

    void merged(String sheet) throws UnreadableDocumentException {
        if (++merged > limits.gridPlaces()) {
            throw tooLarge("more than " + limits.gridPlaces() + " merged ranges", sheet);
        }
    }

    void places(String sheet, long count) throws UnreadableDocumentException {
        if (count > limits.gridPlaces()) {
            throw tooLarge("merged cells that cover more than " + limits.gridPlaces() + " places", sheet);
        }
    }

    private static UnreadableDocumentException tooLarge(String what, String sheet) {
        return new UnreadableDocumentException(Reason.TOO_LARGE,
                "The workbook is too large: it has " + what + " (reached in the sheet \"" + sheet + "\").",
                "Split the workbook into smaller ones.");
    }
}
