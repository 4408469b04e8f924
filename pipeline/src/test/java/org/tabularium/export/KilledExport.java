package org.tabularium.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that exports half of its files, says so, and waits to be killed. */
public final class KilledExport implements FormatFiles {

    private KilledExport() {
    }

    public static void main(String[] arguments) {
        new Exports(List.of(new KilledExport()), 1).replace(Path.of(arguments[0]));
    }

    @Override
    public List<String> names() {
        return List.of("first.csv", "second.csv");
    }

    @Override
    public void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("first.csv"), "half");
        System.out.println("half written");
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
