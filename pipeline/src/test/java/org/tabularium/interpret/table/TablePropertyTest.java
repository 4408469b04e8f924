package org.tabularium.interpret.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tabularium.document.GridCell;
import org.tabularium.document.TableNotation;
import org.tabularium.interpret.LedgerEntry;
import org.tabularium.interpret.Observation;
import org.tabularium.quantity.NumericTokens;

/** What holds for every table, whatever it counts. */
class TablePropertyTest {

    /** Indicators by years with a figure for each. */
    record Facts(List<String> labels, List<Integer> years, List<List<Integer>> values) {

        Set<String> stated() {
            Set<String> facts = new LinkedHashSet<>();
            for (int row = 0; row < labels.size(); row++) {
                for (int column = 0; column < years.size(); column++) {
                    facts.add(labels.get(row) + " " + years.get(column) + " " + values.get(row).get(column));
                }
            }
            return facts;
        }

        String byYear() {
            return table("Wyszczególnienie", years, labels, (row, column) -> values.get(row).get(column));
        }

        String transposed() {
            return table("Rok", labels, years, (row, column) -> values.get(column).get(row));
        }

        private static String table(String corner, List<?> header, List<?> stub, Value value) {
            StringBuilder table = new StringBuilder("| " + corner + " |");
            header.forEach(text -> table.append(' ').append(text).append(" |"));
            for (int row = 0; row < stub.size(); row++) {
                table.append("\n| ").append(stub.get(row)).append(" |");
                for (int column = 0; column < header.size(); column++) {
                    table.append(' ').append(value.at(row, column)).append(" |");
                }
            }
            return table.toString();
        }
    }

    @FunctionalInterface
    interface Value {
        int at(int row, int column);
    }

    @Property(tries = 200)
    void every_figure_of_a_simple_table_is_read_with_its_label_and_year(@ForAll("facts") Facts facts) {
        assertThat(stated(facts.byYear())).isEqualTo(facts.stated());
    }

    @Property(tries = 200)
    void a_transposed_table_says_the_same(@ForAll("facts") Facts facts) {
        assertThat(stated(facts.transposed())).isEqualTo(facts.stated());
    }

    @Property(tries = 200)
    void the_order_of_the_columns_does_not_matter(@ForAll("facts") Facts facts, @ForAll Random random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, facts.years().size()).boxed().toList());
        Collections.shuffle(order, random);
        Facts shuffled = new Facts(facts.labels(), order.stream().map(facts.years()::get).toList(),
                facts.values().stream().map(row -> order.stream().map(row::get).toList()).toList());

        assertThat(stated(shuffled.byYear())).isEqualTo(facts.stated());
    }

    @Property(tries = 200)
    void a_row_tree_loses_no_row(@ForAll("rows") List<String> labels, @ForAll Random random) {
        String table = "|  | 2022 | 2023 |\n" + labels.stream()
                .map(label -> "| " + label + " | " + random.nextInt(1000) + " | " + random.nextInt(1000) + " |")
                .collect(Collectors.joining("\n"));

        List<Observation> observations = ReadTable.of(table).reading().observations();

        assertThat(observations).hasSize(labels.size() * 2);
        for (int row = 0; row < labels.size(); row++) {
            assertThat(observations.get(row * 2).label()).last().asString().isEqualTo(labels.get(row).strip());
        }
    }

    /** A row of a tree: how deep it stands, and its label. */
    record TreeRow(int depth, String label) {
    }

    @Property(tries = 200)
    void a_row_has_the_labels_of_the_rows_it_is_set_in_under(@ForAll("trees") List<TreeRow> tree) {
        List<String> expected = ancestors(tree);
        assertThat(paths(tree, row -> "    ".repeat(row.depth()) + row.label())).as("spaces").isEqualTo(expected);
        assertThat(paths(tree, row -> "→".repeat(row.depth()) + " " + row.label())).as("indents").isEqualTo(expected);
        assertThat(paths(tree, row -> "•".repeat(row.depth() + 1) + " " + row.label())).as("levels")
                .isEqualTo(expected);
    }

    private static List<String> paths(List<TreeRow> tree, Function<TreeRow, String> label) {
        String table = "| Wyszczególnienie | 2023 |\n"
                + tree.stream().map(row -> "| " + label.apply(row) + " | 7 |").collect(Collectors.joining("\n"));
        return ReadTable.of(table).reading().observations().stream()
                .map(observation -> String.join(" > ", observation.label())).toList();
    }

    private static List<String> ancestors(List<TreeRow> tree) {
        List<String> paths = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (TreeRow row : tree) {
            open = new ArrayList<>(open.subList(0, row.depth()));
            open.add(row.label());
            paths.add(String.join(" > ", open));
        }
        return paths;
    }

    @Property(tries = 200)
    void a_column_has_the_labels_of_all_cells_above_it(@ForAll("banners") List<Integer> widths) {
        StringBuilder banners = new StringBuilder("| Wyszczególnienie |");
        StringBuilder names = new StringBuilder("| ^ |");
        StringBuilder figures = new StringBuilder("| Placówka |");
        List<String> expected = new ArrayList<>();
        for (int banner = 0; banner < widths.size(); banner++) {
            banners.append(" grupa ").append((char) ('a' + banner)).append("|".repeat(widths.get(banner)));
            for (int i = 0; i < widths.get(banner); i++) {
                names.append(" nazwa ").append((char) ('a' + i)).append(" |");
                figures.append(" 1").append(banner).append(i).append(" |");
                expected.add("grupa " + (char) ('a' + banner) + " > nazwa " + (char) ('a' + i)
                        + " > Placówka | 2023 | 1" + banner + i + " | count");
            }
        }
        assertThat(ReadTable.facts(banners + "\n" + names + "\n" + figures)).isEqualTo(expected);
    }

    @Property(tries = 200)
    void a_scale_changes_the_writing_and_not_the_value(@ForAll("quantities") BigDecimal value) {
        String cell = value.movePointLeft(3).toPlainString().replace('.', ',');
        List<Observation> observations = ReadTable.of("""
                | Wyszczególnienie | Kwota w tys. zł |
                | Pomoc            | %s |
                """.formatted(cell)).reading().observations();
        assertThat(observations).singleElement()
                .satisfies(observation -> assertThat(observation.value().orElseThrow()).isEqualByComparingTo(value));
    }

    @Property(tries = 200)
    void a_quantity_in_any_accepted_writing_keeps_its_value(@ForAll("quantities") BigDecimal value,
            @ForAll("writings") Writing writing) {
        String cell = writing.write(value);
        List<Observation> observations = ReadTable.of("""
                | Wyszczególnienie | 2023 |
                | Wydatki | %s |
                """.formatted(cell)).reading().observations();

        assertThat(observations).as(cell).singleElement().satisfies(observation -> assertThat(observation.value())
                .as(cell).hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(value)));
    }

    @Property(tries = 200)
    void every_number_of_any_table_is_in_the_ledger_exactly_once(@ForAll("anyTables") String table) {
        List<String> tokens = TableNotation.grid(table).cells().stream().map(GridCell::content).flatMap(List::stream)
                .map(block -> ((org.tabularium.document.Paragraph) block).text().plain())
                .flatMap(text -> NumericTokens.in(text).stream()).map(token -> token.text()).sorted().toList();

        List<LedgerEntry> ledger = ReadTable.of(table).reading().ledger();

        assertThat(ledger.stream().map(LedgerEntry::token).sorted().toList()).as(table).isEqualTo(tokens);
        assertThat(ledger).as(table).extracting(LedgerEntry::position).doesNotHaveDuplicates();
    }

    private static Set<String> stated(String table) {
        List<Observation> observations = ReadTable.of(table).reading().observations();
        Set<String> stated = observations.stream()
                .map(observation -> String.join(" > ", observation.label()) + " " + observation.year().orElse(0) + " "
                        + observation.value().map(BigDecimal::toPlainString).orElse("none"))
                .collect(Collectors.toSet());
        assertThat(stated).as(table).hasSameSizeAs(observations);
        return stated;
    }

    /** How offices write numbers. */
    enum Writing {
        PLAIN(""), SPACES(" "), NO_BREAK_SPACES("\u00a0"), NARROW_SPACES("\u202f"), DOTS(".");

        private final String group;

        Writing(String group) {
            this.group = group;
        }

        /** One group of thousands parted by a dot does not tell whether it is one; a comma before decimals does. */
        private String write(BigDecimal value) {
            String digits = value.abs().toBigInteger().toString();
            String grouped = digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", group);
            String decimals = value.scale() <= 0 ? ""
                    : "," + value.abs().toPlainString().substring(digits.length() + 1);
            return (value.signum() < 0 ? "-" : "") + grouped + decimals;
        }
    }

    @Provide
    Arbitrary<Writing> writings() {
        return Arbitraries.of(Writing.class);
    }

    @Provide
    Arbitrary<BigDecimal> quantities() {
        return Combinators.combine(
                Arbitraries.oneOf(Arbitraries.longs().between(0, 9_999_999_999L),
                        Arbitraries.longs().between(1900, 2099)),
                Arbitraries.integers().between(0, 2), Arbitraries.of(true, false)).as((digits, scale, negative) -> {
                    BigDecimal value = BigDecimal.valueOf(digits, scale);
                    return negative ? value.negate() : value;
                });
    }

    private static Arbitrary<String> words() {
        return Arbitraries.of("rodziny", "zasiłki", "porady", "posiłki", "mieszkania", "turnusy", "schronienie",
                "asystenci", "opieka");
    }

    @Provide
    Arbitrary<Facts> facts() {
        Arbitrary<List<String>> labels = words().map(word -> "Liczba " + word).list().uniqueElements().ofMinSize(1)
                .ofMaxSize(5);
        Arbitrary<List<Integer>> years = Arbitraries.integers().between(2005, 2030).list().uniqueElements().ofMinSize(2)
                .ofMaxSize(5);
        return Combinators.combine(labels, years)
                .flatAs((rows, columns) -> Arbitraries.integers().between(0, 999).list().ofSize(columns.size()).list()
                        .ofSize(rows.size()).map(values -> new Facts(rows, columns, values)));
    }

    @Provide
    Arbitrary<List<Integer>> banners() {
        return Arbitraries.integers().between(2, 4).list().ofMinSize(1).ofMaxSize(4);
    }

    /** Rows with labels of their own that go at most one step further in than the row above. */
    @Provide
    Arbitrary<List<TreeRow>> trees() {
        return Arbitraries.integers().between(0, 3).list().ofMinSize(1).ofMaxSize(10).map(depths -> {
            List<TreeRow> rows = new ArrayList<>();
            for (int i = 0; i < depths.size(); i++) {
                int deepest = rows.isEmpty() ? 0 : rows.getLast().depth() + 1;
                rows.add(new TreeRow(Math.min(depths.get(i), deepest), "Pozycja " + (char) ('a' + i)));
            }
            return rows;
        });
    }

    @Provide
    Arbitrary<List<String>> rows() {
        return Combinators
                .combine(Arbitraries.integers().between(0, 12), Arbitraries.of("", "w tym: ", "z tego: "), words(),
                        Arbitraries.of("", " ogółem", ", w tym:"))
                .as((indent, part, word, end) -> " ".repeat(indent) + part + word + end).list().ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> anyTables() {
        Arbitrary<String> cell = Arbitraries.of(" ", " ", "", " ^", " 12", " 1.", " 3,5%", " 2023", " 2022", " - ",
                " b.d.", " Liczba osób", " Wydatki 2021", " 1 234 zł", " 12 / 34", " w tym: 5 kobiet", " Lp.",
                " osoby 18-65 lat", " 7 osób ¶ 8 rodzin", " Nazwa organizacji", " art. 12 ust. 3", " 74 80",
                " * uwaga 3", " do 31.12.2023 r. objęto 40 osób");
        return Arbitraries.integers().between(1, 6)
                .flatMap(columns -> cell.list().ofSize(columns).list().ofMinSize(1).ofMaxSize(8))
                .map(rows -> rows.stream()
                        .map(row -> "|" + (row.getFirst().isEmpty() ? " " : row.getFirst())
                                + row.stream().skip(1).map(text -> "|" + text).collect(Collectors.joining()) + "|")
                        .collect(Collectors.joining("\n")));
    }
}
