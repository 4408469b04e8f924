package org.tabularium.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.tabularium.warehouse.DatabaseLimits;
import org.tabularium.warehouse.Run;
import org.tabularium.warehouse.WarehouseBuild;
import org.tabularium.warehouse.WarehouseFolder;

/**
 * Fills the schema {@code stated} of a build with figures as a night would leave them: reports of 400 figures, ten
 * tables of 36 and 40 sentences, three years each, so that a figure stands in up to three reports, in one of forty with
 * another value. Always the same for the same number.
 */
final class InventedFigures {

    static final int IN_A_REPORT = 400;

    private static final int FIRST_YEAR = 2011;

    private static final int REPORTS_OF_AN_OFFICE = 13;

    private static final int MOST_TOPICS = 400;

    private static final String NAMES = """
            CREATE OR REPLACE TEMP MACRO pick(words, n) AS words[1 + (n) % len(words)];
            CREATE OR REPLACE TEMP MACRO place_name(n) AS
                pick(['Nadbrzeże', 'Stare Miasto', 'Górki', 'Leśna', 'Przystań', 'Kępa', 'Zatoka', 'Młyny', 'Ogrody',
                    'Wzgórze', 'Podgaj', 'Rybaki', 'Brzozowa', 'Kamionka', 'Łąki', 'Słoneczna'], n) || ' ' || (n) // 16;
            CREATE OR REPLACE TEMP MACRO row_words(n) AS CASE WHEN n % 12 IN (1, 2) THEN 'w tym ' ELSE '' END
                || pick(['objętych pomocą', 'korzystających z usług', 'oczekujących na miejsce', 'skierowanych do ośrodka',
                    'przyjętych po raz pierwszy', 'którym odmówiono', 'z orzeczeniem', 'w wieku senioralnym',
                    'samotnie gospodarujących', 'wychowujących dzieci'], n)
                || CASE WHEN n % 12 = 9 THEN ', z tego' ELSE '' END;
            CREATE OR REPLACE TEMP MACRO office_name(n) AS 'Ośrodek Wsparcia ' || place_name(n);
            CREATE OR REPLACE TEMP TABLE report AS
            SELECT d, office, year, name, surrogate_key(name) AS document_key, office_name(office) AS office_name
            FROM (
                SELECT d, d // ${yearly} AS office, ${year} + d % ${yearly} AS year,
                    printf('osrodek-%05d/sprawozdanie-%d.docx', d // ${yearly}, ${year} + d % ${yearly}) AS name
                FROM range(${reports}) AS r(d)
            );
            CREATE OR REPLACE TEMP TABLE topic AS
            SELECT topic, 'Wsparcie w obszarze ' || place_name(topic) AS name,
                CASE WHEN topic % 3 = 0 THEN 'Program Pomocy ' || place_name(topic // 2) ELSE '' END AS program,
                pick(['person', 'person', 'family', 'PLN', 'count', 'child', 'hour'], topic) AS unit,
                topic % 10 <> 7 AS named
            FROM range(${topics}) AS r(topic);
            CREATE OR REPLACE TEMP TABLE term AS
            SELECT topic, n, words, CASE
                WHEN n % 12 IN (1, 2) THEN [measure, row_words(n - n % 12), words]
                WHEN n % 12 IN (10, 11) THEN [measure, row_words(n - n % 12 + 9), words]
                ELSE [measure, words] END AS label
            FROM (
                SELECT topic, n, row_words(n) AS words, pick(['Liczba osób', 'Liczba rodzin', 'Liczba dzieci',
                    'Kwota świadczeń', 'Liczba godzin'], n // 12) || ' w obszarze ' || place_name(topic) AS measure
                FROM topic, range(60) AS r(n)
            );
            """;

    private static final String DOCUMENTS = """
            INSERT INTO stated.document
            SELECT document_key, name, sha256(name), 40000 + d % 9999, '${rules}', false, '', '', '',
                'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
                'Sprawozdanie z działalności za rok ' || year, '', office_name, year, '',
                ['"za rok ' || year || '" in the title'], name, sha256(name), 40000 + d % 9999
            FROM report ORDER BY name;
            """;

    /**
     * The turn of a figure tells its report, table, row, column and by these its topic and label. The second and third
     * row of a table are parts of the first; the last two are all parts of the one above, with which they add up.
     */
    private static final String FIGURES = """
            CREATE OR REPLACE TEMP MACRO usual(office, topic, n) AS (office * 6007 + topic * 31 + n * 7877) % 4999;
            CREATE OR REPLACE TEMP VIEW figure AS
            SELECT *, base + (year - 2000) * growth + (lot < 65)::INTEGER * 10 AS amount
            FROM (
                SELECT r.document_key, r.d, r.office, r.office_name, r.year AS report_year, p.k, p.k + 1 AS ordinal, p.t,
                    p.line, p.c, p.k < 360 AS tabular, topic.name AS heading, topic.unit, topic.program, topic.named,
                    term.label, term.words, r.year - p.c AS year,
                    CASE WHEN p.line = 9 THEN usual(r.office, topic.topic, term.n + 1) + usual(r.office, topic.topic, term.n + 2)
                        WHEN p.line IN (1, 2) THEN usual(r.office, topic.topic, term.n - p.line) // 3
                        ELSE usual(r.office, topic.topic, term.n) END AS base,
                    CASE WHEN p.line = 9 THEN usual(r.office, topic.topic, term.n + 1) % 17 + usual(r.office, topic.topic, term.n + 2) % 17
                        WHEN p.line IN (1, 2) THEN usual(r.office, topic.topic, term.n - p.line) % 17 // 3
                        ELSE usual(r.office, topic.topic, term.n) % 17 END AS growth,
                    (r.office * 31 + r.year * 17 + (p.k - greatest(p.line - 9, 0) * 3) * 101 + p.c) % 1000 AS lot
                FROM (
                    SELECT i // 400 AS d, i % 400 AS k,
                        CASE WHEN k < 360 THEN k // 36 ELSE (k - 360) // 4 END AS t,
                        CASE WHEN k < 360 THEN k % 36 // 3 ELSE (k - 360) % 4 * 3 END AS line,
                        CASE WHEN k < 360 THEN k % 3 ELSE 0 END AS c
                    FROM range(${from}, ${to}) AS every(i)
                ) AS p
                JOIN report AS r ON r.d = p.d
                JOIN topic ON topic.topic = (r.office * 37 + p.t * 41 + r.office // 7) % ${topics}
                JOIN term ON term.topic = topic.topic AND term.n = (r.office + p.t * 3) % 5 * 12 + p.line
            );
            """;

    private static final List<String> ROWS = List.of("""
            INSERT INTO stated.observation
            SELECT document_key, ordinal,
                CASE WHEN tabular THEN printf('table[%d]/row[%d]/cell[%d]/para[1]', t + 1, line + 2, c + 2)
                    ELSE printf('block[%d]/char[%d..%d]', k - 300, 20 + lot % 90, 23 + lot % 90) END,
                heading, CASE WHEN tabular THEN 'table' WHEN k % 2 = 0 THEN 'list' ELSE 'prose' END,
                CASE WHEN tabular THEN label ELSE list_append(label, 'w tym po raz pierwszy') END,
                year, CASE WHEN lot >= 40 THEN amount::DECIMAL(18, 4) END,
                unit, CASE WHEN lot < 30 THEN 'nil' WHEN lot < 40 THEN 'missing' ELSE 'normal' END,
                CASE WHEN tabular OR lot < 40 OR lot % 9 > 0 THEN '' ELSE 'approx' END,
                CASE WHEN named AND lot % 50 = 49 THEN [office_name, office_name(office // 2)]
                    WHEN named THEN [office_name] ELSE [] END,
                program,
                CASE WHEN lot < 30 THEN '-' WHEN lot < 40 THEN 'b.d.'
                    WHEN tabular THEN amount::VARCHAR
                    ELSE 'W roku ' || year || ' z pomocy tej skorzystało ' || amount || ', w tym po raz pierwszy: '
                        || words END,
                CASE WHEN tabular THEN 0.95 ELSE 0.7 END,
                CASE WHEN tabular THEN ['"' || year || '" stands above its column', 'its row is "' || words || '"']
                    ELSE ['a sentence'] END
            FROM figure;
            """, """
            INSERT INTO stated.token
            SELECT document_key, row_number() OVER (PARTITION BY d ORDER BY k, part), position, token, use
            FROM (
                SELECT document_key, d, k, 1 AS part,
                    CASE WHEN tabular THEN printf('table[%d]/row[%d]/cell[%d]/para[1]', t + 1, line + 2, c + 2)
                        ELSE printf('block[%d]/char[%d..%d]', k - 300, 20 + lot % 90, 23 + lot % 90) END AS position,
                    amount::VARCHAR AS token, 'observed' AS use
                FROM figure WHERE lot >= 40
                UNION ALL
                SELECT document_key, d, k, 2, printf('block[%d]/char[7..11]', k), year::VARCHAR, 'year'
                FROM figure WHERE lot % 5 < 2
            )
            ORDER BY d, k, part;
            """, """
            INSERT INTO stated.attachment
            SELECT document_key, ordinal, step,
                ['table', 'column', 'row', 'cell'][step],
                [heading, year::VARCHAR, words, ''][step],
                CASE step WHEN 1 THEN ''
                    WHEN 2 THEN printf('table[%d]/row[1]/cell[%d]/para[1]', t + 1, c + 2)
                    WHEN 3 THEN printf('table[%d]/row[%d]/cell[1]/para[1]', t + 1, line + 2)
                    ELSE printf('table[%d]/row[%d]/cell[%d]/para[1]', t + 1, line + 2, c + 2) END,
                ['the caption names the measure', '"' || year || '" stands above its column',
                    'its row is "' || words || '"', 'its column holds figures: a year stands above it'][step]
            FROM figure, range(1, 5) AS s(step)
            WHERE tabular;
            """,
            """
                    INSERT INTO stated.table_cell
                    SELECT document_key, printf('table[%d]', t + 1), printf('table[%d]/row[%d]/cell[%d]', t + 1, line + 2, c + 1 + cell),
                        line + 2, c + 1 + cell, 1, 1, CASE cell WHEN 0 THEN 'label' ELSE 'value' END,
                        CASE cell WHEN 0 THEN words ELSE amount::VARCHAR END
                    FROM figure, range(2) AS s(cell)
                    WHERE tabular AND (cell = 1 OR c = 0);
                    """,
            """
                    INSERT INTO stated.table_cell
                    SELECT document_key, printf('table[%d]', t + 1), printf('table[%d]/row[1]/cell[%d]', t + 1, cell),
                        1, cell, 1, 1, 'header', CASE cell WHEN 1 THEN 'Wyszczególnienie' ELSE (year + 2 - cell)::VARCHAR END
                    FROM figure, range(1, 5) AS s(cell)
                    WHERE tabular AND line = 0 AND c = 0;
                    """,
            """
                    INSERT INTO stated.table_trace
                    SELECT document_key, printf('table[%d]', t + 1), step, [
                        'section of rows 1 to 13', 'header rows [1], titles [], bands []',
                        'column 1: stub because its cells are texts; above it [Wyszczególnienie]',
                        'column ' || step || ': value because a year stands above it; above it []'][least(step, 4)]
                    FROM figure, range(1, 7) AS s(step)
                    WHERE tabular AND line = 0 AND c = 0;
                    """, """
                    INSERT INTO stated.finding
                    SELECT document_key, row_number() OVER (PARTITION BY d ORDER BY k), 'NUM-901', 'info',
                        printf('table[%d]/row[%d]/cell[%d]/para[1]', t + 1, line + 2, c + 2),
                        amount || '.00001 has more than four decimals and is kept rounded to four'
                    FROM figure WHERE tabular AND lot BETWEEN 100 AND 102
                    ORDER BY d, k;
                    """);

    /** So many figures are written at a time, to keep within the memory given. */
    private static final long AT_A_TIME = 1_000_000;

    private InventedFigures() {
    }

    /** Begins the build of an empty warehouse folder and fills it. */
    static void fill(WarehouseFolder folder, long figures, Run run, DatabaseLimits limits) throws SQLException {
        WarehouseBuild.open(folder, limits).close();
        long reports = figures / IN_A_REPORT;
        long topics = Math.clamp(reports / REPORTS_OF_AN_OFFICE, 20, MOST_TOPICS);
        Properties properties = new Properties();
        properties.setProperty("storage_compatibility_version", "v1.5.0");
        properties.setProperty("memory_limit", limits.memoryBytes() + "B");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.build().toAbsolutePath(),
                properties);
                Statement statement = connection.createStatement()) {
            statement.execute(with(NAMES, Map.of("reports", reports, "yearly", (long) REPORTS_OF_AN_OFFICE, "year",
                    (long) FIRST_YEAR, "topics", topics)));
            statement.execute(DOCUMENTS.replace("${rules}", run.rules()));
            for (long start = 0; start < figures; start += AT_A_TIME) {
                statement.execute(with(FIGURES,
                        Map.of("from", start, "to", Math.min(figures, start + AT_A_TIME), "topics", topics)));
                for (String rows : ROWS) {
                    statement.execute(rows);
                }
            }
            statement.execute("CHECKPOINT");
        }
    }

    private static String with(String sql, Map<String, Long> numbers) {
        String filled = sql;
        for (var number : numbers.entrySet()) {
            filled = filled.replace("${" + number.getKey() + "}", number.getValue().toString());
        }
        return filled;
    }
}
