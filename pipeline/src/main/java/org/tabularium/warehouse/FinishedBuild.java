package org.tabularium.warehouse;

/**
 * A build that is checked, checkpointed and closed: nothing is missing but to be put in its place. It can be read, so
 * that what is made from the next publication is ready before anything is published.
 */
public final class FinishedBuild {

    private final WarehouseFolder folder;

    private final DatabaseLimits limits;

    FinishedBuild(WarehouseFolder folder, DatabaseLimits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /**
     * Opens the build as it will be published, for reading only. To be closed before it is published.
     *
     * @throws WarehouseException
     *             when the file cannot be opened
     */
    public PublishedWarehouse open() {
        return PublishedWarehouse.of(folder.build(), limits);
    }

    /**
     * Puts the build in the place of the published warehouse, whole or not at all.
     *
     * @throws WarehouseException
     *             when the disk refuses; then the former publication stands
     */
    public void publish() {
        new BuildFile(folder).publish();
    }
}
