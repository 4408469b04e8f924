package org.tabularium.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {

    @TempDir
    Path folder;

    @BeforeEach
    void emptyCatalogue() throws IOException {
        for (Catalogue.File file : Catalogue.File.values()) {
            Files.writeString(folder.resolve(file.fileName), String.join(",", file.columns) + "\n");
        }
        write("areas.csv", "PL,Polska,country,,,\n22,pomorskie,voivodeship,PL,,\n0201011,Nowe,municipality,22,yes,");
    }

    void write(String file, String rows) throws IOException {
        Path path = folder.resolve(file);
        String header = Files.readAllLines(path).getFirst();
        Files.writeString(path, header + "\n" + rows + "\n");
    }

    Resolver resolver() {
        return Catalogue.read(folder).resolver();
    }

    @Test
    void the_catalogue_of_the_program_is_sound_and_knows_every_unit() {
        Catalogue catalogue = Catalogue.builtIn();
        assertThat(catalogue.defaultArea()).isEqualTo("2264011");
        assertThat(catalogue.units()).containsKeys("person", "family", "child", "household", "dwelling", "organisation",
                "PLN", "EUR", "percent", "percentage_point", "hour", "day", "night", "month", "person_day", "kg",
                "place", "count");
        assertThat(catalogue.resolver().providers(List.of("MOPS  w Sopocie"), 0))
                .isEqualTo(catalogue.resolver().providers(List.of("miejski osrodek pomocy spolecznej w sopocie"), 0))
                .isEqualTo("MOPS_SOPOT");
    }

    @Test
    void leading_zeros_of_areas_matter() {
        assertThat(Catalogue.read(folder).defaultArea()).isEqualTo("0201011");
    }

    @Test
    void a_name_the_catalogue_lacks_is_a_member_of_its_own() {
        Resolver resolver = resolver();
        assertThat(resolver.providers(List.of("Straż  Miejska"), 0)).isEqualTo("miejski-straz");
        assertThat(resolver.members(Dimension.PROVIDER).get("miejski-straz")).isEqualTo(new Member(Dimension.PROVIDER,
                "miejski-straz", "Straż Miejska", "", "provider", "", "", false, java.util.Map.of()));
    }

    @Test
    void likeness_is_not_sameness() {
        Resolver resolver = resolver();
        assertThat(resolver.program("Rodziny objęte", 0)).isNotEqualTo(resolver.program("Rodziny nieobjęte", 0));
    }

    @Test
    void names_and_aliases_resolve_to_the_member() throws IOException {
        write("programs.csv", "CITY,Program miejski,,,,,,\nPART,\"Część, pierwsza\",,,,,CITY,");
        write("program_aliases.csv", "PM 2025,CITY,,");
        Resolver resolver = resolver();
        assertThat(resolver.program("PROGRAM MIEJSKI", 0)).isEqualTo("CITY");
        assertThat(resolver.program("pm-2025", 0)).isEqualTo("CITY");
        assertThat(resolver.program("Część pierwsza", 0)).isEqualTo("PART");
        assertThat(resolver.members(Dimension.PROGRAM)).containsOnlyKeys("CITY", "PART");
    }

    @Test
    void a_label_path_is_a_branch_of_a_tree() {
        Resolver resolver = resolver();
        assertThat(resolver.indicator(Statement.of("Liczba osób", " ", "Kobiety"))).isEqualTo("osoba/kobieta");
        assertThat(resolver.members(Dimension.INDICATOR).values()).extracting(Member::code, Member::parentCode)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("osoba", ""),
                        org.assertj.core.groups.Tuple.tuple("osoba/kobieta", "osoba"));
        assertThat(resolver.indicator(Statement.of())).isEmpty();
        assertThat(resolver.indicator(Statement.of(" "))).isEmpty();
    }

    @Test
    void an_alias_of_a_general_label_carries_what_stands_below() throws IOException {
        write("indicators.csv", "PERSONS,Liczba osób,,,,,,,\nWOMEN,Kobiety,,,,,PERSONS,,");
        write("indicator_aliases.csv", "Ogółem > Osoby,PERSONS,,,,,");
        Resolver resolver = resolver();
        assertThat(resolver.indicator(Statement.of("Liczba osób"))).isEqualTo("PERSONS");
        assertThat(resolver.indicator(Statement.of("Ogółem", "osoby"))).isEqualTo("PERSONS");
        assertThat(resolver.indicator(Statement.of("ogółem", "Osoby", "kobieta"))).isEqualTo("WOMEN");
        assertThat(resolver.indicator(Statement.of("Liczba osób", "dzieci"))).isEqualTo("PERSONS/dziecko");
        assertThat(resolver.indicator(Statement.of("Kobiety"))).as("another place in the tree").isEqualTo("kobieta");
    }

    @Test
    void the_name_shown_does_not_depend_on_the_order() {
        Resolver one = resolver();
        one.program("posiłek", 0);
        one.program("Posiłek", 0);
        Resolver other = resolver();
        other.program("Posiłek", 0);
        other.program("posiłek", 0);
        assertThat(one.members(Dimension.PROGRAM)).isEqualTo(other.members(Dimension.PROGRAM));
    }

    @Test
    void rows_may_be_blank_and_the_file_may_begin_with_a_mark() throws IOException {
        Files.writeString(folder.resolve("provider_aliases.csv"),
                "\uFEFFalias,code,since,until\r\n\r\n,,,\r\nX,ONE,,\r\n");
        write("providers.csv", "ONE,First,office,,,");
        assertThat(resolver().providers(List.of("x"), 0)).isEqualTo("ONE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            providers.csv | mops,Office,office,,,         | providers.csv, line 2: the code "mops" must be upper-case
            providers.csv | ONE,First,office,,,;ONE,Second,office,,, | providers.csv, line 3: the code "ONE" stands twice
            providers.csv | ONE,First,office,,,;TWO,FIRST,office,,, | providers.csv, line 3: the name "FIRST" already stands for ONE
            providers.csv | ONE,,office,,,              | providers.csv, line 2: the column "name" is empty
            providers.csv | ONE,First                   | providers.csv, line 2: 2 fields where the header has 6
            providers.csv | ONE,"First,                 | providers.csv: not a CSV file
            provider_aliases.csv | Office,TWO,,         | provider_aliases.csv, line 2: the code "TWO" is not in the catalogue; add it to providers.csv
            programs.csv  | A,First,,,,,B,              | programs.csv, line 2: the parent "B" is not in this file
            programs.csv  | A,First,,,,,B,;B,Second,,,,,A, | programs.csv, line 2: "A" is its own ancestor
            areas.csv     | 226401,Sopot,municipality,,, | areas.csv, line 2: the code "226401" must be a TERYT code
            areas.csv     | 22,pomorskie,voivodeship,,,  | areas.csv: 0 rows are the default; write yes
            areas.csv     | 22,pomorskie,voivodeship,,ja, | areas.csv, line 2: the column "default" is "ja"
            units.csv     | a b,x,y                     | units.csv, line 2: the code "a b" must be letters
            providers.csv | ONE,First,,,,               | providers.csv, line 2: the column "kind" is empty
            providers.csv | ONE,First,group,,,          | providers.csv, line 2: the kind "group" is kept
            programs.csv  | A,First,,20,,,,             | programs.csv, line 2: the column "since" is "20"; write a year
            programs.csv  | A,First,,,,X,,              | programs.csv, line 2: the owner "X" is not in providers.csv
            indicators.csv | A,First,,,,x,,,            | indicators.csv, line 2: the unit "x" is not in units.csv
            indicators.csv | A,First,,,,,,maybe,        | indicators.csv, line 2: the column "additive" is "maybe"
            indicator_aliases.csv | …,a,,,,,            | indicator_aliases.csv, line 2: the alias "…" has no words
            indicator_aliases.csv | x,a,A,,,,           | indicator_aliases.csv, line 2: the program "A" is not in
            corrections.csv | mend,,,x,,,,,1,,why,who,2026-01-31 | corrections.csv, line 2: the column "action" is "mend"
            corrections.csv | drop,,,,,,,,1,,why,who,2026-01-31 | corrections.csv, line 2: nothing says which figures
            corrections.csv | drop,,p,x,,,,,1,,why,who,2026-01-31 | corrections.csv, line 2: a position needs its document
            corrections.csv | scale,,,x,,,,,1,,why,who,2026-01-31 | corrections.csv, line 2: the action needs a number
            corrections.csv | drop,,,x,,,,,1,,why,who,soon | corrections.csv, line 2: the column "date" is "soon"
            documents.csv | a.docx,2026-01-31,;a.docx,2026-01-30, | documents.csv, line 3: the document "a.docx" stands twice
            suggestions.csv | indicator,x,,,,maybe,a,,,,,, | suggestions.csv, line 2: the column "decision" is "maybe"
            """)
    void what_is_wrong_is_told_with_file_and_line(String file, String rows, String message) throws IOException {
        write(file, rows.replace(";", "\n"));
        assertThatThrownBy(() -> Catalogue.read(folder)).isInstanceOf(CatalogueException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void an_alias_must_not_be_the_name_of_another() throws IOException {
        write("providers.csv", "ONE,First,office,,,\nTWO,Second,office,,,");
        write("provider_aliases.csv", "SECOND,ONE,,");
        assertThatThrownBy(() -> Catalogue.read(folder)).hasMessage(
                "provider_aliases.csv, line 2: \"SECOND\" is already the name of TWO; a name can mean one member only");
    }

    @Test
    void a_file_with_another_header_or_none_is_told() throws IOException {
        Files.writeString(folder.resolve("units.csv"), "code;name\n");
        assertThatThrownBy(() -> Catalogue.read(folder)).hasMessage(
                "units.csv, line 1: the header is \"code;name\"; it must be \"code,name_en,name_pl\", with commas between"
                        + " the columns");
        Files.writeString(folder.resolve("units.csv"), "");
        assertThatThrownBy(() -> Catalogue.read(folder)).hasMessageStartingWith("units.csv is empty; its first line");
        Files.delete(folder.resolve("units.csv"));
        assertThatThrownBy(() -> Catalogue.read(folder)).hasMessageContaining("the catalogue needs this file");
    }
}
