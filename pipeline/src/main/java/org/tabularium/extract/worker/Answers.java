package org.tabularium.extract.worker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tabularium.document.Progress;
import org.tabularium.extract.Extraction;
import org.tabularium.warehouse.DocumentRows;
import org.tabularium.warehouse.Row;
import org.tabularium.warehouse.SourceFile;
import org.tabularium.warehouse.StatedTable;

/** What a worker says about one request. Beats come from the work itself: work that stands still sends none. */
final class Answers implements Extraction.Taker, Progress.Listener {

    /** Rows are sent when so many bytes are together. */
    private static final int ENOUGH = 1 << 16;

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
            RowOutput rows = new RowOutput(out);
            head(document, rows);
            for (Map.Entry<StatedTable, List<Row>> table : document.rows().entrySet()) {
                rows(table.getKey(), table.getValue(), rows);
            }
            out.send(Frame.DOCUMENT);
            out.flush();
        });
    }

    private void head(DocumentRows document, RowOutput rows) throws IOException {
        SourceFile source = document.source();
        out.text(source.name());
        out.text(source.sha256());
        out.fields().writeLong(source.bytes());
        rows.row(document.head());
        out.send(Frame.HEAD);
    }

    private void rows(StatedTable table, List<Row> all, RowOutput rows) throws IOException {
        for (int next = 0; next < all.size();) {
            out.fields().writeByte(table.ordinal());
            while (next < all.size() && out.size() < ENOUGH) {
                rows.row(all.get(next++));
            }
            out.send(Frame.ROWS);
        }
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
