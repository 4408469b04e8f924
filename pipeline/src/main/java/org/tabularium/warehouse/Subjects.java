package org.tabularium.warehouse;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.tabularium.catalogue.Dimension;
import org.tabularium.catalogue.Subject;

/** The members of a warehouse that figures name, as ones that may be the same as others. */
final class Subjects {

    private static final String INDICATORS = """
            SELECT i.code, arg_min(f.stated_indicator, f.observation_id), i.curated, list_sort(list(DISTINCT d.name)),
                count(*), any_value(i.path)
            FROM fact_observation AS f
            JOIN dim_indicator AS i ON i.indicator_key = f.indicator_key AND i.indicator_key > 0
            JOIN dim_document AS d ON d.document_key = f.document_key
            GROUP BY i.code, i.curated ORDER BY i.code
            """;

    private static final String VALUES = """
            SELECT i.code, f.year_key || ' ' || u.code, f.value FROM fact_indicator AS f
            JOIN dim_indicator AS i ON i.indicator_key = f.indicator_key
            JOIN dim_unit AS u ON u.unit_key = f.unit_key
            ORDER BY i.code, f.year_key, u.code, f.figure_id
            """;

    private static final String PROVIDERS = """
            SELECT p.code, p.name, p.curated, list_sort(list(DISTINCT d.name)), count(*)
            FROM fact_observation AS f
            JOIN bridge_provider AS b ON b.provider_key = f.provider_key
            JOIN dim_provider AS p ON p.provider_key = b.member_key AND p.provider_key > 0
            JOIN dim_document AS d ON d.document_key = f.document_key
            GROUP BY p.code, p.name, p.curated
            UNION ALL
            SELECT code, name, curated, [], 0 FROM dim_provider
            WHERE curated AND provider_key > 0
                AND provider_key NOT IN (SELECT b.member_key FROM fact_observation JOIN bridge_provider AS b USING (provider_key))
            ORDER BY 1
            """;

    private static final String PROGRAMS = """
            SELECT g.code, g.name, g.curated, list_sort(list(DISTINCT d.name)), count(*)
            FROM fact_observation AS f
            JOIN dim_program AS g ON g.program_key = f.program_key AND g.program_key > 0
            JOIN dim_document AS d ON d.document_key = f.document_key
            GROUP BY g.code, g.name, g.curated
            UNION ALL
            SELECT code, name, curated, [], 0 FROM dim_program
            WHERE curated AND program_key > 0 AND program_key NOT IN (SELECT program_key FROM fact_observation)
            ORDER BY 1
            """;

    private final Database database;

    Subjects(Database database) {
        this.database = database;
    }

    List<Subject> all() {
        Map<String, Map<String, BigDecimal>> values = new HashMap<>();
        database.rows(VALUES, row -> values.computeIfAbsent(row.getString(1), _ -> new HashMap<>())
                .putIfAbsent(row.getString(2), row.getBigDecimal(3)));
        List<Subject> all = new ArrayList<>(database.rows(INDICATORS, row -> {
            // What the steward named is known by that name too, whatever documents call it.
            String name = row.getBoolean(3) ? row.getString(6) + " > " + row.getString(2) : row.getString(2);
            return new Subject(Dimension.INDICATOR, row.getString(1), name, row.getBoolean(3),
                    values.getOrDefault(row.getString(1), Map.of()), new TreeSet<>(texts(row.getArray(4))),
                    row.getLong(5));
        }));
        all.addAll(named(Dimension.PROVIDER, PROVIDERS));
        all.addAll(named(Dimension.PROGRAM, PROGRAMS));
        return all;
    }

    private List<Subject> named(Dimension dimension, String sql) {
        return database.rows(sql, row -> new Subject(dimension, row.getString(1), row.getString(2), row.getBoolean(3),
                Map.of(), new TreeSet<>(texts(row.getArray(4))), row.getLong(5)));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }
}
