package org.tabularium.job;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.tabularium.warehouse.FileRows;
import org.tabularium.warehouse.WarehouseException;

/**
 * Works on the build while documents are read, in a thread of its own. Each time that something is stored costs more
 * than many a document, so what is read within about a second is stored together: that much a kill may cost.
 */
final class BuildWriter implements AutoCloseable {

    /**
     * So many rows may wait to be stored, some tens of bytes each; about as many are read while the build is opened.
     */
    private static final long MOST_WAITING = 100_000;

    /** So many rows are stored without waiting for more: the thread is to be at work while the others read. */
    static final long ENOUGH = MOST_WAITING / 4;

    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final ExecutorService thread = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("writer").daemon().factory());

    private final Consumer<List<FileRows>> store;

    private final LongSupplier clock;

    /** What the thread has to do, the oldest first. */
    private final Queue<Writing> writing = new ArrayDeque<>();

    /** What was read since the thread was given something to store. */
    private List<FileRows> collected = new ArrayList<>();

    private long collectedRows;

    private long given;

    /** Work of the thread, and how many rows wait for it. */
    private record Writing(Future<?> work, long rows) {
    }

    /**
     * @param store
     *            stores files; called in the thread
     * @param clock
     *            nanoseconds from any moment on
     */
    BuildWriter(Consumer<List<FileRows>> store, LongSupplier clock) {
        this.store = store;
        this.clock = clock;
        this.given = clock.getAsLong();
    }

    /** Does something beside storing, such as opening the build. */
    synchronized void run(Runnable work) {
        give(work, 0);
    }

    /**
     * Stores what was read while more is read, unless too much waits for it.
     *
     * @throws WarehouseException
     *             when what was to be stored before could not be
     */
    synchronized void store(List<FileRows> files) {
        long rows = files.stream().mapToLong(FileRows::count).sum();
        while (!writing.isEmpty() && rows + collectedRows + waitingRows() > MOST_WAITING) {
            await(writing.remove());
        }
        collected.addAll(files);
        collectedRows += rows;
        if (collectedRows >= ENOUGH || clock.getAsLong() - given >= PAUSE) {
            giveCollected();
        }
    }

    private long waitingRows() {
        return writing.stream().mapToLong(Writing::rows).sum();
    }

    private void giveCollected() {
        if (collected.isEmpty()) {
            return;
        }
        List<FileRows> files = collected;
        give(() -> store.accept(files), collectedRows);
        collected = new ArrayList<>();
        collectedRows = 0;
        given = clock.getAsLong();
    }

    private void give(Runnable work, long rows) {
        writing.add(new Writing(thread.submit(work), rows));
    }

    /**
     * Waits until all is stored.
     *
     * @throws WarehouseException
     *             when it could not be
     */
    synchronized void awaitStored() {
        giveCollected();
        while (!writing.isEmpty()) {
            await(writing.remove());
        }
    }

    /** The same when the night has ended and nobody is to be told of failures but its log. */
    synchronized void settle(Consumer<RuntimeException> failed) {
        giveCollected();
        while (!writing.isEmpty()) {
            try {
                awaitStored();
            } catch (RuntimeException e) {
                failed.accept(e);
            }
        }
    }

    private static void await(Writing writing) {
        try {
            writing.work().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof WarehouseException cause ? cause
                    : new IllegalStateException("work on the build failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the night was interrupted", e);
        }
    }

    /** No more work is taken. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
