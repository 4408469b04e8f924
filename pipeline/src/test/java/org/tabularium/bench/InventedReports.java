package org.tabularium.bench;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.tabularium.warehouse.DocumentRows;
import org.tabularium.warehouse.FileRows;
import org.tabularium.warehouse.RowPacker;
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
        RowPacker rows = new RowPacker();
        rows.row(StatedTable.DOCUMENT).flag(false).text("").text("").text("").text("text/csv").text("Raport").text("")
                .text("Ośrodek").number(2024).text("").texts(List.of());
        for (int i = 1; i <= InventedFigures.IN_A_REPORT; i++) {
            String place = "table[1]/row[" + i + "]/cell[2]/para[1]";
            String label = "liczba osób w grupie " + i;
            rows.row(StatedTable.OBSERVATION).number(i).text(place).text("Tabela 1. Wsparcie").text("table")
                    .texts(List.of("Wsparcie", label)).number(2024).value(Optional.empty()).text("person")
                    .text("missing").text("").texts(List.of("Ośrodek")).text("").text("b.d.").number(0.95)
                    .texts(List.of("\"2024\" stands above its column", "its row is \"" + label + "\""));
            rows.row(StatedTable.TOKEN).number(i).text(place).text(Integer.toString(i)).text("observed");
            for (int step = 1; step <= STEPS; step++) {
                rows.row(StatedTable.ATTACHMENT).number(i).number(step).text("row").text(label).text(place)
                        .text("its row is \"" + label + "\"");
            }
            rows.row(StatedTable.TABLE_CELL).text("table[1]").text(place).number(i).number(2).number(1).number(1)
                    .text("value").text("b.d.");
        }
        return new FileRows(source, List.of(new DocumentRows(source, Optional.empty(), rows.packed())));
    }
}
