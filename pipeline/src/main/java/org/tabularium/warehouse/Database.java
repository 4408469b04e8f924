package org.tabularium.warehouse;

import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;

import org.duckdb.DuckDBConnection;

/**
 * A connection to a DuckDB file. Every SQLException ends as a {@link WarehouseException}: DuckDB's commit after an
 * error rolls back without a word, so none may be swallowed.
 */
final class Database implements AutoCloseable {

    /** Files can be read by DuckDB from 1.5 on: analysts' tools may lag behind. */
    private static final Map<String, String> WRITING = Map.of("storage_compatibility_version", "v1.5.0");

    /** The library is loaded once for a process, with the first connection. */
    private static final AtomicBoolean LOADED = new AtomicBoolean();

    private final DuckDBConnection connection;

    private final Path file;

    private Database(Path file, DuckDBConnection connection) {
        this.file = file;
        this.connection = connection;
    }

    private Database(Path file, String url, Properties properties) {
        this.file = file;
        try {
            this.connection = connect(url, properties);
        } catch (SQLException e) {
            throw new WarehouseException(file + " cannot be opened: " + e.getMessage()
                    + ". Is another program writing to it? If the file is damaged, delete it and run again", e);
        }
    }

    /** A connection, after which the library's file is not needed any more. */
    private static DuckDBConnection connect(String url, Properties properties) throws SQLException {
        DuckDBConnection connection = DriverManager.getConnection(url, properties).unwrap(DuckDBConnection.class);
        if (LOADED.compareAndSet(false, true)) {
            UnpackedLibrary.delete();
        }
        return connection;
    }

    static String url(Path file) {
        return "jdbc:duckdb:" + file.toAbsolutePath();
    }

    /** The properties of a read-write connection; DuckDB wants those of one open file to be the same. */
    static Map<String, String> writing(DatabaseLimits limits) {
        Map<String, String> properties = new HashMap<>(WRITING);
        properties.putAll(limits.settings());
        return properties;
    }

    static Database openForWriting(Path file) {
        return openForWriting(file, DatabaseLimits.usual());
    }

    static Database openForWriting(Path file, DatabaseLimits limits) {
        return new Database(file, url(file), properties(writing(limits))).limited(limits);
    }

    static Database openForReading(Path file) {
        return openForReading(file, DatabaseLimits.usual());
    }

    /** Reads only, and lets no SQL touch other files or change settings. */
    static Database openForReading(Path file, DatabaseLimits limits) {
        Properties properties = properties(limits.settings());
        properties.setProperty("duckdb.read_only", "true");
        properties.setProperty("enable_external_access", "false");
        properties.setProperty("jdbc_stream_results", "true");
        Database database = new Database(file, url(file), properties).limited(limits);
        database.useThreadsForTables(limits);
        database.execute("SET lock_configuration = true");
        return database;
    }

    /** An empty database in memory, with access to files: for SQL of the project's own. */
    static Database inMemory(DatabaseLimits limits) {
        return new Database(Path.of("memory"), "jdbc:duckdb:", properties(limits.settings())).limited(limits);
    }

    /** Another connection to the same open file, for another thread. */
    Database another() {
        try {
            return new Database(file, connection.duplicate());
        } catch (SQLException e) {
            throw failed("another connection", e);
        }
    }

    /** Uses as many threads as can share the work on the longest table there is. */
    void useThreadsForTables(DatabaseLimits limits) {
        long longest = number("SELECT coalesce(max(estimated_size), 0) FROM duckdb_tables()");
        execute("SET threads = " + limits.threadsFor(longest));
    }

    private Database limited(DatabaseLimits limits) {
        execute(limits.spillLimit());
        return this;
    }

    private static Properties properties(Map<String, String> settings) {
        Properties properties = new Properties();
        properties.putAll(settings);
        return properties;
    }

    /** Runs one or more statements. */
    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** Runs one statement with parameters; gives how many rows it changed. */
    long update(String sql, Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    <T> List<T> rows(String sql, RowReader<T> reader, Object... parameters) {
        List<T> rows = new ArrayList<>();
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(reader.read(result));
            }
        } catch (SQLException e) {
            throw failed(sql, e);
        }
        return rows;
    }

    /** Texts as one parameter. */
    Array texts(Collection<String> texts) {
        return array("VARCHAR", texts);
    }

    /** Whole numbers as one parameter. */
    Array numbers(Collection<Long> numbers) {
        return array("BIGINT", numbers);
    }

    private Array array(String type, Collection<?> elements) {
        try {
            return connection.createArrayOf(type, elements.toArray());
        } catch (SQLException e) {
            throw failed("a list of " + type, e);
        }
    }

    /** The only value of a query, a number. */
    long number(String sql, Object... parameters) {
        return rows(sql, row -> row.getLong(1), parameters).getFirst();
    }

    /** Does the work whole or not at all. */
    void inTransaction(Runnable work) {
        execute("BEGIN TRANSACTION");
        try {
            work.run();
            execute("COMMIT");
        } catch (RuntimeException | Error e) {
            rollBack(e);
            throw e;
        }
    }

    private void rollBack(Throwable cause) {
        try {
            execute("ROLLBACK");
        } catch (WarehouseException e) {
            cause.addSuppressed(e);
        }
    }

    /** Appends rows to a table within the current transaction. */
    void append(String schema, String table, AppenderWork<Appender> work) {
        append(schema, List.of(table), tables -> work.append(tables.getFirst()));
    }

    /** Appends rows to several tables within the current transaction. */
    void append(String schema, List<String> tables, AppenderWork<List<Appender>> work) {
        try {
            append(schema, tables, new ArrayList<>(), work);
        } catch (SQLException e) {
            throw failed("append to " + schema + "." + String.join(", ", tables), e);
        }
    }

    private void append(String schema, List<String> tables, List<Appender> open, AppenderWork<List<Appender>> work)
            throws SQLException {
        if (open.size() == tables.size()) {
            work.append(open);
            return;
        }
        try (var appender = connection.createAppender(schema, tables.get(open.size()))) {
            open.add(new Appender(appender));
            append(schema, tables, open, work);
        }
    }

    Connection connection() {
        return connection;
    }

    WarehouseException failed(String what, SQLException e) {
        String shown = what.strip().lines().filter(line -> !line.startsWith("--")).findFirst().orElse("");
        return new WarehouseException(file.getFileName() + ": " + e.getMessage().strip() + " [in: " + shown + " …]", e);
    }

    private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new WarehouseException(file + " cannot be closed: " + e.getMessage(), e);
        }
    }

    /** Makes something of the current row. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Appends rows to one table or several. */
    @FunctionalInterface
    interface AppenderWork<T> {
        void append(T rows) throws SQLException;
    }
}
