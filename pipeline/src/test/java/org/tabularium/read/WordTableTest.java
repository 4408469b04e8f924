package org.tabularium.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.read.DocxFile.cell;
import static org.tabularium.read.DocxFile.item;
import static org.tabularium.read.DocxFile.p;
import static org.tabularium.read.DocxFile.r;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.document.Block;
import org.tabularium.document.Document;
import org.tabularium.document.DocumentPrinter;
import org.tabularium.document.Grid;
import org.tabularium.document.GridCell;
import org.tabularium.document.Table;

/** The shapes of tables: spans, merges, holes, content controls, nested tables. */
class WordTableTest {

    private static final String TWO_WIDE = "<w:gridSpan w:val=\"2\"/>";

    private static final String START = "<w:vMerge w:val=\"restart\"/>";

    private static final String ON = "<w:vMerge/>";

    @TempDir
    private Path folder;

    private Document read(String body) throws UnreadableDocumentException {
        String numbering = """
                <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
                <w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>""";
        return new WordReader(Limits.DEFAULT).read(DocxFile.body(body).with("numbering", numbering).write(folder),
                "report.docx");
    }

    private String printed(String body) throws UnreadableDocumentException {
        return DocumentPrinter.print(read(body));
    }

    private static String table(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String rowWith(String properties, String... cells) {
        return row("<w:trPr>" + properties + "</w:trPr>", String.join("", cells));
    }

    private static String control(String content) {
        return "<w:sdt><w:sdtPr/><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
    }

    @Test
    void a_header_over_two_rows_with_a_year_banner() throws Exception {
        assertThat(printed(table(row(cell(START, "Name"), cell(TWO_WIDE, "Families"), cell(START, "Total")),
                row(cell(ON, ""), cell("", "2022"), cell("", "2023"), cell(ON, "")),
                row(cell("", "All"), cell("", "1"), cell("", "2"), cell("", "3"))))).isEqualTo("""
                        table[1] 3x4
                          row[1] 0/2: Name | 1+2: Families | 3/2: Total
                          row[2] 1: 2022 | 2: 2023
                          row[3] 0: All | 1: 1 | 2: 2 | 3: 3
                        """);
    }

    @Test
    void a_row_that_begins_late_or_ends_early_leaves_holes() throws Exception {
        assertThat(printed(table(row(cell("", "Lp."), cell("", "What"), cell("", "2023")),
                rowWith("<w:gridBefore w:val=\"2\"/>", cell("", "5")),
                rowWith("<w:gridAfter w:val=\"2\"/>", cell("", "a")),
                row(cell("", "1"), cell("", "2"), cell("", "3"), cell("", "4"))))).isEqualTo("""
                        table[1] 4x4
                          row[1] 0: Lp. | 1: What | 2: 2023
                          row[2] 2: 5
                          row[3] 0: a
                          row[4] 0: 1 | 1: 2 | 2: 3 | 3: 4
                        """);
    }

    @Test
    void cells_say_where_they_stand_by_the_cells_that_the_file_has() throws Exception {
        Document document = read(table(row(cell(START, "a"), cell("", "b")),
                row(cell(ON, ""), "<w:tc>" + p("c") + "<w:p/>" + p("d") + "</w:tc>")));
        Grid grid = ((Table) document.blocks().getFirst()).grid();
        GridCell last = grid.at(1, 1).orElseThrow();
        assertThat(last.locator().path()).isEqualTo("table[1]/row[2]/cell[2]");
        assertThat(last.content()).extracting(block -> block.locator().path())
                .containsExactly("table[1]/row[2]/cell[2]/para[1]", "table[1]/row[2]/cell[2]/para[2]");
    }

    @Test
    void a_merge_that_goes_on_without_a_start_begins_where_it_is() throws Exception {
        assertThat(printed(table(row(cell(ON, "a"), cell("", "b")), row(cell(ON, ""), cell("", "c")),
                row(cell("", "d"), cell("", "e")), row(cell(ON, "f"), cell("", "g"))))).isEqualTo("""
                        table[1] 4x2
                          row[1] 0/2: a | 1: b
                          row[2] 1: c
                          row[3] 0: d | 1: e
                          row[4] 0: f | 1: g
                        """);
    }

    @Test
    void merged_cells_of_different_widths_stay_apart_with_a_remark() throws Exception {
        assertThat(printed(table(row(cell(TWO_WIDE + START, "wide"), cell("", "b")),
                row(cell(ON, "narrow"), cell("", "c"), cell("", "d"))))).isEqualTo("""
                        table[1] 2x3
                          row[1] 0+2: wide | 2: b
                          row[2] 0: narrow | 1: c | 2: d
                        ! READ-103 table[1]/row[2]/cell[1]
                        """);
    }

    @Test
    void text_under_a_merged_cell_is_left_out_with_a_remark() throws Exception {
        assertThat(printed(table(row(cell(START, "seen")), row(cell(ON, "covered"))))).isEqualTo("""
                table[1] 2x1
                  row[1] 0/2: seen
                  row[2]\s
                ! READ-104 table[1]/row[2]/cell[1]
                """);
    }

    @Test
    void the_old_way_of_merging_across() throws Exception {
        assertThat(printed(
                table(row(cell("<w:hMerge w:val=\"restart\"/>", "both"), cell("<w:hMerge/>", ""), cell("", "c")),
                        row(cell("", "1"), cell("", "2"), cell("", "3"))))).isEqualTo("""
                                table[1] 2x3
                                  row[1] 0+2: both | 2: c
                                  row[2] 0: 1 | 1: 2 | 2: 3
                                """);
    }

    @Test
    void rows_and_cells_in_content_controls_are_there() throws Exception {
        assertThat(printed(table(control(row(cell("", "a"), control(cell("", "b")))),
                row(cell("", "c"), "<w:tc>" + control(p("d")) + "</w:tc>")))).isEqualTo("""
                        table[1] 2x2
                          row[1] 0: a | 1: b
                          row[2] 0: c | 1: d
                        """);
    }

    @Test
    void rows_and_cells_deleted_by_a_tracked_change_are_not_there() throws Exception {
        assertThat(printed(table(rowWith("<w:del/>", cell("", "gone")), rowWith("<w:ins/>", cell("", "new")),
                row(cell("<w:cellDel/>", "gone"), cell("", "stays"))) + table(rowWith("<w:del/>", cell("", "gone")))))
                        .isEqualTo("""
                                table[1] 2x1
                                  row[1] 0: new
                                  row[2] 0: stays
                                """);
    }

    @Test
    void hidden_rows_are_left_out_with_a_remark() throws Exception {
        assertThat(printed(table(row(cell("", "a")), rowWith("<w:hidden/>", cell("", "secret"))))).isEqualTo("""
                table[1] 1x1
                  row[1] 0: a
                ! READ-102 table[1]
                """);
    }

    @Test
    void a_table_in_a_cell_is_a_block_of_its_content() throws Exception {
        Document document = read(table(row(cell("", "a"),
                "<w:tc>" + p("before") + table(row(cell("", "1"), cell("", "2"))) + p("after") + "</w:tc>")));
        assertThat(DocumentPrinter.print(document)).isEqualTo("""
                table[1] 1x2
                  row[1] 0: a | 1: before ¶\s
                    table[1]/row[1]/cell[2]/table[1] 1x2
                      row[1] 0: 1 | 1: 2 ¶ after
                """);
        List<Block> content = ((Table) document.blocks().getFirst()).grid().at(0, 1).orElseThrow().content();
        Table nested = (Table) content.get(1);
        assertThat(nested.grid().at(0, 1).orElseThrow().content().getFirst().locator().path())
                .isEqualTo("table[1]/row[1]/cell[2]/table[1]/row[1]/cell[2]/para[1]");
    }

    @Test
    void an_automatic_ordinal_is_kept_though_its_cell_has_no_text() throws Exception {
        assertThat(printed(table(row("<w:tc>" + item(1, 0, "") + "</w:tc>", cell("", "a")),
                row("<w:tc>" + item(1, 0, "") + "</w:tc>", cell("", "b"))))).isEqualTo("""
                        table[1] 2x2
                          row[1] 0: * 0 1. | 1: a
                          row[2] 0: * 0 2. | 1: b
                        """);
    }

    @Test
    void an_ordinal_under_a_merged_cell_does_not_count() throws Exception {
        assertThat(printed(table(row("<w:tc><w:tcPr>" + START + "</w:tcPr>" + item(1, 0, "") + "</w:tc>"),
                row("<w:tc><w:tcPr>" + ON + "</w:tcPr>" + item(1, 0, "") + "</w:tc>"),
                row("<w:tc>" + item(1, 0, "") + "</w:tc>")))).isEqualTo("""
                        table[1] 3x1
                          row[1] 0/2: * 0 1.
                          row[2]\s
                          row[3] 0: * 0 2.
                        """);
    }

    @Test
    void a_span_that_is_no_number_counts_as_one() throws Exception {
        assertThat(printed(table(row(cell("<w:gridSpan w:val=\"x\"/>", "a"), cell("<w:gridSpan w:val=\"-3\"/>", "b")),
                row(r("stray"), cell("<w:gridSpan w:val=\"0\"/>", "c"))))).isEqualTo("""
                        table[1] 2x2
                          row[1] 0: a | 1: b
                          row[2] 0: c
                        """);
    }
}
