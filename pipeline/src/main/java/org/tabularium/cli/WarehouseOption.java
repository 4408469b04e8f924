package org.tabularium.cli;

import java.nio.file.Files;
import java.nio.file.Path;

import org.tabularium.warehouse.DatabaseLimits;
import org.tabularium.warehouse.PublishedWarehouse;
import org.tabularium.warehouse.WarehouseException;
import org.tabularium.warehouse.WarehouseFolder;

import picocli.CommandLine.Option;

/** The option that names the warehouse. */
final class WarehouseOption {

    @Option(names = "--warehouse", paramLabel = "DIR", defaultValue = "warehouse", description = "The folder of the warehouse (default: ${DEFAULT-VALUE}).")
    private Path folder;

    WarehouseFolder folder() {
        return new WarehouseFolder(folder);
    }

    /** Opens the published warehouse for short questions. */
    PublishedWarehouse open() {
        return open(DatabaseLimits.usual());
    }

    /**
     * Opens the published warehouse for reading.
     *
     * @throws WarehouseException
     *             when there is none
     */
    PublishedWarehouse open(DatabaseLimits settings) {
        return PublishedWarehouse.open(folder(), settings).orElseThrow(this::none);
    }

    /**
     * Looks whether there is a published warehouse.
     *
     * @throws WarehouseException
     *             when there is none
     */
    void requireThere() {
        if (!Files.exists(folder().published())) {
            throw none();
        }
    }

    private WarehouseException none() {
        return new WarehouseException("There is no warehouse in " + folder
                + " yet. Run 'tabularium ingest' first, or name its folder with --warehouse.");
    }
}
