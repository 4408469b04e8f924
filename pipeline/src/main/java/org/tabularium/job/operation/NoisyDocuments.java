package org.tabularium.job.operation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/**
 * Keeps a document from filling the disk with warnings about itself: after so many lines the log hears no more of it.
 * The lines of the program itself always pass.
 */
final class NoisyDocuments extends Filter<ILoggingEvent> {

    static final int MOST_LINES = 100;

    private static final String HOUSE = "org.tabularium.job";

    private final Map<String, Integer> lines = new ConcurrentHashMap<>();

    @Override
    public FilterReply decide(ILoggingEvent event) {
        String document = event.getMDCPropertyMap().get("document");
        if (document == null || event.getLoggerName().startsWith(HOUSE)) {
            return FilterReply.NEUTRAL;
        }
        return lines.merge(document, 1, Integer::sum) <= MOST_LINES ? FilterReply.NEUTRAL : FilterReply.DENY;
    }
}
