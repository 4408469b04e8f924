package org.tabularium.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tabularium.warehouse.DocumentRows;
import org.tabularium.warehouse.FileRows;
import org.tabularium.warehouse.RowPacker;
import org.tabularium.warehouse.SourceFile;
import org.tabularium.warehouse.StatedTable;
import org.tabularium.warehouse.WarehouseException;

class BuildWriterTest {

    private final List<List<String>> stored = Collections.synchronizedList(new ArrayList<>());

    private Optional<RuntimeException> failure = Optional.empty();

    private long now;

    private final BuildWriter writer = new BuildWriter(this::store, () -> now);

    @AfterEach
    void close() {
        writer.close();
    }

    private void store(List<FileRows> files) {
        failure.ifPresent(e -> {
            throw e;
        });
        stored.add(files.stream().map(file -> file.file().name()).toList());
    }

    @Test
    void whatIsReadWithinASecondIsStoredTogether() {
        read("a", 1);
        read("b", 1);
        pass(Duration.ofMillis(1100));
        read("c", 1);
        read("d", 1);
        writer.awaitStored();
        assertThat(stored).containsExactly(List.of("a", "b", "c"), List.of("d"));
    }

    @Test
    void manyRowsAreStoredAtOnce() {
        read("a", 1);
        read("b", (int) BuildWriter.ENOUGH);
        read("c", 1);
        writer.awaitStored();
        assertThat(stored).containsExactly(List.of("a", "b"), List.of("c"));
    }

    @Test
    void nothingIsStoredBeforeTheBuildIsOpen() {
        writer.run(() -> stored.add(List.of("opened")));
        read("a", 1);
        writer.awaitStored();
        writer.awaitStored();
        assertThat(stored).containsExactly(List.of("opened"), List.of("a"));
    }

    @Test
    void aFailureEndsTheNightBeforeTooMuchWaits() {
        failure = Optional.of(new WarehouseException("the disk is full"));
        assertThatThrownBy(() -> {
            while (true) {
                read("a", (int) BuildWriter.ENOUGH);
            }
        }).isSameAs(failure.orElseThrow());
    }

    @Test
    void aFailureEndsTheNightWhenAllIsRead() {
        failure = Optional.of(new WarehouseException("the disk is full"));
        read("a", 1);
        assertThatThrownBy(writer::awaitStored).isSameAs(failure.orElseThrow());
    }

    @Test
    void aNightThatStopsStoresWhatWasRead() {
        read("a", 1);
        List<RuntimeException> told = new ArrayList<>();
        writer.settle(told::add);
        assertThat(stored).containsExactly(List.of("a"));
        assertThat(told).isEmpty();
    }

    @Test
    void aNightThatFailedIsToldOfEachFailure() {
        failure = Optional.of(new WarehouseException("the disk is full"));
        read("a", (int) BuildWriter.ENOUGH);
        read("b", 1);
        List<RuntimeException> told = new ArrayList<>();
        writer.settle(told::add);
        assertThat(told).containsExactly(failure.orElseThrow(), failure.orElseThrow());
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private void read(String name, int rows) {
        SourceFile source = new SourceFile(name, "", 0);
        RowPacker packer = new RowPacker();
        for (int i = 0; i < rows; i++) {
            packer.row(StatedTable.TOKEN);
        }
        writer.store(
                List.of(new FileRows(source, List.of(new DocumentRows(source, Optional.empty(), packer.packed())))));
    }
}
