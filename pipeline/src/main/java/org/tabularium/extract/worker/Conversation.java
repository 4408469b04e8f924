package org.tabularium.extract.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tabularium.extract.ContentHash;
import org.tabularium.warehouse.DocumentResult.Rejected;
import org.tabularium.warehouse.DocumentRows;
import org.tabularium.warehouse.FileRows;
import org.tabularium.warehouse.PackedRows;
import org.tabularium.warehouse.SourceFile;
import org.tabularium.warehouse.WarehouseException;

/**
 * All that is said about one file, if need be with several processes one after the other: when one dies, the document
 * in its hands is rejected, those before it stay, and the next process goes on behind it.
 */
final class Conversation {

    /** An archive that cost so many processes is not read on. */
    private static final int MOST_DEATHS = 3;

    private final Path file;

    private final SourceFile source;

    private final List<DocumentRows> documents = new ArrayList<>();

    private Optional<String> inHand = Optional.empty();

    private int begun;

    private int deaths;

    private boolean taken;

    Conversation(Path file, SourceFile source) {
        this.file = file;
        this.source = source;
    }

    /** What was found; complete when {@link #with} returned, or {@link #buried} said so. */
    FileRows rows() {
        return new FileRows(source, documents);
    }

    /** Whether the process of now had begun to work for this file. */
    boolean taken() {
        return taken;
    }

    /**
     * Talks until the file is done.
     *
     * @throws IOException
     *             when the process died or does not make sense
     */
    void with(WorkerProcess process) throws IOException {
        taken = false;
        FrameInput in = process.answers();
        BudgetClock clock = process.clock();
        clock.starting();
        process.send(new Request(file, source, begun));
        expect(in, Frame.TAKEN);
        taken = true;
        clock.begin("opening the file");
        for (Frame frame = in.next(); frame != Frame.END; frame = in.next()) {
            switch (frame) {
                case BEAT -> clock.sign(in.text() + ", " + in.fields().readLong() + " steps done");
                case BEGINS -> {
                    inHand = Optional.of(in.text());
                    begun++;
                    clock.begin("reading");
                }
                case HEAD -> {
                    clock.sign();
                    documents.add(document(in, clock));
                    inHand = Optional.empty();
                    clock.begin("opening the next document");
                }
                default -> throw new IOException("the worker answers " + frame);
            }
        }
        if (in.fields().readBoolean()) {
            documents.subList(0, documents.size() - 1).clear();
        }
        clock.stop();
    }

    private static void expect(FrameInput in, Frame wanted) throws IOException {
        Frame frame = in.next();
        if (frame != wanted) {
            throw new IOException("the worker answers " + frame + " where " + wanted + " is due");
        }
    }

    private static DocumentRows document(FrameInput in, BudgetClock clock) throws IOException {
        SourceFile source = in.source();
        Optional<Rejected> rejection = in.fields().readBoolean()
                ? Optional.of(new Rejected(source, in.text(), in.text(), in.text()))
                : Optional.empty();
        List<byte[]> blocks = new ArrayList<>();
        for (Frame frame = in.next(); frame != Frame.DOCUMENT; frame = in.next()) {
            if (frame != Frame.ROWS) {
                throw new IOException("the worker answers " + frame + " among rows");
            }
            clock.sign();
            blocks.add(in.bytes());
        }
        return new DocumentRows(source, rejection, rows(blocks));
    }

    private static PackedRows rows(List<byte[]> blocks) throws IOException {
        try {
            return PackedRows.of(blocks);
        } catch (WarehouseException e) {
            throw new IOException(e);
        }
    }

    /**
     * The process died: whatever it had in its hands is rejected.
     *
     * @return whether nothing is left to ask another process for
     */
    boolean buried(Death death) {
        deaths++;
        SourceFile lost = inHand.filter(name -> !name.equals(source.name()))
                .map(name -> new SourceFile(name, ContentHash.NONE, 0)).orElse(source);
        documents.removeIf(document -> document.source().name().equals(lost.name()));
        documents.add(DocumentRows.of(death.rejected(lost)));
        inHand = Optional.empty();
        if (lost == source) {
            return true;
        }
        if (deaths < MOST_DEATHS) {
            return false;
        }
        Death rest = new Death(death.reason(),
                "reading it failed " + deaths + " times; its documents behind " + lost.name() + " were not read",
                "unpack it and put its documents into the input folder one by one");
        documents.add(DocumentRows.of(rest.rejected(source)));
        return true;
    }
}
