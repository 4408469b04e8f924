package org.tabularium.export;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks into Parquet files as another program would. */
final class Parquet {

    private Parquet() {
    }

    static List<String> read(Path file, String select) {
        return rows(select + " FROM read_parquet('" + file + "')");
    }

    static Map<String, String> metadata(Path file) {
        Map<String, String> entries = new TreeMap<>();
        rows("SELECT decode(key), decode(value) FROM parquet_kv_metadata('" + file + "')")
                .forEach(row -> entries.put(row.split("\\|", 2)[0], row.split("\\|", 2)[1]));
        return entries;
    }

    private static List<String> rows(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> fields = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    fields.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join("|", fields));
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
