package org.tabularium.warehouse;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

import org.tabularium.warehouse.QueryResult.Column;
import org.tabularium.warehouse.QueryResult.Receiver;
import org.tabularium.warehouse.QueryResult.Type;

/** Runs one query and hands its rows on, with values in the few types of {@link Type}. */
final class QueryRun {

    private final Receiver receiver;

    QueryRun(Receiver receiver) {
        this.receiver = receiver;
    }

    /** Runs any SQL. */
    void run(Database database, String sql) {
        try (Statement statement = database.connection().createStatement()) {
            if (statement.execute(sql)) {
                try (ResultSet result = statement.getResultSet()) {
                    receive(result);
                }
            } else {
                receiver.columns(List.of());
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Runs one SELECT. Its texts come as bytes, for the driver takes three times as long to make strings. */
    void runSelect(Database database, String select) {
        try {
            run(database, withBytes(database, select));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static WarehouseException failed(SQLException e) {
        return new WarehouseException("the query failed: " + e.getMessage().strip(), e);
    }

    /** What a PIVOT gives is known only when it has run: its texts stay strings. */
    private static String withBytes(Database database, String select) throws SQLException {
        try (PreparedStatement statement = database.connection().prepareStatement(select)) {
            ResultSetMetaData data = statement.getMetaData();
            StringJoiner encoded = new StringJoiner(", ");
            for (int i = 1; i <= data.getColumnCount(); i++) {
                if (data.getColumnTypeName(i).equals("VARCHAR")) {
                    String name = '"' + data.getColumnName(i) + '"';
                    encoded.add("encode(" + name + ") AS " + name);
                }
            }
            return encoded.length() == 0 ? select : "SELECT * REPLACE (" + encoded + ") FROM (\n" + select + "\n)";
        }
    }

    private void receive(ResultSet result) throws SQLException {
        ResultSetMetaData data = result.getMetaData();
        List<Column> columns = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            columns.add(new Column(data.getColumnName(i), type(data.getColumnType(i))));
            fields.add(field(data.getColumnType(i)));
        }
        receiver.columns(List.copyOf(columns));
        while (result.next()) {
            List<Optional<Object>> row = new ArrayList<>(fields.size());
            for (int i = 0; i < fields.size(); i++) {
                Object value = fields.get(i).of(result, i + 1);
                row.add(result.wasNull() ? Optional.empty() : Optional.of(value));
            }
            receiver.row(Collections.unmodifiableList(row));
        }
    }

    private static Type type(int sqlType) {
        return switch (sqlType) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> Type.INTEGER;
            case Types.DECIMAL, Types.NUMERIC -> Type.DECIMAL;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> Type.NUMBER;
            case Types.BOOLEAN, Types.BIT -> Type.BOOLEAN;
            case Types.DATE -> Type.DATE;
            case Types.TIMESTAMP -> Type.TIMESTAMP;
            default -> Type.TEXT;
        };
    }

    private static Field field(int sqlType) {
        return switch (type(sqlType)) {
            case INTEGER -> ResultSet::getLong;
            case DECIMAL -> ResultSet::getBigDecimal;
            case NUMBER -> ResultSet::getDouble;
            case BOOLEAN -> ResultSet::getBoolean;
            case DATE -> (row, column) -> row.getObject(column, LocalDate.class);
            case TIMESTAMP -> (row, column) -> row.getObject(column, LocalDateTime.class);
            case TEXT -> sqlType == Types.BLOB ? QueryRun::decoded : ResultSet::getString;
        };
    }

    private static String decoded(ResultSet row, int column) throws SQLException {
        byte[] text = row.getBytes(column);
        return text == null ? null : new String(text, StandardCharsets.UTF_8);
    }

    /** How the values of a column are read; what comes for NULL does not count. */
    @FunctionalInterface
    private interface Field {
        Object of(ResultSet row, int column) throws SQLException;
    }
}
