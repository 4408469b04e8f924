package org.tabularium.cli;

import java.io.PrintWriter;

import org.tabularium.export.ExportException;
import org.tabularium.job.NightException;
import org.tabularium.job.Shortage;
import org.tabularium.warehouse.WarehouseException;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program as seen from a command line: arguments in, text and an exit code out. */
public final class CommandLineProgram {

    /** The exit code of a program that could not even say why it failed. */
    public static final int BROKEN = ExitCodes.NOTHING_DONE;

    private final Output output;

    CommandLineProgram(Output output) {
        this.output = output;
    }

    /** The program on the streams of this process. */
    public static CommandLineProgram onProcessStreams() {
        return new CommandLineProgram(Output.ofProcess());
    }

    /** The program on other streams, without a terminal. */
    public static CommandLineProgram on(PrintWriter out, PrintWriter err) {
        return new CommandLineProgram(new Output(out, err, false));
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
            return commandLine().execute(arguments);
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

    private CommandLine commandLine() {
        CommandLine.IFactory factory = new CommandFactory(output);
        CommandLine line = new CommandLine(TabulariumCommand.class, factory);
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
        output.err().println("tabularium: " + e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, output.err());
        output.err().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
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
