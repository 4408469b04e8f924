package org.tabularium.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.tabularium.job.ExitCodes;
import org.tabularium.warehouse.PublishedWarehouse;
import org.tabularium.warehouse.WarehouseException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What may be one and the same, for the steward to decide. */
@Command(name = "suggest", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, description = "Lists names that may mean a member that the warehouse knows by another name, as CSV with reasons.", footer = {
        "",
        "Write yes into the column decision where the name is the member in the column code (which may be changed),",
        "no where it is not; the next night follows the file suggestions.csv of its catalogue." })
final class SuggestCommand implements Callable<Integer> {

    private final Output output;

    @Mixin
    private WarehouseOption warehouse;

    @Option(names = "--catalogue", paramLabel = "DIR", description = "The folder of the steward's files (default: those that ship with the program).")
    private Path catalogue;

    @Option(names = "--into", paramLabel = "FILE", description = "Adds what is new to this file, such as sql/catalogue/suggestions.csv; what it holds stays as it is.")
    private Path into;

    SuggestCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        try (PublishedWarehouse published = warehouse.open()) {
            String existing = into == null ? "" : read();
            String all = published.suggestions(existing, Optional.ofNullable(catalogue));
            if (into == null) {
                PrintWriter out = output.data();
                out.print(all);
                out.flush();
            } else {
                write(all);
                output.out().println((all.lines().count() - Math.max(1, existing.lines().count()))
                        + " suggestions added to " + into);
            }
        }
        return ExitCodes.DONE;
    }

    private String read() {
        try {
            return Files.exists(into) ? Files.readString(into) : "";
        } catch (IOException e) {
            throw new WarehouseException(into + " cannot be read: " + e + ". It must be a CSV file in UTF-8", e);
        }
    }

    /** By way of another name: what the steward wrote must not be lost when the disk is full. */
    private void write(String all) {
        try {
            Path draft = into.resolveSibling(into.getFileName() + ".part");
            Files.writeString(draft, all);
            Files.move(draft, into, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new WarehouseException(into + " cannot be written: " + e, e);
        }
    }
}
