package org.tabularium.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.tabularium.document.Document;
import org.tabularium.document.Progress;
import org.tabularium.interpret.Interpreter;
import org.tabularium.read.DocumentTaker;
import org.tabularium.read.Limits;
import org.tabularium.read.ReadResult;
import org.tabularium.read.Readers;
import org.tabularium.read.UnreadableDocumentException.Reason;
import org.tabularium.warehouse.DocumentResult;
import org.tabularium.warehouse.DocumentResult.Extracted;
import org.tabularium.warehouse.DocumentResult.Rejected;
import org.tabularium.warehouse.DocumentRows;
import org.tabularium.warehouse.SourceFile;

/** One file from bytes to rows, in the calling thread. May be called from several threads. */
public final class Extraction {

    private final Reading reading;

    private final Interpreter interpreter;

    private final Capacity capacity;

    Extraction(Reading reading, Interpreter interpreter, Capacity capacity) {
        this.reading = reading;
        this.interpreter = interpreter;
        this.capacity = capacity;
    }

    /**
     * With other readers.
     *
     * @param threads
     *            how many files are read at the same time in the memory of this process
     */
    public static Extraction with(Reading reading, int threads) {
        return new Extraction(reading, new Interpreter(), Capacity.ofThisProcess(threads));
    }

    /** With the readers of all formats. */
    public static Extraction standard(int threads) {
        return with(Readers.standard(Limits.DEFAULT)::readAll, threads);
    }

    /** Takes the documents of a file. */
    @FunctionalInterface
    public interface Taker {

        /** The next document is about to be read; whether it is wanted. */
        default boolean begins(String name) {
            return true;
        }

        /** A document that was read or rejected. */
        void take(DocumentRows document);
    }

    /**
     * Reads the documents of a file.
     *
     * @return the rejection of the whole file, in place of all documents that were given; empty where those count
     */
    public Optional<DocumentRows> extract(Path file, SourceFile source, Taker taker) {
        if (source.sha256().equals(ContentHash.NONE)) {
            return Optional.of(rejected(source, Reason.FAILED, "the file cannot be opened",
                    "give the program the right to read it, or close the program that holds it; put the file itself"
                            + " in the place of a link that leads out of the input folder; and give it a name in the"
                            + " encoding of the machine (LANG=C.UTF-8)"));
        }
        try {
            reading.read(file, source.name(), new Documents(source, taker));
        } catch (RuntimeException e) {
            return Optional.of(failed(source, e));
        } catch (StackOverflowError _) {
            return Optional.of(tooDeep(source));
        }
        return ContentHash.of(file).equals(source.sha256()) ? Optional.empty()
                : Optional.of(rejected(source, Reason.FAILED, "the file was changed while it was read",
                        "nothing to do: the next run reads it again"));
    }

    /** Hands on each document as rows. */
    private final class Documents implements DocumentTaker {

        private final SourceFile file;

        private final Taker taker;

        Documents(SourceFile file, Taker taker) {
            this.file = file;
            this.taker = taker;
        }

        @Override
        public boolean begins(String name) {
            Progress.stage("reading");
            return taker.begins(name);
        }

        @Override
        public void take(ReadResult found) {
            Progress.stage("interpreting");
            taker.take(rows(found.name().equals(file.name()) ? file : inside(found), found));
        }
    }

    private DocumentRows rows(SourceFile source, ReadResult found) {
        try {
            return DocumentRows.of(result(source, found));
        } catch (RuntimeException e) {
            return failed(source, e);
        } catch (StackOverflowError _) {
            return tooDeep(source);
        }
    }

    private DocumentResult result(SourceFile source, ReadResult found) {
        return switch (found) {
            case ReadResult.Refused refused -> new Rejected(source, word(refused.reason().reason()),
                    refused.reason().getMessage(), refused.reason().advice());
            case ReadResult.Read read -> capacity.refuse(source, read.document())
                    .<DocumentResult> map(tooLarge -> tooLarge).orElseGet(() -> interpreted(source, read.document()));
        };
    }

    private Extracted interpreted(SourceFile source, Document document) {
        return new Extracted(source, document.properties(), document.remarks(), interpreter.interpret(document));
    }

    /** A document inside an archive or message, told apart by its own content. */
    private static SourceFile inside(ReadResult found) {
        if (found.bytes().isEmpty()) {
            return new SourceFile(found.name(), ContentHash.NONE, 0);
        }
        Path bytes = found.bytes().get();
        try {
            return new SourceFile(found.name(), ContentHash.of(bytes), Files.size(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("what was unpacked is gone", e);
        }
    }

    private static DocumentRows failed(SourceFile source, RuntimeException e) {
        String line = e.toString().lines().findFirst().orElse(e.getClass().getName());
        return rejected(source, Reason.FAILED, "the program failed on this file: " + line,
                "keep the file and report this message to the makers of the program");
    }

    private static DocumentRows tooDeep(SourceFile source) {
        return rejected(source, Reason.TOO_DEEP, "the parts of the document stand too deep in each other",
                "save the document again without nested parts");
    }

    private static DocumentRows rejected(SourceFile source, Reason reason, String message, String advice) {
        return DocumentRows.of(new Rejected(source, word(reason), message, advice));
    }

    private static String word(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
