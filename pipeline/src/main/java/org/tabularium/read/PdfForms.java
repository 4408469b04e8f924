package org.tabularium.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.tabularium.read.PdfTable.Cell;

/**
 * Takes the headings out of forms: tables of two columns, a short label and its text, where a row over the full width
 * names what the rows below are about.
 */
final class PdfForms {

    private static final int LONGEST_LABEL = 60;

    private static final int LONGEST_HEADING = 400;

    /** The numbered aims and tasks of strategies and programmes. */
    private static final Pattern AIM = Pattern.compile("(?iUs)(cel|zadanie|działanie|priorytet|obszar|kierunek)"
            + "(\\s+(główny|główne|strategiczny|operacyjny|szczegółowy|własne|nr))*\\s+(\\d{1,2}|[IVX]{1,5})(\\.\\d{1,2})*\\.?"
            + "(\\s*[:–-])?\\s+\\S.*");

    private PdfForms() {
    }

    /**
     * Rows of a table under the heading that the form gives them.
     *
     * @param firstRow
     *            of the rows in the whole table, from 0
     */
    record Part(Optional<Cell> heading, int firstRow, PdfTable rows) {
    }

    /** The parts of a form; any other table is one part without a heading. */
    static List<Part> parts(PdfTable table) {
        if (!isForm(table)) {
            return List.of(new Part(Optional.empty(), 0, table));
        }
        List<Part> parts = new ArrayList<>();
        Optional<Cell> heading = Optional.empty();
        int from = 0;
        for (int row = 0; row < table.rows(); row++) {
            if (isHeading(table, row)) {
                if (row > from || heading.isPresent()) {
                    parts.add(new Part(heading, from, table.part(from, row)));
                }
                heading = Optional.of(table.row(row).getFirst());
                from = row + 1;
            }
        }
        parts.add(new Part(heading, from, table.part(from, table.rows())));
        return parts;
    }

    /** Whether a text names a numbered aim or task. */
    static boolean isAim(String text) {
        return text.length() <= LONGEST_HEADING && AIM.matcher(text).matches();
    }

    private static boolean isForm(PdfTable table) {
        List<Cell> labels = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            List<Cell> cells = table.row(row);
            if (cells.size() == 2) {
                labels.add(cells.getFirst());
            } else if (!isHeading(table, row) && !isBesideLabelAbove(cells)) {
                return false;
            }
        }
        return labels.stream().allMatch(PdfForms::isLabel) && labels.stream().anyMatch(cell -> !cell.isBlank());
    }

    private static boolean isBesideLabelAbove(List<Cell> cells) {
        return cells.size() == 1 && cells.getFirst().area().column() > 0;
    }

    private static boolean isLabel(Cell cell) {
        String text = cell.plain();
        return text.length() <= LONGEST_LABEL && text.chars().noneMatch(Character::isDigit);
    }

    private static boolean isHeading(PdfTable table, int row) {
        List<Cell> cells = table.row(row);
        return cells.size() == 1 && cells.getFirst().area().columnSpan() == table.width() && table.isWhole(row)
                && !cells.getFirst().isBlank() && cells.getFirst().plain().length() <= LONGEST_HEADING;
    }
}
