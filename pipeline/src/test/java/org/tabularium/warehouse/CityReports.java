package org.tabularium.warehouse;

import static org.tabularium.warehouse.Reports.report;

import java.nio.file.Path;

import org.tabularium.interpret.Kind;
import org.tabularium.quantity.Qualifier;
import org.tabularium.quantity.Status;
import org.tabularium.warehouse.DocumentResult.Extracted;
import org.tabularium.warehouse.Reports.Figure;

/**
 * The warehouse of a city with two years of reports, in which everything happens that exports must show: parts of a
 * whole, several providers of one figure, money in two currencies, signs, plans, a conflict, a revision, and words that
 * spreadsheets would take for formulas.
 */
public final class CityReports {

    private static final String STRATEGY = "Strategia rozwoju 2020–2030";

    private CityReports() {
    }

    /** Publishes the warehouse below a folder. */
    public static WarehouseFolder publish(Path root) {
        WarehouseFolder folder = Nights.folder(root);
        Nights.night(folder, older(), newer(), Reports.rejected("secret.pdf"));
        return folder;
    }

    /** Publishes a warehouse that was given no reports. */
    public static WarehouseFolder publishNothing(Path root) {
        WarehouseFolder folder = Nights.folder(root);
        Nights.night(folder);
        return folder;
    }

    private static Extracted older() {
        return report("2022/raport.docx", 2022)
                .states(Figure.of("table[1]/row[2]/cell[2]", "Liczba osób", 2022, "1200").within(STRATEGY),
                        Figure.of("table[1]/row[3]/cell[2]", "Liczba osób > w tym: kobiety", 2022, "700")
                                .within(STRATEGY),
                        Figure.of("table[1]/row[4]/cell[2]", "Schronienie", 2022, "40").by("Caritas"),
                        Figure.of("table[1]/row[5]/cell[2]", "Wydatki", 2022, "-12.5").unit("PLN").by("Caritas"),
                        Figure.of("table[1]/row[6]/cell[2]", "Rodziny", 2022, "30").unit("family"),
                        Figure.of("table[1]/row[7]/cell[2]", "Miejsca", 2022, "10").unit("place"),
                        Figure.of("table[1]/row[7]/cell[3]", "Miejsca", 2022, "12").unit("place"))
                .token("block[9]", "2022", "year").read();
    }

    private static Extracted newer() {
        return report("2023/raport.docx", 2023).states(
                Figure.of("table[1]/row[2]/cell[2]", "Liczba osób", 2023, "1264").within(STRATEGY),
                Figure.of("table[1]/row[2]/cell[3]", "Liczba osób", 2022, "1201").within(STRATEGY),
                Figure.of("table[1]/row[3]/cell[2]", "Liczba osób > w tym: kobiety", 2023, "712").within(STRATEGY),
                Figure.of("table[1]/row[4]/cell[2]", "Schronienie", 2023, "44").by("Caritas",
                        "Fundacja \"Dom\"; Sopot"),
                Figure.of("table[1]/row[5]/cell[2]", "Wydatki", 2023, "1234567.89").unit("PLN").by("Caritas"),
                Figure.of("table[1]/row[5]/cell[3]", "Wydatki", 2023, "2500").unit("EUR").by("Caritas"),
                Figure.of("table[1]/row[6]/cell[2]", "Rodziny", 2023, "31").unit("family").qualified(Qualifier.APPROX),
                Figure.of("table[1]/row[7]/cell[2]", "Udział", 2023, "12.5").unit("percent"),
                Figure.of("table[1]/row[8]/cell[2]", "=HYPERLINK(\"x\")", 2023, "3"),
                Figure.of("table[1]/row[9]/cell[2]", "@suma", 2023, "4"),
                Figure.of("table[1]/row[9]/cell[3]", "+suma", 2023, "5"),
                Figure.of("table[1]/row[9]/cell[4]", "-różnica", 2023, "6"),
                Figure.of("block[3]/char[5..7]", "Nowe mieszkania", 2024, "8").unit("dwelling")
                        .qualified(Qualifier.PLANNED).kind(Kind.PROSE),
                Figure.of("table[2]/row[2]/cell[2]", "Bez informacji", 2023, "0").withoutValue(Status.MISSING, "b.d."),
                Figure.of("table[2]/row[3]/cell[2]", "Nie wystąpiło", 2023, "0").withoutValue(Status.NIL, "-"),
                Figure.of("table[2]/row[4]/cell[2]", "Tajne", 2023, "0").withoutValue(Status.SUPPRESSED, "#"),
                Figure.of("table[2]/row[5]/cell[2]", "Nie dotyczy", 2023, "0").withoutValue(Status.NOT_APPLICABLE, "x"),
                Figure.of("table[2]/row[6]/cell[2]", "Nieczytelne", 2023, "0").withoutValue(Status.INVALID, "74 80"),
                Figure.of("block[4]", "Bez roku", 2023, "9").withoutYear().confidence(0.4))
                .token("block[9]", "7", "unexplained")
                .finding("NUM-001", "table[2]/row[6]/cell[2]", "74 80 is no number").read();
    }

}
