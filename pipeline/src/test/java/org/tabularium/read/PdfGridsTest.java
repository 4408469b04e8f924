package org.tabularium.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tabularium.read.PdfGrid.Area;

class PdfGridsTest {

    @Test
    void places_with_no_rule_between_them_are_one_cell() {
        List<PdfRule> rules = new ArrayList<>(List.of(across(0, 0, 300), across(20, 100, 300), across(40, 0, 300),
                down(0, 0, 40), down(100, 0, 40), down(200, 20, 40), down(300, 0, 40)));

        assertThat(PdfGrids.of(rules, 100)).singleElement()
                .satisfies(grid -> assertThat(grid.areas()).containsExactly(new Area(0, 0, 2, 1), new Area(0, 1, 1, 2),
                        new Area(1, 1, 1, 1), new Area(1, 2, 1, 1)));
    }

    @Test
    void a_border_drawn_once_for_each_neighbour_is_one() {
        List<PdfRule> rules = List.of(across(0, 0, 100), across(20, 0, 50), across(20.6, 50, 100), across(40, 0, 100),
                down(0, 0, 40), down(100, 0, 20), down(100.4, 20, 40));
        assertThat(PdfGrids.of(rules, 100)).singleElement().satisfies(grid -> assertThat(grid.areas()).hasSize(2));
    }

    @Test
    void a_table_without_its_outer_rules_has_its_outer_cells() {
        List<PdfRule> rules = List.of(across(0, 0, 300), across(20, 0, 300), down(100, 0, 20), down(200, 0, 20));
        assertThat(PdfGrids.of(rules, 100)).singleElement()
                .satisfies(grid -> assertThat(grid.columns()).containsExactly(0.0, 100.0, 200.0, 300.0));
    }

    @Test
    void underlines_are_no_tables_and_frames_are_one_cell() {
        assertThat(PdfGrids.of(List.of(across(60, 0, 80), across(90, 0, 80)), 100)).isEmpty();
        assertThat(PdfGrids.of(List.of(across(0, 0, 100), across(20, 0, 100), down(0, 0, 20), down(100, 0, 20)), 100))
                .singleElement().satisfies(grid -> assertThat(grid.areas()).containsExactly(new Area(0, 0, 1, 1)));
    }

    @Property(tries = 200)
    void cells_tile_the_grid_whatever_rules_are_missing(@ForAll @IntRange(min = 2, max = 6) int rows,
            @ForAll @IntRange(min = 2, max = 6) int columns, @ForAll long seed) {
        Random random = new Random(seed);
        List<PdfRule> rules = new ArrayList<>(List.of(across(0, 0, columns * 50), across(rows * 20, 0, columns * 50),
                down(0, 0, rows * 20), down(columns * 50, 0, rows * 20)));
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (random.nextInt(4) > 0) {
                    rules.add(across(row * 20, column * 50, column * 50 + 50));
                }
                if (random.nextInt(4) > 0) {
                    rules.add(down(column * 50, row * 20, row * 20 + 20));
                }
            }
        }
        for (PdfGrid grid : PdfGrids.of(rules, 100)) {
            int[][] covered = new int[grid.rows().size() - 1][grid.columns().size() - 1];
            for (Area area : grid.areas()) {
                for (int row = area.row(); row < area.row() + area.rowSpan(); row++) {
                    for (int column = area.column(); column < area.column() + area.columnSpan(); column++) {
                        covered[row][column]++;
                    }
                }
            }
            assertThat(Arrays.stream(covered).flatMapToInt(Arrays::stream)).containsOnly(1);
        }
    }

    private static PdfRule across(double y, double from, double to) {
        return new PdfRule(true, y, from, to);
    }

    private static PdfRule down(double x, double from, double to) {
        return new PdfRule(false, x, from, to);
    }
}
