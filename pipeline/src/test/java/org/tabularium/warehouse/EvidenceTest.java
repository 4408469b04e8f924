package org.tabularium.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.warehouse.Nights.folder;
import static org.tabularium.warehouse.Nights.night;
import static org.tabularium.warehouse.Reports.report;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.document.Block;
import org.tabularium.document.Document;
import org.tabularium.document.Locator;
import org.tabularium.document.Paragraph;
import org.tabularium.document.TableNotation;
import org.tabularium.document.Text;
import org.tabularium.interpret.Interpretation;
import org.tabularium.interpret.Interpreter;
import org.tabularium.warehouse.DocumentResult.Extracted;
import org.tabularium.warehouse.ExplainedTable.Cell;
import org.tabularium.warehouse.ExplainedTable.Mark;

/** The warehouse alone tells how a figure of a table was read; no file is needed. */
class EvidenceTest {

    @TempDir
    static Path root;

    static WarehouseFolder folder;

    @BeforeAll
    static void publish() {
        folder = folder(root);
        night(folder, document("a.docx",
                """
                        | Lp. | Zadanie          | Organizacja        | Liczba osób ||
                        | ^   | ^                | ^                  | 2022  | 2023 |
                        | 1.  | Posiłki          | Fundacja Dobry Dom | 560   | 571  |
                        |     |    w tym: obiady | Fundacja Dobry Dom | 82    | 35   |
                        """ + IntStream.rangeClosed(2, 9)
                        .mapToObj(i -> "| " + i + ". | Zadanie " + "abcdefghij".charAt(i) + " | Urząd | 1 | 2 |\n")
                        .collect(Collectors.joining())),
                document("empty.docx", """
                        | Imię | Miasto |
                        | Ala  | Sopot  |
                        """));
    }

    @Test
    void the_table_around_a_figure_is_there_with_its_labels_marked() {
        ExplainedTable table = explain("w tym: obiady", 2023);

        assertThat(marked(table, Mark.FIGURE)).containsExactly("35");
        assertThat(marked(table, Mark.COLUMN)).containsExactly("Liczba osób", "2023");
        assertThat(marked(table, Mark.ROW)).containsExactly("Posiłki", "w tym: obiady");
        assertThat(marked(table, Mark.BESIDE)).containsExactly("Fundacja Dobry Dom");
        assertThat(table.headerPath()).containsExactly("Liczba osób", "2023");
        assertThat(table.rowPath()).containsExactly("Posiłki", "w tym: obiady");
        assertThat(table.cells()).extracting(Cell::row).containsOnly(1, 2, 3, 4, 5, 6, 7);
        assertThat(table.cells()).filteredOn(cell -> cell.row() == 4).extracting(Cell::role).containsExactly("ordinal",
                "label", "provider", "value", "value");
    }

    @Test
    void far_below_the_header_the_header_is_shown() {
        assertThat(explain("Zadanie j", 2022).cells()).extracting(Cell::row).containsOnly(1, 2, 9, 10, 11, 12);
    }

    @Test
    void every_label_comes_with_the_rule_that_joined_it() {
        try (PublishedWarehouse warehouse = PublishedWarehouse.open(folder).orElseThrow()) {
            assertThat(warehouse.explain("w tym: obiady", 2023).getFirst().reasons()).containsExactly(
                    "\"Liczba osób\" stands above its column", "\"2023\" stands above its column",
                    "\"w tym: obiady\" is part of \"Posiłki\": it is set in further", "its row is \"w tym: obiady\"",
                    "the provider stands in the row's provider column",
                    "its column holds figures: a year stands above it", "the column's header names the year",
                    "the label names the unit");
        }
    }

    @Test
    void the_steps_of_the_reading_are_kept() {
        assertThat(explain("w tym: obiady", 2023).trace()).first().isEqualTo("section of rows 1 to 12");
        assertThat(explain("w tym: obiady", 2023).trace()).contains("header rows [1, 2], titles [], bands []",
                "column 1: ordinal because numbers the rows; above it [Lp.]",
                "column 5: value because a year stands above it; above it [Liczba osób] year 2023");
    }

    @Test
    void a_figure_in_text_has_no_table_and_a_table_without_figures_is_not_kept() {
        WarehouseFolder other = folder(root.resolve("text"));
        night(other, report("a.docx", 2024).states(Reports.Figure.of("block[1]", "Beds", 2024, "1")).read());
        try (PublishedWarehouse warehouse = PublishedWarehouse.open(other).orElseThrow()) {
            assertThat(warehouse.explain("Beds", 2024).getFirst().table()).isEmpty();
        }
        assertThat(rows(folder, "SELECT DISTINCT d.name FROM table_cell JOIN dim_document AS d USING (document_key)"))
                .containsExactly("a.docx");
    }

    @Test
    void evidence_comes_and_goes_with_its_document_and_a_copy_adds_none() {
        String table = """
                |             | 2023 |
                | Liczba osób | 7    |
                """;
        WarehouseFolder other = folder(root.resolve("copies"));
        night(other, document("a.docx", table), document("copy.docx", table));
        assertThat(rows(other, "SELECT text FROM table_cell ORDER BY position")).containsExactly("", "2023",
                "Liczba osób", "7");
        assertThat(rows(other, "SELECT axis FROM attachment ORDER BY step")).containsExactly("column", "row", "cell");

        try (WarehouseBuild build = WarehouseBuild.open(other)) {
            build.withdraw("a.docx");
            build.withdraw("copy.docx");
            build.load(Reports.RUN);
            build.consolidate();
            build.publish(Reports.RUN);
        }
        for (String kept : List.of("attachment", "table_cell", "table_trace")) {
            assertThat(rows(other, "SELECT count(*) FROM stated." + kept)).as(kept).containsExactly("0");
        }
    }

    private static ExplainedTable explain(String indicator, int year) {
        try (PublishedWarehouse warehouse = PublishedWarehouse.open(folder).orElseThrow()) {
            return warehouse.explain(indicator, year).getFirst().table().orElseThrow();
        }
    }

    private static List<String> marked(ExplainedTable table, Mark mark) {
        return table.cells().stream().filter(cell -> cell.mark() == mark).map(Cell::text).map(String::strip).toList();
    }

    private static List<String> rows(WarehouseFolder folder, String sql) {
        try (PublishedWarehouse warehouse = PublishedWarehouse.open(folder).orElseThrow()) {
            return warehouse.query(sql).rows().stream().map(row -> row.getFirst().orElseThrow().toString()).toList();
        }
    }

    private static Extracted document(String name, String table) {
        Document.Properties properties = new Document.Properties("text/plain", "Raport 2023", "");
        Paragraph title = new Paragraph(new Locator("block[1]"), Paragraph.Role.TITLE, Text.of("Raport"), 0, true);
        List<Block> blocks = List.of(title, TableNotation.table(table));
        Interpretation found = new Interpreter()
                .interpret(new Document(name, properties, blocks, List.of(), List.of()));
        return new Extracted(Reports.source(name, table), properties, List.of(), found);
    }
}
