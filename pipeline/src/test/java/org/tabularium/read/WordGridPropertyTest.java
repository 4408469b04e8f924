package org.tabularium.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tabularium.document.Grid;
import org.tabularium.document.GridCell;
import org.tabularium.document.Table;
import org.tabularium.read.WordNode.Cell;
import org.tabularium.read.WordNode.Merge;
import org.tabularium.read.WordNode.Para;
import org.tabularium.read.WordNode.Row;
import org.tabularium.read.WordNode.Tbl;

/** Whatever spans and merges a file states, sensible or not, its cells tile a grid and none is lost. */
class WordGridPropertyTest {

    @Property(tries = 500)
    void any_merges_give_a_grid_without_overlap(@ForAll("tables") Tbl table) throws UnreadableDocumentException {
        Grid grid = grid(table);

        int covered = 0;
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                covered += grid.at(row, column).isPresent() ? 1 : 0;
            }
        }
        assertThat(grid.cells().stream().mapToInt(cell -> cell.rowSpan() * cell.columnSpan()).sum()).as("no overlap")
                .isEqualTo(covered);
        assertThat(covered).as("every column that a cell of the file spans is covered")
                .isEqualTo(table.rows().stream().flatMap(row -> row.cells().stream()).mapToInt(Cell::span).sum());
        assertThat(grid.rows()).isEqualTo(table.rows().size());
    }

    @Property(tries = 200)
    void the_text_of_a_cell_that_continues_nothing_is_never_lost(@ForAll("tables") Tbl table)
            throws UnreadableDocumentException {
        List<String> expected = new ArrayList<>();
        table.rows().stream().flatMap(row -> row.cells().stream())
                .filter(cell -> cell.down() != Merge.CONTINUE && cell.across() != Merge.CONTINUE)
                .forEach(cell -> expected.add(text(cell)));
        assertThat(grid(table).cells()).extracting(GridCell::text).containsAll(expected);
    }

    private static String text(Cell cell) {
        return ((WordPiece.Characters) ((Para) cell.content().getFirst()).pieces().getFirst()).text();
    }

    private static Grid grid(Tbl table) throws UnreadableDocumentException {
        WordAssembler assembler = new WordAssembler(WordStyles.none(), new WordNumbering(),
                new WordNotes(Map.copyOf(WordNotes.Numbers.USUAL)), new WordRemarks(), new Budget(Limits.DEFAULT));
        return ((Table) assembler.body(List.of(table)).getFirst()).grid();
    }

    @Provide
    Arbitrary<Tbl> tables() {
        Arbitrary<Cell> cells = Combinators
                .combine(Arbitraries.integers().between(1, 3), Arbitraries.of(Merge.class),
                        Arbitraries.of(Merge.NONE, Merge.NONE, Merge.NONE, Merge.RESTART, Merge.CONTINUE),
                        Arbitraries.integers().between(1, 1_000_000))
                .as((span, down, across, number) -> new Cell(span, down, across, List.of(paragraph("t" + number))));
        Arbitrary<Row> rows = Combinators
                .combine(Arbitraries.integers().between(0, 2), cells.list().ofMinSize(1).ofMaxSize(5))
                .as((before, row) -> new Row(before, false, row));
        return rows.list().ofMinSize(1).ofMaxSize(7).map(Tbl::new);
    }

    private static Para paragraph(String text) {
        return new Para(WordFormat.Paragraph.PLAIN, List.of(new WordPiece.Characters(WordFormat.Run.PLAIN, text)),
                List.of());
    }
}
