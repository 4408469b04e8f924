package org.tabularium.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.tabularium.cli.settings.ExampleFile;
import org.tabularium.cli.settings.Setting;
import org.tabularium.cli.settings.Settings;
import org.tabularium.job.ExitCodes;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What is set, and where. */
@Command(name = "settings", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, description = "Shows the settings in force and where each comes from: default, file or environment. Mistakes in them end every command with exit code 64.")
final class SettingsCommand implements Callable<Integer> {

    private final Output output;

    @Spec
    private CommandSpec spec;

    @Option(names = "--example", description = "Prints a file of settings to begin with: all there are, explained, none in force.")
    private boolean example;

    SettingsCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        Settings settings = (Settings) spec.defaultValueProvider();
        if (example) {
            output.out().print(new ExampleFile(settings.known()).text());
            return ExitCodes.DONE;
        }
        output.out().println("file: " + settings.file().map(Path::toString).orElse("none"));
        output.out().println();
        settings.known().all().forEach(setting -> line(setting, settings));
        return ExitCodes.DONE;
    }

    /** Nothing is cut: a path must be whole to be of use. */
    private void line(Setting setting, Settings settings) {
        String value = settings.value(setting).or(setting::defaultValue).orElse("");
        output.out().printf(Locale.ROOT, "%-18s %-16s %s%n", setting.name(), TextTable.oneLine(value),
                settings.origin(setting));
    }
}
