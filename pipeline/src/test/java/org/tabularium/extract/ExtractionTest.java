package org.tabularium.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.document.Document;
import org.tabularium.document.Paragraph;
import org.tabularium.document.Block;
import org.tabularium.document.Grid;
import org.tabularium.document.GridCell;
import org.tabularium.document.Locator;
import org.tabularium.document.Table;
import org.tabularium.interpret.Interpreter;
import org.tabularium.read.ReadResult;
import org.tabularium.read.ReadResult.Read;
import org.tabularium.read.ReadResult.Refused;
import org.tabularium.read.UnreadableDocumentException;
import org.tabularium.read.UnreadableDocumentException.Reason;
import org.tabularium.warehouse.DocumentResult.Rejected;
import org.tabularium.warehouse.DocumentRows;
import org.tabularium.warehouse.FileRows;

import org.tabularium.warehouse.SourceFile;

class ExtractionTest {

    private static final Locator PLACE = new Locator("table[1]");

    private static final Document EMPTY = new Document("report.docx", new Document.Properties("text/plain", "", ""),
            List.of(), List.of(), List.of());

    @TempDir
    Path root;

    private SourceFile source;

    @BeforeEach
    void writeReport() throws IOException {
        Files.writeString(root.resolve("report.docx"), "content");
        source = new SourceFile("report.docx", ContentHash.of(root.resolve("report.docx")), 7);
    }

    @Test
    void givesWhatWasRead() {
        assertThat(extract((file, _, taker) -> taker.take(read(file, "report.docx")))).singleElement()
                .satisfies(rows -> assertThat(rows.source()).isEqualTo(source))
                .satisfies(rows -> assertThat(rows.rejection()).isEmpty());
    }

    @Test
    void givesEachDocumentOfAnArchiveUnderItsOwnNameAndContent() throws IOException {
        Path inside = Files.writeString(root.resolve("unpacked"), "inside");
        UnreadableDocumentException torn = new UnreadableDocumentException(Reason.CORRUPT, "torn", "ask again");
        List<DocumentRows> results = extract((_, name, taker) -> {
            taker.take(read(inside, name + "/a.docx"));
            taker.take(new Refused(name + "/b.docx", Optional.empty(), torn));
        });
        SourceFile a = new SourceFile("report.docx/a.docx", ContentHash.of(inside), 6);
        SourceFile b = new SourceFile("report.docx/b.docx", ContentHash.NONE, 0);
        assertThat(results).extracting(DocumentRows::source).containsExactly(a, b);
        assertThat(results.getLast().rejection()).contains(new Rejected(b, "corrupt", "torn", "ask again"));
    }

    @Test
    void rejectsWhatTheReaderCannotReadWithItsReasonAndAdvice() {
        assertRejected(extract((file, name,
                taker) -> taker.take(new Refused(name, Optional.of(file),
                        new UnreadableDocumentException(Reason.ENCRYPTED, "the file needs a password",
                                "save it without")))))
                                        .isEqualTo(new Rejected(source, "encrypted", "the file needs a password",
                                                "save it without"));
    }

    @Test
    void rejectsADocumentOnWhichTheProgramFails() {
        assertRejected(extract((_, _, _) -> {
            throw new IllegalStateException("defect");
        })).satisfies(rejected -> {
            assertThat(rejected.reason()).isEqualTo("failed");
            assertThat(rejected.message()).contains("defect");
        });
    }

    @Test
    void rejectsADocumentTooDeepForTheStack() {
        assertRejected(extract((_, _, _) -> endless(1))).extracting(Rejected::reason).isEqualTo("too_deep");
    }

    @Test
    void rejectsADocumentThatChangesWhileItIsRead() {
        assertRejected(extract((file, name, taker) -> {
            taker.take(read(file, name));
            overwrite(file);
        })).satisfies(rejected -> assertThat(rejected.message()).contains("changed while it was read"));
    }

    @Test
    void rejectsADocumentWithMoreFiguresThanTheMemoryHolds() {
        List<GridCell> four = IntStream.range(0, 4).mapToObj(column -> GridCell.of(0, column, 1, 1, "5", PLACE))
                .toList();

        assertTooLarge(new Table(PLACE, new Grid(1, 4, four)));
        assertTooLarge(new Table(PLACE, new Grid(1, 1, List.of(GridCell.of(0, 0, 1, 1, "1/2/3/4", PLACE)))));
        assertTooLarge(Paragraph.of(PLACE, "10;20;30;40"));
    }

    private void assertTooLarge(Block block) {
        assertRejected(extract((file, name, taker) -> taker.take(new Read(
                new Document(name, EMPTY.properties(), List.of(block), List.of(), List.of()), Optional.of(file)))))
                        .isEqualTo(new Rejected(source, "out_of_memory",
                                "The document is too large: it has 4 cells in tables and numbers in text, and the"
                                        + " memory given to its reading is enough for 3.",
                                "Give each worker more memory (--worker-memory 1g), or split the document."));
    }

    @Test
    void rejectsADocumentThatVanishes() {
        SourceFile gone = new SourceFile("gone.docx", source.sha256(), 1);
        assertRejected(new InThisProcess(
                new Extraction((file, name, taker) -> taker.take(read(file, name)), new Interpreter(), new Capacity(3)))
                        .extract(root.resolve("gone.docx"), gone).documents());
    }

    private static ReadResult read(Path file, String name) {
        return new Read(new Document(name, EMPTY.properties(), List.of(), List.of(), List.of()), Optional.of(file));
    }

    private List<DocumentRows> extract(Reading reading) {
        FileRows result = new InThisProcess(new Extraction(reading, new Interpreter(), new Capacity(3)))
                .extract(root.resolve("report.docx"), source);
        assertThat(result.file()).isEqualTo(source);
        return result.documents();
    }

    private static org.assertj.core.api.ObjectAssert<Rejected> assertRejected(List<DocumentRows> results) {
        return assertThat(results).singleElement().extracting(rows -> rows.rejection().orElseThrow())
                .asInstanceOf(type(Rejected.class));
    }

    private static int endless(int depth) {
        return endless(depth + 1) + 1;
    }

    private static void overwrite(Path file) {
        try {
            Files.writeString(file, "other content");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
