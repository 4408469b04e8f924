package org.tabularium.warehouse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

import org.tabularium.catalogue.Catalogue;
import org.tabularium.catalogue.CatalogueException;
import org.tabularium.catalogue.SuggestionFile;
import org.tabularium.warehouse.QueryResult.Column;
import org.tabularium.warehouse.QueryResult.Receiver;
import org.tabularium.warehouse.WarehouseBuild.Stored;
import org.tabularium.warehouse.WarehouseStatus.PastRun;
import org.tabularium.warehouse.WarehouseStatus.Rejection;

/**
 * The published warehouse, for reading only. SQL that comes from outside can neither change it nor reach other files
 * nor change settings. A night may publish meanwhile: what is open stays as it was. One thread at a time may use it.
 */
public final class PublishedWarehouse implements AutoCloseable {

    private final Path file;

    private final Database database;

    private final DatabaseLimits limits;

    private PublishedWarehouse(Path file, Database database, DatabaseLimits limits) {
        this.file = file;
        this.database = database;
        this.limits = limits;
    }

    /** Opens what is published, with the usual limits of DuckDB. */
    public static Optional<PublishedWarehouse> open(WarehouseFolder folder) {
        return open(folder, DatabaseLimits.usual());
    }

    /**
     * Opens what is published; empty where nothing is yet.
     *
     * @param limits
     *            shared with the second database that {@link #parquet} opens
     *
     * @throws WarehouseException
     *             when the file cannot be opened
     */
    public static Optional<PublishedWarehouse> open(WarehouseFolder folder, DatabaseLimits limits) {
        return Optional.of(folder.published()).filter(Files::exists).map(file -> of(file, limits));
    }

    /** The warehouse in another file than that of the publication. */
    static PublishedWarehouse of(Path file, DatabaseLimits limits) {
        DatabaseLimits half = limits.half();
        return new PublishedWarehouse(file, Database.openForReading(file, half), half);
    }

    /** The same for another thread, within the same limits. Temporary tables of the one are not seen by the other. */
    public PublishedWarehouse another() {
        return new PublishedWarehouse(file, database.another(), limits);
    }

    /** How many threads may ask at a time, each its {@linkplain #another own}, as the database's limits say. */
    public int threads() {
        return limits.threads();
    }

    /**
     * The answer to a query, whole in memory.
     *
     * @throws WarehouseException
     *             when the SQL is wrong or not allowed
     */
    public QueryResult query(String sql) {
        Collector answer = new Collector();
        query(sql, answer);
        return new QueryResult(answer.columns, answer.rows);
    }

    /** The answer to a query row by row; the receiver must not ask this warehouse meanwhile. */
    public void query(String sql, Receiver receiver) {
        new QueryRun(receiver).run(database, sql);
    }

    /** The rows of a table, as {@link #query(String, Receiver)} gives them. */
    public void rows(ConsolidatedTable table, Receiver receiver) {
        new QueryRun(receiver).runSelect(database, table.sql());
    }

    /** The entries of a part of the page; the receiver must not ask this warehouse meanwhile. */
    public void entries(SiteQuery part, SiteQuery.Receiver receiver) {
        part.run(database, receiver);
    }

    /** The tables that every export has. */
    public List<ConsolidatedTable> consolidatedTables() {
        return ConsolidatedTable.all();
    }

    /** The lists that every export has beside the tables: the observations and their sources. */
    public List<ConsolidatedTable> listings() {
        return ConsolidatedTable.listings();
    }

    /** The files that the warehouse knows, with the rules under which each was read or rejected, by name. */
    public Map<String, Stored> files() {
        return new StatedDocuments(database).files();
    }

    /** Opens a second database beside this one, which writes Parquet files. */
    public ParquetWriter parquet() {
        return new ParquetWriter(file, limits);
    }

    /** What the warehouse holds. */
    public WarehouseStatus status() {
        Map<String, Long> observations = new LinkedHashMap<>();
        database.rows("SELECT kind, count(*) FROM fact_observation GROUP BY kind ORDER BY kind",
                row -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(kind -> observations.put(kind.getKey(), kind.getValue()));
        List<Rejection> rejections = database.rows("SELECT name, reason, message, advice FROM rejection ORDER BY name",
                row -> new Rejection(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
        return new WarehouseStatus(database.number("SELECT count(*) FROM dim_document WHERE document_key > 0"),
                database.number("SELECT count(*) FROM dim_document WHERE copy_of <> ''"), observations,
                database.number("SELECT count(*) FROM fact_indicator"), accounted(), rejections,
                Checks.counts(database), runs());
    }

    private OptionalDouble accounted() {
        return database.rows("SELECT count(*), count(*) FILTER (WHERE accounted_for(use)) FROM token_ledger",
                row -> row.getLong(1) == 0 ? OptionalDouble.empty()
                        : OptionalDouble.of((double) row.getLong(2) / row.getLong(1)))
                .getFirst();
    }

    /** The runs that a folder's warehouse was published by; none where nothing is published. */
    public static Set<String> runs(WarehouseFolder folder) {
        try (PublishedWarehouse published = open(folder).orElse(null)) {
            return published == null ? Set.of()
                    : published.runs().stream().map(PastRun::id).collect(Collectors.toSet());
        }
    }

    /** The program that published last, with the catalogue it was given. */
    public Optional<String> program() {
        return runs().stream().findFirst().map(PastRun::program);
    }

    private List<PastRun> runs() {
        return database.rows("""
                SELECT run_id, started, published, program, rules, documents, rejections, observations, findings
                FROM dim_run WHERE run_key > 0 ORDER BY started DESC, run_id DESC
                """,
                row -> new PastRun(row.getString(1), row.getTimestamp(2).toLocalDateTime(),
                        row.getTimestamp(3).toLocalDateTime(), row.getString(4), row.getString(5), row.getLong(6),
                        row.getLong(7), row.getLong(8), row.getLong(9)));
    }

    /** Where the figure with this observation_id comes from; empty where there is none. */
    public Optional<Explanation> explain(String observationId) {
        return new Explainer(database).explain(observationId);
    }

    /**
     * Where the figures of an indicator in one year come from, at most 100.
     *
     * @param indicator
     *            a label path as documents write it, upper or lower case; where none is just this, all that contain it
     */
    public List<Explanation> explain(String indicator, int year) {
        return new Explainer(database).explain(indicator, year);
    }

    /**
     * Names that may mean a member that the warehouse knows by another name, as the CSV file {@code suggestions.csv} of
     * the catalogue, for the steward to decide.
     *
     * @param existing
     *            what the file holds so far, which stays as it is; empty for none
     * @param catalogue
     *            the folder of the steward's files; empty for those that ship with the program
     *
     * @throws WarehouseException
     *             when the file or the catalogue cannot be used, or the warehouse is of an older version
     */
    public String suggestions(String existing, Optional<Path> catalogue) {
        try {
            return SuggestionFile.with(existing, new Subjects(database).all(),
                    catalogue.map(Catalogue::read).orElseGet(Catalogue::builtIn));
        } catch (CatalogueException e) {
            throw new WarehouseException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        database.close();
    }

    private static final class Collector implements Receiver {

        private List<Column> columns = List.of();

        private final List<List<Optional<Object>>> rows = new ArrayList<>();

        @Override
        public void columns(List<Column> found) {
            columns = found;
        }

        @Override
        public void row(List<Optional<Object>> fields) {
            rows.add(fields);
        }
    }
}
