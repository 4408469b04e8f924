package org.tabularium.warehouse;

import java.util.List;
import java.util.stream.Stream;

import org.tabularium.warehouse.WarehouseBuild.FindingCount;

/**
 * The rules of {@code sql/checks}. Each file is a query with the columns
 * {@code document_key, position, observation_id, message}, and {@code observation_ids} where a row is about several
 * figures, and a head with {@code code, severity, title, explanation}. Rows of a rule with severity {@code integrity}
 * forbid to publish; other rows become findings. A head with {@code after: consolidate} names an integrity rule that
 * looks at the consolidated figures.
 */
final class Checks {

    private static final String INTEGRITY = "integrity";

    private static final String AFTER_CONSOLIDATION = "consolidate";

    private final Database database;

    Checks(Database database) {
        this.database = database;
    }

    /** Runs the rules for facts and figures and keeps their findings, in place of those of the time before. */
    List<FindingCount> run() {
        requireSoundFacts();
        database.inTransaction(() -> {
            database.execute("DELETE FROM finding WHERE origin = 'check'; DELETE FROM finding_rule");
            for (SqlFile rule : SqlFile.folder("checks")) {
                database.update("INSERT INTO finding_rule VALUES (?, ?, ?, ?)", rule.required("code"),
                        rule.required("severity"), rule.required("title"), rule.required("explanation"));
                if (!isIntegrity(rule)) {
                    keepFindings(rule);
                }
            }
            nameFindings();
        });
        return counts(database);
    }

    private void keepFindings(SqlFile rule) {
        database.update("""
                INSERT INTO finding
                SELECT r.document_key, d.sha256, ?, ?, r.position, r.observation_id, r.message, 'check', '',
                    coalesce(r.observation_ids, list_filter([r.observation_id], lambda x: x IS NOT NULL)), 'new', ''
                FROM (
                    FROM (%s) UNION ALL BY NAME SELECT NULL::VARCHAR[] AS observation_ids WHERE false
                ) AS r JOIN dim_document AS d ON d.document_key = r.document_key
                ORDER BY d.name, r.position, r.message
                """.formatted("\n" + rule.sql() + "\n"), rule.required("code"), rule.required("severity"));
    }

    /** A finding is known again by rule, document and place, and by its turn where several share these. */
    private void nameFindings() {
        database.execute("""
                CREATE OR REPLACE TEMP TABLE named_finding AS
                SELECT f.* REPLACE (left(sha256(concat_ws(chr(10), f.code, d.name, f.position, row_number() OVER (
                    PARTITION BY f.code, d.name, f.position ORDER BY f.origin, f.message))), 16) AS finding_id)
                FROM finding AS f JOIN dim_document AS d ON d.document_key = f.document_key;
                DELETE FROM finding;
                INSERT INTO finding FROM named_finding ORDER BY document_key, code, position, finding_id;
                DROP TABLE named_finding;
                """);
    }

    /**
     * Proves that the keys, identities and row counts of dimensions and facts hold.
     *
     * @throws WarehouseException
     *             when a rule is broken, with its first examples
     */
    void requireSoundFacts() {
        integrityRules(false).forEach(this::requireNoRows);
    }

    /**
     * Proves the same of the consolidated figures.
     *
     * @throws WarehouseException
     *             when a rule is broken, with its first examples
     */
    void requireSoundFigures() {
        integrityRules(true).forEach(this::requireNoRows);
    }

    private static Stream<SqlFile> integrityRules(boolean late) {
        return SqlFile.folder("checks").stream().filter(Checks::isIntegrity)
                .filter(rule -> rule.optional("after").filter(AFTER_CONSOLIDATION::equals).isPresent() == late);
    }

    private void requireNoRows(SqlFile rule) {
        List<String> broken = database.rows("SELECT message FROM (\n" + rule.sql() + "\n) ORDER BY ALL LIMIT 5",
                row -> row.getString(1));
        if (!broken.isEmpty()) {
            throw new WarehouseException(rule.required("code") + ", " + rule.required("title") + ": "
                    + String.join("; ", broken) + ". The build must not be published; the former warehouse stands."
                    + " Load again; if that does not help, delete the build file and run anew");
        }
    }

    private static boolean isIntegrity(SqlFile rule) {
        return rule.required("severity").equals(INTEGRITY);
    }

    /** All findings, those of documents too, counted by code. */
    static List<FindingCount> counts(Database database) {
        return database.rows(
                "SELECT code, severity, count(*) FROM finding GROUP BY code, severity ORDER BY code, severity",
                row -> new FindingCount(row.getString(1), row.getString(2), row.getLong(3)));
    }
}
