package org.tabularium.warehouse;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** An analyst's program: opens the published file, asks, waits for a line, asks again on the same connection. */
public final class SlowReader {

    private SlowReader() {
    }

    public static void main(String[] arguments) throws SQLException, IOException {
        Properties readOnly = new Properties();
        readOnly.setProperty("duckdb.read_only", "true");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + arguments[0], readOnly)) {
            tell(connection);
            System.in.read();
            tell(connection);
        }
    }

    private static void tell(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM dim_document WHERE document_key > 0")) {
            count.next();
            System.out.println(count.getLong(1) + " documents");
        }
    }
}
