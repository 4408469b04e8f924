package org.tabularium.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice without a window, where it is installed. */
final class LibreOffice {

    private LibreOffice() {
    }

    static boolean installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
    }

    /**
     * Converts files with a profile of its own below the target folder.
     *
     * @param arguments
     *            what to convert to, and how to read
     *
     * @return what the program said
     */
    static String convert(List<Path> files, Path target, String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream
                .of(Stream.of("soffice", "-env:UserInstallation=" + target.resolve("profile").toUri(), "--headless"),
                        Stream.of(arguments), Stream.of("--outdir", target.toString()),
                        files.stream().map(Path::toString))
                .flatMap(part -> part).toList();
        Path said = target.resolve("said.txt");
        Process office = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        if (!office.waitFor(180, TimeUnit.SECONDS)) {
            office.destroyForcibly();
            throw new IOException("LibreOffice did not end in time: " + Files.readString(said));
        }
        return Files.readString(said);
    }
}
