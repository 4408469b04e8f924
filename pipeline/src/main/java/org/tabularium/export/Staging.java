package org.tabularium.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder beside the target, in which files are written before they are put in place by renaming, so that nobody ever
 * sees half a file.
 */
final class Staging implements AutoCloseable {

    private static final String NEW = ".new";

    private static final String FORMER = ".old";

    private final Path target;

    private final Path folder;

    /** Makes an empty folder beside the target, after {@linkplain #clearUp clearing up}. */
    Staging(Path target) throws IOException {
        this.target = target;
        this.folder = beside(target, NEW);
        clearUp(target);
        Files.createDirectories(folder);
    }

    /**
     * Removes what a broken run left. Where it broke off between the two renamings of {@link #replaceTarget}, the
     * former folder comes back.
     */
    static void clearUp(Path target) throws IOException {
        Path former = beside(target, FORMER);
        if (!Files.exists(target) && Files.exists(former)) {
            Files.move(former, target);
        }
        remove(former);
        remove(beside(target, NEW));
    }

    /** Where to write. */
    Path folder() {
        return folder;
    }

    /** Puts the whole folder in the place of the target; what the target held is gone. */
    List<Path> replaceTarget() throws IOException {
        if (!Files.exists(target)) {
            Files.move(folder, target);
        } else if (!FolderExchange.exchange(folder, target)) {
            moveInTwoSteps();
        }
        return list(target);
    }

    /** Where folders cannot be exchanged, there is no target for an instant. */
    private void moveInTwoSteps() throws IOException {
        Path former = beside(target, FORMER);
        remove(former);
        Files.move(target, former);
        try {
            Files.move(folder, target);
        } catch (IOException e) {
            Files.move(former, target);
            throw e;
        }
        remove(former);
    }

    /** Puts the files and folders into the target, in the place of those of the same names; others there stay. */
    List<Path> addToTarget() throws IOException {
        Files.createDirectories(target);
        List<Path> moved = new ArrayList<>();
        for (Path file : list(folder)) {
            moved.add(moveOver(file, target.resolve(file.getFileName())));
        }
        return moved;
    }

    /** A file takes a place at once; a folder needs the place to be empty first. */
    private static Path moveOver(Path from, Path to) throws IOException {
        if (!Files.isDirectory(to)) {
            return Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
        if (FolderExchange.exchange(from, to)) {
            return to;
        }
        Path former = to.resolveSibling("." + to.getFileName() + ".old");
        remove(former);
        Files.move(to, former);
        Files.move(from, to);
        remove(former);
        return to;
    }

    private static Path beside(Path target, String suffix) {
        Path absolute = target.toAbsolutePath().normalize();
        return absolute.resolveSibling("." + absolute.getFileName() + suffix);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Removes what was not put in place, and what an exchange left in its stead. */
    @Override
    public void close() throws IOException {
        remove(folder);
    }
}
