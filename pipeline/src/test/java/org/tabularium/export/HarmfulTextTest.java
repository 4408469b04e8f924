package org.tabularium.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.warehouse.QueryResult;
import org.tabularium.warehouse.QueryResult.Column;
import org.tabularium.warehouse.QueryResult.Type;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any text of a report reaches programs as it is, and neither runs nor commands anything where people look at it. */
class HarmfulTextTest {

    private static final List<Column> COLUMNS = List.of(new Column("a", Type.TEXT), new Column("b", Type.TEXT));

    @TempDir
    private Path folder;

    @Provide
    Arbitrary<String> texts() {
        return Harm.texts();
    }

    @Property(tries = 200)
    void csvGivesProgramsTheTextAsItIs(@ForAll("texts") String text) throws IOException {
        StringWriter out = new StringWriter();
        row(new CsvTable(out), text);
        assertThat(fields(out.toString(), ',')).containsExactly(text, "x");
    }

    @Property(tries = 200)
    void sdmxGivesProgramsTheTextAsItIs(@ForAll("texts") String text) throws IOException {
        StringWriter out = new StringWriter();
        row(new SdmxCsvTable(out), text);
        assertThat(fields(out.toString(), ',')).endsWith(text, "x");
    }

    @Property(tries = 200)
    void csvForSpreadsheetsHoldsNoFormulaAndLosesNothing(@ForAll("texts") String text) throws IOException {
        StringWriter out = new StringWriter();
        row(new PolishCsvTable(out), text);
        String read = fields(out.toString().substring(1), ';').getFirst();
        assertThat(read).isIn(text, "'" + text);
        assertThat(read.strip()).as("runs in no spreadsheet").doesNotMatch("(?s)[=+@\\t\\r\\n].*|-(?!\\d+(,\\d+)?$).*");
    }

    @Property(tries = 200)
    void jsonGivesProgramsTheTextAsItIs(@ForAll("texts") String text) throws IOException {
        Path file = Files.createTempFile("tabularium-", ".json");
        try {
            Json.write(Json.object().put("a", text), file);
            assertThat(new com.fasterxml.jackson.databind.ObjectMapper().readTree(file.toFile()).get("a").asText())
                    .isEqualTo(text);
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 100)
    void pagesShowTheTextAndHaveNoMarkupOfIt(@ForAll("texts") String text) throws IOException {
        Path file = Files.createTempFile("tabularium-", ".html");
        try {
            new Page(text).heading(text).heading(text, text).paragraph(text)
                    .table(List.of(List.of(text), List.of(text))).links(List.of(List.of(text, "#a"))).write(file);
            Document page = Jsoup.parse(Files.readString(file));
            assertThat(page.select("script, img, iframe, [onerror], [onload]")).isEmpty();
            assertThat(page.body().select("*").stream().map(element -> element.normalName()).distinct()).isSubsetOf(
                    "body", "main", "h1", "h2", "p", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "a");
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 200)
    void peopleSeeEveryCharacterThatHasAnEffect(@ForAll("texts") String text) {
        String shown = VisibleText.line(text);
        assertThat(shown).doesNotMatch("(?s).*[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}].*");
        assertThat(shown.replaceAll("\\\\u[0-9a-f]{4}|\\\\U[0-9a-f]{8}", ""))
                .isEqualTo(text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "").replaceAll("\\\\u[0-9a-f]{4}", ""));
        assertThat(VisibleText.line(shown)).as("what is visible stays").isEqualTo(shown);
    }

    /** One workbook with many texts, for each takes its time. */
    @Test
    void theWorkbookHoldsTextsAsTextsAndNoFormula() throws IOException {
        List<String> texts = Harm.some();
        Path file = folder.resolve("harm.xlsx");
        QueryResult rows = new QueryResult(COLUMNS,
                texts.stream().map(text -> List.of(Optional.<Object> of(text), Optional.<Object> of("x"))).toList());
        WorkbookTest.write(file, new SheetContent("harm", "=1+1", "=1+1", texts.size(), rows));
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = workbook.getSheet("harm");
            for (int index = 0; index < texts.size(); index++) {
                String text = texts.get(index);
                Cell cell = sheet.getRow(4 + index).getCell(0);
                assertThat(cell.getCellType()).as(text).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getQuotePrefixed()).as(text)
                        .isEqualTo(FormulaGuard.looksLikeFormula(text));
                assertThat(cell.getStringCellValue()).as("what XML can say of it").isEqualTo(inXml(text));
            }
        }
    }

    /** XML has no sign for most control characters, and makes line feeds of all ends of lines. */
    private static String inXml(String text) {
        return text.codePoints()
                .map(sign -> sign < ' ' && sign != '\t' && sign != '\n' && sign != '\r' || sign == 0xFFFE
                        || sign == 0xFFFF ? '?' : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static void row(TextLayout table, String text) throws IOException {
        table.columns(COLUMNS);
        table.row(List.of(Optional.of(text), Optional.of("x")));
        table.flush();
    }

    private static List<String> fields(String csv, char delimiter) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(delimiter).skipEmptyLines(false)
                .ofCsvRecord(csv)) {
            return reader.stream().skip(1).findFirst().orElseThrow().getFields();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

}
