package org.tabularium.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.tabularium.warehouse.ExplainedTable.Cell;
import org.tabularium.warehouse.ExplainedTable.Link;
import org.tabularium.warehouse.ExplainedTable.Mark;

/** Finds the part of a table around a figure. */
final class TableExplainer {

    /** So many rows above and below the figure's row are shown. */
    private static final int AROUND = 3;

    /** The innermost link counts where a cell has two. */
    private static final String CELLS = """
            WITH link AS (
                SELECT position, max_by(axis, step) AS axis FROM attachment WHERE observation_id = ? GROUP BY position
            )
            SELECT c.position, c.row_number, c.column_number, c.row_span, c.column_span, c.role, c.text,
                coalesce(l.axis, 'none')
            FROM table_cell AS c LEFT JOIN link AS l ON l.position = c.position
            WHERE c.document_key = ? AND c.table_position = ?
                AND (l.axis IS NOT NULL OR c.role = 'header'
                    OR c.row_number <= ? AND c.row_number + c.row_span > ?)
            ORDER BY c.row_number, c.column_number
            """;

    private final Database database;

    TableExplainer(Database database) {
        this.database = database;
    }

    private record Place(long document, String table, int row) {
    }

    /** Empty for a figure that stands in no table. */
    Optional<ExplainedTable> explain(String observationId) {
        return place(observationId).map(place -> explain(observationId, place));
    }

    private Optional<Place> place(String observationId) {
        return database.rows("""
                SELECT c.document_key, c.table_position, c.row_number FROM attachment AS a
                JOIN table_cell AS c ON c.document_key = a.document_key AND c.position = a.position
                WHERE a.observation_id = ? AND a.axis = 'cell' ORDER BY c.table_position LIMIT 1
                """, row -> new Place(row.getLong(1), row.getString(2), row.getInt(3)), observationId).stream()
                .findFirst();
    }

    private ExplainedTable explain(String id, Place place) {
        List<Cell> cells = database.rows(CELLS, TableExplainer::cell, id, place.document(), place.table(),
                place.row() + AROUND, place.row() - AROUND);
        List<Link> links = database.rows(
                "SELECT axis, label, position, rule FROM attachment WHERE observation_id = ? ORDER BY step",
                row -> new Link(row.getString(1), row.getString(2), row.getString(3), row.getString(4)), id);
        List<String> trace = database.rows(
                "SELECT line FROM table_trace WHERE document_key = ? AND table_position = ? ORDER BY step",
                row -> row.getString(1), place.document(), place.table());
        return new ExplainedTable(place.table(), cells.stream().filter(belongs(cells, place.row())).toList(), links,
                trace);
    }

    /** Whether a cell is no header of another section, or stands near by. */
    private static Predicate<Cell> belongs(List<Cell> cells, int row) {
        Set<Integer> headers = cells.stream().filter(TableExplainer::isHeader).map(Cell::row)
                .collect(Collectors.toSet());
        int last = row;
        while (last > 0 && !headers.contains(last)) {
            last--;
        }
        int first = last;
        while (headers.contains(first - 1)) {
            first--;
        }
        int from = first;
        int to = last;
        return cell -> !isHeader(cell) || cell.mark() != Mark.NONE || cell.row() >= from && cell.row() <= to
                || Math.abs(cell.row() - row) <= AROUND;
    }

    private static boolean isHeader(Cell cell) {
        return cell.role().equals("header");
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getString(6),
                row.getString(7), mark(row.getString(8)));
    }

    private static Mark mark(String axis) {
        return axis.equals("cell") ? Mark.FIGURE : Mark.valueOf(axis.toUpperCase(Locale.ROOT));
    }
}
