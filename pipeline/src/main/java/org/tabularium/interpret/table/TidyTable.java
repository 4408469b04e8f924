package org.tabularium.interpret.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.tabularium.document.Grid;
import org.tabularium.interpret.Spaces;
import org.tabularium.interpret.Vocabulary;

/**
 * Recognises a table that already has one observation a row, as exports of statistical databanks do: a header that
 * names a value column, a year column and at least one column that says what is counted.
 *
 * @param columns
 *            the column of each role
 * @param labels
 *            the columns that say what is counted, from left to right
 */
record TidyTable(Map<Role, Integer> columns, List<Integer> labels) {

    /** What a column of such a table is for. */
    enum Role {
        VALUE, YEAR, UNIT, PROVIDER, PROGRAM, INDICATOR, IGNORED
    }

    private static final int FEWEST_ROWS = 1;

    /** The role that a header names, in Polish or English; empty for a column of the table's own. */
    private static Optional<Role> role(String head, Vocabulary vocabulary) {
        return Arrays.stream(Role.values())
                .filter(role -> vocabulary.words("tidy." + role.name().toLowerCase(Locale.ROOT)).contains(head))
                .findFirst();
    }

    /** The roles of the columns, where the first row of the grid is such a header and the rows under it keep to it. */
    static Optional<TidyTable> of(Grid grid, Vocabulary vocabulary) {
        if (grid.rows() <= FEWEST_ROWS || grid.cells().stream().limit((long) grid.columns() + 1)
                .anyMatch(cell -> cell.columnSpan() > 1 || cell.rowSpan() > 1)) {
            return Optional.empty();
        }
        Map<Role, Integer> columns = new EnumMap<>(Role.class);
        boolean named = false;
        List<Integer> labels = new ArrayList<>();
        for (int column = 0; column < grid.columns(); column++) {
            String head = Spaces.collapse(grid.text(0, column)).toLowerCase(Locale.ROOT);
            Role role = role(head, vocabulary).orElse(null);
            if (role == Role.INDICATOR || role == null && !head.isEmpty()) {
                labels.add(column);
                named |= role == Role.INDICATOR;
            } else if (role != null && role != Role.IGNORED && columns.putIfAbsent(role, column) != null) {
                return Optional.empty();
            }
        }
        boolean told = named && columns.containsKey(Role.VALUE) && columns.containsKey(Role.YEAR);
        TidyTable table = new TidyTable(Map.copyOf(columns), List.copyOf(labels));
        return told && table.keepsTo(grid) ? Optional.of(table) : Optional.empty();
    }

    private boolean keepsTo(Grid grid) {
        return IntStream.range(1, grid.rows()).allMatch(row -> isBlank(grid, row) || year(grid, row).isPresent()
                && labels.stream().anyMatch(column -> !grid.text(row, column).isBlank()));
    }

    private static boolean isBlank(Grid grid, int row) {
        return IntStream.range(0, grid.columns()).allMatch(column -> grid.text(row, column).isBlank());
    }

    /** The year of a row, empty where its year column has none. */
    OptionalInt year(Grid grid, int row) {
        String text = grid.text(row, columns.get(Role.YEAR)).strip();
        return text.matches("(19|20)\\d\\d(\\s?r\\.?)?") ? OptionalInt.of(Integer.parseInt(text.substring(0, 4)))
                : OptionalInt.empty();
    }

    /** What a row counts: the texts of its label columns, from left to right. */
    List<String> label(Grid grid, int row) {
        return labels.stream().map(column -> Spaces.collapse(grid.text(row, column))).filter(text -> !text.isEmpty())
                .distinct().toList();
    }

    /** The text of a column with a role, empty where the table has none. */
    Optional<String> text(Grid grid, int row, Role role) {
        return Optional.ofNullable(columns.get(role)).map(column -> Spaces.collapse(grid.text(row, column)))
                .filter(text -> !text.isEmpty());
    }
}
