package org.tabularium.warehouse;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.tabularium.warehouse.NightComparison.Change;
import org.tabularium.warehouse.NightComparison.FigureChange;
import org.tabularium.warehouse.NightComparison.FindingCount;
import org.tabularium.warehouse.NightComparison.FindingLine;
import org.tabularium.warehouse.NightComparison.State;
import org.tabularium.warehouse.WarehouseStatus.Rejection;

/** Compares a build with the publication before it, figure by figure and finding by finding. */
final class Comparison {

    /** Only keys and values: the words are fetched for what is listed. %s are the figures of the former publication. */
    private static final String FIGURES = """
            CREATE OR REPLACE TEMP TABLE figure_change AS
            SELECT CASE WHEN before.figure_id IS NULL THEN 'NEW' WHEN now.figure_id IS NULL THEN 'WITHDRAWN'
                    ELSE 'CHANGED' END AS change,
                coalesce(now.figure_id, before.figure_id) AS figure_id, before.value AS former, now.value
            FROM fact_indicator AS now FULL JOIN (%s) AS before ON before.figure_id = now.figure_id
            WHERE before.figure_id IS NULL OR now.figure_id IS NULL OR now.value <> before.value
            """;

    /** The first changes of a kind, with the words of the publication whose tables have the prefix %1$s. */
    private static final String CHANGES = """
            SELECT c.change, i.path AS indicator, f.year_key AS year,
                CASE WHEN f.program_key < 0 THEN '' ELSE g.name END AS program,
                CASE WHEN f.provider_key < 0 THEN '' ELSE p.name END AS provider, u.code AS unit, c.former, c.value,
                CASE WHEN c.change = 'WITHDRAWN' THEN '' ELSE f.reason END AS reason
            FROM figure_change AS c
            JOIN %1$sfact_indicator AS f ON f.figure_id = c.figure_id
            JOIN %1$sdim_indicator AS i ON i.indicator_key = f.indicator_key
            JOIN %1$sdim_program AS g ON g.program_key = f.program_key
            JOIN %1$sdim_provider AS p ON p.provider_key = f.provider_key
            JOIN %1$sdim_unit AS u ON u.unit_key = f.unit_key
            WHERE c.change = ?
            ORDER BY indicator, year, program, provider, unit, c.figure_id LIMIT ?
            """;

    private static final String MARK_FINDINGS = """
            CREATE OR REPLACE TEMP TABLE known_finding AS
            SELECT f.finding_id, f.first_run FROM former.main.finding AS f;
            UPDATE finding SET state = 'still', first_run = k.first_run FROM known_finding AS k
            WHERE k.finding_id = finding.finding_id;
            INSERT INTO finding_gone
            SELECT f.finding_id, f.code, f.severity, CASE WHEN f.document_key < 0 THEN '' ELSE d.name END, f.position,
                f.message, f.first_run
            FROM former.main.finding AS f JOIN former.main.dim_document AS d ON d.document_key = f.document_key
            WHERE f.finding_id NOT IN (SELECT finding_id FROM finding) ORDER BY f.finding_id;
            DROP TABLE known_finding;
            """;

    private static final String FINDING_COUNTS = """
            SELECT upper(state), severity, count(*) FROM (
                SELECT state, severity FROM finding UNION ALL SELECT 'gone', severity FROM finding_gone
            ) GROUP BY ALL ORDER BY ALL
            """;

    private static final String FINDINGS = """
            SELECT * FROM (
                SELECT upper(f.state) AS state, f.finding_id, f.code, f.severity,
                    CASE WHEN f.document_key < 0 THEN '' ELSE d.name END AS document, f.position, f.message,
                    f.observation_ids[:$1] AS observation_ids, f.first_run
                FROM finding AS f JOIN dim_document AS d ON d.document_key = f.document_key
                UNION ALL
                SELECT 'GONE', finding_id, code, severity, document, position, message, [], first_run FROM finding_gone
            )
            QUALIFY row_number() OVER (PARTITION BY state
                ORDER BY list_position(['error', 'warning', 'info'], severity), code, document, position, finding_id) <= $2
            ORDER BY list_position(['error', 'warning', 'info'], severity), code, document, position, finding_id
            """;

    private final Database database;

    Comparison(Database database) {
        this.database = database;
    }

    NightComparison compare(FormerPublication former, Run run) {
        database.execute(FIGURES.formatted("SELECT figure_id, value FROM "
                + (former.isComparable() ? "former.main.fact_indicator" : "fact_indicator WHERE false")));
        database.inTransaction(() -> {
            database.execute("DELETE FROM finding_gone");
            database.update("UPDATE finding SET state = 'new', first_run = ?", run.id());
            if (former.isComparable()) {
                database.execute(MARK_FINDINGS);
            }
        });
        long formerFigures = former.isComparable() ? database.number("SELECT count(*) FROM former.main.fact_indicator")
                : 0;
        Map<Change, Long> counts = counts();
        return new NightComparison(former.isComparable(), formerFigures,
                database.number("SELECT count(*) FROM fact_indicator"), counts, changes(counts.keySet()),
                findingCounts(), findings(), rejections());
    }

    private Map<Change, Long> counts() {
        Map<Change, Long> counts = new EnumMap<>(Change.class);
        database.rows("SELECT change, count(*) FROM figure_change GROUP BY change",
                row -> counts.put(Change.valueOf(row.getString(1)), row.getLong(2)));
        return counts;
    }

    private List<FigureChange> changes(Set<Change> kinds) {
        return kinds.stream()
                .flatMap(kind -> database.rows(CHANGES.formatted(kind == Change.WITHDRAWN ? "former.main." : ""),
                        Comparison::change, kind.name(), NightComparison.MOST).stream())
                .toList();
    }

    private static FigureChange change(ResultSet row) throws SQLException {
        return new FigureChange(Change.valueOf(row.getString(1)), row.getString(2), OptionalInt.of(row.getInt(3)),
                row.getString(4), row.getString(5), row.getString(6), Optional.ofNullable(row.getBigDecimal(7)),
                Optional.ofNullable(row.getBigDecimal(8)), row.getString(9));
    }

    private List<FindingCount> findingCounts() {
        return database.rows(FINDING_COUNTS,
                row -> new FindingCount(State.valueOf(row.getString(1)), row.getString(2), row.getLong(3)));
    }

    private List<FindingLine> findings() {
        return database.rows(FINDINGS,
                row -> new FindingLine(State.valueOf(row.getString(1)), row.getString(2), row.getString(3),
                        row.getString(4), row.getString(5), row.getString(6), row.getString(7), texts(row.getArray(8)),
                        row.getString(9)),
                NightComparison.MOST_OBSERVATIONS, NightComparison.MOST_FINDINGS);
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }

    private List<Rejection> rejections() {
        return database.rows("SELECT name, reason, message, advice FROM rejection ORDER BY name",
                row -> new Rejection(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
    }
}
