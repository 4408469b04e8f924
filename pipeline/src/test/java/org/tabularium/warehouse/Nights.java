package org.tabularium.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.tabularium.catalogue.Catalogue;

/** Nights on a warehouse of a test, and dumps of what they publish. */
final class Nights {

    private static final String TABLES = """
            SELECT schema_name || '.' || table_name FROM duckdb_tables()
            WHERE NOT internal AND table_name NOT IN ('dim_run', 'flyway_schema_history', 'finding_gone', 'former_use')
            ORDER BY ALL
            """;

    private Nights() {
    }

    /** A folder with a build file that is migrated and empty: most tests need not see the migration run. */
    static WarehouseFolder folder(Path root) {
        try {
            WarehouseFolder folder = new WarehouseFolder(root);
            Files.createDirectories(folder.work());
            Files.write(folder.build(), Migrated.FILE);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Migrated {

        private static final byte[] FILE = file();

        private static byte[] file() {
            try {
                WarehouseFolder folder = new WarehouseFolder(Files.createTempDirectory("migrated"));
                WarehouseBuild.open(folder).close();
                byte[] file = Files.readAllBytes(folder.build());
                Files.delete(folder.build());
                Files.delete(folder.work());
                Files.delete(folder.root());
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A whole night that stores these results; the catalogue of the program is about other reports. */
    static void night(WarehouseFolder folder, DocumentResult... results) {
        night(folder, StewardsFiles.BARE, results);
    }

    static void night(WarehouseFolder folder, Catalogue catalogue, DocumentResult... results) {
        try (WarehouseBuild build = WarehouseBuild.open(folder)) {
            for (DocumentResult result : results) {
                build.store(FileRows.of(result), Reports.RUN);
            }
            finish(build, catalogue);
        }
    }

    static void finish(WarehouseBuild build) {
        finish(build, StewardsFiles.BARE);
    }

    static void finish(WarehouseBuild build, Catalogue catalogue) {
        build.load(Reports.RUN, catalogue);
        build.consolidate();
        build.check();
        build.compare(Reports.RUN);
        build.publish(Reports.RUN);
    }

    /** Every row of every published table but the audit and what was in the publication before, sorted, by table. */
    static Map<String, List<String>> dump(WarehouseFolder folder) {
        Map<String, List<String>> dump = new TreeMap<>();
        try (Database database = Database.openForReading(folder.published())) {
            List<String> tables = new ArrayList<>(database.rows(TABLES, row -> row.getString(1)));
            tables.add("main.observation");
            for (String table : tables) {
                String columns = table.equals("main.finding") ? "* EXCLUDE (state, first_run)" : "*";
                dump.put(table,
                        database.rows(
                                "SELECT t::VARCHAR FROM (SELECT " + columns + " FROM " + table + ") AS t ORDER BY 1",
                                row -> row.getString(1)));
            }
        }
        return dump;
    }

    /** The rows of a query on what is published, their fields joined with {@code |}. */
    static List<String> rows(WarehouseFolder folder, String sql) {
        try (Database database = Database.openForReading(folder.published())) {
            return database.rows(sql, row -> {
                List<String> fields = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    fields.add(String.valueOf(row.getString(i)));
                }
                return String.join("|", fields);
            });
        }
    }
}
