package org.tabularium.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.extract.ContentHash;
import org.tabularium.warehouse.CityReports;
import org.tabularium.warehouse.DatabaseLimits;
import org.tabularium.warehouse.PublishedWarehouse;

/** The folder of the exports: complete or not at all, and the same bytes each time. */
class ExportsTest {

    @TempDir
    static Path root;

    static PublishedWarehouse warehouse;

    /** Every format, written once. */
    static Path all;

    @BeforeAll
    static void publish() {
        warehouse = PublishedWarehouse.open(CityReports.publish(root)).orElseThrow();
        all = root.resolve("all");
        Exports.all(warehouse).replace(all);
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @Test
    void exportingTwiceGivesTheSameBytesInAnyCountryAndTimeZone() throws IOException {
        Path second = root.resolve("second");
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Locale.setDefault(Locale.of("tr", "TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
        try {
            Exports.all(warehouse).replace(second);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(bytes(second)).hasSizeGreaterThan(45).isEqualTo(bytes(all));
        assertThat(Exports.all(warehouse).areIn(second)).isTrue();
        Files.delete(second.resolve("sdmx/structure.json"));
        assertThat(Exports.all(warehouse).areIn(second)).isFalse();
    }

    @Test
    void theSameReportsPublishedElsewhereGiveTheSameBytesByOneThread() throws IOException {
        DatabaseLimits one = new DatabaseLimits(DatabaseLimits.usualMemory(), 1, 1L << 30, root);
        try (PublishedWarehouse other = PublishedWarehouse.open(CityReports.publish(root.resolve("other")), one)
                .orElseThrow()) {
            Exports.all(other).replace(root.resolve("there"));
        }
        assertThat(bytes(root.resolve("there"))).isEqualTo(bytes(all));
    }

    @Test
    void onlyTheFormatsAskedForAreWrittenAndTheDataPackageBringsItsCsv() {
        Path folder = root.resolve("some");
        List<Path> files = new Exports(warehouse, EnumSet.of(ExportFormat.DATAPACKAGE)).addTo(folder);
        assertThat(files).contains(folder.resolve("datapackage.json"), folder.resolve("observations.csv"))
                .allMatch(file -> file.getParent().equals(folder));
    }

    @Test
    void aFullDiskLeavesTheFormerExportsWhole() throws IOException {
        Path folder = root.resolve("full");
        csv().replace(folder);
        Map<String, String> former = bytes(folder);

        Exports breaking = new Exports(List.of(new Breaking()), 1);

        assertThatThrownBy(() -> breaking.replace(folder)).isInstanceOf(ExportException.class)
                .hasMessageContaining("No space left on device").hasMessageContaining("Is there room");
        assertThat(bytes(folder)).isEqualTo(former);
        assertThatThrownBy(() -> breaking.addTo(folder)).isInstanceOf(ExportException.class);
        assertThat(bytes(folder)).isEqualTo(former);
        assertThat(root.resolve(".full.new")).doesNotExist();
    }

    @Test
    void aFormatThatFailsBesideAnotherIsReportedAndLeavesNothingOfEither() throws IOException {
        Path folder = root.resolve("beside");
        csv().replace(folder);
        Map<String, String> former = bytes(folder);
        FormatFiles whole = new SiteFiles(warehouse);

        Exports breaking = new Exports(List.of(whole, new Breaking()), 2);

        assertThatThrownBy(() -> breaking.replace(folder)).isInstanceOf(ExportException.class)
                .hasMessageContaining("No space left on device");
        assertThat(bytes(folder)).isEqualTo(former);
        assertThat(root.resolve(".beside.new")).doesNotExist();
    }

    @Test
    void aKillLeavesTheFormerExportsWholeAndTheNextRunCleansUp() throws Exception {
        Path folder = root.resolve("killed");
        csv().replace(folder);
        Map<String, String> former = bytes(folder);

        Process export = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), KilledExport.class.getName(), folder.toString())
                        .redirectErrorStream(true).start();
        try {
            assertThat(export.inputReader().readLine()).isEqualTo("half written");
        } finally {
            export.destroyForcibly();
        }
        assertThat(export.waitFor(30, TimeUnit.SECONDS)).isTrue();

        assertThat(bytes(folder)).isEqualTo(former);
        assertThat(root.resolve(".killed.new/first.csv")).exists();
        csv().replace(folder);
        assertThat(bytes(folder)).isEqualTo(former);
        assertThat(root.resolve(".killed.new")).doesNotExist();
    }

    private static Exports csv() {
        return new Exports(warehouse, EnumSet.of(ExportFormat.CSV));
    }

    /** The SHA-256 of a file. */
    static String hash(Path file) throws IOException {
        return HexFormat.of().formatHex(ContentHash.sha256().digest(Files.readAllBytes(file)));
    }

    /** The content of every file below a folder, by its path. */
    static Map<String, String> bytes(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(file).toString(), hash(file));
            }
        }
        return content;
    }

    /** A format whose disk is full after its first file. */
    private static final class Breaking implements FormatFiles {

        @Override
        public List<String> names() {
            return List.of("indicators_by_year.csv", "second.csv");
        }

        @Override
        public void write(Path folder) throws IOException {
            Files.writeString(folder.resolve("indicators_by_year.csv"), "half");
            throw new IOException("No space left on device");
        }
    }
}
