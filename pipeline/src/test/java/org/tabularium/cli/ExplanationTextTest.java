package org.tabularium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.tabularium.warehouse.ExplainedTable;
import org.tabularium.warehouse.ExplainedTable.Cell;
import org.tabularium.warehouse.ExplainedTable.Link;
import org.tabularium.warehouse.ExplainedTable.Mark;
import org.tabularium.warehouse.Explanation;

/** What {@code explain} prints: the table around the figure, its paths and the rules. */
class ExplanationTextTest {

    private static final List<Cell> MEALS = List.of(cell(1, 1, "header", "Wyszczególnienie", Mark.NONE),
            new Cell("1/2", 1, 2, 1, 2, "header", "Liczba osób", Mark.COLUMN), cell(2, 1, "header", "", Mark.NONE),
            cell(2, 2, "header", "2022", Mark.NONE), cell(2, 3, "header", "2023", Mark.COLUMN),
            cell(7, 1, "label", "Program posiłków", Mark.ROW), cell(7, 2, "value", "560", Mark.NONE),
            cell(7, 3, "value", "571", Mark.NONE), cell(9, 1, "label", "w tym: posiłek", Mark.ROW),
            cell(9, 2, "value", "32", Mark.NONE), cell(9, 3, "value", "35", Mark.FIGURE),
            cell(10, 1, "label", "w tym:\nświadczenie", Mark.NONE), cell(10, 2, "value", "1 028", Mark.NONE),
            cell(10, 3, "value", "-", Mark.NONE));

    private final StringWriter out = new StringWriter();

    @Test
    void draws_the_table_around_the_figure_with_its_labels_marked() {
        print(explanation(Optional.of(new ExplainedTable("table[1]", MEALS,
                List.of(new Link("column", "Liczba osób", "1/2", ""), new Link("column", "2023", "2/3", ""),
                        new Link("row", "Program posiłków", "7/1", ""), new Link("row", "w tym: posiłek", "9/1", ""),
                        new Link("cell", "", "9/3", "")),
                List.of()))), 120);

        assertThat(out).hasToString("""
                Liczba osób > w tym: posiłek, 2023: 35 person
                  source       raport.docx
                  position     table[1]/row[9]/cell[3]
                  under        Tabela 1
                  as written   35
                  status       normal

                  Wyszczególnienie   | [Liczba osób]
                                     | 2022  | [2023]
                  -------------------+-------+-------
                  …
                  [Program posiłków] |   560 |    571
                  …
                  [w tym: posiłek]   |    32 |   ▶35◀
                  w tym: świadczenie | 1 028 |      -

                  header path  Liczba osób > 2023
                  row path     Program posiłków > w tym: posiłek
                  read by      "2023" stands above its column
                               its row is "w tym: posiłek"
                  confidence   0.95
                  observation  0123456789abcdef
                  document     sha256 abc
                """.replace("\n", System.lineSeparator()));
    }

    @Test
    void a_figure_in_text_keeps_its_neighbours() {
        print(explanation(Optional.empty()), 120);

        assertThat(out.toString()).contains("same row     Liczba osób > w tym: posiłek, 2023: 35 person")
                .doesNotContain("header path", "row path");
    }

    @Test
    void long_texts_are_cut_and_the_signs_stay() {
        String label = "Liczba osób korzystających z posiłków w stołówkach szkolnych oraz w domach";
        List<String> lines = draw(Stream
                .concat(IntStream.rangeClosed(2, 5).mapToObj(column -> cell(1, column, "value", label, Mark.NONE)),
                        Stream.of(cell(1, 1, "label", label, Mark.ROW), cell(1, 6, "value", "1", Mark.FIGURE)))
                .toList(), 80);

        assertThat(lines).singleElement().satisfies(line -> assertThat(line)
                .startsWith("[Liczba os…] | Liczba osób… | ").endsWith("▶1◀").hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void columns_far_from_the_figure_are_left_out_of_a_wide_table() {
        List<Cell> wide = IntStream.rangeClosed(1, 60).mapToObj(column -> cell(1, column, "value", "1234567" + column,
                column == 1 ? Mark.ROW : column == 50 ? Mark.FIGURE : Mark.NONE)).toList();

        assertThat(draw(wide, 100)).singleElement().satisfies(line -> assertThat(line).startsWith("[12345…] | … | ")
                .endsWith(" | …").contains("▶12345…◀", "1234567…").hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void a_cell_over_several_rows_and_a_hole_keep_their_place() {
        assertThat(draw(List.of(new Cell("1/1", 1, 1, 3, 1, "label", "Pomoc", Mark.ROW),
                cell(1, 2, "value", "1", Mark.NONE), cell(2, 3, "value", "2", Mark.FIGURE)), 80))
                        .containsExactly("[Pomoc] | 1 |", "        |   | ▶2◀");
    }

    private static List<String> draw(List<Cell> cells, int width) {
        return new TableDrawing(new ExplainedTable("table[1]", cells, List.of(), List.of()), width).lines();
    }

    private void print(Explanation explanation, int width) {
        PrintWriter writer = new PrintWriter(out);
        new ExplanationText(writer, width).print(explanation);
        writer.flush();
    }

    private static Explanation explanation(Optional<ExplainedTable> table) {
        Explanation.Figure figure = new Explanation.Figure("0123456789abcdef", "table[1]/row[9]/cell[3]", "Tabela 1",
                "table", "Liczba osób > w tym: posiłek", OptionalInt.of(2023), Optional.of(new BigDecimal("35.0000")),
                "person", "normal", "", "", "", "35", 0.95);
        return new Explanation(figure, new Explanation.Source("raport.docx", "abc", "", "", OptionalInt.of(2023)),
                List.of("\"2023\" stands above its column", "its row is \"w tym: posiłek\""), List.of(figure),
                List.of(), List.of(), Optional.empty(), table);
    }

    private static Cell cell(int row, int column, String role, String text, Mark mark) {
        return new Cell(row + "/" + column, row, column, 1, 1, role, text, mark);
    }
}
