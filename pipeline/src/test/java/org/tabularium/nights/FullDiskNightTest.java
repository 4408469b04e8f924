package org.tabularium.nights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * When the disk is full, whatever the night is doing: it says which folder needs room and ends, readers keep what they
 * have, and once there is room the next night ends as if nothing had happened.
 */
@Tag("hard-night")
class FullDiskNightTest {

    /** Room beside the former publication, in kilobytes: from nothing at all to nearly enough. */
    private static final List<Integer> FREE = List.of(0, 9_000, 10_000, 11_000, 12_500);

    private static final int PLENTY = 60_000;

    private static final String[] ALONE = { "--workers", "1", "--isolation", "off" };

    @TempDir
    static Path root;

    static Path input;

    static Path before;

    static Publication former;

    static Publication next;

    @BeforeAll
    static void runUndisturbed() throws IOException {
        before = root.resolve("before");
        requirePublished(NightProcess.run(InputFolders.first(root.resolve("input-before")), before, ALONE));
        former = Publication.of(before);
        input = InputFolders.second(root.resolve("input"));
        Path after = Warehouses.copy(before, root.resolve("after"));
        requirePublished(NightProcess.run(input, after, ALONE));
        next = Publication.of(after);
    }

    @Test
    void a_full_disk_costs_the_night_and_nothing_else() throws IOException {
        Path disk = Files.createDirectory(root.resolve("disk"));
        assumeTrue(mount(disk, PLENTY) == 0, "a small disk cannot be mounted here: it takes the rights of root");
        try {
            Path warehouse = Warehouses.copy(before, disk.resolve("warehouse"));
            int published = used(disk);
            int refused = 0;
            for (int free : FREE) {
                assertThat(NightProcess.run("mount", "-o", "remount,size=" + (published + free) + "k", disk.toString()))
                        .isZero();
                NightProcess night = NightProcess.run(input, warehouse, ALONE);
                if (night.await() == 2) {
                    break;
                }
                requireRefusal(night, warehouse, free + " kB free");
                refused++;
            }
            assertThat(refused).as("nights that the disk was too small for").isGreaterThanOrEqualTo(3);
            assertThat(NightProcess.run("mount", "-o", "remount,size=" + PLENTY + "k", disk.toString())).isZero();
            requireNext(warehouse);
        } finally {
            NightProcess.run("umount", disk.toString());
        }
    }

    private static int mount(Path disk, int kilobytes) {
        return NightProcess.run("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tabularium-test",
                disk.toString());
    }

    private static int used(Path disk) throws IOException {
        return (int) ((Files.getFileStore(disk).getTotalSpace() - Files.getFileStore(disk).getUnallocatedSpace())
                / 1024);
    }

    /** The limit on the size of files that a system gives a process; it needs no rights. */
    @ParameterizedTest
    @ValueSource(strings = { "extract", "load", "export" })
    void files_that_cannot_grow_cost_the_night_and_nothing_else(String stage) throws IOException {
        Path warehouse = Warehouses.copy(before, root.resolve("limited-" + stage));
        try (NightProcess night = NightProcess.start(input, warehouse, ALONE)) {
            assertThat(night.awaitStage(stage)).as(night.said()).isTrue();
            assumeTrue(NightProcess.run("prlimit", "--pid", Long.toString(night.pid()), "--fsize=50000") == 0,
                    "there is no prlimit here");
            requireRefusal(night, warehouse, stage);
        }
        requireNext(warehouse);
    }

    @Test
    void a_full_folder_of_temporary_files_is_named() throws IOException {
        Path disk = Files.createDirectory(root.resolve("temporary"));
        assumeTrue(mount(disk, 1000) == 0, "a small disk cannot be mounted here: it takes the rights of root");
        try {
            Path warehouse = Warehouses.copy(before, root.resolve("no-temporary-files"));
            NightProcess night = NightProcess
                    .start(NightProcess.command(List.of("-Djava.io.tmpdir=" + disk), input, warehouse, ALONE));
            requireRefusal(night, warehouse, "temporary files");
            assertThat(night.said()).contains("MB for temporary files in " + disk);
        } finally {
            NightProcess.run("umount", disk.toString());
        }
    }

    private static void requireRefusal(NightProcess night, Path warehouse, String name) {
        assertThat(night.await()).as(name + "\n" + night.said()).isEqualTo(1);
        System.out.println(name + ": " + night.said().lines().filter(line -> line.startsWith("tabularium: ")).toList());
        assertThat(night.said()).as(name)
                .contains("no room left", warehouse.toString(), "Make room", "Nothing was published")
                .doesNotContain("\tat ");
        assertThat(Publication.of(warehouse)).as(name).isEqualTo(former);
    }

    private static void requireNext(Path warehouse) {
        requirePublished(NightProcess.run(input, warehouse, ALONE));
        assertThat(Publication.of(warehouse)).isEqualTo(next);
    }

    private static void requirePublished(NightProcess night) {
        assertThat(night.await()).as(night.said()).isEqualTo(2);
    }
}
