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
        write("areas.csv", "PL,Polska,country,,\n22,pomorskie,voivodeship,PL,\n0201011,Nowe,municipality,22,yes");
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
        assertThat(catalogue.resolver().providers(List.of("MOPS  w Sopocie")))
                .isEqualTo(catalogue.resolver().providers(List.of("miejski osrodek pomocy spolecznej w sopocie")))
                .isEqualTo("MOPS_SOPOT");
    }

    @Test
    void leading_zeros_of_areas_matter() {
        assertThat(Catalogue.read(folder).defaultArea()).isEqualTo("0201011");
    }

    @Test
    void a_name_the_catalogue_lacks_is_a_member_of_its_own() {
        Resolver resolver = resolver();
        assertThat(resolver.providers(List.of("Straż  Miejska"))).isEqualTo("straz-miejska");
        assertThat(resolver.members(Dimension.PROVIDER).get("straz-miejska")).isEqualTo(
                new Member(Dimension.PROVIDER, "straz-miejska", "Straż Miejska", "", "provider", "", "", false));
    }

    @Test
    void likeness_is_not_sameness() {
        Resolver resolver = resolver();
        assertThat(resolver.program("Rodziny objęte")).isNotEqualTo(resolver.program("Rodziny nieobjęte"));
    }

    @Test
    void names_and_aliases_resolve_to_the_member() throws IOException {
        write("programs.csv", "CITY,Program miejski,,\nPART,\"Część, pierwsza\",CITY,");
        write("program_aliases.csv", "PM 2025,CITY");
        Resolver resolver = resolver();
        assertThat(resolver.program("PROGRAM MIEJSKI")).isEqualTo("CITY");
        assertThat(resolver.program("pm-2025")).isEqualTo("CITY");
        assertThat(resolver.program("Część pierwsza")).isEqualTo("PART");
        assertThat(resolver.members(Dimension.PROGRAM)).containsOnlyKeys("CITY", "PART");
    }

    @Test
    void a_label_path_is_a_branch_of_a_tree() {
        Resolver resolver = resolver();
        assertThat(resolver.indicator(List.of("Liczba osób", " ", "Kobiety"))).isEqualTo("liczba-osob/kobiety");
        assertThat(resolver.members(Dimension.INDICATOR).values()).extracting(Member::code, Member::parentCode)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("liczba-osob", ""),
                        org.assertj.core.groups.Tuple.tuple("liczba-osob/kobiety", "liczba-osob"));
        assertThat(resolver.indicator(List.of())).isEmpty();
        assertThat(resolver.indicator(List.of(" "))).isEmpty();
    }

    @Test
    void an_alias_of_a_general_label_carries_what_stands_below() throws IOException {
        write("indicators.csv", "PERSONS,Liczba osób,,\nWOMEN,Kobiety,PERSONS,");
        write("indicator_aliases.csv", "Ogółem > Osoby,PERSONS");
        Resolver resolver = resolver();
        assertThat(resolver.indicator(List.of("Liczba osób"))).isEqualTo("PERSONS");
        assertThat(resolver.indicator(List.of("Ogółem", "osoby"))).isEqualTo("PERSONS");
        assertThat(resolver.indicator(List.of("ogółem", "Osoby", "kobiety"))).isEqualTo("WOMEN");
        assertThat(resolver.indicator(List.of("Liczba osób", "dzieci"))).isEqualTo("PERSONS/dzieci");
        assertThat(resolver.indicator(List.of("Kobiety"))).as("another place in the tree").isEqualTo("kobiety");
    }

    @Test
    void the_name_shown_does_not_depend_on_the_order() {
        Resolver one = resolver();
        one.program("posiłek");
        one.program("Posiłek");
        Resolver other = resolver();
        other.program("Posiłek");
        other.program("posiłek");
        assertThat(one.members(Dimension.PROGRAM)).isEqualTo(other.members(Dimension.PROGRAM));
    }

    @Test
    void rows_may_be_blank_and_the_file_may_begin_with_a_mark() throws IOException {
        Files.writeString(folder.resolve("provider_aliases.csv"), "\uFEFFalias,code\r\n\r\n,\r\nX,ONE\r\n");
        write("providers.csv", "ONE,First,");
        assertThat(resolver().providers(List.of("x"))).isEqualTo("ONE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            providers.csv | mops,Office,                | providers.csv, line 2: the code "mops" must be upper-case
            providers.csv | ONE,First,;ONE,Second,      | providers.csv, line 3: the code "ONE" stands twice
            providers.csv | ONE,First,;TWO,FIRST,       | providers.csv, line 3: the name "FIRST" already stands for ONE
            providers.csv | ONE,,                       | providers.csv, line 2: the column "name" is empty
            providers.csv | ONE,First                   | providers.csv, line 2: 2 fields where the header has 3
            providers.csv | ONE,"First,                 | providers.csv: not a CSV file
            provider_aliases.csv | Office,TWO           | provider_aliases.csv, line 2: the code "TWO" is not in the catalogue; add it to providers.csv
            programs.csv  | A,First,B,                  | programs.csv, line 2: the parent "B" is not in this file
            programs.csv  | A,First,B,;B,Second,A,      | programs.csv, line 2: "A" is its own ancestor
            areas.csv     | 226401,Sopot,municipality,, | areas.csv, line 2: the code "226401" must be a TERYT code
            areas.csv     | 22,pomorskie,voivodeship,,  | areas.csv: 0 rows are the default; write yes
            areas.csv     | 22,pomorskie,voivodeship,,ja | areas.csv, line 2: the column "default" is "ja"
            units.csv     | a b,x,y                     | units.csv, line 2: the code "a b" must be letters
            """)
    void what_is_wrong_is_told_with_file_and_line(String file, String rows, String message) throws IOException {
        write(file, rows.replace(";", "\n"));
        assertThatThrownBy(() -> Catalogue.read(folder)).isInstanceOf(CatalogueException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void an_alias_must_not_be_the_name_of_another() throws IOException {
        write("providers.csv", "ONE,First,\nTWO,Second,");
        write("provider_aliases.csv", "SECOND,ONE");
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
