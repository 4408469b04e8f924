package org.tabularium.warehouse;

import java.util.List;
import java.util.Map;
import java.util.Optional;

public final class PublishedWarehouse implements AutoCloseable {

    public static Optional<PublishedWarehouse> open(WarehouseFolder folder) {
        return Optional.empty();
    }

    public QueryResult query(String sql) {
        throw new UnsupportedOperationException();
    }

    public List<ConsolidatedTable> consolidatedTables() {
        throw new UnsupportedOperationException();
    }

    public Map<String, WarehouseBuild.Stored> documents() {
        throw new UnsupportedOperationException();
    }

    public Optional<Run> lastRun() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
    }
}
