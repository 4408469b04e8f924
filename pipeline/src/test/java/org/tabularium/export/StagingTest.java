package org.tabularium.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {

    @TempDir
    Path root;

    private Path exports;

    @BeforeEach
    void writeFormerExports() throws IOException {
        exports = Files.createDirectory(root.resolve("exports"));
        Files.writeString(exports.resolve("former.csv"), "former");
        Files.writeString(exports.resolve("both.csv"), "former");
    }

    @Test
    void replacesTheWholeFolder() throws IOException {
        try (Staging staging = staged()) {
            assertThat(staging.replaceTarget()).containsExactly(exports.resolve("both.csv"),
                    exports.resolve("new.csv"));
        }

        assertThat(exports).isDirectoryNotContaining("glob:**former.csv");
        assertThat(exports.resolve("both.csv")).hasContent("new");
        assertThat(root).isDirectoryContaining("glob:**exports").satisfies(this::holdsNothingElse);
    }

    @Test
    void addsToAFolderAndLeavesOtherFilesAlone() throws IOException {
        try (Staging staging = staged()) {
            staging.addToTarget();
        }

        assertThat(exports.resolve("former.csv")).hasContent("former");
        assertThat(exports.resolve("both.csv")).hasContent("new");
        assertThat(root).satisfies(this::holdsNothingElse);
    }

    @Test
    void replacesAFolderWholeWhenAdding() throws IOException {
        Files.createDirectory(exports.resolve("site"));
        Files.writeString(exports.resolve("site/former.js"), "former");
        try (Staging staging = staged()) {
            Files.createDirectory(staging.folder().resolve("site"));
            Files.writeString(staging.folder().resolve("site/new.js"), "new");
            assertThat(staging.addToTarget()).contains(exports.resolve("site"));
        }

        assertThat(exports.resolve("site").toFile().list()).containsExactly("new.js");
        assertThat(exports.toFile().list()).containsExactlyInAnyOrder("both.csv", "former.csv", "new.csv", "site");
    }

    @Test
    void leavesTheTargetAloneWhenWritingBreaksOff() throws IOException {
        try (Staging _ = staged()) {
            assertThat(exports.resolve("both.csv")).hasContent("former");
        }

        assertThat(exports.resolve("both.csv")).hasContent("former");
        assertThat(root).satisfies(this::holdsNothingElse);
    }

    @Test
    void addsAFolderAsOne() throws IOException {
        try (Staging staging = staged()) {
            Files.createDirectory(staging.folder().resolve("within"));
            Files.writeString(staging.folder().resolve("within/deep.csv"), "new");
            assertThat(staging.addToTarget()).contains(exports.resolve("within"));
        }
        assertThat(exports.resolve("within/deep.csv")).hasContent("new");
        assertThat(exports.resolve("former.csv")).hasContent("former");
    }

    @Test
    void bringsTheFormerFolderBackAfterAKillBetweenTheTwoRenamings() throws IOException {
        Files.move(exports, root.resolve(".exports.old"));

        try (Staging _ = staged()) {
            assertThat(exports.resolve("former.csv")).hasContent("former");
        }
        assertThat(root).satisfies(this::holdsNothingElse);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void readersFindAFolderAtEveryMoment() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Long> missed = CompletableFuture.supplyAsync(() -> {
            long misses = 0;
            while (!over.get()) {
                misses += Files.exists(exports.resolve("both.csv")) ? 0 : 1;
            }
            return misses;
        });
        for (int night = 0; night < 100; night++) {
            try (Staging staging = staged()) {
                staging.replaceTarget();
            }
        }
        over.set(true);

        assertThat(missed.get()).isZero();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void foldersWithNamesOfAnyLanguageAreExchanged() throws IOException {
        Path other = Files.createDirectory(root.resolve("wywóz śmieci"));
        Files.writeString(other.resolve("other.csv"), "other");

        assertThat(FolderExchange.exchange(exports, other)).isTrue();
        assertThat(exports.toFile().list()).containsExactly("other.csv");
        assertThat(other.toFile().list()).containsExactlyInAnyOrder("both.csv", "former.csv");
        assertThat(FolderExchange.exchange(exports, root.resolve("missing"))).isFalse();
        assertThat(exports.resolve("other.csv")).exists();
    }

    private Staging staged() throws IOException {
        Staging staging = new Staging(exports);
        Files.writeString(staging.folder().resolve("both.csv"), "new");
        Files.writeString(staging.folder().resolve("new.csv"), "new");
        return staging;
    }

    private void holdsNothingElse(Path folder) {
        assertThat(folder.toFile().list()).containsExactly("exports");
    }
}
