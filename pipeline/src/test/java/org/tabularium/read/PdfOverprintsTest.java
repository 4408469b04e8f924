package org.tabularium.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class PdfOverprintsTest {

    private static PdfGlyph sign(String text, double x, double y, double width) {
        return new PdfGlyph(text, x, y, width, 10, 3, false, 0, x, y);
    }

    private static List<PdfGlyph> once(PdfGlyph... signs) {
        return PdfOverprints.once(List.of(signs));
    }

    @Test
    void a_sign_printed_again_a_little_aside_is_one_bold_sign() {
        PdfGlyph first = sign("7", 50, 100, 5);

        assertThat(once(first, sign("7", 52, 100, 5))).hasSize(2);
        assertThat(once(first, sign("7", 51.9, 100, 5))).singleElement().matches(PdfGlyph::bold).extracting(PdfGlyph::x)
                .isEqualTo(50.0);
    }

    @Test
    void a_sign_printed_again_on_its_very_place_is_the_same_sign() {
        PdfGlyph first = sign("7", 50, 100, 5);

        assertThat(once(first, sign("7", 51, 100, 5))).containsExactly(first);
        assertThat(once(first, sign("7", 50, 101.5, 5))).containsExactly(first);
        assertThat(once(sign("W", 50, 100, 30), sign("W", 58, 100, 30))).hasSize(1);
    }

    @Test
    void other_signs_and_signs_side_by_side_stay() {
        assertThat(once(sign("7", 50, 100, 5), sign("8", 50, 100, 5), sign("7", 55, 100, 5), sign("7", 50, 112, 5)))
                .hasSize(4);
    }

    @Test
    void signs_are_found_over_the_edges_of_fields_and_at_the_edges_of_the_page() {
        for (double x : new double[] { 0, 7.9, 8, 15.9, 800 }) {
            assertThat(once(sign("7", x, x, 5), sign("7", x + 0.5, x - 0.5, 5))).as("at %s", x).hasSize(1);
        }
    }

    @Test
    void a_sign_as_wide_as_no_page_costs_no_more_than_another() {
        assertThat(once(sign("7", 50, 100, 1e15), sign("8", 50, 100, Double.NaN))).hasSize(2);
    }
}
