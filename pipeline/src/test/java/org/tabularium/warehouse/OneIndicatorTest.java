package org.tabularium.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.warehouse.Nights.night;
import static org.tabularium.warehouse.Nights.rows;
import static org.tabularium.warehouse.Reports.report;

import java.nio.file.Path;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.interpret.Kind;
import org.tabularium.quantity.Status;
import org.tabularium.warehouse.NightComparison.State;
import org.tabularium.warehouse.Reports.Figure;

/** One indicator in many reports: what the steward's files do to the figures. */
class OneIndicatorTest {

    private static final String FIGURES = """
            SELECT i.code, f.year_key, f.value::DOUBLE, f.source_count, f.agrees FROM fact_indicator AS f
            JOIN dim_indicator AS i USING (indicator_key) ORDER BY ALL
            """;

    @TempDir
    Path root;

    WarehouseFolder folder;

    StewardsFiles files;

    @BeforeEach
    void open() {
        folder = Nights.folder(root.resolve("warehouse"));
        files = new StewardsFiles(root.resolve("catalogue"));
    }

    @Test
    void an_alias_with_a_pattern_and_a_context_joins_labels_of_two_reports() {
        files.line("indicators.csv", "PATROLS,Wspólne patrole,Patrols,,services,count,,yes,nothing")
                .line("programs.csv", "LINE,Program,line,,,,,").line("programs.csv", "NEW,Program 2025,,,,,LINE,")
                .line("indicator_aliases.csv", "* > … patrole straży miejskiej …,PATROLS,LINE,,count,,")
                .line("indicator_aliases.csv", "Liczba patroli,PATROLS,,… Table 1 …,,2020,2023");
        night(folder, files.catalogue(),
                report("a.docx", 2023).states(
                        Figure.of("table[1]/row[1]/cell[1]", "Liczba patroli", 2023, "49").unit("count")
                                .by("Straż Miejska"),
                        Figure.of("table[1]/row[1]/cell[2]", "Liczba patroli", 2024, "9").unit("count")).read(),
                report("b.docx", 2025).states(
                        Figure.of("b[1]", "Zima > odbyto patroli ze strażą miejską nocą", 2025, "40").unit("count")
                                .within("Program 2025").kind(Kind.PROSE),
                        Figure.of("b[2]", "Zima > odbyto patroli ze strażą miejską nocą", 2025, "180")
                                .within("Program 2025"),
                        Figure.of("b[3]", "Zima > odbyto patroli ze strażą miejską", 2025, "41").unit("count")).read());

        assertThat(rows(folder, FIGURES)).filteredOn(row -> row.startsWith("PATROLS"))
                .as("2024 is outside the years, persons are another unit, the last has no programme")
                .containsExactly("PATROLS|2023|49.0|1|true", "PATROLS|2025|40.0|1|true");
    }

    @Test
    void figures_that_nothing_tells_apart_meet_across_programmes_and_keep_their_conflict() {
        files.line("indicators.csv", "SHELTER,Schronienie,,,persons,person,,no,nothing");
        night(folder, files.catalogue(),
                report("a.docx", 2022).states(Figure.of("b[1]", "Schronienie", 2022, "52").within("Program")).read(),
                report("b.docx", 2022).states(Figure.of("b[1]", "schronienia", 2022, "48").by("Caritas").unit("count"))
                        .read());

        assertThat(rows(folder, FIGURES)).singleElement().asString().startsWith("SHELTER|2022").endsWith("|2|false");
        assertThat(rows(folder, "SELECT source, value::DOUBLE, place FROM figure_conflict ORDER BY place")).hasSize(2)
                .anyMatch(row -> row.startsWith("a.docx|52.0")).anyMatch(row -> row.startsWith("b.docx|48.0"));
    }

    @Test
    void a_correction_counts_before_all_and_only_while_it_expects_what_is_stated() {
        files.line("corrections.csv", "override,a.docx,b[1],,,,,,10,12,counted again,Steward,2026-01-31")
                .line("corrections.csv", "scale,,,Meals,2024,,,,5,1000,in thousands,Steward,2026-01-31")
                .line("corrections.csv", "drop,,,Rooms,2024,,,,7,,not ours,Steward,2026-01-31")
                .line("corrections.csv", "override,a.docx,b[4],,,,,,74 80,7480,asked the publisher,Steward,2026-01-31")
                .line("corrections.csv", "drop,a.docx,b[5],,,,,,99,,a slip,Steward,2026-01-31")
                .line("corrections.csv", "flag,,,Nobody,2024,,,,1,,why,Steward,2026-01-31");
        night(folder, files.catalogue(),
                report("a.docx", 2024).states(Figure.of("b[1]", "Beds", 2024, "10").kind(Kind.PROSE),
                        Figure.of("b[2]", "Meals", 2024, "5"), Figure.of("b[3]", "Rooms", 2024, "7"),
                        Figure.of("b[4]", "Cost", 2024, "0").withoutValue(Status.INVALID, "74 80"),
                        Figure.of("b[5]", "Doors", 2024, "98")).read(),
                report("b.docx", 2025).states(Figure.of("b[1]", "Beds", 2024, "11")).read());

        assertThat(rows(folder,
                "SELECT i.name, f.value::DOUBLE, f.reason FROM fact_indicator AS f"
                        + " JOIN dim_indicator AS i USING (indicator_key) ORDER BY ALL")).containsExactly(
                                "Beds|12.0|corrected: override by corrections.csv, line 2: counted again",
                                "Cost|7480.0|corrected: override by corrections.csv, line 5: asked the publisher",
                                "Doors|98.0|the only statement",
                                "Meals|5000.0|corrected: scale by corrections.csv, line 3: in thousands");
        assertThat(rows(folder, "SELECT code, message FROM finding WHERE code LIKE 'COR%' ORDER BY ALL"))
                .containsExactly(
                        "COR-001|corrections.csv, line 6 expects \"99\" where the document states \"98.0\"; drop was"
                                + " not applied",
                        "COR-002|corrections.csv, line 7 (flag, expects \"1\") meets no figure");
        assertThat(rows(folder, "SELECT value::DOUBLE FROM observation WHERE position = 'b[1]' ORDER BY 1"))
                .as("what documents state stays").containsExactly("10.0", "11.0");
    }

    @Test
    void a_later_report_revises_and_what_was_known_on_a_day_can_be_asked() {
        files.line("documents.csv", "b.docx,2025-06-30,");
        night(folder, files.catalogue(), report("a.docx", 2023).states(Figure.of("b[1]", "Beds", 2023, "10")).read(),
                report("b.docx", 2024).states(Figure.of("b[1]", "Beds", 2023, "12")).read());

        assertThat(rows(folder, "SELECT value::DOUBLE, revised, reason FROM fact_indicator"))
                .containsExactly("12.0|true|statements differ: the report on 2024 before the report on 2023");
        assertThat(rows(folder, "SELECT former_value::DOUBLE, value::DOUBLE, revised_on FROM figure_revision"))
                .containsExactly("10.0|12.0|2025-06-30");
        assertThat(rows(folder, "SELECT value::DOUBLE FROM figures_as_of('2025-06-29')")).containsExactly("10.0");
        assertThat(rows(folder, "SELECT value::DOUBLE FROM figures_as_of('2025-06-30')")).containsExactly("12.0");
        assertThat(rows(folder, "SELECT value::DOUBLE FROM figures_as_of('2023-12-30')")).isEmpty();
    }

    @Test
    void findings_are_new_then_still_there_then_gone() {
        DocumentResult twice = report("a.docx", 2024)
                .states(Figure.of("b[1]", "Beds", 2024, "10"), Figure.of("b[2]", "Beds", 2024, "11")).read();
        String states = "SELECT code, state, first_run FROM finding ORDER BY ALL";
        night(folder, files.catalogue(), twice);
        assertThat(rows(folder, states)).containsExactly("CHK-003|new|" + Reports.RUN.id());
        night(folder, files.catalogue(), report("b.docx", 2024).states(Figure.of("b[1]", "Beds", 2031, "5")).read());
        assertThat(rows(folder, states)).containsExactly("CHK-003|still|" + Reports.RUN.id());
        night(folder, files.catalogue(), report("a.docx", 2024).states(Figure.of("b[1]", "Beds", 2024, "10")).read());
        assertThat(rows(folder, states)).isEmpty();
        assertThat(rows(folder, "SELECT code, document FROM finding_gone")).containsExactly("CHK-003|a.docx");
    }

    @Test
    void an_entry_that_matches_no_more_is_found() {
        files.line("providers.csv", "SCOUTS,Scouts of the city,association,,,")
                .line("provider_aliases.csv", "Scouts,SCOUTS,,").line("provider_aliases.csv", "Skauci,SCOUTS,,");
        night(folder, files.catalogue(),
                report("a.docx", 2024).states(Figure.of("b[1]", "Beds", 2024, "1").by("Scouts")).read());
        assertThat(rows(folder, "SELECT code, message FROM finding")).singleElement().asString()
                .startsWith("CAT-004|1 aliases of providers match nothing, such as").contains("Skauci");
        night(folder, files.catalogue(), report("a.docx", 2024).states(Figure.of("b[1]", "Beds", 2024, "1")).read());
        assertThat(rows(folder, "SELECT message FROM finding WHERE code = 'CAT-003' ORDER BY 1")).containsExactly(
                "alias \"Scouts\" of SCOUTS (provider_aliases.csv, line 2) matches nothing any more",
                "provider SCOUTS (providers.csv) matches nothing any more");
    }

    @Test
    void a_night_is_compared_with_the_publication_before_it() {
        night(folder, files.catalogue(), report("a.docx", 2024).states(Figure.of("b[1]", "Beds", 2024, "1"),
                Figure.of("b[2]", "Rooms", 2024, "2"), Figure.of("b[3]", "Doors", 2024, "3")).read());
        try (WarehouseBuild build = WarehouseBuild.open(folder)) {
            build.store(
                    FileRows.of(report("a.docx", 2024).states(Figure.of("b[1]", "Beds", 2024, "5"),
                            Figure.of("b[2]", "Rooms", 2024, "2"), Figure.of("b[3]", "Keys", 2024, "4")).read()),
                    Reports.RUN);
            build.load(Reports.RUN, files.catalogue());
            build.consolidate();
            build.check();
            NightComparison comparison = build.compare(Reports.RUN);
            assertThat(comparison.changes()).extracting(change -> change.change() + " " + change.indicator())
                    .containsExactly("CHANGED Beds", "WITHDRAWN Doors", "NEW Keys");
            assertThat(comparison.disturbedShare()).isEqualTo(2.0 / 3);
            assertThat(build.compare(Reports.RUN)).as("asked again").isEqualTo(comparison);
        }
    }

    @Test
    void a_finding_of_many_figures_names_the_first_hundred_to_the_night_and_keeps_all() {
        Figure[] figures = IntStream.rangeClosed(1, 150)
                .mapToObj(n -> Figure.of("b[" + n + "]", "Beds " + n, 2024, "1").by("Nobody knows"))
                .toArray(Figure[]::new);
        try (WarehouseBuild build = WarehouseBuild.open(folder)) {
            build.store(FileRows.of(report("a.docx", 2024).states(figures).read()), Reports.RUN);
            build.load(Reports.RUN, files.catalogue());
            build.consolidate();
            build.check();
            NightComparison comparison = build.compare(Reports.RUN);
            assertThat(comparison.findings()).filteredOn(finding -> finding.code().equals("CAT-002")).singleElement()
                    .satisfies(finding -> assertThat(finding.observationIds()).hasSize(100));
            assertThat(comparison.count(State.NEW, "info")).isEqualTo(1);
            assertThat(comparison.count(State.GONE)).isZero();
            build.publish(Reports.RUN);
        }
        assertThat(rows(folder, "SELECT len(observation_ids) FROM finding WHERE code = 'CAT-002'"))
                .containsExactly("150");
    }
}
