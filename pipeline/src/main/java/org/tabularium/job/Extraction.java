package org.tabularium.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.tabularium.document.Document;
import org.tabularium.interpret.Interpreter;
import org.tabularium.read.ReadResult;
import org.tabularium.read.UnreadableDocumentException.Reason;
import org.tabularium.warehouse.DocumentResult;
import org.tabularium.warehouse.DocumentResult.Extracted;
import org.tabularium.warehouse.DocumentResult.Rejected;
import org.tabularium.warehouse.DocumentRows;
import org.tabularium.warehouse.FileRows;
import org.tabularium.warehouse.SourceFile;

/**
 * One file from bytes to observations: one result for the file, or for each document of an archive or message. Whatever
 * a document does, the answer is a result: one bad file never costs the night, one bad document never its archive.
 */
final class Extraction implements ItemProcessor<SourceFile, FileRows> {

    private final InputFolder input;

    private final Reading reading;

    private final Interpreter interpreter;

    private final Capacity capacity;

    /** Reads the documents of one file, as {@code Readers} does. */
    @FunctionalInterface
    interface Reading {
        void read(Path file, String name, Consumer<ReadResult> taker);
    }

    Extraction(InputFolder input, Reading reading, Interpreter interpreter, Capacity capacity) {
        this.input = input;
        this.reading = reading;
        this.interpreter = interpreter;
        this.capacity = capacity;
    }

    @Override
    public FileRows process(SourceFile source) {
        Path file = input.path(source.name());
        if (source.sha256().equals(InputFolder.NO_HASH)) {
            return FileRows.of(rejected(source, Reason.FAILED, "the file cannot be opened",
                    "give the program the right to read it, or close the program that holds it"));
        }
        List<DocumentRows> documents = new ArrayList<>();
        try {
            reading.read(file, source.name(), found -> documents.add(rows(source, found)));
        } catch (RuntimeException | StackOverflowError e) {
            return FileRows.of(failed(source, e));
        }
        return InputFolder.sha256(file).equals(source.sha256()) ? new FileRows(source, documents)
                : FileRows.of(changedMeanwhile(source));
    }

    private DocumentRows rows(SourceFile file, ReadResult found) {
        SourceFile source = found.name().equals(file.name()) ? file : inside(found);
        try {
            return DocumentRows.of(extract(source, found));
        } catch (RuntimeException | StackOverflowError e) {
            return DocumentRows.of(failed(source, e));
        }
    }

    private DocumentResult extract(SourceFile source, ReadResult found) {
        return switch (found) {
            case ReadResult.Refused refused -> rejected(source, refused.reason().reason(),
                    refused.reason().getMessage(), refused.reason().advice());
            case ReadResult.Read read -> capacity.refuse(source, read.document())
                    .<DocumentResult> map(tooLarge -> tooLarge).orElseGet(() -> interpret(source, read.document()));
        };
    }

    private DocumentResult interpret(SourceFile source, Document document) {
        return new Extracted(source, document.properties(), document.remarks(), interpreter.interpret(document));
    }

    /** A document inside an archive or message, told apart by its own content. */
    private static SourceFile inside(ReadResult found) {
        if (found.bytes().isEmpty()) {
            return new SourceFile(found.name(), InputFolder.NO_HASH, 0);
        }
        Path bytes = found.bytes().get();
        try {
            return new SourceFile(found.name(), InputFolder.sha256(bytes), Files.size(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("what was unpacked is gone", e);
        }
    }

    private static DocumentResult changedMeanwhile(SourceFile source) {
        return rejected(source, Reason.FAILED, "the file was changed while it was read",
                "nothing to do: the next run reads it again");
    }

    private static Rejected failed(SourceFile source, Throwable e) {
        return rejected(source, Reason.FAILED, "the program failed on this file: " + firstLine(e),
                "keep the file and report this message to the makers of the program");
    }

    private static Rejected rejected(SourceFile source, Reason reason, String message, String advice) {
        return new Rejected(source, reason.name().toLowerCase(Locale.ROOT), message, advice);
    }

    private static String firstLine(Throwable e) {
        return e.toString().lines().findFirst().orElse(e.getClass().getName());
    }
}
