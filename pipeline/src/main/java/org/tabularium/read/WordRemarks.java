package org.tabularium.read;

import java.util.ArrayList;
import java.util.List;

import org.tabularium.document.Document.Remark;
import org.tabularium.document.Locator;

/** Collects what a person should know about a Word document. */
final class WordRemarks {

    private final List<Remark> remarks = new ArrayList<>();

    void hiddenText(Locator place, int characters) {
        add(place, "READ-101", "Hidden text of " + characters
                + " characters is left out. If it belongs to the report, show it in Word and save the document.");
    }

    void hiddenRow(Locator table, int row) {
        add(table, "READ-102", "A hidden row after row " + row
                + " is left out. If it belongs to the report, show it in Word and save the document.");
    }

    void misalignedMerge(Locator cell) {
        add(cell, "READ-103",
                "The cell continues a merged cell above that does not have its width; it is read as a cell"
                        + " of its own. Look whether the figures around it stand in the right columns.");
    }

    void coveredText(Locator cell) {
        add(cell, "READ-104", "The cell is covered by the merged cell it belongs to, and its text is left out as in"
                + " print. If it belongs to the report, unmerge the cells in Word.");
    }

    void omitted(Locator place, String what) {
        add(place, "READ-105",
                "There is " + what + " here, and what it shows is not read. Put its figures into a table or the text.");
    }

    private void add(Locator place, String code, String message) {
        remarks.add(new Remark(place, code, message));
    }

    List<Remark> all() {
        return List.copyOf(remarks);
    }
}
