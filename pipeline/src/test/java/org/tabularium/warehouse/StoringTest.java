package org.tabularium.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tabularium.warehouse.Nights.folder;
import static org.tabularium.warehouse.Reports.RUN;
import static org.tabularium.warehouse.Reports.rejected;
import static org.tabularium.warehouse.Reports.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.warehouse.Reports.Figure;

/** Files go into a build by the chunk, whole or not at all. */
class StoringTest {

    private static final FileRows FIRST = file("a.docx", "10");

    private static final FileRows SECOND = file("b.docx", "20");

    private static final FileRows THIRD = FileRows.of(rejected("c.pdf"));

    @TempDir
    private Path root;

    private Database database;

    private StatedDocuments stated;

    @BeforeEach
    void open() {
        database = Database.openForWriting(folder(root).build());
        stated = new StatedDocuments(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_chunk_stored_again_is_as_if_stored_once() {
        stated.store(List.of(FIRST, SECOND, THIRD), RUN);
        List<String> once = rows();
        stated.store(List.of(SECOND, THIRD, FIRST), RUN);
        assertThat(rows()).hasSize(7).isEqualTo(once);
    }

    @Test
    void a_file_of_a_chunk_takes_the_place_of_what_was_held_of_it_and_others_stay() {
        stated.store(List.of(FIRST, SECOND), RUN);
        stated.store(List.of(file("b.docx", "21"), THIRD), RUN);
        assertThat(values()).containsExactly("10.0000", "21.0000");
        assertThat(stated.files()).containsOnlyKeys("a.docx", "b.docx", "c.pdf");
    }

    @Test
    void of_one_file_twice_in_a_chunk_the_last_counts() {
        stated.store(List.of(FIRST, file("a.docx", "11")), RUN);
        assertThat(values()).containsExactly("11.0000");
    }

    @Test
    void several_files_are_withdrawn_at_once_and_unknown_ones_are_no_mistake() {
        stated.store(List.of(FIRST, SECOND, THIRD), RUN);
        stated.withdraw(List.of("a.docx", "c.pdf", "never.docx"));
        assertThat(values()).containsExactly("20.0000");
        stated.withdraw(List.of());
        assertThat(stated.files()).containsOnlyKeys("b.docx");
    }

    @Test
    void a_chunk_that_fails_leaves_everything_as_it_was() {
        stated.store(List.of(FIRST), RUN);
        DocumentRows broken = new DocumentRows(Reports.source("b.docx", "broken"), Optional.empty(),
                new RowPacker().row(StatedTable.OBSERVATION).text("not a number").packed());
        assertThatThrownBy(() -> stated.store(
                List.of(file("a.docx", "11"), new FileRows(Reports.source("b.docx", "broken"), List.of(broken))), RUN))
                        .isInstanceOf(WarehouseException.class);
        assertThat(values()).containsExactly("10.0000");
        assertThat(stated.files()).containsOnlyKeys("a.docx");
    }

    /** An error that somebody swallows makes DuckDB undo the transaction at its end and say nothing. */
    @Test
    void a_commit_that_silently_undid_everything_is_told() {
        stated.store(List.of(FIRST), RUN);
        Map<String, Long> wanted = stated.counts();
        wanted.merge("token", -1L, Long::sum);
        database.inTransaction(() -> {
            database.execute("DELETE FROM stated.token");
            assertThatThrownBy(() -> database.execute("SELECT nothing_of_this_name"));
        });
        assertThatThrownBy(() -> stated.verify(wanted)).isInstanceOf(WarehouseException.class)
                .hasMessageContaining("stated.token has 1 rows where it must have 0").hasMessageContaining("run again");
    }

    private static FileRows file(String name, String value) {
        return FileRows.of(report(name, 2024).states(Figure.of("block[1]", "Beds", 2024, value)).read());
    }

    private List<String> values() {
        return database.rows("SELECT value::VARCHAR FROM stated.observation ORDER BY 1", row -> row.getString(1));
    }

    private List<String> rows() {
        return database.rows("""
                SELECT o::VARCHAR FROM stated.observation AS o UNION ALL SELECT d::VARCHAR FROM stated.document AS d
                UNION ALL SELECT t::VARCHAR FROM stated.token AS t ORDER BY 1
                """, row -> row.getString(1));
    }
}
