package org.tabularium.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints documents in a compact text, so that tests can show what they expect. One line for each block, nested ones set
 * in; a table shows each row with its cells at their columns:
 *
 * <pre>
 * # 1 2.1. Heading
 * T Title            C Caption            B Bold running text     P Running text
 * P[18] Set in by 18 points
 * * 0 3. Item        - 0 • Bullet
 * table[1] 2x3
 *   row[1] 0: first cell | 1+2: two columns wide | 0/2: two rows high
 * </pre>
 *
 * A note mark is shown in braces at its place: {@code 58{1}}. A line break inside a text is shown as ⏎.
 */
public final class DocumentPrinter {

    private DocumentPrinter() {
    }

    /** Blocks, then notes, then the codes of the remarks with their places. */
    public static String print(Document document) {
        StringBuilder out = new StringBuilder(print(document.blocks()));
        document.notes().forEach(note -> out.append(note.locator()).append(" {").append(note.mark()).append("} ")
                .append(print(note.text())).append('\n'));
        document.remarks().forEach(
                remark -> out.append("! ").append(remark.code()).append(' ').append(remark.locator()).append('\n'));
        return out.toString();
    }

    /** One line for each block. */
    public static String print(List<Block> blocks) {
        StringBuilder out = new StringBuilder();
        blocks.forEach(block -> print(block, "", out));
        return out.toString();
    }

    /** The text with its note marks in braces. */
    public static String print(Text text) {
        StringBuilder out = new StringBuilder(text.plain());
        text.marks().reversed().forEach(mark -> out.insert(mark.offset(), "{" + mark.mark() + "}"));
        return out.toString().replace("\n", "⏎").replace("\t", "⇥");
    }

    private static void print(Block block, String inset, StringBuilder out) {
        if (block instanceof Table(Locator place, Grid grid)) {
            out.append(inset).append(place).append(' ').append(grid.rows()).append('x').append(grid.columns())
                    .append('\n');
            for (int row = 0; row < grid.rows(); row++) {
                out.append(inset).append("  row[").append(row + 1).append("] ").append(grid.row(row).stream()
                        .map(cell -> cell(cell, inset + "    ")).collect(Collectors.joining(" | "))).append('\n');
            }
        } else {
            out.append(inset).append(line(block)).append('\n');
        }
    }

    private static String line(Block block) {
        return switch (block) {
            case Heading(_, int level, String number, Text text) ->
                    "# " + level + " " + (number.isEmpty() ? "" : number + " ") + print(text);
            case ListItem(_, int level, String marker, boolean ordered, _, Text text, boolean bold) ->
                    (ordered ? "* " : "- ") + level + " " + marker + " " + (bold ? "B " : "") + print(text);
            case Paragraph(_, Paragraph.Role role, Text text, double indent, boolean bold) ->
                    letter(role, bold) + (indent == 0 ? "" : "[" + Math.round(indent) + "]") + " " + print(text);
            case Table _ -> throw new IllegalArgumentException("a table has several lines");
        };
    }

    private static String letter(Paragraph.Role role, boolean bold) {
        return switch (role) {
            case BODY -> bold ? "B" : "P";
            case TITLE -> "T";
            case CAPTION -> "C";
        };
    }

    private static String cell(GridCell cell, String inset) {
        String place = cell.column() + (cell.columnSpan() > 1 ? "+" + cell.columnSpan() : "")
                + (cell.rowSpan() > 1 ? "/" + cell.rowSpan() : "");
        String content = cell.content().stream().map(block -> inCell(block, inset)).collect(Collectors.joining(" ¶ "));
        return place + ": " + content;
    }

    /** In a cell plain running text goes without a letter. */
    private static String inCell(Block block, String inset) {
        if (block instanceof Table) {
            StringBuilder nested = new StringBuilder("\n");
            print(block, inset, nested);
            return nested.toString().stripTrailing();
        }
        String line = line(block).stripTrailing();
        return line.startsWith("P ") ? line.substring(2) : line;
    }
}
