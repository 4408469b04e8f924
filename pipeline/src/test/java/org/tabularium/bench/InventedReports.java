package org.tabularium.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.tabularium.warehouse.DocumentRows;
import org.tabularium.warehouse.FileRows;
import org.tabularium.warehouse.Row;
import org.tabularium.warehouse.SourceFile;
import org.tabularium.warehouse.StatedTable;

/** Reports as extraction hands them over to be stored: 400 figures in a table each, with tokens and evidence. */
final class InventedReports {

    private static final int STEPS = 4;

    private InventedReports() {
    }

    /** Reports of a folder of their own, from one number to another. */
    static List<FileRows> reports(String folder, int from, int to) {
        return IntStream.range(from, to).mapToObj(number -> report("%s/raport-%05d.docx".formatted(folder, number)))
                .toList();
    }

    private static FileRows report(String name) {
        SourceFile source = new SourceFile(name, "%064x".formatted(name.hashCode()), 40_000);
        List<Row> observations = new ArrayList<>();
        List<Row> tokens = new ArrayList<>();
        List<Row> attachments = new ArrayList<>();
        List<Row> cells = new ArrayList<>();
        for (int i = 1; i <= InventedFigures.IN_A_REPORT; i++) {
            String place = "table[1]/row[" + i + "]/cell[2]/para[1]";
            String label = "liczba osób w grupie " + i;
            observations.add(row(i, place, "Tabela 1. Wsparcie", "table", List.of("Wsparcie", label), 2024,
                    Optional.empty(), "person", "missing", "", List.of("Ośrodek"), "", "b.d.", 0.95,
                    List.of("\"2024\" stands above its column", "its row is \"" + label + "\"")));
            tokens.add(row(i, place, Integer.toString(i), "observed"));
            for (int step = 1; step <= STEPS; step++) {
                attachments.add(row(i, step, "row", label, place, "its row is \"" + label + "\""));
            }
            cells.add(row("table[1]", place, i, 2, 1, 1, "value", "b.d."));
        }
        Row head = row(false, "", "", "", "text/csv", "Raport", "", "Ośrodek", 2024, "", List.of());
        return new FileRows(source, List.of(new DocumentRows(source, head, Map.of(StatedTable.OBSERVATION, observations,
                StatedTable.TOKEN, tokens, StatedTable.ATTACHMENT, attachments, StatedTable.TABLE_CELL, cells))));
    }

    private static Row row(Object... fields) {
        return new Row(List.of(fields));
    }
}
