package org.tabularium.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The files of one format. */
interface FormatFiles {

    /** Their paths below the folder of the exports, parted by slashes. */
    List<String> names();

    /**
     * Writes them.
     *
     * @param folder
     *            an empty folder, or one that holds the formats before this one
     */
    void write(Path folder) throws IOException;
}
