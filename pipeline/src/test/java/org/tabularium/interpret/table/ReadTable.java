package org.tabularium.interpret.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.tabularium.document.TableNotation;
import org.tabularium.interpret.Observation;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.quantity.Units;

/** Reads tables in the notation of {@link TableNotation} for tests. */
final class ReadTable {

    private final String notation;

    private Optional<String> caption = Optional.empty();

    private ReadTable(String notation) {
        this.notation = notation;
    }

    static ReadTable of(String notation) {
        return new ReadTable(notation);
    }

    static List<String> facts(String notation) {
        return of(notation).facts();
    }

    ReadTable under(String text) {
        caption = Optional.of(text);
        return this;
    }

    TableReading reading() {
        return new TableInterpreter(Vocabulary.polish(), Units.polish()).read(TableNotation.table(notation),
                new TableContext(caption, "Rozdział", OptionalInt.of(2023), Optional.empty()));
    }

    /**
     * Each observation as "label path | year | value or status | unit", with qualifiers and providers where there are.
     */
    List<String> facts() {
        return reading().observations().stream().map(ReadTable::line).toList();
    }

    private static String line(Observation observation) {
        String qualifiers = observation.qualifiers().stream().map(qualifier -> qualifier.code()).sorted()
                .collect(Collectors.joining("+"));
        return String.join(" > ", observation.label()) + " | "
                + (observation.year().isPresent() ? observation.year().getAsInt() : "-") + " | "
                + observation.value().map(value -> value.toPlainString()).orElse(observation.status().code()) + " | "
                + observation.unit().code() + (qualifiers.isEmpty() ? "" : " | " + qualifiers)
                + (observation.providers().isEmpty() ? "" : " | " + String.join("; ", observation.providers()));
    }
}
