package org.tabularium.nights.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All files made to do harm. */
public final class HostileFiles {

    /** Where nobody listens. */
    private static final int NOBODY = 9;

    private HostileFiles() {
    }

    /**
     * The files, by format.
     *
     * @param port
     *            of this machine, which the links in the files name
     */
    static List<HostileFile> all(int port) {
        return Stream.of(HostileArchives.all(), new HostileWord(port).all(), new HostileWorkbooks(port).all(),
                new HostilePdfs(port).all(), new HostileOpenDocuments(port).all(), HostileTexts.all(),
                new HostilePages(port).all(), new HostileMail(port).all(), HostileOle.all(), HostileOthers.all())
                .flatMap(List::stream).toList();
    }

    static List<HostileFile> all() {
        return all(NOBODY);
    }

    /** Writes a file into a folder. */
    static Path write(HostileFile file, Path folder) {
        try {
            return Files.write(folder.resolve(file.name()), file.content().bytes());
        } catch (Exception e) {
            throw new IllegalStateException("cannot make " + file.name(), e);
        }
    }

    /** The files and what must become of them, as a table of Markdown. */
    static String table() {
        return all().stream().map(file -> "| " + file.name() + " | " + file.wrong() + " | " + file.expected() + " |\n")
                .collect(Collectors.joining("", "| file | what is wrong | what becomes of it |\n|---|---|---|\n", ""));
    }

    /**
     * Writes all files into a folder, and the table to the console.
     *
     * @param arguments
     *            the folder
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        all().forEach(file -> write(file, folder));
        System.out.print(table());
    }
}
