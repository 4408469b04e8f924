package org.tabularium.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.tabularium.catalogue.Catalogue;

/** A catalogue of a test's own: the units and areas of the program and nothing else, to begin with. */
public final class StewardsFiles {

    /** A catalogue of nothing but units and areas. */
    static final Catalogue BARE = bare();

    private final Path folder;

    public StewardsFiles(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath:sql/catalogue/*.csv")) {
                String name = String.valueOf(file.getFilename());
                byte[] all = file.getContentAsByteArray();
                boolean whole = name.equals("units.csv") || name.equals("areas.csv");
                String text = new String(all, java.nio.charset.StandardCharsets.UTF_8);
                Files.writeString(folder.resolve(name), whole ? text : text.lines().findFirst().orElseThrow() + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Catalogue bare() {
        try {
            Path folder = Files.createTempDirectory("catalogue");
            Catalogue catalogue = new StewardsFiles(folder).catalogue();
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
            return catalogue;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a line to a file. */
    public StewardsFiles line(String file, String line) {
        try {
            Files.writeString(folder.resolve(file), Files.readString(folder.resolve(file)) + line + "\n");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Catalogue catalogue() {
        return Catalogue.read(folder);
    }
}
