package org.tabularium.warehouse;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tabularium.warehouse.Reports.RUN;
import static org.tabularium.warehouse.Reports.report;

import java.nio.file.Path;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.warehouse.Reports.Figure;

/** Every kind of damage is done to a sound build and taken back. */
class IntegrityTest {

    @TempDir
    static Path root;

    static Database database;

    @BeforeAll
    static void soundBuild() {
        WarehouseFolder folder = Nights.folder(root);
        try (WarehouseBuild build = WarehouseBuild.open(folder)) {
            build.store(FileRows.of(report("a.docx", 2024)
                    .states(Figure.of("b[1]", "Beds", 2024, "10"), Figure.of("b[2]", "Rooms", 2024, "10").by("Scouts"))
                    .read()), RUN);
            build.load(RUN);
            build.check();
            build.consolidate();
        }
        database = Database.openForWriting(folder.build());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void a_sound_build_passes() {
        Checks checks = new Checks(database);
        assertThatCode(checks::requireSoundFacts).doesNotThrowAnyException();
        assertThatCode(checks::requireSoundFigures).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INT-001 | DELETE FROM dim_unit WHERE code = 'person'
            INT-001 | DELETE FROM dim_indicator WHERE name = 'Beds'
            INT-001 | DELETE FROM dim_year WHERE year_key = 2024
            INT-001 | UPDATE fact_observation SET program_key = 5
            INT-001 | UPDATE fact_observation SET area_key = 5
            INT-001 | UPDATE dim_area SET parent_key = 5 WHERE code = '22'
            INT-001 | UPDATE token_ledger SET document_key = 5
            INT-001 | DELETE FROM bridge_provider WHERE provider_key > 0
            INT-002 | INSERT INTO dim_year VALUES (2024, 2024)
            INT-002 | INSERT INTO bridge_provider VALUES (-1, -1)
            INT-003 | UPDATE fact_observation SET observation_id = 'one'
            INT-004 | DELETE FROM fact_observation WHERE position = 'b[1]'
            INT-004 | DELETE FROM token_ledger
            INT-004 | UPDATE stated.document SET rejected = true
            INT-004 | UPDATE stated.document SET sha256 = 'changed'
            INT-004 | UPDATE dim_document SET name = 'gone' WHERE document_key > 0
            INT-005 | UPDATE fact_observation SET status = 'nil'
            """)
    void damaged_facts_forbid_to_publish(String code, String damage) {
        damaged(damage,
                () -> assertThatThrownBy(() -> new Checks(database).requireSoundFacts())
                        .isInstanceOf(WarehouseException.class).hasMessageStartingWith(code)
                        .hasMessageContaining("must not be published"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "DELETE FROM fact_indicator", "UPDATE fact_indicator SET value = 11",
            "INSERT INTO fact_indicator FROM fact_indicator",
            "UPDATE fact_indicator SET chosen_observation_id = 'none'" })
    void damaged_figures_forbid_to_publish(String damage) {
        damaged(damage, () -> assertThatThrownBy(() -> new Checks(database).requireSoundFigures())
                .isInstanceOf(WarehouseException.class).hasMessageStartingWith("INT-006"));
    }

    private static void damaged(String damage, ThrowingCallable test) {
        database.execute("BEGIN TRANSACTION");
        try {
            database.execute(damage);
            assertThatCode(test).doesNotThrowAnyException();
        } finally {
            database.execute("ROLLBACK");
        }
    }
}
