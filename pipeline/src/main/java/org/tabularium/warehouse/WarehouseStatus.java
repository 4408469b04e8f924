package org.tabularium.warehouse;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.tabularium.warehouse.WarehouseBuild.FindingCount;

/**
 * What a published warehouse holds.
 *
 * @param documents
 *            documents read, copies included
 * @param copies
 *            how many of them have the content of another and so no facts
 * @param observations
 *            observations by kind
 * @param figures
 *            consolidated figures
 * @param accounted
 *            the share, 0 to 1, of numeric tokens that are facts or have a reason why not; empty where there are none
 * @param findings
 *            by code
 * @param runs
 *            the latest first
 */
public record WarehouseStatus(long documents, long copies, Map<String, Long> observations, long figures,
        OptionalDouble accounted, List<Rejection> rejections, List<FindingCount> findings, List<PastRun> runs) {

    /** A document that could not be read. */
    public record Rejection(String name, String reason, String message, String advice) {
    }

    /** A run that published, with what it then held; the times are UTC. */
    public record PastRun(String id, LocalDateTime started, LocalDateTime published, String program, String rules,
            long documents, long rejections, long observations, long findings) {
    }
}
