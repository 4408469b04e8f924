package org.tabularium.warehouse;

/** Which entries of the catalogue matched something in the publication that stands. */
final class FormerUses {

    private static final String KEEP = """
            INSERT INTO catalogue.former_use
            SELECT dimension, alias, code FROM former.catalogue.alias_use WHERE uses > 0
            UNION ALL
            SELECT DISTINCT 'provider', '', p.code FROM former.main.fact_observation AS f
                JOIN former.main.bridge_provider AS b ON b.provider_key = f.provider_key
                JOIN former.main.dim_provider AS p ON p.provider_key = b.member_key AND p.curated AND p.provider_key > 0
            UNION ALL
            SELECT DISTINCT 'program', '', g.code FROM former.main.fact_observation AS f
                JOIN former.main.dim_program AS g ON g.program_key = f.program_key AND g.curated AND g.program_key > 0
            UNION ALL
            SELECT DISTINCT 'indicator', '', i.code FROM former.main.fact_observation AS f
                JOIN former.main.dim_indicator AS i ON i.indicator_key = f.indicator_key AND i.curated
                    AND i.indicator_key > 0
            ORDER BY ALL
            """;

    private FormerUses() {
    }

    static void keep(Database database, FormerPublication former) {
        database.inTransaction(() -> {
            database.execute("DELETE FROM catalogue.former_use");
            if (former.isComparable()) {
                database.execute(KEEP);
            }
        });
    }
}
