package org.tabularium.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.document.Document;
import org.tabularium.document.Document.Remark;
import org.tabularium.document.GridCell;
import org.tabularium.document.NoteMark;
import org.tabularium.document.Paragraph;
import org.tabularium.read.UnreadableDocumentException.Reason;

class WorkbookReaderTest {

    @TempDir
    private Path folder;

    private final Workbook book = new XSSFWorkbook();

    @Test
    void blank_rows_and_columns_part_the_tables_of_a_sheet() throws Exception {
        Sheet sheet = book.createSheet("Koszty");
        fill(sheet, 0, 0, "Tabela 1. Osoby");
        fill(sheet, 1, 0, "Dom", 2022, 2023);
        fill(sheet, 2, 0, "Przystań", 12, 15);
        fill(sheet, 3, 0, "* stan na koniec roku");
        fill(sheet, 0, 5, "Tabela 2. Kwoty");
        fill(sheet, 2, 5, "Dom", 2023);
        fill(sheet, 3, 5, "Latarnia", 7.5);

        Document document = read();

        assertThat(Outline.of(document)).isEqualTo("""
                # Koszty
                caption: Tabela 1. Osoby
                | Dom | 2022 | 2023 |
                | Przystań | 12 | 15 |
                * stan na koniec roku
                caption: Tabela 2. Kwoty
                | Dom | 2023 |
                | Latarnia | 7,5 |""");
        assertThat(Outline.tables(document)).extracting(table -> table.locator().path())
                .containsExactly("sheet[Koszty]!A2:C3", "sheet[Koszty]!F3:G4");
    }

    @Test
    void a_blank_column_under_a_long_label_parts_no_table() throws Exception {
        Sheet sheet = book.createSheet("Arkusz1");
        fill(sheet, 0, 0, "Wyszczególnienie", "", 2022, 2023);
        fill(sheet, 1, 0, "Liczba osób w mieszkaniach", "", 5, 6);
        fill(sheet, 2, 0, "Liczba rodzin", "", 7, "8");

        assertThat(Outline.of(read())).isEqualTo("""
                | Wyszczególnienie |  | 2022 | 2023 |
                | Liczba osób w mieszkaniach |  | 5 | 6 |
                | Liczba rodzin |  | 7 | 8 |""");
    }

    @Test
    void a_title_parts_tables_without_a_blank_row_and_a_blank_row_parts_no_rows_without_a_header() throws Exception {
        Sheet sheet = book.createSheet("Arkusz1");
        fill(sheet, 0, 0, "Pomoc", 2022, 2023);
        fill(sheet, 1, 0, "Posiłki", 5, 6);
        fill(sheet, 3, 0, "Usługi", 7, 8);
        fill(sheet, 4, 0, "Koszty w roku");
        fill(sheet, 5, 0, "Zadanie", "Kwota");
        fill(sheet, 6, 0, "Schronisko", 12);

        assertThat(Outline.of(read())).isEqualTo("""
                | Pomoc | 2022 | 2023 |
                | Posiłki | 5 | 6 |
                |  |  |  |
                | Usługi | 7 | 8 |
                caption: Koszty w roku
                | Zadanie | Kwota |
                | Schronisko | 12 |""");
    }

    @Test
    void merged_cells_span_and_an_empty_corner_keeps_its_place() throws Exception {
        Sheet sheet = book.createSheet("Arkusz1");
        fill(sheet, 0, 1, "Liczba osób", "");
        fill(sheet, 1, 0, "Pomoc", 2022, 2023);
        fill(sheet, 2, 0, "Posiłki", 5, "");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));

        Document document = read();

        assertThat(Outline.of(document)).isEqualTo("""
                |  | Liczba osób >2 |
                | Pomoc | 2022 | 2023 |
                | Posiłki | 5 |  |""");
        assertThat(cell(document, 2, 2).locator().path()).isEqualTo("sheet[Arkusz1]!C3");
    }

    @Test
    void a_number_is_kept_as_stored_and_as_shown() throws Exception {
        Sheet sheet = book.createSheet("Arkusz1");
        fill(sheet, 0, 0, "Udział", 0.0754, 1234.5);
        format(sheet.getRow(0).getCell(1), "0%");
        format(sheet.getRow(0).getCell(2), "#,##0.00\\ \"zł\"");
        sheet.getRow(0).createCell(3).setCellValue(LocalDate.of(2023, 12, 31));
        format(sheet.getRow(0).getCell(3), "dd.mm.yyyy");

        Document document = read();

        assertThat(Outline.of(document)).isEqualTo("| Udział | 8% | 1234,50 zł | 2023-12-31 |");
        assertThat(cell(document, 0, 1).stored()).contains(new BigDecimal("0.0754"));
        assertThat(cell(document, 0, 2).stored()).contains(new BigDecimal("1234.5"));
        assertThat(cell(document, 0, 3).stored()).isEmpty();
    }

    @Test
    void what_a_format_does_not_show_is_not_read() throws Exception {
        Sheet sheet = book.createSheet("Arkusz1");
        fill(sheet, 0, 0, "Godziny", 8.0625, 7);
        format(sheet.getRow(0).getCell(1), "[h]:mm");
        format(sheet.getRow(0).getCell(2), ";;;");

        Document document = read();

        assertThat(Outline.of(document)).isEqualTo("| Godziny | 193:30 |");
        assertThat(cell(document, 0, 1).stored()).isEmpty();
    }

    @Test
    void formulas_give_their_stored_result_and_never_a_guess() throws Exception {
        Sheet sheet = book.createSheet("Arkusz1");
        fill(sheet, 0, 0, "Razem", 2, 3);
        sheet.getRow(0).createCell(3).setCellFormula("B1+C1");
        book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(sheet.getRow(0).getCell(3));
        sheet.getRow(0).createCell(4).setCellFormula("B1*C1");
        sheet.getRow(0).createCell(5).setCellErrorValue((byte) 7);
        fill(sheet, 1, 0, "Następne", 1, 1, 1, 1, 1);

        Document document = read();

        assertThat(Outline.of(document)).isEqualTo("""
                | Razem | 2 | 3 | 5 |  | #DIV/0! |
                | Następne | 1 | 1 | 1 | 1 | 1 |""");
        assertThat(document.remarks()).extracting(Remark::code).containsExactly("READ-023", "READ-024");
        assertThat(document.remarks()).extracting(remark -> remark.locator().path())
                .containsExactly("sheet[Arkusz1]!E1", "sheet[Arkusz1]!F1");
    }

    @Test
    void what_is_hidden_is_left_out_and_named() throws Exception {
        Sheet sheet = book.createSheet("Jawny");
        fill(sheet, 0, 0, "Rok", "robocza", 2023);
        fill(sheet, 1, 0, "tajne", 1, 2);
        fill(sheet, 2, 0, "Osoby", 3, 4);
        sheet.getRow(1).setZeroHeight(true);
        sheet.setColumnHidden(1, true);
        fill(book.createSheet("Ukryty"), 0, 0, "nic");
        book.setSheetHidden(1, true);

        Document document = read();

        assertThat(Outline.of(document)).isEqualTo("""
                # Jawny
                | Rok | 2023 |
                | Osoby | 4 |""");
        assertThat(cell(document, 1, 1).locator().path()).isEqualTo("sheet[Jawny]!C3");
        assertThat(document.remarks()).extracting(remark -> remark.code() + " " + remark.locator())
                .containsExactly("READ-021 sheet[Jawny]!2:2", "READ-022 sheet[Jawny]!B:B", "READ-020 sheet[Ukryty]");
    }

    @Test
    void indent_weight_and_note_marks_come_from_the_cell() throws Exception {
        Sheet sheet = book.createSheet("Arkusz1");
        fill(sheet, 0, 0, "w tym: dzieci", "12");
        CellStyle style = book.createCellStyle();
        style.setIndention((short) 2);
        Font bold = book.createFont();
        bold.setBold(true);
        style.setFont(bold);
        sheet.getRow(0).getCell(0).setCellStyle(style);
        Font raised = book.createFont();
        raised.setTypeOffset(Font.SS_SUPER);
        XSSFRichTextString marked = new XSSFRichTextString("5");
        marked.append("1)", (XSSFFont) raised);
        sheet.getRow(0).createCell(2).setCellValue(marked);

        Document document = read();

        Paragraph label = (Paragraph) cell(document, 0, 0).content().getFirst();
        assertThat(label.indent()).isEqualTo(18);
        assertThat(label.bold()).isTrue();
        Paragraph figure = (Paragraph) cell(document, 0, 2).content().getFirst();
        assertThat(figure.text().plain()).isEqualTo("5");
        assertThat(figure.text().marks()).containsExactly(new NoteMark(1, "1)"));
    }

    @Test
    void borders_keep_a_table_together_across_an_empty_row() throws Exception {
        Sheet sheet = book.createSheet("Arkusz1");
        fill(sheet, 0, 0, "Pomoc", 2023);
        fill(sheet, 1, 0, "", "");
        fill(sheet, 2, 0, "Posiłki", 5);
        CellStyle style = book.createCellStyle();
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        sheet.forEach(row -> row.forEach(cell -> cell.setCellStyle(style)));

        assertThat(Outline.tables(read())).singleElement()
                .satisfies(table -> assertThat(table.grid().rows()).isEqualTo(3));
    }

    @Test
    void old_workbooks_read_the_same() throws Exception {
        try (Workbook old = new HSSFWorkbook()) {
            Sheet sheet = old.createSheet("Arkusz1");
            fill(sheet, 0, 0, "Osoby", 12, 0.5);
            Document document = new WorkbookReader(Limits.DEFAULT).read(saved(old, "old.xls"), "old.xls");
            assertThat(Outline.of(document)).isEqualTo("| Osoby | 12 | 0,5 |");
            assertThat(document.properties().mediaType()).isEqualTo("application/vnd.ms-excel");
        }
    }

    @Test
    void what_cannot_be_read_is_rejected_with_a_reason() throws Exception {
        Path damaged = Files.write(folder.resolve("a.xlsx"), new byte[] { 'P', 'K', 3, 4, 0, 0 });
        assertRejected(damaged, Reason.CORRUPT);
        book.createSheet("Pusty");
        assertRejected(saved(book, "b.xlsx"), Reason.EMPTY);
        try (Workbook locked = new HSSFWorkbook()) {
            fill(locked.createSheet(), 0, 0, "x");
            Biff8EncryptionKey.setCurrentUserPassword("hasło");
            assertRejected(saved(locked, "c.xls"), Reason.ENCRYPTED);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static void assertRejected(Path file, Reason reason) {
        Biff8EncryptionKey.setCurrentUserPassword(null);
        assertThatThrownBy(() -> new WorkbookReader(Limits.DEFAULT).read(file, "x"))
                .isInstanceOfSatisfying(UnreadableDocumentException.class, rejection -> {
                    assertThat(rejection.reason()).isEqualTo(reason);
                    assertThat(rejection.advice()).isNotBlank();
                });
    }

    private static GridCell cell(Document document, int row, int column) {
        return Outline.tables(document).getFirst().grid().at(row, column).orElseThrow();
    }

    private void format(Cell cell, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    private static void fill(Sheet sheet, int row, int column, Object... values) {
        Row filled = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        for (int index = 0; index < values.length; index++) {
            Cell cell = filled.createCell(column + index);
            if (values[index] instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else if (values[index] instanceof String text && !text.isEmpty()) {
                cell.setCellValue(text);
            }
        }
    }

    private Document read() throws Exception {
        return new WorkbookReader(Limits.DEFAULT).read(saved(book, "test.xlsx"), "test.xlsx");
    }

    private Path saved(Workbook workbook, String name) throws Exception {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }
}
