package org.tabularium.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.samples.PdfPen.Cell.figure;
import static org.tabularium.samples.PdfPen.Cell.label;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.document.Block;
import org.tabularium.document.Document;
import org.tabularium.document.Grid;
import org.tabularium.document.GridCell;
import org.tabularium.document.Table;
import org.tabularium.read.Readers;
import org.tabularium.samples.PdfPen.Cell;

/** The same table written as Word and as PDF has the same grid, cell by cell, also over a page break. */
class TwinReportTest {

    private static final float[] WIDTHS = { 170, 150, 60, 60 };

    @TempDir
    private Path folder;

    @Test
    void a_short_table_with_spans_and_cells_of_several_lines() throws Exception {
        List<List<Cell>> rows = table(3);
        assertThat(cells(pdf(rows, 0, true))).isEqualTo(cells(word(rows)));
    }

    @Test
    void a_table_over_pages_whose_header_is_printed_again() throws Exception {
        List<List<Cell>> rows = table(34);
        assertThat(cells(pdf(rows, 2, true))).isEqualTo(cells(word(rows)));
    }

    @Test
    void a_table_over_pages_without_a_repeated_header() throws Exception {
        List<List<Cell>> rows = table(34);
        assertThat(cells(pdf(rows, 0, true))).isEqualTo(cells(word(rows)));
    }

    @Test
    void cells_after_the_break_are_placed_on_their_page() throws Exception {
        Grid grid = pdf(table(34), 2, true);
        List<String> places = grid.cells().stream().map(cell -> cell.locator().path()).toList();
        assertThat(places).doesNotHaveDuplicates().contains("page[1]/table[1]/row[1]/cell[1]",
                "page[2]/table[1]/row[4]/cell[2]");
        assertThat(places).doesNotContain("page[2]/table[1]/row[1]/cell[1]");
    }

    @Test
    void a_table_without_rules() throws Exception {
        List<List<Cell>> rows = new ArrayList<>(
                List.of(List.of(label("Rodzaj pomocy"), figure("2021"), figure("2022"), figure("2023"))));
        rows.add(List.of(label("Schronienie"), figure("46"), figure("51"), figure("57")));
        rows.add(List.of(label("Posiłki wydawane w dni powszednie oraz w soboty i w święta"), figure("1 204"),
                figure("–"), figure("1 610")));
        rows.add(List.of(label("Autobus dyżurny"), figure("b.d."), figure("318"), figure("277")));
        assertThat(cells(pdf(rows, 0, false))).isEqualTo(cells(word(rows)));
    }

    private static List<List<Cell>> table(int tasks) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(new Cell(1, 2, false, "Zadanie"), new Cell(1, 2, false, "Wskaźnik"),
                new Cell(2, 1, false, "Wartość w roku")));
        rows.add(List.of(figure("2022"), figure("2023")));
        for (int task = 1; task <= tasks; task++) {
            rows.add(List.of(new Cell(1, 2, false, "Zadanie " + task + ": wspieranie rodzin w codziennym życiu"),
                    label("Liczba rodzin, które korzystały ze wsparcia asystenta dłużej niż pół roku"),
                    figure(String.valueOf(100 + task)), figure(String.valueOf(200 + task))));
            rows.add(List.of(label("Liczba dzieci w tych rodzinach"), figure(String.valueOf(300 + task)), figure("–")));
        }
        return rows;
    }

    private static List<String> cells(Grid grid) {
        return grid.cells().stream().map(TwinReportTest::cell).toList();
    }

    private static String cell(GridCell cell) {
        return cell.row() + "," + cell.column() + " " + cell.rowSpan() + "x" + cell.columnSpan() + " " + cell.text();
    }

    private Grid pdf(List<List<Cell>> rows, int header, boolean ruled) throws Exception {
        try (PdfPen pen = new PdfPen("", "")) {
            pen.page("", "1");
            pen.text(
                    "Wyniki roku przedstawia poniższa tabela, która obejmuje wszystkie zadania i wszystkie dzielnice.");
            new PdfTablePen(pen, WIDTHS, rows, header, ruled).draw();
            pen.text("Po tabeli.");
            return table(Files.write(folder.resolve("twin.pdf"), pen.bytes()));
        }
    }

    private Grid word(List<List<Cell>> rows) throws Exception {
        WordTable table = new WordTable(3400, 3000, 1200, 1200);
        int[] open = new int[WIDTHS.length];
        for (List<Cell> row : rows) {
            List<WordTable.Cell> cells = new ArrayList<>();
            int next = 0;
            int column = 0;
            while (column < WIDTHS.length) {
                if (open[column] > 0) {
                    open[column]--;
                    cells.add(WordTable.below());
                    column++;
                } else {
                    Cell cell = row.get(next++);
                    open[column] = cell.rows() - 1;
                    cells.add(new WordTable.Cell(cell.columns(), cell.rows() > 1 ? "<w:vMerge w:val=\"restart\"/>" : "",
                            "", WordXml.paragraph("TableText", "", cell.text())));
                    column += cell.columns();
                }
            }
            table.row(cells.toArray(WordTable.Cell[]::new));
        }
        return table(Files.write(folder.resolve("twin.docx"), new WordFile("", "").table(table).bytes()));
    }

    private static Grid table(Path file) throws Exception {
        Document document = Readers.standard().read(file, file.getFileName().toString());
        List<Block> tables = document.blocks().stream().filter(Table.class::isInstance).toList();
        assertThat(tables).as("tables of " + file.getFileName()).hasSize(1);
        return ((Table) tables.getFirst()).grid();
    }
}
