package org.tabularium.job;

import org.tabularium.warehouse.WarehouseFolder;

/** Where Spring Batch keeps its records: an embedded H2 database under the warehouse's work folder. */
final class JobRecords {

    private JobRecords() {
    }

    static String url(WarehouseFolder folder) {
        String path = folder.work().toAbsolutePath().normalize().resolve("jobs").toString();
        if (path.contains(";")) {
            throw new NightException("The folder of the warehouse must not have a semicolon in its path: " + path);
        }
        // H2 closes when the context does, not in a hook of its own. Its trace file would only tell that the tables,
        // which Spring tries to make every night, are there already.
        return "jdbc:h2:file:" + path + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    }
}
