package org.tabularium.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightReportFilesTest {

    @TempDir
    Path folder;

    @Test
    void draftsOfNightsThatPublishedAreReportsAndOthersAreNone() throws IOException {
        for (String draft : new String[] { "20260101T000000.000Z.md.part", "20260102T000000.000Z.json.part",
                "20260102T000000.000Z.md.part" }) {
            Files.writeString(folder.resolve(draft), draft);
        }

        new NightReportFiles(folder).settle(() -> Set.of("20260102T000000.000Z"));

        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("20260102T000000.000Z.json",
                "20260102T000000.000Z.md");
        assertThat(folder.resolve("20260102T000000.000Z.md")).hasContent("20260102T000000.000Z.md.part");
    }

    @Test
    void asksNobodyWhereThereAreNoDrafts() {
        new NightReportFiles(folder.resolve("none")).settle(() -> {
            throw new AssertionError("there is nothing to decide");
        });
    }
}
