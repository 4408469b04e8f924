package org.tabularium.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.warehouse.SourceFile;

class InputFolderTest {

    @TempDir
    Path root;

    @Test
    void findsFilesInFoldersBelowSortedByName() throws IOException {
        write("b.docx", "b");
        write("2024/roczne/a.pdf", "a");
        write("2023/z.csv", "z");

        assertThat(new InputFolder(root).files()).extracting(SourceFile::name).containsExactly("2023/z.csv",
                "2024/roczne/a.pdf", "b.docx");
    }

    @Test
    void tellsTheHashAndTheSizeOfTheContent() throws IOException {
        write("report.csv", "abc");

        assertThat(new InputFolder(root).files()).containsExactly(
                new SourceFile("report.csv", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 3));
    }

    @Test
    void passesOverHiddenFilesLockFilesAndUnfinishedDownloads() throws IOException {
        write(".hidden.docx", "x");
        write(".folder/report.docx", "x");
        write("~$report.docx", "x");
        write(".~lock.report.docx#", "x");
        write("Thumbs.db", "x");
        write("report.docx.crdownload", "x");
        write("report.tmp", "x");
        write("report.docx", "x");

        assertThat(new InputFolder(root).files()).extracting(SourceFile::name).containsExactly("report.docx");
    }

    @Test
    void readsLinksWithinTheFolderAndNoneThatLeadOut() throws IOException {
        Path outside = Files.writeString(Files.createTempFile("tabularium-", ".csv"), "secret");
        write("report.csv", "abc");
        Files.createSymbolicLink(root.resolve("inside.csv"), Path.of("report.csv"));
        Files.createSymbolicLink(root.resolve("outside.csv"), outside);
        Files.createSymbolicLink(root.resolve("circle"), root);
        Files.createSymbolicLink(root.resolve("device.csv"), Path.of("/dev/zero"));
        Files.createSymbolicLink(root.resolve("nowhere.csv"), Path.of("nothing.csv"));

        assertThat(new InputFolder(root).files()).extracting(SourceFile::name, SourceFile::bytes)
                .containsExactly(tuple("inside.csv", 3L), tuple("outside.csv", 0L), tuple("report.csv", 3L));
        Files.delete(outside);
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        assertThatThrownBy(() -> new InputFolder(root.resolve("missing")).files()).isInstanceOf(NightException.class)
                .hasMessageContaining("missing is not there").hasMessageContaining("--input");
    }

    @Test
    void refusesAFolderItCannotListBecauseItsDocumentsWouldSeemGone() throws IOException {
        assumeFalse(System.getProperty("user.name").equals("root"), "nothing is forbidden to root");
        write("closed/report.docx", "x");
        Files.setPosixFilePermissions(root.resolve("closed"), PosixFilePermissions.fromString("---------"));
        try {
            assertThatThrownBy(() -> new InputFolder(root).files()).isInstanceOf(NightException.class)
                    .hasMessageContaining("closed").hasMessageContaining("cannot be listed");
        } finally {
            Files.setPosixFilePermissions(root.resolve("closed"), PosixFilePermissions.fromString("rwx------"));
        }
    }

    private void write(String name, String content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
