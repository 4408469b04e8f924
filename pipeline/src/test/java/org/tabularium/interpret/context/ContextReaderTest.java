package org.tabularium.interpret.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tabularium.document.Block;
import org.tabularium.document.Document;
import org.tabularium.document.Locator;
import org.tabularium.document.Paragraph;
import org.tabularium.document.Text;
import org.tabularium.interpret.DocumentContext;
import org.tabularium.interpret.Finding;
import org.tabularium.interpret.Vocabulary;

/** What reports of all kinds of offices say about themselves; a line that begins with = has the style of a title. */
class ContextReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            = Sprawozdanie z działalności ośrodka za rok 2021                               | 2021
            = Sprawozdanie za I półrocze 2024 r.                                            | 2024
            = Ocena zasobów pomocy społecznej za 2022                                       | 2022
            = Informacja o stanie realizacji zadań oświatowych w roku szkolnym i budżetowym 2019 | 2019
            = Raport o sytuacji na rynku pracy, stan na 31 grudnia 2023                     | 2023
            = Sprawozdanie szpitala za okres od 1 stycznia 2020 do 31 grudnia 2020          | 2020
            = Raport z realizacji Strategii Rozwoju Gminy Lipka na lata 2017–2026 za rok 2020 | 2020
            """)
    void the_title_says_the_year(String title, int year) {
        assertThat(context("plik.docx", "", title).reportingYear()).isEqualTo(OptionalInt.of(year));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            raporty/pcpr_sprawozdanie_2022.pdf      | 2022
            strategia_2017-2026_raport_2020.docx    | 2020
            2024-03-15_sprawozdanie_2023.pdf        | 2023
            """)
    void the_name_of_the_file_says_it_where_nothing_else_does(String name, int year) {
        assertThat(context(name, "", "= Sprawozdanie z działalności", "Ośrodek udzielał wsparcia.").reportingYear())
                .isEqualTo(OptionalInt.of(year));
    }

    @Test
    void the_properties_say_it_where_the_page_does_not() {
        assertThat(context("raport.pdf", "Sprawozdanie Powiatowego Urzędu Pracy w Lipce za 2021 rok", "= Sprawozdanie")
                .reportingYear()).isEqualTo(OptionalInt.of(2021));
    }

    @Test
    void years_of_a_strategy_and_of_resolutions_are_not_the_year_reported_on() {
        DocumentContext context = context("raport.docx", "", "Załącznik do uchwały Nr XX/15/2021 z dnia 4 maja 2021 r.",
                "= Raport z wykonania Gminnej Strategii Rozwiązywania Problemów Społecznych na lata 2016-2025 za rok 2020");
        assertThat(context.reportingYear()).isEqualTo(OptionalInt.of(2020));
        assertThat(context.program())
                .contains("Gminna Strategia Rozwiązywania Problemów Społecznych na lata 2016-2025");
    }

    @Test
    void where_title_and_file_name_disagree_the_title_wins_and_a_finding_says_so() {
        ContextReader.Reading reading = reading("sprawozdanie-2022.docx", "", "= Sprawozdanie za rok 2023");
        assertThat(reading.context().reportingYear()).isEqualTo(OptionalInt.of(2023));
        assertThat(reading.findings()).extracting(Finding::code).containsExactly("CTX-001");
        assertThat(reading.findings().getFirst().message()).contains("2023", "2022", "sprawozdanie-2022.docx");
    }

    @Test
    void a_document_that_agrees_with_itself_has_no_finding() {
        assertThat(
                reading("sprawozdanie-2023.docx", "Sprawozdanie za 2023 r.", "= Sprawozdanie za rok 2023").findings())
                        .isEmpty();
    }

    @Test
    void without_any_year_none_is_guessed() {
        assertThat(context("raport.docx", "", "= Raport", "Udzielono wsparcia rodzinom.").reportingYear()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            = Sprawozdanie z działalności Gminnego Ośrodka Pomocy Społecznej w Lipce za rok 2022 | Gminny Ośrodek Pomocy Społecznej w Lipce
            = Sprawozdanie Powiatowego Centrum Pomocy Rodzinie w Dębnie za 2021 r.              | Powiatowe Centrum Pomocy Rodzinie w Dębnie
            = Informacja o działalności Powiatowego Urzędu Pracy w Lipnie za 2020 rok           | Powiatowy Urząd Pracy w Lipnie
            = Raport Szpitala Powiatowego w Dębnie za rok 2019                                  | Szpital Powiatowy w Dębnie
            """)
    void the_title_names_the_office_in_its_own_form(String title, String office) {
        assertThat(context("plik.docx", "", title).publisher()).contains(office);
    }

    @Test
    void a_line_of_its_own_names_the_office_and_its_place() {
        DocumentContext context = context("plik.docx", "", "Zarząd Oświaty w Dębnie", "= Sprawozdanie za rok 2022",
                "Stowarzyszenie Jutro prowadziło klub.");
        assertThat(context.publisher()).contains("Zarząd Oświaty w Dębnie");
        assertThat(context.area()).contains("Dębnie");
    }

    @Test
    void an_abbreviation_is_spelled_out_where_the_first_page_does() {
        assertThat(context("plik.docx", "Sprawozdanie z działalności GOPS w Lipce za 2023 r.",
                "W 2023 r. Gminny Ośrodek Pomocy Społecznej w Lipce udzielał pomocy.").publisher())
                        .contains("Gminny Ośrodek Pomocy Społecznej w Lipce");
    }

    @Test
    void a_report_on_a_programme_belongs_to_it() {
        assertThat(context("plik.docx", "",
                "= SPRAWOZDANIE Z REALIZACJI\n= LIPIECKIEGO PROGRAMU WSPIERANIA RODZINY NA LATA 2022-2024\n= ZA ROK 2023",
                "Lipiecki Program Wspierania Rodziny na lata 2022-2024 przyjęto uchwałą.").program())
                        .contains("Lipiecki Program Wspierania Rodziny na lata 2022-2024");
    }

    @Test
    void a_programme_that_is_only_cited_on_the_first_page_is_not_the_reports() {
        assertThat(context("plik.docx", "", "= Sprawozdanie ośrodka za rok 2022",
                "Ośrodek stosuje Program Ochrony Zdrowia na lata 2020-2025.").program()).isEmpty();
    }

    @Test
    void the_evidence_says_where_each_part_was_found() {
        assertThat(context("plik.docx", "", "= Sprawozdanie Powiatowego Urzędu Pracy w Lipnie za rok 2020").evidence())
                .contains("reporting year: \"za rok 2020\" in the title",
                        "publisher: \"Powiatowy Urząd Pracy w Lipnie\", from the title");
    }

    private static DocumentContext context(String name, String property, String... lines) {
        return reading(name, property, lines).context();
    }

    private static ContextReader.Reading reading(String name, String property, String... lines) {
        List<Block> blocks = Stream.of(lines).flatMap(String::lines).map(ContextReaderTest::block).toList();
        Document document = new Document(name, new Document.Properties("", property, ""), blocks, List.of(), List.of());
        return new ContextReader(Vocabulary.polish()).read(document);
    }

    private static Block block(String line) {
        boolean title = line.startsWith("= ");
        return new Paragraph(Locator.DOCUMENT, title ? Paragraph.Role.TITLE : Paragraph.Role.BODY,
                Text.of(title ? line.substring(2) : line), 0, false);
    }
}
