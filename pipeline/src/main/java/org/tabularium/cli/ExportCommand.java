package org.tabularium.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import org.tabularium.export.ExportFormat;
import org.tabularium.export.Exports;
import org.tabularium.job.ExitCodes;
import org.tabularium.job.NightLock;
import org.tabularium.warehouse.PublishedWarehouse;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The exports again, or elsewhere, or in fewer formats. */
@Command(name = "export", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, description = "Writes the tables of the published warehouse as files; other files in the folder stay.")
final class ExportCommand implements Callable<Integer> {

    private final Output output;

    @Mixin
    private WarehouseOption warehouse;

    @Mixin
    private DatabaseOptions database;

    @Option(names = "--to", paramLabel = "DIR", description = "The folder to write to (default: exports in the warehouse's folder).")
    private Path to;

    @Option(names = "--formats", paramLabel = "LIST", converter = Formats.class, defaultValue = "csv,xlsx,site", description = "Formats, parted by commas (default: ${DEFAULT-VALUE}): csv, csv-pl, xlsx, parquet, sdmx, site, metadata, datapackage.")
    private FormatSet formats;

    ExportCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        Path nights = warehouse.folder().exports();
        if (to == null || isSame(to, nights)) {
            warehouse.requireThere();
            // A night replaces this folder, so it must not be at work.
            try (NightLock _ = NightLock.take(warehouse.folder(), "export")) {
                write(nights);
            }
        } else {
            write(to);
        }
        return ExitCodes.DONE;
    }

    private static boolean isSame(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    private void write(Path folder) {
        try (PublishedWarehouse published = warehouse.open(database.reading())) {
            List<Path> files = new Exports(published, formats.formats()).addTo(folder);
            files.forEach(file -> output.out().println(file));
        }
    }

    /** Keeps Picocli from taking the list apart itself. */
    record FormatSet(Set<ExportFormat> formats) {
    }

    /** Reads the list of formats. */
    static final class Formats implements ITypeConverter<FormatSet> {
        @Override
        public FormatSet convert(String list) {
            try {
                return new FormatSet(ExportFormat.parse(list));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
