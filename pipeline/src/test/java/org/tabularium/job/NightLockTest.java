package org.tabularium.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.warehouse.WarehouseFolder;

class NightLockTest {

    @TempDir
    Path root;

    @Test
    void refusesASecondRunWhileTheFirstLives() {
        WarehouseFolder folder = new WarehouseFolder(root.resolve("warehouse"));
        try (NightLock _ = NightLock.take(folder, "a test")) {
            assertThat(NightLock.isTaken(folder)).isTrue();
            assertThatThrownBy(() -> NightLock.take(folder, "a test")).isInstanceOf(NightException.class)
                    .hasMessageContainingAll("Another run is working",
                            ": a test, process " + ProcessHandle.current().pid() + ", since 2", "Wait until it ends");
        }
        assertThat(NightLock.isTaken(folder)).isFalse();
        NightLock.take(folder, "a test").close();
    }

    @Test
    void knowsThatAFolderWithoutAnyRunIsFree() {
        assertThat(NightLock.isTaken(new WarehouseFolder(root))).isFalse();
    }
}
