package org.tabularium.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.warehouse.CityReports;
import org.tabularium.warehouse.ConsolidatedTable;
import org.tabularium.warehouse.PublishedWarehouse;
import org.tabularium.warehouse.QueryResult;

/** What a person sees who opens the files in a spreadsheet. Skipped where no LibreOffice is installed. */
@EnabledIf(value = "org.tabularium.export.LibreOffice#installed", disabledReason = "soffice is not on the PATH")
class SpreadsheetTest {

    private static final int FIRST_ROW = 4;

    /** Semicolons, quotes, UTF-8, from the first line, Polish, numbers are looked for where nothing is quoted. */
    private static final String POLISH = "--infilter=CSV:59,34,76,1,,1045,false,true";

    @TempDir
    static Path root;

    static Path exports;

    static PublishedWarehouse warehouse;

    @BeforeAll
    static void export() {
        warehouse = PublishedWarehouse.open(CityReports.publish(root)).orElseThrow();
        exports = root.resolve("exports");
        Exports.all(warehouse).replace(exports);
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @Test
    void theWorkbookOpensAndItsFiguresAreThoseOfTheWarehouse() throws Exception {
        Path folder = Files.createDirectories(root.resolve("saved"));
        LibreOffice.convert(List.of(exports.resolve("tabularium.xlsx")), folder, "--convert-to",
                "xlsx:Calc MS Excel 2007 XML");

        try (XSSFWorkbook saved = new XSSFWorkbook(Files.newInputStream(folder.resolve("tabularium.xlsx")))) {
            assertThat(saved.getSheet("notes")).isNotNull();
            List<ConsolidatedTable> tables = tables();
            for (int t = 0; t < tables.size(); t++) {
                QueryResult table = warehouse.query(tables.get(t).sql());
                assertThat(numbers(saved.getSheetAt(t + 1), FIRST_ROW)).as(tables.get(t).name())
                        .isEqualTo(figures(table, true));
            }
        }
    }

    @Test
    void polishCsvGivesNumbersAsNumbersAndFormulasAsText() throws Exception {
        List<String> names = List.of("provider_deliveries", "indicators_by_year");
        Path folder = Files.createDirectories(root.resolve("polish"));
        LibreOffice.convert(names.stream().map(name -> exports.resolve("csv-pl/" + name + ".csv")).toList(), folder,
                POLISH, "--convert-to", "xlsx:Calc MS Excel 2007 XML");
        for (String name : names) {
            try (XSSFWorkbook opened = new XSSFWorkbook(Files.newInputStream(folder.resolve(name + ".xlsx")))) {
                Sheet sheet = opened.getSheetAt(0);
                ConsolidatedTable table = tables().stream().filter(each -> each.name().equals(name)).findFirst()
                        .orElseThrow();
                assertThat(numbers(sheet, 1)).isEqualTo(figures(warehouse.query(table.sql()), false)).isNotEmpty();
                assertThat(cells(sheet)).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
            }
        }
    }

    private static Stream<Cell> cells(Sheet sheet) {
        List<Cell> cells = new ArrayList<>();
        for (Row row : sheet) {
            row.forEach(cells::add);
        }
        return cells.stream();
    }

    /** The numbers from a row on, row by row. */
    private static List<String> numbers(Sheet sheet, int from) {
        return cells(sheet).filter(cell -> cell.getRowIndex() >= from)
                .filter(cell -> cell.getCellType() == CellType.NUMERIC)
                .map(cell -> plain(BigDecimal.valueOf(cell.getNumericCellValue()))).toList();
    }

    /** The numbers of the warehouse, row by row; percents as parts of one where a workbook keeps them so. */
    private static List<String> figures(QueryResult table, boolean percentsAsParts) {
        List<String> figures = new ArrayList<>();
        for (List<Optional<Object>> row : table.rows()) {
            for (int c = 0; c < row.size(); c++) {
                boolean percent = percentsAsParts && NumberFormats.percent(table.columns().get(c).name());
                row.get(c).filter(Number.class::isInstance).map(number -> new BigDecimal(number.toString()))
                        .ifPresent(number -> figures.add(plain(percent ? number.movePointLeft(2) : number)));
            }
        }
        return figures;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static List<ConsolidatedTable> tables() {
        return Stream.concat(warehouse.consolidatedTables().stream(), warehouse.listings().stream())
                .filter(table -> !table.name().equals("observations")).toList();
    }
}
