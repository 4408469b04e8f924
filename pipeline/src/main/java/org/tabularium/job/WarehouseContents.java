package org.tabularium.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tabularium.warehouse.PublishedWarehouse;

/**
 * What a published warehouse holds, in numbers.
 *
 * @param observations
 *            how many observations there are of each kind, in order of the kind's name
 * @param findings
 *            how many findings there are of each severity
 */
public record WarehouseContents(List<Rejection> rejections, Map<String, Long> observations,
        Map<String, Long> findings) {

    /** A document that could not be read, with the reason and what a person can do. */
    public record Rejection(String source, String reason, String message, String advice) {
    }

    static WarehouseContents of(PublishedWarehouse published) {
        List<Rejection> rejections = published
                .query("SELECT source, reason, message, advice FROM rejection ORDER BY source").rows().stream()
                .map(row -> new Rejection(text(row, 0), text(row, 1), text(row, 2), text(row, 3))).toList();
        return new WarehouseContents(rejections,
                counts(published, "SELECT kind, count(*) FROM observation GROUP BY kind ORDER BY kind"),
                counts(published, "SELECT severity, count(*) FROM finding GROUP BY severity ORDER BY severity"));
    }

    private static Map<String, Long> counts(PublishedWarehouse published, String sql) {
        Map<String, Long> counts = new LinkedHashMap<>();
        published.query(sql).rows().forEach(row -> counts.put(text(row, 0), ((Number) row.get(1)).longValue()));
        return counts;
    }

    private static String text(List<Object> row, int column) {
        return String.valueOf(row.get(column));
    }
}
