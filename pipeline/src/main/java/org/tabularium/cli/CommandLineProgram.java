package org.tabularium.cli;

import java.io.PrintWriter;
import java.util.List;

import org.tabularium.export.ExportException;
import org.tabularium.job.ExitCodes;
import org.tabularium.job.NightException;
import org.tabularium.job.Shortage;
import org.tabularium.warehouse.WarehouseException;

import org.tabularium.cli.settings.Converters;
import org.tabularium.cli.settings.KnownSettings;
import org.tabularium.cli.settings.SettingPlaces;
import org.tabularium.cli.settings.Settings;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The program as seen from a command line: arguments in, text and an exit code out. */
public final class CommandLineProgram {

    private final Output output;

    private final SettingPlaces places;

    CommandLineProgram(Output output, SettingPlaces places) {
        this.output = output;
        this.places = places;
    }

    /** The program on the streams of this process. */
    public static CommandLineProgram onProcessStreams() {
        return new CommandLineProgram(Output.ofProcess(), SettingPlaces.ofProcess());
    }

    /** The program on other streams, without a terminal and without settings beside its command line. */
    public static CommandLineProgram on(PrintWriter out, PrintWriter err) {
        return on(out, err, SettingPlaces.NONE);
    }

    /** The program on other streams, without a terminal. */
    public static CommandLineProgram on(PrintWriter out, PrintWriter err, SettingPlaces places) {
        return new CommandLineProgram(new Output(out, err, false), places);
    }

    /** Runs one command and gives its exit code. */
    public int run(String... arguments) {
        int code = execute(arguments);
        output.out().flush();
        output.err().flush();
        return code;
    }

    private int execute(String... arguments) {
        try {
            return checked(arguments);
        } catch (OutOfMemoryError _) {
            output.err().println("tabularium: " + Shortage.ofMemory());
            return ExitCodes.NOTHING_DONE;
        } catch (Error e) {
            return reportable(e);
        }
    }

    private int reportable(Throwable e) {
        output.err().println("tabularium: the program failed; please report this to its makers");
        e.printStackTrace(output.err());
        return ExitCodes.NOTHING_DONE;
    }

    /** Looks at all that was given before anything is done. */
    private int checked(String... arguments) {
        CommandLine line = commandLine();
        Settings settings = Settings.read(new KnownSettings(line.getCommandSpec()), places, ConfigOption.in(arguments));
        openSwitches(line, settings);
        line.setDefaultValueProvider(settings);
        Mistakes mistakes = Mistakes.in(line, settings, arguments);
        if (mistakes.none()) {
            return line.execute(arguments);
        }
        mistakes.print(output.err());
        return ExitCodes.WRONG_USAGE;
    }

    /** A switch that is on by a setting can be put off on the command line: {@code --csv=false}. */
    private static void openSwitches(CommandLine line, Settings settings) {
        CommandSpec spec = line.getCommandSpec();
        for (OptionSpec option : List.copyOf(spec.options())) {
            if (option.arity().max() == 0 && settings.isGiven(option)) {
                spec.remove(option);
                spec.addOption(OptionSpec.builder(option).arity("0..1").fallbackValue("true").build());
            }
        }
        line.getSubcommands().values().forEach(command -> openSwitches(command, settings));
    }

    private CommandLine commandLine() {
        CommandLine.IFactory factory = new CommandFactory(output);
        CommandLine line = Converters.registerWith(new CommandLine(TabulariumCommand.class, factory));
        line.setOut(output.out());
        line.setErr(output.err());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(output.terminal() ? Ansi.AUTO : Ansi.OFF));
        line.setUsageHelpAutoWidth(false);
        line.setParameterExceptionHandler(this::wrongUsage);
        line.setExecutionExceptionHandler(this::failure);
        return line;
    }

    private int wrongUsage(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        new Mistakes(List.of(e.getMessage()), command.getCommandSpec().qualifiedName()).print(output.err());
        return ExitCodes.WRONG_USAGE;
    }

    private int failure(Exception e, CommandLine command, ParseResult result) {
        return switch (e) {
            case NightException _,WarehouseException _,ExportException _ -> {
                output.err().println("tabularium: " + e.getMessage());
                yield ExitCodes.NOTHING_DONE;
            }
            default -> reportable(e);
        };
    }
}
