package org.tabularium.extract.worker;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.tabularium.document.Progress;
import org.tabularium.extract.ContentHash;
import org.tabularium.extract.Extraction;
import org.tabularium.warehouse.DocumentRows;
import org.tabularium.warehouse.SourceFile;

/**
 * The program of a process that reads. It reads one file after the other until its input ends, and then ends at once,
 * in the middle of a document too: the night that asked is gone.
 */
public final class ReadWorker {

    /** The argument with which the program is started to be a worker. */
    public static final String COMMAND = "read-worker";

    /** With this the virtual machine ends when it is told to at want of memory. */
    static final int OUT_OF_MEMORY = 3;

    private static final int FAILED = 1;

    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();

    private final Thread listener = new Thread(this::listen, "requests");

    private final OutputStream out;

    private ReadWorker(OutputStream out) {
        this.out = out;
    }

    /**
     * Serves the process that started this one; does not come back.
     *
     * @param extraction
     *            made at once, while the night gets ready itself
     */
    public static void serve(Supplier<Extraction> extraction) {
        ReadWorker worker = new ReadWorker(new FileOutputStream(FileDescriptor.out));
        // What a library prints must not get between the frames.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        worker.listener.setDaemon(true);
        worker.listener.start();
        worker.outliveSignals(Thread.currentThread());
        worker.work(extraction);
    }

    /**
     * Reads the files of a folder and says nothing: while the program is packed, Java watches this to have ready what a
     * worker needs.
     *
     * @throws IOException
     *             when the folder cannot be listed
     */
    public static void rehearse(Path folder, Extraction extraction) throws IOException {
        ReadWorker worker = new ReadWorker(OutputStream.nullOutputStream());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                SourceFile source = new SourceFile(file.getFileName().toString(), ContentHash.of(file),
                        Files.size(file));
                worker.read(new Request(file, source, 0), extraction);
            }
        }
    }

    private void listen() {
        FrameInput in = new FrameInput(new FileInputStream(FileDescriptor.in));
        try {
            while (true) {
                requests.add(Request.receive(in));
            }
        } catch (IOException _) {
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            Runtime.getRuntime().halt(0);
        }
    }

    /**
     * A signal to the whole group of processes, as from a console or a service manager, asks the night to stop after
     * the documents in hand; so these go on, and the night ends this process by ending its input. A reader that exits
     * by itself, though, has its way.
     */
    private void outliveSignals(Thread reader) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (Stream.of(reader.getStackTrace()).anyMatch(ReadWorker::isExit)) {
                return;
            }
            try {
                listener.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }, "signals"));
    }

    private static boolean isExit(StackTraceElement call) {
        return call.getClassName().equals(Runtime.class.getName()) && call.getMethodName().equals("exit");
    }

    private void work(Supplier<Extraction> made) {
        try {
            Extraction extraction = made.get();
            while (true) {
                read(requests.take(), extraction);
            }
        } catch (InterruptedException | RuntimeException | Error e) {
            // Not every want of memory is one that the virtual machine ends for by itself.
            e.printStackTrace();
            Runtime.getRuntime().halt(e instanceof OutOfMemoryError ? OUT_OF_MEMORY : FAILED);
        }
    }

    private void read(Request request, Extraction extraction) {
        Answers answers = new Answers(out, request.from());
        answers.taken();
        Progress.heard(answers, () -> {
            Optional<DocumentRows> rejected = extraction.extract(request.file(), request.source(), answers);
            answers.end(rejected);
        });
    }
}
