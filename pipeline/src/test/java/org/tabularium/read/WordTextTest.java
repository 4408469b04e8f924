package org.tabularium.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.read.DocxFile.p;
import static org.tabularium.read.DocxFile.r;
import static org.tabularium.read.DocxFile.raised;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tabularium.document.DocumentPrinter;

/** What stands in a paragraph: characters, fields, tracked changes and note marks. */
class WordTextTest {

    @TempDir
    private Path folder;

    private String printed(DocxFile file) throws UnreadableDocumentException {
        return DocumentPrinter.print(new WordReader(Limits.DEFAULT).read(file.write(folder), "report.docx"));
    }

    /** The one paragraph with this content. */
    private String line(String runs) throws UnreadableDocumentException {
        return printed(DocxFile.body("<w:p>" + runs + "</w:p>")).strip();
    }

    private static String run(String content) {
        return "<w:r>" + content + "</w:r>";
    }

    @Test
    void special_characters_of_a_run_become_plain_ones() throws Exception {
        assertThat(line(run("<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t><w:noBreakHyphen/>"
                + "<w:t>e</w:t><w:softHyphen/><w:t>f</w:t>"))).isEqualTo("P a⇥b⏎c⏎d-ef");
        assertThat(line(r("x ") + run("<w:sym w:font=\"Symbol\" w:char=\"F0B3\"/>")
                + run("<w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/>")
                + run("<w:sym w:font=\"Symbol\" w:char=\"F035\"/>") + run("<w:sym w:font=\"Odd\" w:char=\"F0EE\"/>")))
                        .isEqualTo("P x ≥✓5\uFFFD");
    }

    @Test
    void a_page_break_is_no_text_but_keeps_figures_apart() throws Exception {
        String pageBreak = run("<w:br w:type=\"page\"/>");
        assertThat(line(pageBreak + r("12") + pageBreak + r("34") + pageBreak)).isEqualTo("P 12⏎34");
    }

    @Test
    void white_space_at_the_ends_of_a_text_counts_only_where_the_file_says_so() throws Exception {
        assertThat(line("<w:r><w:t> a </w:t></w:r>" + r("b "))).isEqualTo("P ab");
    }

    @Test
    void wrapped_runs_are_read_in_their_place() throws Exception {
        assertThat(line("<w:hyperlink>" + r("a") + "</w:hyperlink><w:smartTag>" + r("b") + "</w:smartTag>"
                + "<w:fldSimple w:instr=\"DATE\">" + r("c")
                + "</w:fldSimple><m:oMath><m:r><m:t>d</m:t></m:r></m:oMath>")).isEqualTo("P abcd");
    }

    @Test
    void tracked_changes_are_read_as_accepted() throws Exception {
        assertThat(line(
                "<w:ins>" + r("new ") + "</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>" + "<w:moveFrom>"
                        + r("moved") + "</w:moveFrom>" + r("text ") + "<w:moveTo>" + r("moved") + "</w:moveTo>"))
                                .isEqualTo("P new text moved");
    }

    @Test
    void a_paragraph_whose_end_was_deleted_goes_on_in_the_next_one() throws Exception {
        assertThat(printed(DocxFile
                .body("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("12 ") + "</w:p>" + p("persons") + p("next"))))
                        .isEqualTo("P 12 persons\nP next\n");
    }

    @Test
    void of_a_field_the_result_is_read_and_not_the_instruction() throws Exception {
        String begin = run("<w:fldChar w:fldCharType=\"begin\"/>");
        String separate = run("<w:fldChar w:fldCharType=\"separate\"/>");
        String end = run("<w:fldChar w:fldCharType=\"end\"/>");
        String nested = begin + run("<w:instrText>REF year</w:instrText>") + separate + r("2022") + end;
        assertThat(line(r("sum ") + begin + run("<w:instrText>= 1 + </w:instrText>") + nested + separate + r("15") + end
                + r(" persons"))).isEqualTo("P sum 15 persons");
    }

    @Test
    void a_field_that_never_ends_swallows_no_further_paragraph() throws Exception {
        assertThat(printed(DocxFile
                .body("<w:p>" + run("<w:fldChar w:fldCharType=\"begin\"/>") + r("lost") + "</w:p>" + p("next"))))
                        .isEqualTo("P next\n");
    }

    @Test
    void notes_are_numbered_in_the_order_of_their_references() throws Exception {
        assertThat(printed(DocxFile
                .body("<w:p>" + r("58") + run("<w:footnoteReference w:id=\"7\"/>") + r(" persons, 12")
                        + run("<w:footnoteReference w:id=\"3\"/>") + r(", 4") + run("<w:endnoteReference w:id=\"1\"/>")
                        + "</w:p>")
                .with("footnotes",
                        """
                                <w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>
                                <w:footnote w:id="3"><w:p><w:r><w:t>second</w:t></w:r></w:p></w:footnote>
                                <w:footnote w:id="5"><w:p><w:r><w:t>nobody refers to it</w:t></w:r></w:p></w:footnote>
                                <w:footnote w:id="7"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> first</w:t></w:r></w:p>
                                  <w:p><w:r><w:t>and on</w:t></w:r></w:p></w:footnote>""")
                .with("endnotes", "<w:endnote w:id=\"1\">" + p("at the end") + "</w:endnote>"))).isEqualTo("""
                        P 58{1} persons, 12{2}, 4{i}
                        note[1] {1} first⏎and on
                        note[2] {2} second
                        note[3] {i} at the end
                        """);
    }

    @Test
    void a_note_may_have_a_mark_of_its_own() throws Exception {
        assertThat(printed(DocxFile
                .body("<w:p>" + r("58")
                        + run("<w:footnoteReference w:id=\"1\" w:customMarkFollows=\"1\"/><w:t>*)</w:t>")
                        + r(" persons") + run("<w:footnoteReference w:id=\"2\"/>") + "</w:p>")
                .with("footnotes", "<w:footnote w:id=\"1\">" + p("estimated") + "</w:footnote><w:footnote w:id=\"2\">"
                        + p("counted") + "</w:footnote>"))).isEqualTo("""
                                P 58{*)} persons{1}
                                note[1] {*)} estimated
                                note[2] {1} counted
                                """);
    }

    @Test
    void a_reference_to_a_note_that_is_not_there_leaves_no_mark() throws Exception {
        assertThat(line(r("58") + run("<w:footnoteReference w:id=\"9\"/>"))).isEqualTo("P 58");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5           | 1)     | 5{1)}
            5           | 1      | 5{1}
            5           | 12     | 5{12}
            5           | *      | 5{*}
            persons     | a)     | persons{a)}
            persons     | b      | persons{b}
            5           | 1,2    | 5{1}{2}
            100 m       | 2      | 100 m²
            m           | 3      | m³
            POW. W KM   | 2      | POW. W KM²
            program     | 2      | program{2}
            w godz. 8   | 00     | w godz. 8⁰⁰
            15          | 30     | 15³⁰
            125         | 30     | 125{30}
            20          | o      | 20°
            4,5 · 10    | 6      | 4,5 · 10⁶
            10          | 6      | 10{6}
            1           | st     | 1st
            """)
    void raised_text_is_a_note_mark_unless_it_belongs_to_the_text(String before, String raised, String expected)
            throws Exception {
        assertThat(line(r(before) + raised(raised))).isEqualTo("P " + expected);
    }

    @Test
    void a_raised_text_that_begins_a_line_is_no_mark_but_the_text_of_a_typed_note() throws Exception {
        assertThat(line(raised("1)") + r(" estimated"))).isEqualTo("P 1) estimated");
    }

    @Test
    void a_mark_may_be_split_over_runs_and_be_raised_by_a_style() throws Exception {
        String styles = "<w:style w:type=\"character\" w:styleId=\"Mark\"><w:name w:val=\"Mark\"/><w:rPr>"
                + "<w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>";
        assertThat(printed(
                DocxFile.body("<w:p>" + r("5") + "<w:r><w:rPr><w:rStyle w:val=\"Mark\"/></w:rPr><w:t>1</w:t></w:r>"
                        + raised(")") + r(" persons") + "</w:p>").with("styles", styles)))
                                .isEqualTo("P 5{1)} persons\n");
    }
}
