package org.tabularium.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.tabularium.cli.settings.Settings;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What is wrong with what was given: all of it, so that an operator need not come back for each.
 *
 * @param all
 *            one line each, with the place
 * @param command
 *            whose help says more
 */
record Mistakes(List<String> all, String command) {

    Mistakes {
        all = List.copyOf(all);
    }

    /** Looks at the settings and at a command line. Who only asks for help is not kept from it. */
    static Mistakes in(CommandLine line, Settings settings, String... arguments) {
        collectErrors(line, true);
        ParseResult result = line.parseArgs(arguments);
        collectErrors(line, false);
        List<ParseResult> parts = Stream.iterate(result, part -> part != null, ParseResult::subcommand).toList();
        String command = parts.getLast().commandSpec().qualifiedName();
        if (parts.stream().anyMatch(part -> part.isUsageHelpRequested() || part.isVersionHelpRequested())) {
            return new Mistakes(List.of(), command);
        }
        List<String> all = new ArrayList<>(settings.mistakes());
        parts.stream().flatMap(part -> part.errors().stream()).map(Mistakes::text).distinct().forEach(all::add);
        return new Mistakes(all, command);
    }

    private static void collectErrors(CommandLine line, boolean collect) {
        line.getCommandSpec().parser().collectErrors(collect);
        line.getSubcommands().values().forEach(command -> collectErrors(command, collect));
    }

    private static String text(Exception e) {
        if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getSuggestions().isEmpty()) {
            return e.getMessage() + "; is " + String.join(" or ", unmatched.getSuggestions()) + " meant?";
        }
        return e instanceof ParameterException ? e.getMessage() : String.valueOf(e);
    }

    boolean none() {
        return all.isEmpty();
    }

    void print(PrintWriter err) {
        if (all.size() == 1) {
            err.println("tabularium: " + all.getFirst());
        } else {
            err.println("tabularium: " + all.size() + " mistakes; nothing was done");
            all.forEach(mistake -> err.println("  " + mistake));
        }
        err.println("Try '" + command + " --help'.");
    }
}
