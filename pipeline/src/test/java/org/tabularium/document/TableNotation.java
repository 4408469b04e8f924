package org.tabularium.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Tables as text, so that a layout is a readable test.
 *
 * <pre>
 * |            | Liczba osób ||      an empty place without a space goes on with the cell to its left
 * | Świadczenie| 2022 | 2023 |
 * | ^          | 5    | 6    |      goes on with the cell above
 * | • a ¶ • b  | 1 ¶ 2|  3   |      ¶ begins a new line, • a list item, #1 a numbered one, •• one of the second level
 * | **a**      |  → b |      |      bold; set in by the word processor
 * </pre>
 *
 * One space behind the bar belongs to the notation, further spaces to the text.
 */
public final class TableNotation {

    /** How far an arrow sets a text in, in points. */
    private static final double STEP = 18;

    private TableNotation() {
    }

    /** The table that a text shows. */
    public static Table table(String text) {
        return new Table(new Locator("table[1]"), grid(text));
    }

    /** The grid that a text shows. */
    public static Grid grid(String text) {
        List<List<String>> rows = text.lines().filter(line -> line.strip().startsWith("|")).map(TableNotation::places)
                .toList();
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        boolean[][] taken = new boolean[rows.size()][columns];
        List<GridCell> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                if (!taken[row][column]) {
                    cells.add(cell(rows, row, column, taken));
                }
            }
        }
        return new Grid(rows.size(), columns, cells);
    }

    private static List<String> places(String line) {
        String inner = line.strip();
        inner = inner.substring(1, inner.length() - (inner.endsWith("|") ? 1 : 0));
        return List.of(inner.split("\\|", -1));
    }

    private static GridCell cell(List<List<String>> rows, int row, int column, boolean[][] taken) {
        int columnSpan = 1;
        while (column + columnSpan < rows.get(row).size() && rows.get(row).get(column + columnSpan).isEmpty()) {
            columnSpan++;
        }
        int rowSpan = 1;
        while (row + rowSpan < rows.size() && column < rows.get(row + rowSpan).size()
                && rows.get(row + rowSpan).get(column).strip().equals("^")) {
            rowSpan++;
        }
        for (int r = row; r < row + rowSpan; r++) {
            for (int c = column; c < column + columnSpan; c++) {
                taken[r][c] = true;
            }
        }
        Locator locator = new Locator("table[1]").child("row", row + 1).child("cell", column + 1);
        return new GridCell(row, column, rowSpan, columnSpan, content(rows.get(row).get(column), locator),
                Optional.empty(), locator);
    }

    private static List<Block> content(String place, Locator locator) {
        List<Block> blocks = new ArrayList<>();
        for (String line : place.split("¶")) {
            String text = line.replaceFirst("^ ", "").stripTrailing();
            Locator where = locator.child("para", blocks.size() + 1);
            OptionalInt number = number(text.strip());
            if (text.strip().startsWith("•")) {
                String item = text.strip().replaceFirst("^•+", "");
                int level = text.strip().length() - item.length() - 1;
                blocks.add(new ListItem(where, level, "•", false, "1", Text.of(item.strip()), false));
            } else if (text.strip().startsWith("**")) {
                String bold = text.strip().replace("**", "");
                blocks.add(new Paragraph(where, Paragraph.Role.BODY, Text.of(bold), 0, true));
            } else if (text.strip().startsWith("→")) {
                String inner = text.strip().replaceFirst("^→+ ?", "");
                long steps = text.chars().filter(character -> character == '→').count();
                blocks.add(new Paragraph(where, Paragraph.Role.BODY, Text.of(inner), steps * STEP, false));
            } else if (number.isPresent()) {
                blocks.add(new ListItem(where, 0, number.getAsInt() + ".", true, "1",
                        Text.of(text.strip().replaceFirst("^#\\d+", "").strip()), false));
            } else if (!text.isBlank()) {
                blocks.add(Paragraph.of(where, text));
            }
        }
        return blocks;
    }

    /** "#3" is an automatic number. */
    private static OptionalInt number(String text) {
        return text.matches("#\\d+.*") ? OptionalInt.of(Integer.parseInt(text.replaceAll("^#(\\d+).*", "$1")))
                : OptionalInt.empty();
    }
}
