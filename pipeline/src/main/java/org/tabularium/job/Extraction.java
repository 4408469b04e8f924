package org.tabularium.job;

import java.nio.file.Path;
import java.util.Locale;

import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.tabularium.document.Document;
import org.tabularium.interpret.Interpretation;
import org.tabularium.interpret.Interpreter;
import org.tabularium.read.UnreadableDocumentException;
import org.tabularium.read.UnreadableDocumentException.Reason;
import org.tabularium.warehouse.DocumentResult;
import org.tabularium.warehouse.DocumentResult.Extracted;
import org.tabularium.warehouse.DocumentResult.Rejected;
import org.tabularium.warehouse.SourceFile;

/**
 * One document from bytes to observations. Whatever a document does, the answer is a result: one bad file never costs
 * the night.
 */
final class Extraction implements ItemProcessor<SourceFile, DocumentResult> {

    private final InputFolder input;

    private final Reading reading;

    private final Interpreter interpreter;

    /** Reads one file, as {@code Readers} does. */
    @FunctionalInterface
    interface Reading {
        Document read(Path file, String name) throws UnreadableDocumentException;
    }

    Extraction(InputFolder input, Reading reading, Interpreter interpreter) {
        this.input = input;
        this.reading = reading;
        this.interpreter = interpreter;
    }

    @Override
    public DocumentResult process(SourceFile source) {
        Path file = input.path(source.name());
        try {
            DocumentResult result = extract(source, file);
            return InputFolder.sha256(file).equals(source.sha256()) ? result : changedMeanwhile(source);
        } catch (UnreadableDocumentException e) {
            return rejected(source, e.reason(), e.getMessage(), e.advice());
        } catch (RuntimeException | StackOverflowError e) {
            return rejected(source, Reason.FAILED, "the program failed on this file: " + firstLine(e),
                    "keep the file and report this message to the makers of the program");
        }
    }

    private DocumentResult extract(SourceFile source, Path file) throws UnreadableDocumentException {
        if (source.sha256().equals(InputFolder.NO_HASH)) {
            return rejected(source, Reason.FAILED, "the file cannot be opened",
                    "give the program the right to read it, or close the program that holds it");
        }
        Document document = reading.read(file, source.name());
        Interpretation interpretation = interpreter.interpret(document);
        return new Extracted(source, document.properties(), document.remarks(), interpretation);
    }

    private static DocumentResult changedMeanwhile(SourceFile source) {
        return rejected(source, Reason.FAILED, "the file was changed while it was read",
                "nothing to do: the next run reads it again");
    }

    private static Rejected rejected(SourceFile source, Reason reason, String message, String advice) {
        return new Rejected(source, reason.name().toLowerCase(Locale.ROOT), message, advice);
    }

    private static String firstLine(Throwable e) {
        return e.toString().lines().findFirst().orElse(e.getClass().getName());
    }
}
