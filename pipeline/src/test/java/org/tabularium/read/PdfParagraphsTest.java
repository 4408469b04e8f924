package org.tabularium.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tabularium.document.Text;

/** Where a line ends its paragraph, told by the room behind it. Every character is five points wide. */
class PdfParagraphsTest {

    private static final double RIGHT = 300;

    @Test
    void a_line_with_room_for_the_next_word_ends_its_paragraph() {
        assertThat(paragraphs("""
                Pomoc otrzymało w minionym roku osiemdziesiąt sześć rodzin,
                w tym rodziny wielodzietne.
                Ośrodek prowadzi także klub.""")).containsExactly(
                "Pomoc otrzymało w minionym roku osiemdziesiąt sześć rodzin, w tym rodziny wielodzietne.",
                "Ośrodek prowadzi także klub.");
    }

    @Test
    void items_without_markers_follow_a_colon_also_where_its_line_is_full() {
        assertThat(paragraphs("""
                1. Osoby mogą w punkcie uzyskać pomoc w tych formach, czyli:
                terapia indywidualna – 12 osób
                spotkania grup wsparcia – 31 osób
                2. Wydano ulotki.""")).containsExactly("1. Osoby mogą w punkcie uzyskać pomoc w tych formach, czyli:",
                "terapia indywidualna – 12 osób", "spotkania grup wsparcia – 31 osób", "2. Wydano ulotki.");
    }

    @Test
    void a_sentence_that_goes_on_after_a_colon_is_one_paragraph() {
        assertThat(paragraphs("""
                1. Zlecono organizacjom, które wybrano w konkursie, zadania:
                prowadzenie jadłodajni, noclegowni i ogrzewalni, a ponadto
                dowóz posiłków.
                2. Wydano ulotki.""")).containsExactly(
                "1. Zlecono organizacjom, które wybrano w konkursie, zadania:"
                        + " prowadzenie jadłodajni, noclegowni i ogrzewalni, a ponadto dowóz posiłków.",
                "2. Wydano ulotki.");
    }

    @Test
    void where_words_are_broken_at_line_ends_little_room_is_enough_to_end_an_item() {
        assertThat(paragraphs("""
                osobne wejścia dla osób pokrzywdzonych i dla świad-
                ków zdarzeń w siedzibie komendy, także wieczo-
                rem i w nocy przez cały rok oraz
                udostępnianie ulotek o pomocy dla osób i rodzin""")).hasSize(1);
        assertThat(paragraphs("""
                osobne wejścia dla osób pokrzywdzonych i dla osób świad-
                ków zdarzeń w siedzibie komendy, w dzień, a także wieczo-
                rem i w nocy przez cały rok, w święta
                udostępnianie ulotek""")).hasSize(2);
    }

    private static List<String> paragraphs(String text) {
        List<PdfLine> lines = new ArrayList<>();
        text.lines().forEach(
                line -> lines.add(new PdfLine(0, 5.0 * line.length(), 12.0 * lines.size(), 10, false, Text.of(line))));
        PdfHyphens hyphens = new PdfHyphens(List.of());
        return PdfParagraphs.of(lines, 0, _ -> RIGHT).stream().map(found -> found.text(hyphens).plain()).toList();
    }
}
