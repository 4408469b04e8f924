package org.tabularium.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program. Without a command it runs the night on the default folders. */
@Command(name = "tabularium", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, subcommands = {
        IngestCommand.class, ExportCommand.class, StatusCommand.class, QueryCommand.class, ExplainCommand.class,
        SuggestCommand.class, SettingsCommand.class }, header = "Reports in, an indicator warehouse out.", footer = {
                "", "Without a command: ingest, from the folder input into the folder warehouse." })
final class TabulariumCommand implements Callable<Integer> {

    @Mixin
    private ConfigOption config;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return spec.subcommands().get("ingest").execute();
    }
}
