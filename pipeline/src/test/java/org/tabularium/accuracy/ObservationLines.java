package org.tabularium.accuracy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tabularium.document.Document;
import org.tabularium.interpret.Interpreter;
import org.tabularium.interpret.Observation;
import org.tabularium.quantity.Qualifier;
import org.tabularium.read.Readers;

/** Reads a folder of reports and writes what they state in the columns of the contract, without a warehouse. */
final class ObservationLines {

    private static final String HEADER = "source,locator,kind,indicator,year,value,unit,status,qualifier,provider,program,raw\n";

    private ObservationLines() {
    }

    static void write(Path folder, Path target) throws Exception {
        StringBuilder lines = new StringBuilder(HEADER);
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.sorted().toList();
        }
        for (Path file : files) {
            Document document = Readers.standard().read(file, file.getFileName().toString());
            new Interpreter().interpret(document).observations()
                    .forEach(observation -> lines.append(line(document.name(), observation)));
        }
        write(target, lines);
    }

    private static void write(Path target, StringBuilder lines) throws IOException {
        Files.writeString(target, lines, StandardCharsets.UTF_8);
    }

    private static String line(String source, Observation observation) {
        return Stream
                .of(source, observation.heading(), observation.kind().code(), String.join(" > ", observation.label()),
                        observation.year().isPresent() ? String.valueOf(observation.year().getAsInt()) : "",
                        observation.value().map(value -> value.toPlainString()).orElse(""), observation.unit().code(),
                        observation.status().code(),
                        observation.qualifiers().stream().map(Qualifier::code).sorted()
                                .collect(Collectors.joining("+")),
                        String.join("; ", observation.providers()), observation.program().orElse(""), observation.raw())
                .map(field -> "\"" + field.replace("\"", "\"\"") + "\"").collect(Collectors.joining(",", "", "\n"));
    }
}
