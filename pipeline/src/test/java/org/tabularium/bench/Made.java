package org.tabularium.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tabularium.document.Block;
import org.tabularium.document.Document;
import org.tabularium.document.Grid;
import org.tabularium.document.GridCell;
import org.tabularium.document.Heading;
import org.tabularium.document.ListItem;
import org.tabularium.document.Locator;
import org.tabularium.document.Paragraph;
import org.tabularium.document.Table;
import org.tabularium.document.Text;

/** Documents that the benchmarks read: made by rule, so that each run reads the same. */
final class Made {

    private static final int FIRST_YEAR = 2004;

    private static final List<String> SENTENCES = List.of(
            "W %1$d roku z pomocy społecznej skorzystało %2$d osób w %3$d rodzinach, w tym %4$d dzieci.",
            "Na realizację zadania wydatkowano kwotę %2$d,50 zł, tj. o %3$d%% więcej niż w roku poprzednim.",
            "Usługi opiekuńcze świadczone były przez organizacje pozarządowe na rzecz mieszkańców miasta.",
            "Średni koszt jednej godziny usług wyniósł %3$d,%4$02d zł, a zrealizowano ich %2$d.",
            "W schronisku przebywało dwadzieścia pięć osób, z czego %4$d to kobiety (art. 17 ust. 1 pkt 3 ustawy).");

    private Made() {
    }

    /** A table of years above an indicator a row; every tenth row is the whole of the nine below it. */
    static Document table(int columns, int rows) {
        List<GridCell> cells = new ArrayList<>();
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column < columns; column++) {
                Locator place = new Locator("table[1]").child("row", row + 1).child("cell", column + 1);
                cells.add(new GridCell(row, column, 1, 1,
                        List.of(Paragraph.of(place.child("para", 1), text(row, column))), Optional.empty(), place));
            }
        }
        Locator caption = new Locator("block[1]");
        return document(List.of(
                new Paragraph(caption, Paragraph.Role.CAPTION, Text.of("Tabela 1. Świadczenia w latach"), 0, false),
                new Table(new Locator("table[1]"), new Grid(rows + 1, columns, cells))));
    }

    private static String text(int row, int column) {
        if (row == 0) {
            return column == 0 ? "Wyszczególnienie" : String.valueOf(FIRST_YEAR + column);
        }
        if (column == 0) {
            return row % 10 == 1 ? "Liczba osób w grupie " + row : "w tym kobiety w wieku " + row + " lat";
        }
        int figure = row * 31 % 9_973 + column;
        return row % 3 == 0 ? figure / 10 + "," + figure % 10 + " zł" : figure % 17 == 0 ? "-" : String.valueOf(figure);
    }

    /** Paragraphs and lists under headings, with figures in most sentences. */
    static Document prose(int paragraphs) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < paragraphs; i++) {
            Locator place = new Locator("block[" + (i + 1) + "]");
            Text text = Text.of(sentence(i) + (i % 4 == 0 ? "" : " " + sentence(i * 7 + 1)));
            blocks.add(i % 10 == 0 ? new Heading(place, 1, "", Text.of("Pomoc społeczna, część " + (i / 10 + 1)))
                    : i % 4 == 0 ? new ListItem(place, 0, "•", false, String.valueOf(i / 10), text, false)
                            : new Paragraph(place, Paragraph.Role.BODY, text, 0, false));
        }
        return document(blocks);
    }

    private static String sentence(int i) {
        return SENTENCES.get(i % SENTENCES.size()).formatted(FIRST_YEAR + i % 20, i * 37 % 4_001 + 2, i % 89 + 2,
                i % 23 + 2);
    }

    private static Document document(List<Block> blocks) {
        return new Document("made", new Document.Properties("text/plain", "Sprawozdanie za 2023 rok", ""), blocks,
                List.of(), List.of());
    }
}
