package org.tabularium.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.warehouse.Reports.report;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Analysts work while the program does, and the program publishes while analysts read. */
class ReadingWhileANightRunsTest {

    @TempDir
    Path root;

    @Test
    void anotherProgramReadsThePublishedFileWhileANightBuildsAndPublishes() throws Exception {
        WarehouseFolder folder = CityReports.publish(root);
        try (WarehouseBuild build = WarehouseBuild.open(folder)) {
            build.store(FileRows.of(report("2024/nowy.docx", 2024)
                    .states(Reports.Figure.of("block[1]", "Liczba osób", 2024, "1300")).read()), Reports.RUN);
            Process reader = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                    SlowReader.class.getName(), folder.published().toString()).redirectErrorStream(true).start();
            try {
                assertThat(reader.inputReader().readLine()).isEqualTo("2 documents");
                build.load(Reports.RUN);
                build.check();
                build.consolidate();
                build.publish(Reports.RUN);
                reader.outputWriter().append("go on\n").flush();
                assertThat(reader.inputReader().readLine()).isEqualTo("2 documents");
                assertThat(reader.waitFor(30, TimeUnit.SECONDS)).isTrue();
            } finally {
                reader.destroyForcibly();
            }
        }
        assertThat(Nights.rows(folder, "SELECT count(*) FROM dim_document WHERE document_key > 0"))
                .containsExactly("3");
    }
}
