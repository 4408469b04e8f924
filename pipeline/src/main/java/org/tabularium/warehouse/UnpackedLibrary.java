package org.tabularium.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * DuckDB unpacks its native library, some 70 MB, into the folder of temporary files and deletes it when the program
 * ends; a program that is killed leaves it there. Linux keeps a library whole that is loaded and deleted, so it can go
 * at once.
 */
final class UnpackedLibrary {

    private static final String NAME = "libduckdb_java";

    /** What this process has loaded, a line each, the path last; only Linux has it. */
    private static final Path LOADED = Path.of("/proc/self/maps");

    private UnpackedLibrary() {
    }

    /** Deletes the unpacked file of this process, once the library is loaded. */
    static void delete() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            for (Path library : loaded()) {
                if (temporary.equals(library.getParent())) {
                    Files.deleteIfExists(library);
                }
            }
        } catch (IOException _) {
            // It goes when the program ends.
        }
    }

    private static List<Path> loaded() throws IOException {
        if (!Files.isReadable(LOADED)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(LOADED)) {
            return lines.filter(line -> line.contains("/" + NAME) && line.endsWith(".so"))
                    .map(line -> Path.of(line.substring(line.indexOf('/')))).distinct().toList();
        }
    }
}
