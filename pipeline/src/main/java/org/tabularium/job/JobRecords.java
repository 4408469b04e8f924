package org.tabularium.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.DataAccessException;
import org.tabularium.job.operation.Retention;
import org.tabularium.warehouse.WarehouseFolder;

/**
 * Where Spring Batch keeps its records: an embedded H2 database under the warehouse's work folder. They are bookkeeping
 * only: a night goes on from its build file, so records that are damaged are begun anew.
 */
final class JobRecords {

    private static final int PAGE = 100;

    private JobRecords() {
    }

    static String url(WarehouseFolder folder) {
        String path = place(folder).toString();
        if (path.contains(";")) {
            throw new NightException("The folder of the warehouse must not have a semicolon in its path: " + path);
        }
        // H2 closes when the context does, not in a hook of its own. What it fails on is told where it matters.
        return "jdbc:h2:file:" + path + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    }

    private static Path place(WarehouseFolder folder) {
        return folder.work().toAbsolutePath().normalize().resolve("jobs");
    }

    /** Whether it was the records that something failed on. */
    static boolean areBlamedBy(List<Throwable> causes) {
        return causes.stream().anyMatch(JobRecords::isOfThem);
    }

    /** Whether the records' database tells of it, or Spring, which misses a row there. */
    static boolean isOfThem(Throwable cause) {
        return cause instanceof DataAccessException || cause.getClass().getName().startsWith("org.h2.");
    }

    /** Deletes the records of all nights. */
    static void delete(WarehouseFolder folder) {
        try {
            Files.deleteIfExists(place(folder).resolveSibling("jobs.mv.db"));
        } catch (IOException e) {
            throw new UncheckedIOException("the job's records in " + folder.work() + " cannot be deleted", e);
        }
    }

    /** Deletes the records of nights long ago, that they do not grow without bound. */
    static void prune(JobRepository repository, Retention retention) {
        Instant now = Clock.systemUTC().instant();
        for (int next = 0;; next += PAGE) {
            List<JobInstance> page = repository.getJobInstances(IngestJob.NAME, next, PAGE);
            if (page.isEmpty()) {
                return;
            }
            int first = next;
            List<JobInstance> old = IntStream.range(0, page.size())
                    .filter(i -> !retention.keeps(first + i, began(repository, page.get(i)), now)).mapToObj(page::get)
                    .toList();
            old.forEach(repository::deleteJobInstance);
            next -= old.size();
        }
    }

    private static Instant began(JobRepository repository, JobInstance instance) {
        return repository.getJobExecutions(instance).stream().map(JobExecution::getCreateTime)
                .max(Comparator.naturalOrder()).map(time -> time.atZone(ZoneId.systemDefault()).toInstant())
                .orElse(Instant.EPOCH);
    }
}
