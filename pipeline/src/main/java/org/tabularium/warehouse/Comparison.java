package org.tabularium.warehouse;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.tabularium.warehouse.NightComparison.Change;
import org.tabularium.warehouse.NightComparison.FigureChange;
import org.tabularium.warehouse.NightComparison.FindingLine;
import org.tabularium.warehouse.NightComparison.State;
import org.tabularium.warehouse.WarehouseStatus.Rejection;

/** Compares a build with the publication before it, figure by figure and finding by finding. */
final class Comparison {

    private static final String FIGURES = """
            CREATE OR REPLACE TEMP TABLE figure_change AS
            WITH now AS (%s), before AS (%s)
            SELECT CASE WHEN before.figure_id IS NULL THEN 'NEW' WHEN now.figure_id IS NULL THEN 'WITHDRAWN'
                    ELSE 'CHANGED' END AS change,
                coalesce(now.indicator, before.indicator) AS indicator, coalesce(now.year, before.year) AS year,
                coalesce(now.program, before.program) AS program, coalesce(now.provider, before.provider) AS provider,
                coalesce(now.unit, before.unit) AS unit, before.value AS former, now.value,
                coalesce(now.reason, '') AS reason
            FROM now FULL JOIN before ON before.figure_id = now.figure_id
            WHERE before.figure_id IS NULL OR now.figure_id IS NULL OR now.value <> before.value
            """;

    /** The figures of a publication in words; %1$s is the prefix of its tables. */
    private static final String IN_WORDS = """
            SELECT f.figure_id, i.path AS indicator, f.year_key AS year,
                CASE WHEN f.program_key < 0 THEN '' ELSE g.name END AS program,
                CASE WHEN f.provider_key < 0 THEN '' ELSE p.name END AS provider, u.code AS unit, f.value, f.reason
            FROM %1$sfact_indicator AS f
            JOIN %1$sdim_indicator AS i ON i.indicator_key = f.indicator_key
            JOIN %1$sdim_program AS g ON g.program_key = f.program_key
            JOIN %1$sdim_provider AS p ON p.provider_key = f.provider_key
            JOIN %1$sdim_unit AS u ON u.unit_key = f.unit_key
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

    private static final String FINDINGS = """
            SELECT * FROM (
                SELECT upper(f.state) AS state, f.finding_id, f.code, f.severity,
                    CASE WHEN f.document_key < 0 THEN '' ELSE d.name END AS document, f.position, f.message,
                    f.observation_ids, f.first_run
                FROM finding AS f JOIN dim_document AS d ON d.document_key = f.document_key
                UNION ALL
                SELECT 'GONE', finding_id, code, severity, document, position, message, [], first_run FROM finding_gone
            )
            ORDER BY list_position(['error', 'warning', 'info'], severity), code, document, position, finding_id
            """;

    private final Database database;

    Comparison(Database database) {
        this.database = database;
    }

    NightComparison compare(FormerPublication former, Run run) {
        String now = IN_WORDS.formatted("");
        database.execute(FIGURES.formatted(now,
                former.isComparable() ? IN_WORDS.formatted("former.main.") : now + " WHERE false"));
        database.inTransaction(() -> {
            database.execute("DELETE FROM finding_gone");
            database.update("UPDATE finding SET state = 'new', first_run = ?", run.id());
            if (former.isComparable()) {
                database.execute(MARK_FINDINGS);
            }
        });
        long formerFigures = former.isComparable() ? database.number("SELECT count(*) FROM former.main.fact_indicator")
                : 0;
        return new NightComparison(former.isComparable(), formerFigures,
                database.number("SELECT count(*) FROM fact_indicator"), counts(), changes(), findings(), rejections());
    }

    private Map<Change, Long> counts() {
        Map<Change, Long> counts = new EnumMap<>(Change.class);
        database.rows("SELECT change, count(*) FROM figure_change GROUP BY change",
                row -> counts.put(Change.valueOf(row.getString(1)), row.getLong(2)));
        return counts;
    }

    private List<FigureChange> changes() {
        return database.rows(
                """
                        SELECT change, indicator, year, program, provider, unit, former, value, reason FROM figure_change
                        QUALIFY row_number() OVER (PARTITION BY change ORDER BY indicator, year, program, provider, unit) <= ?
                        ORDER BY list_position(['CHANGED', 'WITHDRAWN', 'NEW'], change), indicator, year, program, provider, unit
                        """,
                Comparison::change, NightComparison.MOST);
    }

    private static FigureChange change(ResultSet row) throws SQLException {
        return new FigureChange(Change.valueOf(row.getString(1)), row.getString(2), OptionalInt.of(row.getInt(3)),
                row.getString(4), row.getString(5), row.getString(6), Optional.ofNullable(row.getBigDecimal(7)),
                Optional.ofNullable(row.getBigDecimal(8)), row.getString(9));
    }

    private List<FindingLine> findings() {
        return database.rows(FINDINGS,
                row -> new FindingLine(State.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), row.getString(2),
                        row.getString(3), row.getString(4), row.getString(5), row.getString(6), row.getString(7),
                        texts(row.getArray(8)), row.getString(9)));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }

    private List<Rejection> rejections() {
        return database.rows("SELECT name, reason, message, advice FROM rejection ORDER BY name",
                row -> new Rejection(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
    }
}
