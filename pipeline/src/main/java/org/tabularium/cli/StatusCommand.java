package org.tabularium.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** How the warehouse is doing. */
@Command(name = "status", description = "Shows the last runs, the documents, the rejections and the findings.")
final class StatusCommand implements Callable<Integer> {

    private final Output output;

    @Mixin
    private WarehouseOption warehouse;

    StatusCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        output.out().println(warehouse.folder().root());
        return ExitCodes.DONE;
    }
}
