package org.tabularium.extract.worker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;

import org.tabularium.document.Progress;
import org.tabularium.extract.Extraction;
import org.tabularium.warehouse.DocumentResult.Rejected;
import org.tabularium.warehouse.DocumentRows;

/** What a worker says about one request. Beats come from the work itself: work that stands still sends none. */
final class Answers implements Extraction.Taker, Progress.Listener {

    private static final long BEAT = Duration.ofMillis(200).toNanos();

    private final FrameOutput out;

    private final int from;

    private int begun;

    private String doing = "unpacking";

    private long steps;

    private long lastBeat;

    Answers(OutputStream out, int from) {
        this.out = new FrameOutput(out);
        this.from = from;
    }

    void taken() {
        send(Frame.TAKEN);
    }

    @Override
    public void stage(String next) {
        doing = next;
        steps = 0;
        beat(System.nanoTime());
    }

    @Override
    public void step() {
        steps++;
        long now = System.nanoTime();
        if (now - lastBeat > BEAT) {
            beat(now);
        }
    }

    private void beat(long now) {
        lastBeat = now;
        tried(() -> {
            out.text(doing);
            out.fields().writeLong(steps);
        });
        send(Frame.BEAT);
    }

    @Override
    public boolean begins(String name) {
        if (begun++ < from) {
            return false;
        }
        tried(() -> out.text(name));
        send(Frame.BEGINS);
        return true;
    }

    @Override
    public void take(DocumentRows document) {
        tried(() -> {
            head(document);
            for (byte[] block : document.rows().blocks()) {
                out.send(Frame.ROWS, block);
            }
            out.send(Frame.DOCUMENT);
            out.flush();
        });
    }

    private void head(DocumentRows document) throws IOException {
        out.source(document.source());
        out.fields().writeBoolean(document.rejection().isPresent());
        if (document.rejection().isPresent()) {
            Rejected rejected = document.rejection().get();
            out.text(rejected.reason());
            out.text(rejected.message());
            out.text(rejected.advice());
        }
        out.send(Frame.HEAD);
    }

    /** The file is done; where it is rejected as a whole, that counts alone. */
    void end(Optional<DocumentRows> rejected) {
        rejected.ifPresent(this::take);
        tried(() -> out.fields().writeBoolean(rejected.isPresent()));
        send(Frame.END);
    }

    private void send(Frame frame) {
        tried(() -> {
            out.send(frame);
            out.flush();
        });
    }

    /** Nobody listens any more: the process is about to end. */
    private static void tried(Sending sending) {
        try {
            sending.send();
        } catch (IOException e) {
            throw new UncheckedIOException("nobody listens to this worker", e);
        }
    }

    @FunctionalInterface
    private interface Sending {
        void send() throws IOException;
    }
}
