package org.tabularium.extract.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.tabularium.extract.ExtractException;
import org.tabularium.extract.ReadingBudget;
import org.tabularium.warehouse.SourceFile;

/** One process that reads, seen from here. One thread talks to it; another lets its clock tick. */
final class WorkerProcess implements AutoCloseable {

    /** So long may a process take to end after its output has ended, in seconds. */
    private static final long LAST_BREATH = 5;

    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);

    private final Process process;

    private final Path folder;

    private final ReadingBudget budget;

    private final BudgetClock clock;

    private final FrameOutput requests;

    private final FrameInput answers;

    private final StreamTail errors;

    private volatile boolean expired;

    private volatile SourceFile inHand = new SourceFile("", "", 0);

    private WorkerProcess(Process process, Path folder, ReadingBudget budget) {
        this.process = process;
        this.folder = folder;
        this.budget = budget;
        this.clock = new BudgetClock(budget);
        this.requests = new FrameOutput(process.getOutputStream());
        this.answers = new FrameInput(process.getInputStream());
        this.errors = new StreamTail(process.getErrorStream(), this::log);
    }

    /**
     * Starts a process; it gets ready while this one goes on.
     *
     * @param folder
     *            its own, for files it needs for a while; made here and gone with the process
     */
    static WorkerProcess start(Isolation isolation, Path folder) {
        try {
            Files.createDirectories(folder);
            Process process = WorkerCommand.of(isolation, folder.toAbsolutePath()).start();
            return new WorkerProcess(process, folder, isolation.budget());
        } catch (IOException e) {
            throw new ExtractException("A process to read documents in cannot be started: " + e.getMessage()
                    + ". --isolation off reads documents one trusts within this process.", e);
        }
    }

    /** Asks for a file. */
    void send(Request request) throws IOException {
        inHand = request.source();
        request.send(requests);
    }

    /** What the process says beside its answers, such as the warnings of libraries, goes to the log of this one. */
    private void log(String line) {
        try (var _ = MDC.putCloseable("stage", "extract");
                var _ = MDC.putCloseable("document", inHand.name());
                var _ = MDC.putCloseable("sha256", inHand.sha256())) {
            LOG.warn("{}", line.strip());
        }
    }

    FrameInput answers() {
        return answers;
    }

    BudgetClock clock() {
        return clock;
    }

    /** Lets time pass; ends the process where a document takes more than it may. */
    void tick(Duration time) {
        if (!expired && clock.tick(time)) {
            expired = true;
            kill();
        }
    }

    /** How it ended; it is made sure that it has. */
    Death death() {
        end();
        return expired ? Death.timeout(clock) : Death.of(process.exitValue(), errors.text(), clock, budget);
    }

    /** Tells it to end at once, and whatever the document made it start too. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private void end() {
        try {
            if (!process.waitFor(LAST_BREATH, TimeUnit.SECONDS)) {
                kill();
                process.waitFor();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            throw new ExtractException("the reading was interrupted", e);
        }
    }

    @Override
    public void close() {
        kill();
        end();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException _) {
            // The process may still be letting go of its files; the next night clears the folder.
        }
    }
}
