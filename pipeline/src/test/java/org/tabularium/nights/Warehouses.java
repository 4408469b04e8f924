package org.tabularium.nights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.tabularium.warehouse.WarehouseFolder;

/** Folders of warehouses on the disk. */
final class Warehouses {

    private Warehouses() {
    }

    /** Copies a folder; gives the copy. */
    static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
        return to;
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** The names in a folder, sorted. */
    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    /**
     * The documents that need not be read again, with their hashes: those of the unfinished build where a night left
     * one, else those that are published. It looks at a copy, so that the next night finds what was left.
     */
    static Map<String, String> finishedDocuments(Path warehouse) throws IOException {
        WarehouseFolder folder = new WarehouseFolder(warehouse);
        if (!Files.exists(folder.build())) {
            return Files.exists(folder.published()) ? Publication.documents(folder.published()) : Map.of();
        }
        Path place = Files.createTempDirectory(warehouse.getParent(), "build");
        Path copy = Files.copy(folder.build(), place.resolve("build.duckdb"));
        Path log = folder.work().resolve("build.duckdb.wal");
        if (Files.exists(log)) {
            Files.copy(log, place.resolve("build.duckdb.wal"));
        }
        Map<String, String> documents = Publication.documents(copy);
        delete(place);
        return documents;
    }

    /** How many files of a folder are among these documents with the same content. */
    static long same(Path input, Map<String, String> documents) throws IOException {
        try (Stream<Path> files = Files.walk(input)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> hash(file).equals(documents.get(input.relativize(file).toString()))).count();
        }
    }

    private static String hash(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
