package org.tabularium.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tabularium.document.Document;
import org.tabularium.document.Document.Properties;
import org.tabularium.document.Document.Remark;
import org.tabularium.document.Locator;
import org.tabularium.document.Paragraph;

class RecognisedTextTest {

    @Test
    void figures_of_a_recognised_page_have_low_confidence_and_say_why() {
        Document document = new Document("scan.pdf", new Properties("application/pdf", "", ""),
                List.of(Paragraph.of(new Locator("page[1]/block[1]"), "W 2023 roku z obiadów skorzystało 31 osób."),
                        Paragraph.of(new Locator("page[12]/block[1]"), "W 2023 roku z paczek skorzystało 48 osób.")),
                List.of(), List.of(new Remark(new Locator("page[1]"), "READ-013", "recognised")));
        List<Observation> observations = new Interpreter().interpret(document).observations();
        assertThat(observations).hasSize(2);
        assertThat(observations.getFirst().confidence().value()).isLessThanOrEqualTo(0.5);
        assertThat(observations.getFirst().confidence().reasons().getLast()).contains("recognised");
        assertThat(observations.getLast().confidence().value()).isGreaterThan(0.5);
    }
}
