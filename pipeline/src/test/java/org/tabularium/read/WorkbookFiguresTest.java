package org.tabularium.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.document.Document;
import org.tabularium.document.Document.Remark;

/** What the cells of a workbook state, whatever their format makes of them. */
class WorkbookFiguresTest {

    @TempDir
    private Path folder;

    private final Workbook book = new XSSFWorkbook();

    private final Sheet sheet = book.createSheet("Arkusz1");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
            // percent: the figure is the stored one, in percent
            "0.125    | 0.0%                | 12.5    | percent", "0.0754   | 0%        | 7.54    | percent",
            // money and thousands
            "1234.5   | '#,##0.00\\ \"zł\"' | 1234.5  | PLN", "1234567  | '#,##0'             | 1234567 | count",
            // formats that leave out zeros, with and without a word for it
            "1234567  | '#,##0,'            | 1234567 | count", "1234567  | '0.0,,\"mln\"'      | 1234567 | count",
            "1234567  | '0.0,\" tys. zł\"'  | 1234567 | PLN",
            // rounded by the format, and noise of the calculation
            "12.3456  | 0.0                 | 12.3456 | count", "0.30000000000000004 | General  | 0.3     | count",
            "36.3333333333333 | 0.0         | 36.3333 | count",
            // powers of ten are written out
            "1.0E6    | General             | 1000000 | count", "1.5E6    | 0.00E+00            | 1500000 | count",
            "1.0E-3   | General             | 0.001   | count",
            // a negative section draws its own sign
            "-5.5     | '0.0;(0.0)'         | -5.5    | count", "7        | '0\" osób\"'         | 7       | person" })
    void the_figure_is_the_number_that_is_stored_not_what_its_format_makes_of_it(double stored, String format,
            String value, String unit) throws Exception {
        fill(0, "Wyszczególnienie", "2023");
        fill(1, "Wskaźnik", stored);
        fill(2, "Pozostałe", 1);
        format(sheet.getRow(1).getCell(1), format);

        assertThat(figures().getFirst()).startsWith("Wskaźnik").endsWith(" | 2023 | " + value + " | " + unit);
    }

    @Test
    void a_date_that_shows_a_year_is_a_year_and_years_as_numbers_are_too() throws Exception {
        fill(0, "Wyszczególnienie", "", 2022, "2021 r.");
        sheet.getRow(0).getCell(1).setCellValue(LocalDate.of(2023, 1, 1));
        format(sheet.getRow(0).getCell(1), "yyyy");
        fill(1, "Liczba osób", 5, 6, 7);
        fill(2, "Liczba rodzin", 8, 9, 10);

        assertThat(figures()).containsExactly("Liczba osób | 2023 | 5 | person", "Liczba osób | 2022 | 6 | person",
                "Liczba osób | 2021 | 7 | person", "Liczba rodzin | 2023 | 8 | family",
                "Liczba rodzin | 2022 | 9 | family", "Liczba rodzin | 2021 | 10 | family");
    }

    @Test
    void dates_counted_from_1904_are_the_dates_that_are_shown() throws Exception {
        ((XSSFWorkbook) book).getCTWorkbook().getWorkbookPr().setDate1904(true);
        fill(0, "Dzień", "");
        sheet.getRow(0).getCell(1).setCellValue(LocalDate.of(2023, 12, 31));
        format(sheet.getRow(0).getCell(1), "dd.mm.yyyy");
        fill(1, "Osoby", 5);

        assertThat(Outline.of(read(book, "a.xlsx"))).isEqualTo("| Dzień | 2023-12-31 |\n| Osoby | 5 |");
    }

    @Test
    void numbers_typed_as_text_are_figures_too() throws Exception {
        fill(0, "Wyszczególnienie", "2022", "2023");
        fill(1, "Kwota świadczeń (zł)", "1 234,50", "1\u00a0300,00");
        fill(2, "Liczba osób", "12", "b.d.");

        assertThat(figures()).containsExactly("Kwota świadczeń (zł) | 2022 | 1234.5 | PLN",
                "Kwota świadczeń (zł) | 2023 | 1300 | PLN", "Liczba osób | 2022 | 12 | person",
                "Liczba osób | 2023 | missing | person");
    }

    @ParameterizedTest
    @ValueSource(strings = { "errors.xlsx", "errors.xls" })
    void an_error_is_an_invalid_figure_and_a_formula_without_result_is_named(String name) throws Exception {
        try (Workbook made = name.endsWith("s") ? new HSSFWorkbook() : new XSSFWorkbook()) {
            Sheet errors = made.createSheet("Arkusz1");
            fill(errors, 0, "Wyszczególnienie", "2022", "2023");
            fill(errors, 1, "Liczba osób", 5, "");
            fill(errors, 2, "Liczba rodzin", 6, 7);
            errors.getRow(1).getCell(2).setCellErrorValue((byte) 7);
            Document document = read(made, name);

            assertThat(Facts.of(document)).containsExactly("Liczba osób | 2022 | 5 | person",
                    "Liczba osób | 2023 | invalid | person", "Liczba rodzin | 2022 | 6 | family",
                    "Liczba rodzin | 2023 | 7 | family");
            assertThat(document.remarks()).extracting(Remark::code).containsExactly("READ-024");
            assertThat(document.remarks().getFirst().message()).contains("#DIV/0!").contains("mend the formula");
        }
    }

    @Test
    void rows_that_a_filter_hides_are_left_out_and_named_as_such() throws Exception {
        fill(0, "Wyszczególnienie", "2023");
        fill(1, "Liczba osób", 5);
        fill(2, "Liczba rodzin", 6);
        fill(3, "Liczba dzieci", 7);
        sheet.setAutoFilter(new CellRangeAddress(0, 3, 0, 1));
        sheet.getRow(2).setZeroHeight(true);
        assertThat(read(book, "a.xlsx").remarks()).extracting(Remark::code).as("a filter without a condition")
                .containsExactly("READ-021");

        ((org.apache.poi.xssf.usermodel.XSSFSheet) sheet).getCTWorksheet().getAutoFilter().addNewFilterColumn()
                .setColId(0);
        Document document = read(book, "b.xlsx");
        assertThat(Facts.of(document)).containsExactly("Liczba osób | 2023 | 5 | person",
                "Liczba dzieci | 2023 | 7 | child");
        assertThat(document.remarks()).extracting(remark -> remark.code() + " " + remark.locator())
                .containsExactly("READ-025 sheet[Arkusz1]!3:3");
    }

    @Test
    void a_sheet_that_only_macros_can_show_is_hidden_too() throws Exception {
        fill(0, "Liczba osób", 5);
        fill(1, "Liczba rodzin", 6);
        fill(book.createSheet("Ukryty"), 0, "tajne", 1);
        book.setSheetVisibility(1, org.apache.poi.ss.usermodel.SheetVisibility.VERY_HIDDEN);

        Document document = read(book, "a.xlsx");
        assertThat(Outline.of(document)).doesNotContain("tajne");
        assertThat(document.remarks()).extracting(remark -> remark.code() + " " + remark.locator())
                .containsExactly("READ-020 sheet[Ukryty]");
    }

    @Test
    void indents_of_cells_make_the_tree_of_rows() throws Exception {
        fill(0, "Wyszczególnienie", "2023");
        fill(1, "Liczba osób", 10);
        fill(2, "kobiety", 6);
        fill(3, "w wieku produkcyjnym", 4);
        fill(4, "mężczyźni", 4);
        indent(2, 1);
        indent(3, 2);
        indent(4, 1);

        assertThat(figures()).containsExactly("Liczba osób | 2023 | 10 | person",
                "Liczba osób > kobiety | 2023 | 6 | person",
                "Liczba osób > kobiety > w wieku produkcyjnym | 2023 | 4 | person",
                "Liczba osób > mężczyźni | 2023 | 4 | person");
    }

    @Test
    void headers_of_several_rows_with_merged_cells_name_each_figure() throws Exception {
        fill(0, "Pomoc", "Liczba osób", "", "Kwota (zł)", "");
        fill(1, "", "2022", "2023", "2022", "2023");
        fill(2, "Posiłki", 5, 6, 100.5, 200);
        fill(3, "Usługi", 7, 8, 300, 400);
        sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 3, 4));

        assertThat(figures())
                .startsWith("Liczba osób > Posiłki | 2022 | 5 | person", "Liczba osób > Posiłki | 2023 | 6 | person",
                        "Kwota (zł) > Posiłki | 2022 | 100.5 | PLN", "Kwota (zł) > Posiłki | 2023 | 200 | PLN")
                .hasSize(8);
    }

    @Test
    void tables_side_by_side_and_below_each_other_keep_their_own_titles() throws Exception {
        fill(0, "Tabela 1. Osoby", "", "", "", "Tabela 2. Kwoty");
        fill(1, "Wyszczególnienie", "2022", "2023", "", "Wyszczególnienie", "2023");
        fill(2, "Liczba osób", 5, 6, "", "Kwota (zł)", 100);
        fill(3, "Liczba rodzin", 7, 8, "", "Koszt pobytu (zł)", 200);
        fill(5, "Tabela 3. Dzieci");
        fill(6, "Wyszczególnienie", "2021");
        fill(7, "Liczba dzieci", 9);
        fill(8, "Źródło: ewidencja");

        Document document = read(book, "a.xlsx");
        assertThat(Facts.headed(document)).containsExactly("Tabela 1. Osoby: Liczba osób | 2022 | 5 | person",
                "Tabela 1. Osoby: Liczba osób | 2023 | 6 | person",
                "Tabela 1. Osoby: Liczba rodzin | 2022 | 7 | family",
                "Tabela 1. Osoby: Liczba rodzin | 2023 | 8 | family",
                "Tabela 3. Dzieci: Liczba dzieci | 2021 | 9 | child", "Tabela 2. Kwoty: Kwota (zł) | 2023 | 100 | PLN",
                "Tabela 2. Kwoty: Koszt pobytu (zł) | 2023 | 200 | PLN");
    }

    private List<String> figures() throws Exception {
        return Facts.of(read(book, "a.xlsx"));
    }

    private void indent(int row, int steps) {
        CellStyle style = book.createCellStyle();
        style.setIndention((short) steps);
        sheet.getRow(row).getCell(0).setCellStyle(style);
    }

    private void format(Cell cell, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    private void fill(int row, Object... values) {
        fill(sheet, row, values);
    }

    private static void fill(Sheet target, int row, Object... values) {
        Row filled = target.createRow(row);
        for (int column = 0; column < values.length; column++) {
            Cell cell = filled.createCell(column);
            if (values[column] instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else if (values[column] instanceof String text && !text.isEmpty()) {
                cell.setCellValue(text);
            }
        }
    }

    private Document read(Workbook workbook, String name) throws Exception {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return Readers.standard().read(file, name);
    }
}
