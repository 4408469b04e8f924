package org.tabularium.warehouse;

import java.nio.file.Files;

/**
 * The publication that stands, attached under the name {@code former} while a build is compared with it. It is only
 * read, and a build that is compared again gives the same.
 */
final class FormerPublication implements AutoCloseable {

    private final Database database;

    private final boolean attached;

    private final boolean comparable;

    FormerPublication(Database database, WarehouseFolder folder) {
        this.database = database;
        this.attached = Files.exists(folder.published());
        if (attached) {
            database.execute("ATTACH '" + folder.published().toAbsolutePath().toString().replace("'", "''")
                    + "' AS former (READ_ONLY)");
        }
        this.comparable = attached && database.number("""
                SELECT count(*) FROM duckdb_columns() WHERE database_name = 'former' AND table_name = 'finding'
                    AND column_name = 'finding_id'
                """) > 0;
    }

    /** Whether there is one. */
    boolean isThere() {
        return attached;
    }

    /** Whether there is one, made by a version of the program that knew figures and findings again. */
    boolean isComparable() {
        return comparable;
    }

    @Override
    public void close() {
        if (attached) {
            database.execute("DETACH former");
        }
    }
}
