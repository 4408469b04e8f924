package org.tabularium.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** From a figure back to the place it came from. */
@Command(name = "explain", description = "Shows where a figure came from.")
final class ExplainCommand implements Callable<Integer> {

    private final Output output;

    @Mixin
    private WarehouseOption warehouse;

    ExplainCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        output.out().println(warehouse.folder().root());
        return ExitCodes.DONE;
    }
}
