package org.tabularium.samples;

import java.util.ArrayList;
import java.util.List;

/** A table of a Word document: rows of cells that may span columns and, marked row by row, rows. */
final class WordTable {

    private static final String BOLD = "<w:b/>";

    private final int[] widths;

    private final List<String> rows = new ArrayList<>();

    /**
     * @param widths
     *            of the columns, in twentieths of a point
     */
    WordTable(int... widths) {
        this.widths = widths;
    }

    /** What stands in a cell and how it joins its neighbours; {@code xml} gets the width and gives the cell. */
    record Cell(int columns, String merge, String shade, String paragraphs) {
    }

    static Cell cell(String text) {
        return new Cell(1, "", "", aligned("left", text, ""));
    }

    static Cell indented(String text) {
        return new Cell(1, "", "", WordXml.paragraph("TableText", "<w:ind w:left=\"284\"/>", text));
    }

    static Cell number(String text) {
        return new Cell(1, "", "", aligned("right", text, ""));
    }

    static Cell head(String text) {
        return wideHead(1, text);
    }

    static Cell wideHead(int columns, String text) {
        return new Cell(columns, "", "DCE6F1", aligned("center", text, BOLD));
    }

    /** A heading that goes on in the row below with {@link #below()}. */
    static Cell tallHead(String text) {
        return new Cell(1, "<w:vMerge w:val=\"restart\"/>", "DCE6F1", aligned("center", text, BOLD));
    }

    static Cell below() {
        return new Cell(1, "<w:vMerge/>", "DCE6F1", aligned("center", "", ""));
    }

    /** A row that is one cell: the name of what the rows below measure. */
    static Cell band(int columns, String text) {
        return new Cell(columns, "", "F2F2F2", aligned("center", text, BOLD));
    }

    static Cell bullets(String... texts) {
        StringBuilder paragraphs = new StringBuilder();
        for (String text : texts) {
            paragraphs.append(WordXml.bullet(text));
        }
        return new Cell(1, "", "", paragraphs.toString());
    }

    private static String aligned(String side, String text, String properties) {
        return "<w:p><w:pPr><w:pStyle w:val=\"TableText\"/><w:jc w:val=\"" + side + "\"/></w:pPr>"
                + WordXml.runs(text, properties) + "</w:p>";
    }

    WordTable row(Cell... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        int column = 0;
        for (Cell cell : cells) {
            int width = 0;
            for (int index = column; index < column + cell.columns(); index++) {
                width += widths[index];
            }
            row.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/>")
                    .append(cell.columns() > 1 ? "<w:gridSpan w:val=\"" + cell.columns() + "\"/>" : "")
                    .append(cell.merge())
                    .append(cell.shade().isEmpty() ? ""
                            : "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + cell.shade() + "\"/>")
                    .append("<w:vAlign w:val=\"center\"/></w:tcPr>").append(cell.paragraphs()).append("</w:tc>");
            column += cell.columns();
        }
        if (column != widths.length) {
            throw new IllegalArgumentException("the row has " + column + " columns, the table " + widths.length);
        }
        rows.add(row.append("</w:tr>").toString());
        return this;
    }

    /** A row with a label and figures. */
    WordTable figures(Cell label, String... figures) {
        List<Cell> cells = new ArrayList<>(List.of(label));
        for (String figure : figures) {
            cells.add(number(figure));
        }
        return row(cells.toArray(Cell[]::new));
    }

    String xml() {
        StringBuilder grid = new StringBuilder();
        for (int width : widths) {
            grid.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        return "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"0\" w:type=\"auto\"/>"
                + "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>" + grid + "</w:tblGrid>" + String.join("", rows)
                + "</w:tbl>" + WordXml.paragraph("Normal", "", "");
    }
}
