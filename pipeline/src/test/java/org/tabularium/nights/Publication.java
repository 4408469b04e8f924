package org.tabularium.nights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.tabularium.warehouse.WarehouseFolder;

/**
 * What readers find in a warehouse's folder: the content of every table, and the bytes of every export.
 *
 * @param tables
 *            a hash of the sorted rows of each table, by its name; none where nothing is published. The table of runs
 *            and that of migrations tell when a night was and are left out; so is the column of a finding that names
 *            the run that found it first
 * @param exports
 *            a hash of each file, by its path
 */
record Publication(Map<String, String> tables, Map<String, String> exports) {

    private static final String TABLES = """
            SELECT schema_name || '.' || table_name FROM duckdb_tables()
            WHERE table_name NOT IN ('dim_run', 'flyway_schema_history') AND NOT temporary ORDER BY ALL
            """;

    static Publication of(Path warehouse) {
        WarehouseFolder folder = new WarehouseFolder(warehouse);
        return new Publication(tables(folder.published()), files(folder.exports()));
    }

    boolean isEmpty() {
        return tables.isEmpty();
    }

    /** The names and hashes of the files that a warehouse or a build knows; its log is read too. */
    static Map<String, String> documents(Path database) {
        Map<String, String> documents = new TreeMap<>();
        List<String> tables = new ArrayList<>();
        query(database, "SELECT table_name FROM duckdb_columns() WHERE schema_name = 'stated' AND column_name = 'file'",
                row -> tables.add(row.getString(1)));
        if (!tables.contains("document")) {
            return documents; // killed while the tables were made
        }
        query(database, "SELECT DISTINCT file, file_sha256 FROM stated.document",
                row -> documents.put(row.getString(1), row.getString(2)));
        return documents;
    }

    /** How many publications a warehouse remembers. */
    static long runs(Path warehouse) {
        List<Long> runs = new ArrayList<>();
        query(new WarehouseFolder(warehouse).published(), "SELECT count(*) FROM dim_run WHERE run_key > 0",
                row -> runs.add(row.getLong(1)));
        return runs.getFirst();
    }

    private static Map<String, String> tables(Path database) {
        Map<String, String> content = new TreeMap<>();
        if (Files.exists(database)) {
            List<String> names = new ArrayList<>();
            query(database, TABLES, row -> names.add(row.getString(1)));
            for (String name : names) {
                query(database,
                        "SELECT count(*) || ' rows, ' || coalesce(md5(string_agg(line, chr(10) ORDER BY line)), '')"
                                + " FROM (SELECT (t)::VARCHAR AS line FROM (SELECT " + columns(name) + " FROM " + name
                                + ") AS t)",
                        row -> content.put(name, row.getString(1)));
            }
        }
        return content;
    }

    private static String columns(String table) {
        return table.startsWith("main.finding") && !table.equals("main.finding_rule") ? "* EXCLUDE (first_run)" : "*";
    }

    private static void query(Path database, String sql, RowTaker taker) {
        Properties properties = new Properties();
        properties.setProperty("duckdb.read_only", "true");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database, properties);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                taker.take(rows);
            }
        } catch (SQLException e) {
            throw new AssertionError(database + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> files(Path folder) {
        Map<String, String> content = new TreeMap<>();
        if (!Files.exists(folder)) {
            return content;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(file).toString(), hash(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the fields of a row. */
    @FunctionalInterface
    private interface RowTaker {
        void take(ResultSet row) throws SQLException;
    }
}
