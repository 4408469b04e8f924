package org.tabularium.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.document.Document;
import org.tabularium.interpret.Interpreter;
import org.tabularium.job.Extraction.Reading;
import org.tabularium.read.UnreadableDocumentException;
import org.tabularium.read.UnreadableDocumentException.Reason;
import org.tabularium.warehouse.DocumentResult;
import org.tabularium.warehouse.DocumentResult.Extracted;
import org.tabularium.warehouse.DocumentResult.Rejected;
import org.tabularium.warehouse.SourceFile;

class ExtractionTest {

    private static final Document EMPTY = new Document("report.docx", new Document.Properties("text/plain", "", ""),
            List.of(), List.of(), List.of());

    @TempDir
    Path root;

    private SourceFile source;

    @BeforeEach
    void writeReport() throws IOException {
        Files.writeString(root.resolve("report.docx"), "content");
        source = new InputFolder(root).files().getFirst();
    }

    @Test
    void givesWhatWasRead() {
        assertThat(extract((_, _) -> EMPTY)).isInstanceOf(Extracted.class).extracting(DocumentResult::source)
                .isEqualTo(source);
    }

    @Test
    void rejectsWhatTheReaderCannotReadWithItsReasonAndAdvice() {
        assertRejected(extract((_, _) -> {
            throw new UnreadableDocumentException(Reason.ENCRYPTED, "the file needs a password", "save it without");
        })).isEqualTo(new Rejected(source, "encrypted", "the file needs a password", "save it without"));
    }

    @Test
    void rejectsADocumentOnWhichTheProgramFails() {
        assertRejected(extract((_, _) -> {
            throw new IllegalStateException("defect");
        })).satisfies(rejected -> {
            assertThat(rejected.reason()).isEqualTo("failed");
            assertThat(rejected.message()).contains("defect");
        });
    }

    @Test
    void rejectsADocumentTooDeepForTheStack() {
        assertRejected(extract((file, name) -> endless(file, name))).extracting(Rejected::reason).isEqualTo("failed");
    }

    @Test
    void rejectsADocumentThatChangesWhileItIsRead() {
        assertRejected(extract((file, _) -> {
            overwrite(file);
            return EMPTY;
        })).satisfies(rejected -> assertThat(rejected.message()).contains("changed while it was read"));
    }

    @Test
    void rejectsADocumentThatVanishes() {
        assertRejected(new Extraction(new InputFolder(root), (_, _) -> EMPTY, new Interpreter())
                .process(new SourceFile("gone.docx", source.sha256(), 1)));
    }

    private DocumentResult extract(Reading reading) {
        return new Extraction(new InputFolder(root), reading, new Interpreter()).process(source);
    }

    private static org.assertj.core.api.ObjectAssert<Rejected> assertRejected(DocumentResult result) {
        return assertThat(result).asInstanceOf(type(Rejected.class));
    }

    private static Document endless(Path file, String name) {
        return endless(file, name);
    }

    private static void overwrite(Path file) {
        try {
            Files.writeString(file, "other content");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
