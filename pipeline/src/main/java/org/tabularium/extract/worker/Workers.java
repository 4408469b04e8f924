package org.tabularium.extract.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.tabularium.extract.ExtractException;
import org.tabularium.extract.Extractor;
import org.tabularium.extract.ReadingBudget;
import org.tabularium.warehouse.FileRows;
import org.tabularium.warehouse.SourceFile;

/**
 * The processes that read, as many as files are read at the same time. Each reads one file after the other; one that
 * dies is replaced.
 */
public final class Workers implements Extractor {

    private static final Duration TICK = Duration.ofMillis(100);

    /** So many processes may die in a row before they have begun to work; then it is not the files. */
    private static final int MOST_STILLBORN = 3;

    private final Isolation isolation;

    private final Path folder;

    private final Set<WorkerProcess> all = ConcurrentHashMap.newKeySet();

    private final BlockingQueue<WorkerProcess> idle = new LinkedBlockingQueue<>();

    private final AtomicInteger started = new AtomicInteger();

    private final ScheduledExecutorService watch = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("worker-watch").factory());

    private volatile boolean closed;

    private final int count;

    private Workers(Isolation isolation, int count, Path folder) {
        this.isolation = isolation;
        this.count = count;
        this.folder = folder;
    }

    /**
     * Starts the processes; they get ready while this one goes on.
     *
     * @param count
     *            how many
     * @param folder
     *            for files they need for a while; what is in it is deleted
     *
     * @throws ExtractException
     *             when no process can be started
     */
    public static Workers start(Isolation isolation, int count, Path folder) {
        delete(folder);
        Workers workers = new Workers(isolation, count, folder);
        try {
            for (int i = 0; i < count; i++) {
                workers.idle.add(workers.born());
            }
        } catch (ExtractException e) {
            workers.close();
            throw e;
        }
        workers.watch.scheduleWithFixedDelay(() -> workers.all.forEach(worker -> worker.tick(TICK)), TICK.toMillis(),
                TICK.toMillis(), TimeUnit.MILLISECONDS);
        return workers;
    }

    @Override
    public int restarts() {
        return Math.max(0, started.get() - count);
    }

    private WorkerProcess born() {
        if (closed) {
            throw new ExtractException("the reading was ended");
        }
        WorkerProcess process = WorkerProcess.start(isolation, folder.resolve("worker-" + started.incrementAndGet()));
        all.add(process);
        return process;
    }

    /** What files are read within. */
    public ReadingBudget budget() {
        return isolation.budget();
    }

    @Override
    public FileRows extract(Path file, SourceFile source) {
        WorkerProcess process = take();
        Conversation conversation = new Conversation(file, source);
        int stillborn = 0;
        try {
            for (boolean done = false; !done;) {
                try {
                    conversation.with(process);
                    done = true;
                } catch (IOException _) {
                    Death death = process.death();
                    stillborn = conversation.taken() ? 0 : stillborn + 1;
                    requireBirths(stillborn, death);
                    done = conversation.taken() && conversation.buried(death);
                    process = replaced(process);
                }
            }
            return isolation.budget().stamped(conversation.rows());
        } finally {
            idle.add(process);
        }
    }

    private static void requireBirths(int stillborn, Death death) {
        if (stillborn == MOST_STILLBORN) {
            throw new ExtractException("The processes that read documents do not start: " + death.message()
                    + ". --isolation off reads documents one trusts within this process.");
        }
    }

    private WorkerProcess take() {
        try {
            return idle.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExtractException("the reading was interrupted", e);
        }
    }

    private WorkerProcess replaced(WorkerProcess dead) {
        all.remove(dead);
        dead.close();
        return born();
    }

    @Override
    public void close() {
        closed = true;
        watch.shutdownNow();
        all.forEach(WorkerProcess::kill);
        all.forEach(WorkerProcess::close);
        delete(folder);
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException _) {
            // A process that is just ending may still write there; the next night clears up.
        }
    }
}
