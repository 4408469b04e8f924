package org.tabularium.job.operation;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What is counted and timed while a run goes on. May be told by several threads. */
public final class RunFigures {

    private final Map<String, Duration> stages = new LinkedHashMap<>();

    private final Map<String, Long> rejected = new TreeMap<>();

    private String stage = "";

    private long stageBegan;

    private long read;

    private long bytes;

    /** A stage begins, and so the one before ends. */
    public synchronized void stage(String name) {
        long now = System.nanoTime();
        if (!stage.isEmpty()) {
            stages.merge(stage, Duration.ofNanos(now - stageBegan), Duration::plus);
        }
        stage = name;
        stageBegan = now;
    }

    /** A file was opened. */
    public synchronized void file(long size) {
        bytes += size;
    }

    /** A document gave its figures. */
    public synchronized void read() {
        read++;
    }

    /** A document was rejected for a reason, one of few words. */
    public synchronized void rejected(String reason) {
        rejected.merge(reason, 1L, Long::sum);
    }

    synchronized Map<String, Duration> stages() {
        stage("");
        return new LinkedHashMap<>(stages);
    }

    synchronized long readDocuments() {
        return read;
    }

    synchronized Map<String, Long> rejections() {
        return new TreeMap<>(rejected);
    }

    synchronized long bytes() {
        return bytes;
    }
}
