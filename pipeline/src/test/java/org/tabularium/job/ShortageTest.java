package org.tabularium.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.warehouse.WarehouseException;
import org.tabularium.warehouse.WarehouseFolder;

class ShortageTest {

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(strings = { "No space left on device", "IO Error: Could not write file: Disk quota exceeded",
            "jobs.mv.db: File too large", "There is not enough space on the disk" })
    void knowsAFullDiskByWhatSystemsSay(String message) {
        WarehouseFolder folder = new WarehouseFolder(root);

        assertThat(Shortage.ofRoom(List.of(new WarehouseException("it failed"), new IOException(message)), folder))
                .get().asString().contains(root.toString(), message, "Free now: ", "Make room");
    }

    @Test
    void takesNoOtherFailureForOne() {
        assertThat(Shortage.ofRoom(List.of(new WarehouseException("a table is missing"), new IllegalStateException()),
                new WarehouseFolder(root))).isEmpty();
        assertThat(Shortage.isOfMemory(List.of(new IllegalStateException("a class is missing")))).isFalse();
    }

    @Test
    void knowsWantOfMemoryAlsoWhereAnErrorOnlyNamesIt() {
        assertThat(Shortage.isOfMemory(List.of(new IllegalStateException(), new OutOfMemoryError()))).isTrue();
        assertThat(Shortage.isOfMemory(List.of(new NoClassDefFoundError("Could not initialize class"),
                new ExceptionInInitializerError("Exception java.lang.OutOfMemoryError: Java heap space")))).isTrue();
    }
}
