package org.tabularium.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tabularium.warehouse.Nights.dump;
import static org.tabularium.warehouse.Nights.finish;
import static org.tabularium.warehouse.Nights.folder;
import static org.tabularium.warehouse.Nights.night;
import static org.tabularium.warehouse.Nights.rows;
import static org.tabularium.warehouse.Reports.RUN;
import static org.tabularium.warehouse.Reports.rejected;
import static org.tabularium.warehouse.Reports.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.quantity.Qualifier;
import org.tabularium.quantity.Status;
import org.tabularium.warehouse.DocumentResult.Extracted;
import org.tabularium.warehouse.Reports.Figure;

class WarehouseBuildTest {

    @TempDir
    Path root;

    WarehouseFolder folder;

    final Extracted older = report("2023/older.docx", 2023)
            .states(Figure.of("table[1]/row[2]/cell[2]", "Families > in need", 2023, "120").unit("family"),
                    Figure.of("table[1]/row[2]/cell[3]", "Families > in need", 2022, "118").unit("family"))
            .token("block[3]/char[1..5]", "2023", "year").finding("NUM-003", "block[9]", "not a number").read();

    final Extracted newer = report("newer.docx", 2024)
            .states(Figure.of("table[1]/row[2]/cell[2]", "Families > in need", 2023, "121").unit("family"),
                    Figure.of("table[2]/row[2]/cell[2]", "Beds", 2024, "30").unit("place").by("Caritas", "MOPS")
                            .within("Shelter 2024"))
            .remark("READ-001", "a picture was left out").read();

    @BeforeEach
    void freshFolder() {
        folder = folder(root.resolve("warehouse"));
    }

    @Test
    void a_night_publishes_what_the_documents_state() {
        night(folder, older, newer, rejected("secret.pdf"));

        assertThat(rows(folder,
                "SELECT source, indicator, year, value, unit, provider, program FROM observation"
                        + " ORDER BY source, position")).containsExactly(
                                "2023/older.docx|Families > in need|2023|120.0000|family||",
                                "2023/older.docx|Families > in need|2022|118.0000|family||",
                                "newer.docx|Families > in need|2023|121.0000|family||",
                                "newer.docx|Beds|2024|30.0000|place|Caritas; MOPS|Shelter 2024");
        assertThat(rows(folder, "SELECT name, reason, advice FROM rejection"))
                .containsExactly("secret.pdf|encrypted|save it without one");
        assertThat(rows(folder,
                "SELECT run_id, documents, rejections, observations, findings FROM dim_run" + " WHERE run_key > 0"))
                        .containsExactly("20260131T020000Z|2|1|4|6");
        assertThat(folder.build()).doesNotExist();
    }

    @Test
    void the_first_night_begins_with_nothing() {
        WarehouseFolder empty = new WarehouseFolder(root.resolve("a new/folder"));
        night(empty, older, newer, rejected("secret.pdf"));
        night(folder, older, newer, rejected("secret.pdf"));
        assertThat(dump(empty)).isEqualTo(dump(folder));
    }

    @Test
    void a_night_without_documents_publishes_empty_tables() {
        night(folder);
        try (PublishedWarehouse published = PublishedWarehouse.open(folder).orElseThrow()) {
            published.consolidatedTables()
                    .forEach(table -> assertThat(published.query(table.sql()).rows()).as(table.name()).isEmpty());
            assertThat(published.status().accounted()).isEmpty();
        }
    }

    @Test
    void the_view_has_the_columns_of_the_contract() {
        night(folder, older);
        assertThat(rows(folder,
                "SELECT column_name FROM duckdb_columns() WHERE table_name = 'observation'"
                        + " AND schema_name = 'main' ORDER BY column_index")).containsExactly("source", "locator",
                                "kind", "indicator", "year", "value", "unit", "status", "qualifier", "provider",
                                "program", "raw", "document_sha256", "position", "confidence", "observation_id");
    }

    @Test
    void an_observation_without_year_or_value_has_nulls_there_and_empty_text_elsewhere() {
        night(folder,
                report("a.docx", 2024).states(Figure.of("block[1]", "Beds", 2024, "1").withoutYear()
                        .withoutValue(Status.INVALID, "74 80").qualified(Qualifier.CUMULATIVE, Qualifier.APPROX))
                        .read());
        assertThat(rows(folder,
                "SELECT year, value, status, qualifier, provider, program, raw, locator, kind FROM observation"))
                        .containsExactly("null|null|invalid|approx+cumulative|||74 80|Table 1|table");
    }

    @Test
    void observation_ids_are_the_hash_of_document_and_position() {
        night(folder, report("a.docx", 2024).content("x").states(Figure.of("block[1]", "Beds", 2024, "1")).read());
        String sha = Reports.source("a.docx", "x").sha256();
        assertThat(rows(folder, "SELECT observation_id FROM observation"))
                .containsExactly(Reports.source("", sha + "\nblock[1]").sha256().substring(0, 16));
    }

    @Test
    void every_table_and_column_is_explained() {
        night(folder, older);
        assertThat(rows(folder, """
                SELECT table_name FROM duckdb_tables() WHERE comment IS NULL AND NOT internal
                    AND table_name <> 'flyway_schema_history'
                UNION ALL
                SELECT table_name || '.' || column_name FROM duckdb_columns() WHERE comment IS NULL AND NOT internal
                    AND table_name <> 'flyway_schema_history'
                """)).isEmpty();
    }

    @Test
    void every_dimension_has_its_fixed_members() {
        night(folder);
        for (String dimension : new String[] { "indicator", "year", "program", "provider", "unit", "area", "document",
                "run" }) {
            assertThat(rows(folder,
                    "SELECT %s_key FROM dim_%s WHERE %s_key < 0 ORDER BY 1".formatted(dimension, dimension, dimension)))
                            .as(dimension).containsExactly("-2", "-1");
        }
    }

    @Test
    void storing_twice_changes_nothing() {
        night(folder, older, newer, rejected("secret.pdf"));
        var once = dump(folder);
        night(folder, older, newer, rejected("secret.pdf"), older);
        assertThat(dump(folder)).isEqualTo(once);
    }

    @Test
    void the_order_of_documents_changes_nothing() {
        WarehouseFolder other = folder(root.resolve("other"));
        night(folder, older, newer, rejected("secret.pdf"));
        night(other, rejected("secret.pdf"), newer, older);
        assertThat(dump(other)).isEqualTo(dump(folder));
    }

    @Test
    void incremental_nights_equal_a_full_one() {
        Extracted changed = report("newer.docx", 2024)
                .states(Figure.of("table[1]/row[2]/cell[2]", "Children", 2024, "7").unit("child").by("Scouts")).read();
        Extracted gone = report("gone.docx", 2020).states(
                Figure.of("block[1]", "Only here", 1999, "1").unit("ream").within("Only programme").by("Only provider"))
                .read();
        night(folder, older, newer, gone, rejected("secret.pdf"));
        try (WarehouseBuild build = WarehouseBuild.open(folder)) {
            build.store(FileRows.of(changed), RUN);
            build.withdraw("gone.docx");
            build.withdraw("secret.pdf");
            finish(build);
        }
        WarehouseFolder full = folder(root.resolve("full"));
        night(full, changed, older);
        assertThat(dump(folder)).isEqualTo(dump(full));
    }

    @Test
    void a_rejected_document_that_is_read_later_is_no_longer_rejected() {
        night(folder, rejected("newer.docx"));
        night(folder, newer);
        assertThat(rows(folder, "SELECT count(*) FROM rejection")).containsExactly("0");
        assertThat(rows(folder, "SELECT count(*) FROM observation")).containsExactly("2");
    }

    @Test
    void an_unfinished_build_is_gone_on_with() {
        night(folder, older);
        try (WarehouseBuild build = WarehouseBuild.open(folder)) {
            build.store(FileRows.of(newer), RUN);
            build.load(RUN);
        }
        assertThat(rows(folder, "SELECT count(*) FROM observation")).as("published").containsExactly("2");
        try (WarehouseBuild build = WarehouseBuild.open(folder)) {
            assertThat(build.files()).containsOnlyKeys("2023/older.docx", "newer.docx");
            finish(build);
        }
        WarehouseFolder full = folder(root.resolve("full"));
        night(full, older, newer);
        assertThat(dump(folder)).isEqualTo(dump(full));
    }

    @Test
    void the_files_are_told_with_their_rules_those_of_several_documents_once() {
        SourceFile archive = Reports.source("reports.zip", "packed");
        Extracted inside = report("reports.zip/a.docx", 2024).read();
        try (WarehouseBuild build = WarehouseBuild.open(folder)) {
            build.store(FileRows.of(older), RUN);
            build.store(FileRows.of(archive, List.of(inside, rejected("reports.zip/b.pdf"))), RUN);
            assertThat(build.files().values()).containsExactly(new WarehouseBuild.Stored(older.source(), "rules-1"),
                    new WarehouseBuild.Stored(archive, "rules-1"));
        }
    }

    @Test
    void a_file_goes_in_and_out_with_all_its_documents() {
        SourceFile archive = Reports.source("reports.zip", "packed");
        night(folder, older);
        try (WarehouseBuild build = WarehouseBuild.open(folder)) {
            build.store(FileRows.of(archive,
                    List.of(report("reports.zip/a.docx", 2024).read(), report("reports.zip/b.docx", 2024).read())),
                    RUN);
            build.store(FileRows.of(archive, List.of(report("reports.zip/b.docx", 2024).read())), RUN);
            finish(build);
        }
        assertThat(rows(folder, "SELECT name FROM dim_document WHERE document_key > 0 ORDER BY name"))
                .containsExactly("2023/older.docx", "reports.zip/b.docx");
        try (WarehouseBuild build = WarehouseBuild.open(folder)) {
            build.withdraw("reports.zip");
            finish(build);
        }
        assertThat(rows(folder, "SELECT name FROM dim_document WHERE document_key > 0"))
                .containsExactly("2023/older.docx");
    }

    @Test
    void a_warehouse_from_before_files_held_documents_still_tells_its_files() {
        night(folder, older);
        try (Database database = Database.openForWriting(folder.published())) {
            for (String column : List.of("file", "file_sha256", "file_bytes")) {
                database.execute("ALTER TABLE stated.document DROP COLUMN " + column);
            }
        }
        try (PublishedWarehouse published = PublishedWarehouse.open(folder).orElseThrow()) {
            assertThat(published.files().values())
                    .containsExactly(new WarehouseBuild.Stored(older.source(), "rules-1"));
        }
    }

    @Test
    void closing_twice_is_closing_once() {
        WarehouseBuild build = WarehouseBuild.open(folder);
        build.close();
        build.close();
        assertThat(folder.build()).exists();
    }

    @Test
    void what_was_stored_but_not_loaded_is_not_published() {
        try (WarehouseBuild build = WarehouseBuild.open(folder)) {
            build.store(FileRows.of(older), RUN);
            build.load(RUN);
            build.check();
            build.consolidate();
            build.store(FileRows.of(newer), RUN);
            assertThatThrownBy(() -> build.publish(RUN)).isInstanceOf(WarehouseException.class)
                    .hasMessageContaining("INT-004").hasMessageContaining("the former warehouse stands");
        }
        assertThat(folder.published()).doesNotExist();
    }

    @Test
    void a_damaged_build_file_is_told() throws Exception {
        Files.createDirectories(folder.work());
        Files.writeString(folder.build(), "no database".repeat(1000));
        assertThatThrownBy(() -> WarehouseBuild.open(folder)).isInstanceOf(WarehouseException.class)
                .hasMessageContaining("build.duckdb").hasMessageContaining("delete it and run again");
    }

    @Test
    void of_two_files_with_one_content_the_first_by_name_has_the_facts() {
        Figure figure = Figure.of("block[1]", "Beds", 2024, "30");
        Extracted original = report("a.docx", 2024).content("same").states(figure).read();
        Extracted copy = report("b.docx", 2024).content("same").states(figure).read();
        night(folder, copy, original);

        assertThat(rows(folder, "SELECT source FROM observation")).containsExactly("a.docx");
        assertThat(rows(folder, "SELECT name, copy_of FROM dim_document WHERE document_key > 0 ORDER BY name"))
                .containsExactly("a.docx|", "b.docx|a.docx");
        assertThat(rows(folder, "SELECT code, message FROM finding")).containsExactly("DOC-001|same content as a.docx");

        try (WarehouseBuild build = WarehouseBuild.open(folder)) {
            build.withdraw("a.docx");
            finish(build);
        }
        WarehouseFolder full = folder(root.resolve("full"));
        night(full, copy);
        assertThat(dump(folder)).isEqualTo(dump(full));
        assertThat(rows(folder, "SELECT source FROM observation")).containsExactly("b.docx");
    }

    @Test
    void a_value_beyond_the_column_is_kept_as_text_and_flagged() {
        night(folder, report("a.docx", 2024).states(Figure.of("block[1]", "Beds", 2024, "100000000000000"),
                Figure.of("block[2]", "Beds", 2023, "0.00001"), Figure.of("block[3]", "Beds", 2022, "33.333333"),
                Figure.of("block[4]", "Beds", 2021, "1.50000000"),
                Figure.of("block[5]", "Beds", 2020, "99999999999999.9999")).read());
        assertThat(rows(folder, "SELECT value, status, raw FROM observation ORDER BY position")).containsExactly(
                "null|invalid|100000000000000", "null|invalid|0.00001", "33.3333|normal|33.333333",
                "1.5000|normal|1.50000000", "99999999999999.9999|normal|99999999999999.9999");
        assertThat(
                rows(folder, "SELECT code, severity, position FROM finding WHERE code LIKE 'NUM%' ORDER BY position"))
                        .containsExactly("NUM-900|error|block[1]", "NUM-900|error|block[2]", "NUM-901|info|block[3]");
    }

    @Test
    void two_figures_at_one_place_are_both_kept_and_flagged() {
        night(folder, report("a.docx", 2024)
                .states(Figure.of("block[1]", "Beds", 2024, "1"), Figure.of("block[1]", "Rooms", 2024, "2")).read());
        assertThat(rows(folder, "SELECT position FROM observation ORDER BY position")).containsExactly("block[1]",
                "block[1]#2");
        assertThat(rows(folder, "SELECT code FROM finding")).containsExactly("DOC-002");
    }

    @Test
    void a_budget_that_decided_is_kept_beside_the_rules() {
        SourceFile archive = Reports.source("reports.zip", "archive");
        try (WarehouseBuild build = WarehouseBuild.open(folder)) {
            build.store(
                    new FileRows(archive,
                            List.of(DocumentRows.of(rejected("reports.zip/a.pdf")),
                                    DocumentRows.of(report("reports.zip/b.docx", 2024).read())),
                            "512m 600s 120s"),
                    RUN);
            assertThat(build.files().get("reports.zip").rules()).isEqualTo(RUN.rules() + " 512m 600s 120s");
        }
    }

    @Test
    void text_that_no_encoding_can_hold_is_made_storable() {
        night(folder,
                report("a\u0000.docx", 2024).states(Figure.of("block[\ud800]", "Beds \ud83d\ude42", 2024, "1")).read());
        assertThat(rows(folder, "SELECT source, position, indicator FROM observation"))
                .containsExactly("a\ufffd.docx|block[\ufffd]|Beds \ud83d\ude42");
    }

    @Test
    void several_providers_are_one_group_whatever_their_order() {
        night(folder,
                report("a.docx", 2024).states(Figure.of("block[1]", "Beds", 2024, "1").by("Caritas", "Scouts"),
                        Figure.of("block[2]", "Beds", 2023, "1").by("scouts", "CARITAS"),
                        Figure.of("block[3]", "Beds", 2022, "1").by("Scouts", "Scouts")).read());
        assertThat(rows(folder, """
                SELECT f.position, g.name, g.kind, list_sort(list(m.name))
                FROM fact_observation AS f JOIN dim_provider AS g USING (provider_key)
                JOIN bridge_provider AS b USING (provider_key)
                JOIN dim_provider AS m ON m.provider_key = b.member_key GROUP BY ALL ORDER BY ALL
                """)).containsExactly("block[1]|CARITAS; Scouts|group|[CARITAS, Scouts]",
                "block[2]|CARITAS; Scouts|group|[CARITAS, Scouts]", "block[3]|Scouts|provider|[Scouts]");
    }

    @Test
    void a_store_that_fails_leaves_what_was_there() {
        try (Database database = Database.openForWriting(root.resolve("plain.duckdb"))) {
            database.execute("CREATE TABLE t (a INTEGER)");
            assertThatThrownBy(() -> database.inTransaction(() -> {
                database.append("main", "t", rows -> rows.row(1));
                database.execute("SELECT no_such_column");
            })).isInstanceOf(WarehouseException.class).hasMessageContaining("no_such_column");
            assertThat(database.number("SELECT count(*) FROM t")).isZero();
            database.inTransaction(() -> database.append("main", "t", rows -> rows.row(1)));
            assertThat(database.number("SELECT count(*) FROM t")).isOne();
        }
    }

    @Test
    void a_new_alias_merges_without_reading_documents_again(@TempDir Path catalogue) throws Exception {
        Extracted report = report("a.docx", 2024).states(Figure.of("block[1]", "Beds", 2024, "1").by("City office"),
                Figure.of("block[2]", "Beds", 2024, "1").by("The Office")).read();
        night(folder, report);
        assertThat(rows(folder, "SELECT count(*) FROM fact_indicator")).containsExactly("2");

        night(folder, new StewardsFiles(catalogue).line("providers.csv", "OFFICE,City office,office,,,")
                .line("provider_aliases.csv", "the office,OFFICE,,").catalogue());
        assertThat(
                rows(folder, "SELECT name, statement_count FROM fact_indicator JOIN dim_provider USING (provider_key)"))
                        .containsExactly("City office|2");
        assertThat(rows(folder, "SELECT provider FROM observation ORDER BY position")).as("as written")
                .containsExactly("City office", "The Office");
    }
}
