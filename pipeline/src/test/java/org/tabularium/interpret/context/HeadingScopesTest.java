package org.tabularium.interpret.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.tabularium.document.Document;
import org.tabularium.document.Heading;
import org.tabularium.document.Locator;
import org.tabularium.document.Paragraph;
import org.tabularium.document.Text;
import org.tabularium.interpret.DocumentContext;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.interpret.text.Scope;

/** How long a heading that names a project or an organisation holds. */
class HeadingScopesTest {

    private static final String STRATEGY = "Strategia Rozwoju Lipki 2020-2030";

    private final HeadingScopes headings = new HeadingScopes(
            new Document("plik.docx", new Document.Properties("", "", ""), List.of(), List.of(), List.of()),
            new DocumentContext("", Optional.empty(), OptionalInt.of(2023), Optional.of(STRATEGY), Optional.empty(),
                    List.of()),
            Vocabulary.polish());

    @Test
    void a_project_holds_below_its_heading_until_the_next_of_its_level() {
        headings.enter(heading(2, "3.1. Projekt „Nowa droga”"));
        headings.enter(heading(3, "Rekrutacja"));
        assertThat(headings.now().program()).contains("Nowa droga");
        headings.enter(heading(2, "3.2. Zasiłki"));
        assertThat(headings.now().program()).contains(STRATEGY);
    }

    @Test
    void a_quotation_mark_that_is_never_closed_closes_with_the_heading() {
        headings.enter(heading(3, "Projekt UE „Nowa droga (etap 2)"));
        assertThat(headings.now().program()).contains("Nowa droga (etap 2)");
    }

    @Test
    void an_organisations_name_as_a_heading_names_the_provider() {
        headings.enter(heading(2, "2. Powiatowy Urząd Pracy w Lipnie"));
        assertThat(headings.now())
                .isEqualTo(new Scope(Optional.of("Powiatowy Urząd Pracy w Lipnie"), Optional.of(STRATEGY)));
        headings.enter(heading(2, "3. Domy pomocy społecznej"));
        assertThat(headings.now().provider()).isEmpty();
    }

    @Test
    void a_bold_line_that_names_a_project_stands_for_a_heading() {
        Paragraph line = new Paragraph(Locator.DOCUMENT, Paragraph.Role.BODY, Text.of("Program „Złota jesień”"), 0,
                true);
        assertThat(headings.isHeading(line)).isTrue();
        headings.enter(line);
        assertThat(headings.now().program()).contains("Złota jesień");
    }

    private static Heading heading(int level, String text) {
        return new Heading(Locator.DOCUMENT, level, "", Text.of(text));
    }
}
