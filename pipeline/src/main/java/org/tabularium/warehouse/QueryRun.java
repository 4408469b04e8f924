package org.tabularium.warehouse;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.tabularium.warehouse.QueryResult.Column;
import org.tabularium.warehouse.QueryResult.Receiver;
import org.tabularium.warehouse.QueryResult.Type;

/** Runs one query and hands its rows on, with values in the few types of {@link Type}. */
final class QueryRun {

    private final Receiver receiver;

    QueryRun(Receiver receiver) {
        this.receiver = receiver;
    }

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
            throw new WarehouseException("the query failed: " + e.getMessage().strip(), e);
        }
    }

    private void receive(ResultSet result) throws SQLException {
        List<Column> columns = columns(result.getMetaData());
        receiver.columns(columns);
        while (result.next()) {
            List<Optional<Object>> fields = new ArrayList<>(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                fields.add(value(result, i + 1, columns.get(i).type()));
            }
            receiver.row(Collections.unmodifiableList(fields));
        }
    }

    private static List<Column> columns(ResultSetMetaData data) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            columns.add(new Column(data.getColumnName(i), type(data.getColumnType(i))));
        }
        return List.copyOf(columns);
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

    private static Optional<Object> value(ResultSet row, int column, Type type) throws SQLException {
        Object value = switch (type) {
            case INTEGER -> row.getLong(column);
            case DECIMAL -> row.getBigDecimal(column);
            case NUMBER -> row.getDouble(column);
            case BOOLEAN -> row.getBoolean(column);
            case DATE -> Optional.ofNullable(row.getDate(column)).map(Date::toLocalDate).orElse(null);
            case TIMESTAMP ->
                    Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toLocalDateTime).orElse(null);
            case TEXT -> row.getString(column);
        };
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }
}
