package org.tabularium.read;

import java.util.List;
import java.util.Optional;

import org.tabularium.document.Document;
import org.tabularium.interpret.Interpreter;
import org.tabularium.interpret.Observation;

/** What a document states, one line each: "label path | year | value or status | unit". */
final class Facts {

    private static final Interpreter INTERPRETER = new Interpreter();

    private Facts() {
    }

    static List<String> of(Document document) {
        return observations(document).stream().map(Facts::line).toList();
    }

    /** With the caption or heading that each stands under. */
    static List<String> headed(Document document) {
        return observations(document).stream().map(observation -> observation.heading() + ": " + line(observation))
                .toList();
    }

    private static List<Observation> observations(Document document) {
        return INTERPRETER.interpret(document).observations();
    }

    private static String line(Observation observation) {
        Optional<String> value = observation.value().map(number -> number.stripTrailingZeros().toPlainString());
        return String.join(" > ", observation.label()) + " | "
                + (observation.year().isPresent() ? observation.year().getAsInt() : "-") + " | "
                + value.orElse(observation.status().code()) + " | " + observation.unit().code();
    }
}
