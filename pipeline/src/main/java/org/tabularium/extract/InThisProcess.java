package org.tabularium.extract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tabularium.warehouse.DocumentRows;
import org.tabularium.warehouse.FileRows;
import org.tabularium.warehouse.SourceFile;

/**
 * Reads in the calling thread. A file that eats the memory of the program or never ends takes the night with it: for
 * files one trusts.
 */
public final class InThisProcess implements Extractor {

    private final Extraction extraction;

    /**
     * @param threads
     *            how many files are read at the same time; they share the memory
     */
    public InThisProcess(int threads) {
        this(Extraction.standard(threads));
    }

    InThisProcess(Extraction extraction) {
        this.extraction = extraction;
    }

    @Override
    public FileRows extract(Path file, SourceFile source) {
        List<DocumentRows> documents = new ArrayList<>();
        Optional<DocumentRows> rejected = extraction.extract(file, source, documents::add);
        return new FileRows(source, rejected.map(List::of).orElse(documents));
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
