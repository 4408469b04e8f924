package org.tabularium.warehouse;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The private file of a build on its disk: how it begins and how it takes the published one's place. */
final class BuildFile {

    private final WarehouseFolder folder;

    BuildFile(WarehouseFolder folder) {
        this.folder = folder;
    }

    /** Makes the file if there is none: a copy of what is published, else empty; then brings its schema up to date. */
    void prepare(DatabaseLimits limits) {
        try {
            Files.createDirectories(folder.work());
            if (!Files.exists(folder.build())) {
                begin();
            }
        } catch (IOException e) {
            throw new WarehouseException("the build file " + folder.build() + " cannot be made: " + e
                    + ". Is there space, and may the program write there?", e);
        }
        migrate(limits);
    }

    private void begin() throws IOException {
        Files.deleteIfExists(log(folder.build()));
        if (Files.exists(folder.published())) {
            // By way of another name: a copy that breaks off must not look like an unfinished build.
            try {
                Files.copy(folder.published(), copy(), StandardCopyOption.REPLACE_EXISTING);
                Files.move(copy(), folder.build(), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(copy());
            }
        }
    }

    private Path copy() {
        return folder.work().resolve("copy.duckdb");
    }

    /** Deletes the file with its log. */
    void delete() {
        clearUp();
        try {
            Files.deleteIfExists(log(folder.build()));
            Files.deleteIfExists(folder.build());
        } catch (IOException e) {
            throw new WarehouseException("the unfinished build " + folder.build() + " cannot be deleted: " + e, e);
        }
    }

    /** Deletes a copy that broke off, and what DuckDB had put aside on the disk when it was killed. */
    void clearUp() {
        Path aside = folder.build().resolveSibling(folder.build().getFileName() + ".tmp");
        try {
            Files.deleteIfExists(copy());
            if (Files.isDirectory(aside)) {
                try (Stream<Path> paths = Files.walk(aside)) {
                    for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
        } catch (IOException e) {
            throw new WarehouseException("what a broken run left in " + folder.work() + " cannot be deleted: " + e, e);
        }
    }

    private void migrate(DatabaseLimits limits) {
        try {
            Flyway.configure(getClass().getClassLoader()).dataSource(Database.url(folder.build()), "", "")
                    .jdbcProperties(Database.writing(limits)).locations("classpath:sql/migrations")
                    .failOnMissingLocations(true).load().migrate();
        } catch (FlywayException e) {
            throw new WarehouseException("the schema of " + folder.build() + " cannot be brought up to date: "
                    + e.getMessage().strip() + ". If the file is damaged, delete it and run again", e);
        }
    }

    /** Puts the closed file in the published one's place, all at once; readers keep what they have open. */
    void publish() {
        try {
            if (Files.exists(log(folder.build()))) {
                throw new WarehouseException(
                        log(folder.build()) + " is there after the checkpoint; run again to finish the build");
            }
            force(folder.build());
            Files.move(folder.build(), folder.published(), StandardCopyOption.ATOMIC_MOVE);
            force(folder.root());
        } catch (IOException e) {
            throw new WarehouseException("the build cannot be published as " + folder.published() + ": " + e, e);
        }
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path log(Path file) {
        return file.resolveSibling(file.getFileName() + ".wal");
    }
}
