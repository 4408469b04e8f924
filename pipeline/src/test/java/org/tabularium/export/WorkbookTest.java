package org.tabularium.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.warehouse.QueryResult;
import org.tabularium.warehouse.QueryResult.Column;
import org.tabularium.warehouse.QueryResult.Type;

class WorkbookTest {

    private static final SheetContent TABLE = sheet("people_helped", "People & families helped",
            "One row for each indicator and year.",
            new QueryResult(
                    List.of(column("indicator", Type.TEXT), column("year", Type.INTEGER), column("value", Type.DECIMAL),
                            column("share_percent", Type.DECIMAL), column("code", Type.TEXT),
                            column("source", Type.TEXT)),
                    List.of(row("Osoby", 2023L, new BigDecimal("1264.0000"), new BigDecimal("12.5000"), "0012",
                            "a.docx"),
                            row("=HYPERLINK(\"x\")", 2024L, new BigDecimal("23.4300"), null, "-5", "@b.docx"))));

    @TempDir
    Path folder;

    @Test
    void hasTheSameBytesWheneverItIsWritten() throws IOException {
        Path first = folder.resolve("first.xlsx");
        Path second = folder.resolve("second.xlsx");
        write(first, TABLE);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Locale.setDefault(Locale.of("pl", "PL"));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
        try {
            write(second, TABLE);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertThat(second).hasSameBinaryContentAs(first);
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".raw"));
    }

    @Test
    void beginsWithContentsThatLinkToTheTables() throws IOException {
        try (XSSFWorkbook workbook = written(TABLE)) {
            XSSFSheet contents = workbook.getSheetAt(0);
            assertThat(contents.getSheetName()).isEqualTo("contents");
            Cell link = contents.getRow(4).getCell(0);
            assertThat(link.getStringCellValue()).isEqualTo("people_helped");
            assertThat(link.getHyperlink().getAddress()).isEqualTo("'people_helped'!A1");
            assertThat(contents.getRow(4).getCell(3).getNumericCellValue()).isEqualTo(2);
        }
    }

    @Test
    void showsATableWithTitleNotesFrozenHeaderFiltersAndAPageThatPrints() throws IOException {
        try (XSSFWorkbook workbook = written(TABLE)) {
            XSSFSheet sheet = workbook.getSheet("people_helped");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("People & families helped");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("One row for each indicator and year.");
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 4);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A4:F6");
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("4:4");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getHeader().getLeft()).isEqualTo("People && families helped");
        }
    }

    @Test
    void showsCountsWithoutDecimalsYearsWithoutGroupsAndPercents() throws IOException {
        Locale locale = Locale.getDefault();
        try (XSSFWorkbook workbook = written(TABLE)) {
            DataFormatter formatter = new DataFormatter(Locale.ENGLISH);
            XSSFSheet sheet = workbook.getSheet("people_helped");
            assertThat(formatter.formatCellValue(sheet.getRow(4).getCell(1))).isEqualTo("2023");
            assertThat(formatter.formatCellValue(sheet.getRow(4).getCell(2))).isEqualTo("1,264");
            assertThat(formatter.formatCellValue(sheet.getRow(5).getCell(2))).isEqualTo("23.43");
            assertThat(formatter.formatCellValue(sheet.getRow(4).getCell(3))).isEqualTo("12.5%");
            assertThat(sheet.getRow(5).getCell(3)).isNull();
        }
        assertThat(Locale.getDefault()).isEqualTo(locale);
    }

    @Test
    void keepsTextAsTextSoThatNothingIsAFormula() throws IOException {
        try (XSSFWorkbook workbook = written(TABLE)) {
            XSSFSheet sheet = workbook.getSheet("people_helped");
            for (int column : new int[] { 0, 4, 5 }) {
                Cell cell = sheet.getRow(5).getCell(column);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
            assertThat(sheet.getRow(4).getCell(4).getStringCellValue()).isEqualTo("0012");
        }
    }

    @Test
    void keepsNumbersThatASpreadsheetWouldRoundAsText() throws IOException {
        SheetContent large = sheet("large", "", "", new QueryResult(List.of(column("value", Type.DECIMAL)),
                List.of(row(new BigDecimal("12345678901234.5678")))));
        try (XSSFWorkbook workbook = written(large)) {
            assertThat(workbook.getSheet("large").getRow(4).getCell(0).getStringCellValue())
                    .isEqualTo("12345678901234.5678");
        }
    }

    @Test
    void saysWhereATableIsTooLongForASheet() throws IOException {
        SheetContent endless = new SheetContent("endless", "All", "Everything.", 3_000_000,
                new QueryResult(List.of(column("text", Type.TEXT)), List.of(row("the first"))));
        String note = "Everything.\nThe sheet shows the first 100000 of 3000000 rows; the files in CSV and Parquet have all.";
        try (XSSFWorkbook workbook = written(endless)) {
            assertThat(workbook.getSheet("endless").getRow(1).getCell(0).getStringCellValue()).isEqualTo(note);
            assertThat(workbook.getSheet("contents").getRow(4).getCell(2).getStringCellValue()).isEqualTo(note);
            assertThat(workbook.getSheet("contents").getRow(4).getCell(3).getNumericCellValue()).isEqualTo(3_000_000);
        }
    }

    @Test
    void givesLongTextsTheLinesTheyNeed() throws IOException {
        SheetContent wordy = sheet("wordy", "", "", new QueryResult(List.of(column("text", Type.TEXT)),
                List.of(row("short"), row("word ".repeat(20)), row("word ".repeat(2000)))));
        try (XSSFWorkbook workbook = written(wordy)) {
            XSSFSheet sheet = workbook.getSheet("wordy");
            float line = sheet.getDefaultRowHeightInPoints();
            assertThat(sheet.getRow(4).getHeightInPoints()).isEqualTo(line);
            assertThat(sheet.getRow(5).getHeightInPoints()).isEqualTo(3 * line);
            assertThat(sheet.getRow(6).getHeightInPoints()).isBetween(20 * line, 409f);
        }
    }

    @Test
    void endsWithNotesThatExplainTheSigns() throws IOException {
        try (XSSFWorkbook workbook = written(TABLE)) {
            XSSFSheet notes = workbook.getSheet("notes");
            List<String> firstColumn = new java.util.ArrayList<>();
            notes.forEach(row -> firstColumn.add(row.getCell(0).getStringCellValue()));
            assertThat(firstColumn).contains("How conflicts are shown", "Signs in the reports", "#", "planned");
        }
    }

    @Test
    void givesEachSheetANameOfItsOwnThatASpreadsheetAccepts() throws IOException {
        String name = "a_table_with_a_name_longer_than_sheets_allow";
        try (XSSFWorkbook workbook = written(empty(name + "_1"), empty(name + "_2"), empty("contents"))) {
            assertThat(workbook).extracting(sheet -> sheet.getSheetName()).containsExactly("contents",
                    "a_table_with_a_name_longer_than", "a_table_with_a_name_longer_th~2", "contents~2", "notes");
        }
    }

    private XSSFWorkbook written(SheetContent... contents) throws IOException {
        Path file = folder.resolve("tabularium.xlsx");
        write(file, contents);
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    /** Writes a workbook with these tables. */
    static void write(Path file, SheetContent... contents) throws IOException {
        try (Workbook workbook = new Workbook()) {
            List.of(contents).forEach(workbook::add);
            workbook.write(file);
        }
    }

    private static SheetContent sheet(String name, String title, String description, QueryResult table) {
        return new SheetContent(name, title, description, table.rows().size(), table);
    }

    private static SheetContent empty(String name) {
        return sheet(name, "", "", new QueryResult(List.of(column("value", Type.TEXT)), List.of()));
    }

    private static Column column(String name, Type type) {
        return new Column(name, type);
    }

    private static List<Optional<Object>> row(Object... values) {
        return Arrays.stream(values).map(Optional::ofNullable).toList();
    }
}
