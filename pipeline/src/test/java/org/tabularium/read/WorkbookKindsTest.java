package org.tabularium.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.document.Document;
import org.tabularium.document.Document.Remark;

/** The kinds of workbooks that programs write, seldom ones too. */
class WorkbookKindsTest {

    private static final String ROWS = """
            <row r="1"><c r="A1" t="inlineStr"><is><t>Wyszczególnienie</t></is></c><c r="B1"><v>2022</v></c>
            <c r="C1"><v>2023</v></c></row>
            <row r="2"><c r="A2" t="inlineStr"><is><r><t>Liczba </t></r><r><rPr><b/></rPr><t>osób</t></r></is></c>
            <c r="B2"><v>1.2E1</v></c><c r="C2"><f t="shared" ref="C2:C3" si="0">B2+1</f><v>13</v></c></row>
            <row r="3"><c r="A3" t="str"><f>"Liczba "&amp;"rodzin"</f><v>Liczba rodzin</v></c><c r="B3"><v>5</v></c>
            <c r="C3"><f t="shared" si="0"/><v>6</v></c></row>
            """;

    private static final String SHOWN = """
            | Wyszczególnienie | 2022 | 2023 |
            | Liczba osób | 12 | 13 |
            | Liczba rodzin | 5 | 6 |""";

    @TempDir
    private Path folder;

    private Document read(RawWorkbook book, String name) throws Exception {
        return Readers.standard().read(book.write(folder.resolve("file")), name);
    }

    @Test
    void inline_texts_shared_formulas_and_texts_of_several_formats_are_read() throws Exception {
        assertThat(Outline.of(read(RawWorkbook.of(ROWS), "a.xlsx"))).isEqualTo(SHOWN);
    }

    @Test
    void a_workbook_of_the_strict_kind_reads_the_same() throws Exception {
        assertThat(Outline.of(read(RawWorkbook.strict(ROWS), "a.xlsx"))).isEqualTo(SHOWN);
    }

    @Test
    void a_workbook_with_macros_reads_the_same_and_says_so() throws Exception {
        Document document = read(RawWorkbook.withMacros(ROWS), "a.xlsm");
        assertThat(Outline.of(document)).isEqualTo(SHOWN);
        assertThat(document.properties().mediaType()).isEqualTo("application/vnd.ms-excel.sheet.macroenabled.12");
    }

    @Test
    void a_formula_without_a_result_is_an_empty_cell_with_a_remark() throws Exception {
        Document document = read(RawWorkbook.of(ROWS.replace("<v>13</v>", "")), "a.xlsx");
        assertThat(Facts.of(document)).contains("Liczba osób | 2023 | missing | person");
        assertThat(document.remarks()).extracting(Remark::code).containsExactly("READ-023");
        assertThat(document.remarks().getFirst().message()).contains("recalculate and save");
    }

    private static final String XML = """
            <?xml version="1.0" encoding="%s"?>
            <?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
             xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel"
             xmlns:html="http://www.w3.org/TR/REC-html40">
             <Styles><Style ss:ID="Default" ss:Name="Normal"/>
              <Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style>
              <Style ss:ID="k"><NumberFormat ss:Format="#,##0.00\\ &quot;zł&quot;"/></Style>
              <Style ss:ID="i"><Alignment ss:Indent="1"/></Style>
              <Style ss:ID="d"><NumberFormat ss:Format="yyyy"/></Style></Styles>
             <Worksheet ss:Name="Koszty"><Table>
              <Column ss:Width="90"/><Column ss:Index="4" ss:Hidden="1"/>
              <Row><Cell ss:MergeAcross="2"><Data ss:Type="String">Tabela 1. Pomoc w gminie</Data></Cell></Row>
              <Row ss:Index="3"><Cell><Data ss:Type="String">Wyszczególnienie</Data></Cell>
               <Cell ss:StyleID="d"><Data ss:Type="DateTime">2022-01-01T00:00:00.000</Data></Cell>
               <Cell><Data ss:Type="Number">2023</Data></Cell><Cell><Data ss:Type="String">ukryta</Data></Cell></Row>
              <Row><Cell><ss:Data ss:Type="String"><html:B>Liczba</html:B> osób</ss:Data></Cell>
               <Cell><Data ss:Type="Number">12</Data></Cell>
               <Cell ss:Formula="=RC[-1]+1"><Data ss:Type="Number">13</Data></Cell></Row>
              <Row><Cell ss:StyleID="i"><Data ss:Type="String">w tym dzieci</Data></Cell>
               <Cell ss:Index="3"><Data ss:Type="Number">4</Data></Cell></Row>
              <Row><Cell><Data ss:Type="String">Kwota świadczeń</Data></Cell>
               <Cell ss:StyleID="k"><Data ss:Type="Number">1234.5</Data></Cell>
               <Cell ss:StyleID="k"><Data ss:Type="Error">#DIV/0!</Data></Cell></Row>
              <Row><Cell><Data ss:Type="String">Udział gminy</Data></Cell>
               <Cell ss:StyleID="p"><Data ss:Type="Number">0.125</Data></Cell><Cell ss:Formula="=1+1"/></Row>
             </Table></Worksheet>
             <Worksheet ss:Name="Robocze"><Table><Row><Cell><Data ss:Type="String">tajne</Data></Cell></Row></Table>
              <x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet>
            </Workbook>
            """;

    @ParameterizedTest
    @ValueSource(strings = { "UTF-8", "windows-1250", "UTF-16" })
    void a_workbook_in_xml_of_excel_2003_is_read_under_any_name(String encoding) throws Exception {
        Path file = Files.write(folder.resolve("file"), XML.formatted(encoding).getBytes(Charset.forName(encoding)));
        Document document = Readers.standard().read(file, "raport.xls");

        assertThat(Outline.of(document)).isEqualTo("""
                # Koszty
                caption: Tabela 1. Pomoc w gminie
                | Wyszczególnienie | 2022 | 2023 |
                | Liczba osób | 12 | 13 |
                | w tym dzieci |  | 4 |
                | Kwota świadczeń | 1234,50 zł | #DIV/0! |
                | Udział gminy | 12,50% |  |""");
        assertThat(document.remarks()).extracting(remark -> remark.code() + " " + remark.locator())
                .containsExactlyInAnyOrder("READ-020 sheet[Robocze]", "READ-022 sheet[Koszty]!D:D",
                        "READ-024 sheet[Koszty]!C6", "READ-023 sheet[Koszty]!C7");
    }
}
