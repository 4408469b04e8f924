package org.tabularium.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.tabularium.job.ExitCodes;
import org.tabularium.warehouse.Explanation;
import org.tabularium.warehouse.PublishedWarehouse;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** From a figure back to the place it came from. */
@Command(name = "explain", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, description = "Shows where a figure came from: the document, the cell or sentence, the table around it, the rules that read it.")
final class ExplainCommand implements Callable<Integer> {

    private final Output output;

    @Mixin
    private WarehouseOption warehouse;

    @Parameters(index = "0", paramLabel = "OBSERVATION_ID|INDICATOR", description = "The observation_id of a figure, or an indicator: its label path or a part of it.")
    private String what;

    @Parameters(index = "1", arity = "0..1", paramLabel = "YEAR", description = "The year, with an indicator.")
    private Optional<Integer> year;

    ExplainCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        try (PublishedWarehouse published = warehouse.open()) {
            List<Explanation> explanations = year.map(number -> published.explain(what, number))
                    .orElseGet(() -> published.explain(what).stream().toList());
            if (explanations.isEmpty()) {
                output.err().println("tabularium: " + notFound());
                return ExitCodes.NOTHING_DONE;
            }
            ExplanationText text = new ExplanationText(output.out(), output.width());
            explanations.forEach(text::print);
        }
        return ExitCodes.DONE;
    }

    private String notFound() {
        return year.map(number -> "No figure of an indicator like '" + what + "' for " + number + ".")
                .orElse("No figure has the observation_id '" + what
                        + "'. To ask for an indicator, add a year: explain '" + what + "' 2024");
    }
}
