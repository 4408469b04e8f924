package org.tabularium.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.tabularium.extract.ContentHash;
import org.tabularium.warehouse.SourceFile;

/**
 * The folder of reports. Folders below it count too; hidden files and folders, lock files of office programs and
 * unfinished downloads do not, nor do pipes and devices: reading them might never end.
 */
final class InputFolder {

    private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini");

    private static final Set<String> UNFINISHED = Set.of("tmp", "part", "partial", "crdownload", "download", "swp");

    private final Path root;

    InputFolder(Path root) {
        this.root = root;
    }

    /**
     * All files, sorted by name, with the hash of their content.
     *
     * @throws NightException
     *             when the folder is not there or a folder in it cannot be listed: going on would take every document
     *             in it for gone
     */
    List<SourceFile> files() {
        if (!Files.isDirectory(root)) {
            throw new NightException("The input folder " + root + " is not there."
                    + " Create it or name another one with --input. If it is a network share, is it mounted?");
        }
        List<SourceFile> files = new ArrayList<>();
        try {
            Files.walkFileTree(root, new Collector(files));
        } catch (IOException e) {
            throw new NightException("The folder " + e.getMessage() + " cannot be listed."
                    + " Give the program the right to read it, or move it out of the input folder.", e);
        }
        files.sort(Comparator.comparing(SourceFile::name));
        return files;
    }

    /**
     * Proves that a file that was read did not vanish together with all others. One that is gone alone was deleted by
     * somebody.
     *
     * @throws NightException
     *             when the folder is gone or empty: going on would withdraw every document that was to be read
     */
    void requireStillThere(String name) {
        if (!Files.exists(path(name)) && isEmpty()) {
            throw new NightException("The input folder " + root + " vanished while its documents were read. If it is a"
                    + " network share, is it still mounted? Nothing was published; the next run goes on from here.");
        }
    }

    private boolean isEmpty() {
        try (Stream<Path> paths = Files.list(root)) {
            return paths.findAny().isEmpty();
        } catch (IOException _) {
            return true;
        }
    }

    /** The file of a document. */
    Path path(String name) {
        return root.resolve(name);
    }

    private static boolean ignored(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.startsWith(".") || name.startsWith("~$") || LITTER.contains(name)
                || UNFINISHED.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private String name(Path file) {
        return StreamSupport.stream(root.relativize(file).spliterator(), false).map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    private final class Collector extends SimpleFileVisitor<Path> {

        private final List<SourceFile> files;

        /** Two names that are no text may look the same. */
        private final Set<String> names = new HashSet<>();

        Collector(List<SourceFile> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(root) || !ignored(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            // A link to a file counts as the file; links to folders are not followed, they may lead in circles.
            if (Files.isRegularFile(file) && !ignored(file) && names.add(name(file))) {
                files.add(canBeRead(file) ? new SourceFile(name(file), ContentHash.of(file), size(file))
                        : new SourceFile(name(file), ContentHash.NONE, 0));
            }
            return FileVisitResult.CONTINUE;
        }

        /**
         * A name that is no text in the machine's encoding leads to no file. A link out of the folder would make
         * reports of files that whoever put it there may not read himself.
         */
        private boolean canBeRead(Path file) {
            try {
                return Files.exists(path(name(file)))
                        && (!Files.isSymbolicLink(file) || file.toRealPath().startsWith(root.toRealPath()));
            } catch (IOException _) {
                return false;
            }
        }

        private static long size(Path file) {
            try {
                return Files.size(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
