package org.tabularium.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.tabularium.warehouse.PublishedWarehouse;

/**
 * What analysts ask most, with the time from the question to the last row: for the first question after the warehouse
 * was opened, and the median of those after it.
 */
final class AnalystsQueries {

    private static final int TIMES = 15;

    /** It reads all evidence of a report. */
    private static final int EXPLAINED = 3;

    private static final Map<String, String> QUERIES = new TreeMap<>(Map.of("1 series of an indicator", """
            SELECT programme, provider, unit, year, value, agrees, array_to_string(sources, '; ') AS sources
            FROM indicator_series WHERE indicator = '${indicator}'
            ORDER BY unit, programme, provider, year
            """, "1 its newest values", """
            SELECT programme, provider, unit, year, value, previous_year, change
            FROM latest_value WHERE indicator = '${indicator}' ORDER BY programme, provider, unit
            """, "2 a provider in a year", """
            SELECT figures, indicators, conflicts, most_people, most_pln FROM provider_year
            WHERE provider = '${provider}' AND year = ${year}
            """, "2 its figures of a year", """
            SELECT programme, indicator, unit, value, agrees FROM indicator_series
            WHERE provider = '${provider}' AND year = ${year} ORDER BY programme, indicator, unit
            """, "2 a programme in a year", """
            SELECT indicator, provider, unit, value, agrees FROM indicator_series
            WHERE programme = '${programme}' AND year = ${year} ORDER BY indicator, provider, unit
            """, "3 the evidence of a figure", """
            SELECT source, heading, position, raw, value, place, note FROM figure_statement
            WHERE indicator = '${indicator}' AND provider = '${provider}' AND year = ${year} ORDER BY place
            """, "3 what disagrees on it", """
            SELECT year, provider, chosen, lowest, highest, statements FROM conflicts
            WHERE indicator = '${indicator}' ORDER BY year, provider
            """, "3 where reports disagree", """
            SELECT i.path AS indicator, f.year_key AS year, f.lowest_value, f.highest_value, f.value AS chosen, f.reason
            FROM (
                FROM fact_indicator WHERE NOT agrees
                ORDER BY highest_value - lowest_value DESC, indicator_key, year_key LIMIT 50
            ) AS f
            JOIN dim_indicator AS i ON i.indicator_key = f.indicator_key
            ORDER BY f.highest_value - f.lowest_value DESC, indicator, year
            """));

    /** A figure from the middle of the warehouse, whatever its size. */
    private static final String EXAMPLE = """
            WITH middle AS (
                SELECT indicator_key, year_key, program_key, provider_key, chosen_observation_id FROM fact_indicator
                WHERE program_key > 0 AND provider_key > 0
                ORDER BY figure_id LIMIT 1 OFFSET (SELECT count(*) // 8 FROM fact_indicator)
            )
            SELECT i.path, p.name, g.name, m.year_key, m.chosen_observation_id
            FROM middle AS m
            JOIN dim_indicator AS i ON i.indicator_key = m.indicator_key
            JOIN dim_provider AS p ON p.provider_key = m.provider_key
            JOIN dim_program AS g ON g.program_key = m.program_key
            """;

    private AnalystsQueries() {
    }

    static void measure(Supplier<PublishedWarehouse> opened) throws IOException {
        List<String> names;
        try (PublishedWarehouse warehouse = opened.get()) {
            names = warehouse.query(EXAMPLE).rows().getFirst().stream().map(field -> field.orElseThrow().toString())
                    .toList();
        }
        for (var query : QUERIES.entrySet()) {
            String sql = filled(query.getValue(), names);
            measure(query.getKey(), TIMES, opened, warehouse -> warehouse.query(sql).rows().size());
        }
        measure("3 explain (program)", EXPLAINED, opened,
                warehouse -> warehouse.explain(names.getLast()).orElseThrow().toString().isEmpty() ? 0 : 1);
    }

    private static String filled(String sql, List<String> names) {
        return sql.replace("${indicator}", names.get(0)).replace("${provider}", names.get(1))
                .replace("${programme}", names.get(2)).replace("${year}", names.get(3));
    }

    /** Asks; gives how many rows the answer has. */
    @FunctionalInterface
    private interface Question {
        int ask(PublishedWarehouse warehouse);
    }

    private static void measure(String name, int asked, Supplier<PublishedWarehouse> opened, Question question)
            throws IOException {
        Measured.forgetPeak();
        try (PublishedWarehouse warehouse = opened.get()) {
            int rows = 0;
            double[] times = new double[asked];
            long processors = Measured.processorTime();
            for (int i = 0; i < asked; i++) {
                long start = System.nanoTime();
                rows = question.ask(warehouse);
                times[i] = (System.nanoTime() - start) / 1e6;
            }
            double first = times[0];
            double[] warm = Arrays.copyOfRange(times, 1, asked);
            Arrays.sort(warm);
            System.out.printf(Locale.ROOT,
                    "%-28s first %7.1f ms, then median %7.1f ms, fastest %7.1f ms, processors %7.1f ms, peak %5d MB, %6d rows%n",
                    name, first, warm[warm.length / 2], warm[0], (Measured.processorTime() - processors) / 1e6 / asked,
                    Measured.peakMegabytes(), rows);
        }
    }
}
