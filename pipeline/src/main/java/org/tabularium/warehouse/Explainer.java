package org.tabularium.warehouse;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.tabularium.warehouse.Explanation.Consolidated;
import org.tabularium.warehouse.Explanation.Figure;
import org.tabularium.warehouse.Explanation.Source;

/** Follows figures back to where they stand. */
final class Explainer {

    /** So many figures are explained at most when an indicator is asked for. */
    static final int LIMIT = 100;

    private static final String FIGURE = """
            SELECT o.observation_id, o.position, o.locator, o.kind, o.indicator, o.year, o.value, o.unit, o.status,
                o.qualifier, o.provider, o.program, o.raw, o.confidence
            FROM observation AS o
            JOIN fact_observation AS f ON f.observation_id = o.observation_id
            """;

    private static final String NEIGHBOURS = FIGURE + """
            JOIN fact_observation AS me ON me.observation_id = ?
            WHERE f.document_key = me.document_key AND f.observation_id <> me.observation_id
                AND place_table(me.position) <> '' AND place_table(f.position) = place_table(me.position)
                AND %1$s(f.position) = %1$s(me.position)
            ORDER BY f.ordinal
            """;

    private final Database database;

    Explainer(Database database) {
        this.database = database;
    }

    Optional<Explanation> explain(String observationId) {
        return database.rows(FIGURE + "WHERE o.observation_id = ?", Explainer::figure, observationId).stream()
                .findFirst().map(this::explain);
    }

    List<Explanation> explain(String indicator, int year) {
        List<String> exact = ids("lower(indicator) = lower(?)", indicator, year);
        List<String> ids = exact.isEmpty() ? ids("contains(lower(indicator), lower(?))", indicator, year) : exact;
        return ids.stream().map(this::explain).flatMap(Optional::stream).toList();
    }

    private List<String> ids(String condition, String indicator, int year) {
        return database.rows(
                "SELECT observation_id FROM observation WHERE " + condition
                        + " AND year = ? ORDER BY source, position LIMIT " + LIMIT,
                row -> row.getString(1), indicator, year);
    }

    private Explanation explain(Figure figure) {
        String id = figure.observationId();
        Source source = database.rows("""
                SELECT d.name, d.sha256, d.title, d.publisher, d.reporting_year FROM dim_document AS d
                JOIN fact_observation AS f ON f.document_key = d.document_key WHERE f.observation_id = ?
                """, Explainer::source, id).getFirst();
        List<String> reasons = database.rows("SELECT reasons FROM fact_observation WHERE observation_id = ?",
                row -> texts(row.getArray(1)), id).getFirst();
        List<String> findings = database.rows(
                "SELECT code || ': ' || message FROM finding WHERE list_contains(observation_ids, ?) ORDER BY 1",
                row -> row.getString(1), id);
        return new Explanation(figure, source, reasons, neighbours(id, "place_row"), neighbours(id, "place_column"),
                findings, consolidated(id), new TableExplainer(database).explain(id));
    }

    private List<Figure> neighbours(String id, String along) {
        return database.rows(NEIGHBOURS.formatted(along), Explainer::figure, id);
    }

    private Optional<Consolidated> consolidated(String id) {
        return database.rows("""
                SELECT i.value, i.chosen_observation_id, i.agrees, i.lowest_value, i.highest_value, i.sources, i.reason
                FROM fact_indicator AS i
                JOIN fact_indicator_statement AS s ON s.figure_id = i.figure_id
                WHERE s.observation_id = ?
                """,
                row -> new Consolidated(row.getBigDecimal(1), row.getString(2).equals(id), row.getString(2),
                        row.getBoolean(3), row.getBigDecimal(4), row.getBigDecimal(5), texts(row.getArray(6)),
                        row.getString(7)),
                id).stream().findFirst();
    }

    private static Figure figure(ResultSet row) throws SQLException {
        Optional<BigDecimal> value = Optional.ofNullable(row.getBigDecimal(7));
        return new Figure(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                integer(row, 6), value, row.getString(8), row.getString(9), row.getString(10), row.getString(11),
                row.getString(12), row.getString(13), row.getDouble(14));
    }

    private static Source source(ResultSet row) throws SQLException {
        return new Source(row.getString(1), row.getString(2), row.getString(3), row.getString(4), integer(row, 5));
    }

    private static OptionalInt integer(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }
}
