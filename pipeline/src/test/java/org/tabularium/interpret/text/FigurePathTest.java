package org.tabularium.interpret.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tabularium.document.Locator;
import org.tabularium.document.Paragraph;
import org.tabularium.interpret.Observation;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.quantity.Qualifier;
import org.tabularium.quantity.Units;

/** What a sentence says about its figures: path, value, unit and qualifiers; figures are parted by a semicolon. */
class FigurePathTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # what the sentence is about, then the thing counted
            Z dopłat do czynszu skorzystało 31 osób.                         | Z dopłat do czynszu skorzystało > osób = 31 person
            Klub dysponował 25 miejscami i działał w soboty.                 | Klub dysponował > miejscami = 25 place
            Powołano 9 grup, które spotykały się w każdą środę wieczorem w domu sąsiedzkim. | Powołano > grup = 9 count
            Wydano 300 ulotek – najwięcej w maju.                            | Wydano > ulotek = 300 count
            18 osób podpisało umowę z gminą.                                 | osób podpisało umowę z gminą = 18 person
            W kampanii rozdano plakaty dwanaście razy.                       | W kampanii rozdano plakaty = 12 count
            Wydatkowano 1 200 zł.                                            | Wydatkowano zł = 1200 PLN
            Świetlica działała przez 4 miesiące w okresie od maja do sierpnia. | Świetlica działała > w okresie od maja do sierpnia > miesiące = 4 month
            # words that only lead in name nothing
            Należy podkreślić, że 7 osób regularnie spłaca raty.             | osób regularnie spłaca raty = 7 person
            W roku sprawozdawczym zawarto 12 umów.                           | zawarto > umów = 12 count
            Ponadto w okresie sprawozdawczym wydano 5 decyzji.               | wydano > decyzji = 5 count
            Pomimo tego 6 osób podjęło pracę.                                | osób podjęło pracę = 6 person
            Z danych urzędu, dotyczących najmu lokali, wynika, że 8 rodzin zalega z czynszem. | najmu lokali > rodzin zalega z czynszem = 8 family
            # enumerations share what leads them
            Udzielono: 15 porad prawnych, 31 porad rodzinnych.               | Udzielono > porad prawnych = 15 count; Udzielono > porad rodzinnych = 31 count
            Rozdano 90 plakatów oraz 100 ulotek.                             | Rozdano > plakatów = 90 count; Rozdano > ulotek = 100 count
            Przeprowadzono 11 zajęć, w dwóch klubach.                        | Przeprowadzono > zajęć = 11 count; Przeprowadzono > zajęć > klubach = 2 count
            # parts, brackets and asides hang on their figure
            Odbyły się 24 patrole (72 h).                                    | Odbyły się > patrole = 24 count; Odbyły się > patrole > godziny = 72 hour
            Kurs ukończyło 6 osób (4K, 2M).                                  | Kurs ukończyło > osób = 6 person; Kurs ukończyło > osób > kobiety = 4 person; Kurs ukończyło > osób > mężczyźni = 2 person
            Wsparto 20 rodzin, w tym 8 rodzin z dziećmi.                     | Wsparto > rodzin = 20 family; Wsparto > rodzin > w tym rodzin z dziećmi = 8 family
            Sieć objęła 5 czujników - opłata wynosiła 40 zł miesięcznie.     | Sieć objęła > czujników = 5 count; Sieć objęła > czujników > opłata wynosiła miesięcznie = 40 PLN
            Odbyło się 9 dyżurów, w czasie których udzielono rad 30 osobom.  | Odbyło się > dyżurów = 9 count; Odbyło się > dyżurów > udzielono rad > osobom = 30 person
            Fundacja prowadzi 2 mieszkania treningowe z 7 miejscami.         | Fundacja prowadzi > mieszkania treningowe = 2 dwelling; Fundacja prowadzi > mieszkania treningowe > miejscami = 7 place
            Zrealizowano 10 godzin 30 min opieki w domu.                     | Zrealizowano > godzin opieki w domu = 10.5 hour
            # what points back takes its name from the sentence before
            Pomoc w formie stypendium jest zadaniem gminy. Z tej formy skorzystało 12 uczniów. | formie stypendium > Z tej formy skorzystało > uczniów = 12 person
            Zajęcia na basenie dla juniorów. Wzięło w nich udział 40 dzieci.  | Zajęcia na basenie dla juniorów > Wzięło w nich udział > dzieci = 40 child
            # qualifiers
            Rozdano ponad 200 paczek.                                        | Rozdano > paczek = 200 count at_least
            Zapisano średnio 18 osób.                                        | Zapisano średnio > osób = 18 person average
            """)
    void a_figure_has_a_path_from_general_to_specific(String sentence, String facts) {
        assertThat(figures(sentence)).isEqualTo(facts);
    }

    private static String figures(String text) {
        List<Observation> observations = new TextInterpreter(Vocabulary.polish(), Units.polish())
                .read(List.of(Paragraph.of(new Locator("block[1]"), text)),
                        new TextContext("", OptionalInt.of(2023), Optional.empty()))
                .observations();
        return observations.stream().map(FigurePathTest::fact).collect(Collectors.joining("; "));
    }

    private static String fact(Observation figure) {
        String qualifiers = figure.qualifiers().stream().map(Qualifier::code).collect(Collectors.joining("+"));
        return (String.join(" > ", figure.label()) + " = " + figure.value().orElseThrow().toPlainString() + " "
                + figure.unit().code() + " " + qualifiers).strip();
    }
}
