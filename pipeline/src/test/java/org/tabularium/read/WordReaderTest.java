package org.tabularium.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.read.DocxFile.item;
import static org.tabularium.read.DocxFile.p;
import static org.tabularium.read.DocxFile.r;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.document.Document;
import org.tabularium.document.DocumentPrinter;
import org.tabularium.document.ListItem;

/** Paragraphs, headings, styles and the order and places of blocks. */
class WordReaderTest {

    private static final String STYLES = """
            <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
            <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>
              <w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="Nagwek2"><w:name w:val="Nagłówek 2"/></w:style>
            <w:style w:type="paragraph" w:styleId="Chapter"><w:name w:val="Rozdział"/><w:basedOn w:val="Heading1"/></w:style>
            <w:style w:type="paragraph" w:styleId="TOCHeading"><w:name w:val="TOC Heading"/><w:basedOn w:val="Heading1"/>
              <w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="Tytu"><w:name w:val="Title"/></w:style>
            <w:style w:type="paragraph" w:styleId="Legenda"><w:name w:val="caption"/></w:style>
            <w:style w:type="paragraph" w:styleId="TableCaption"><w:name w:val="Tabela"/><w:basedOn w:val="Legenda"/></w:style>
            <w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:pPr><w:ind w:left="360"/></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>
            <w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>
            <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
            """;

    @TempDir
    private Path folder;

    private Document read(DocxFile file) throws UnreadableDocumentException {
        return new WordReader(Limits.DEFAULT).read(file.write(folder), "2023/report.docx");
    }

    private String printed(DocxFile file) throws UnreadableDocumentException {
        return DocumentPrinter.print(read(file));
    }

    private static String styled(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + r(text) + "</w:p>";
    }

    @Test
    void a_style_says_what_a_paragraph_is_also_through_the_styles_it_is_based_on() throws Exception {
        assertThat(printed(DocxFile.body(styled("Tytu", "Report") + styled("TOCHeading", "Contents")
                + styled("Heading1", "One") + styled("Nagwek2", "Two") + styled("Chapter", "Three")
                + styled("Legenda", "Tabela 1") + styled("TableCaption", "Tabela 2") + styled("A", "A circle of styles")
                + styled("Unknown", "No such style")).with("styles", STYLES))).isEqualTo("""
                        T Report
                        B Contents
                        # 1 One
                        # 2 Two
                        # 1 Three
                        C Tabela 1
                        C Tabela 2
                        P A circle of styles
                        P No such style
                        """);
    }

    @Test
    void an_outline_level_of_its_own_makes_a_paragraph_a_heading() throws Exception {
        assertThat(printed(
                DocxFile.body("<w:p><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr>" + r("Deep") + "</w:p>" + p("Text"))))
                        .isEqualTo("# 3 Deep\nP Text\n");
    }

    @Test
    void the_indent_is_in_points_and_comes_from_the_paragraph_or_its_style() throws Exception {
        assertThat(printed(DocxFile.body("<w:p><w:pPr><w:ind w:left=\"720\"/></w:pPr>" + r("left") + "</w:p>"
                + "<w:p><w:pPr><w:ind w:start=\"1cm\"/></w:pPr>" + r("start") + "</w:p>"
                + "<w:p><w:pPr><w:ind w:left=\"200\" w:firstLine=\"200\"/></w:pPr>" + r("first line") + "</w:p>"
                + "<w:p><w:pPr><w:ind w:left=\"400\" w:hanging=\"200\"/></w:pPr>" + r("hanging") + "</w:p>"
                + styled("Quote", "style")).with("styles", STYLES))).isEqualTo("""
                        P[36] left
                        P[28] start
                        P[20] first line
                        P[20] hanging
                        P[18] style
                        """);
    }

    @Test
    void a_paragraph_is_bold_when_all_its_words_are() throws Exception {
        String bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>Total</w:t></w:r>";
        String strong = "<w:r><w:rPr><w:rStyle w:val=\"Strong\"/></w:rPr><w:t>Total</w:t></w:r>";
        String not = "<w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>Total</w:t></w:r>";
        assertThat(printed(DocxFile
                .body("<w:p>" + bold + r(" ") + "</w:p><w:p>" + bold + r(" 5") + "</w:p><w:p>" + strong
                        + "</w:p><w:p><w:pPr><w:pStyle w:val=\"TOCHeading\"/></w:pPr>" + not + "</w:p>")
                .with("styles", STYLES))).isEqualTo("B Total \nP Total 5\nB Total\nP Total\n");
    }

    @Test
    void empty_paragraphs_are_left_out_and_blocks_are_counted_by_what_is_kept() throws Exception {
        Document document = read(DocxFile.body(p("one") + "<w:p/>" + p("  ") + "<w:tbl><w:tr><w:tc><w:p/>" + p("x")
                + "</w:tc></w:tr></w:tbl>" + p("three")));
        assertThat(document.blocks()).extracting(block -> block.locator().path()).containsExactly("block[1]",
                "table[1]", "block[3]");
    }

    @Test
    void the_file_says_its_title_and_who_made_it() throws Exception {
        Document document = read(DocxFile.body(p("text")));
        assertThat(document.name()).isEqualTo("2023/report.docx");
        assertThat(document.properties()).isEqualTo(
                new Document.Properties("application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        "Report for 2023", "Social services"));
        assertThat(read(DocxFile.body(p("text")).template()).properties().mediaType()).endsWith("template");
    }

    @Test
    void the_strict_kind_of_file_is_read_like_the_usual_one() throws Exception {
        assertThat(printed(DocxFile.body(styled("Heading1", "One") + p("text")).with("styles", STYLES).strict()))
                .isEqualTo("# 1 One\nP text\n");
    }

    @Test
    void content_controls_are_opened_and_their_prompts_are_no_text() throws Exception {
        String prompt = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + r("Click here")
                + "</w:sdtContent></w:sdt>";
        assertThat(printed(DocxFile.body("<w:sdt><w:sdtContent>" + p("block") + "<w:sdt><w:sdtContent>" + p("deeper")
                + "</w:sdtContent></w:sdt></w:sdtContent></w:sdt><w:p>" + r("run ") + "<w:sdt><w:sdtContent>"
                + r("level") + "</w:sdtContent></w:sdt>" + prompt + "</w:p>"))).isEqualTo("""
                        P block
                        P deeper
                        P run level
                        """);
    }

    @Test
    void a_text_box_is_read_once_after_the_paragraph_it_hangs_on() throws Exception {
        String box = "<w:txbxContent>" + p("in the box") + "</w:txbxContent>";
        String drawing = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><a:graphic><a:graphicData>"
                + "<wps:wsp><wps:txbx>" + box + "</wps:txbx></wps:wsp></a:graphicData></a:graphic></w:drawing>"
                + "</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>" + box
                + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        assertThat(printed(DocxFile.body("<w:p>" + r("before ") + drawing + r("after") + "</w:p>" + p("next"))))
                .isEqualTo("P before after\nP in the box\nP next\n");
    }

    @Test
    void a_fallback_is_read_when_the_choice_has_no_text() throws Exception {
        String drawing = "<w:r><mc:AlternateContent><mc:Choice Requires=\"x\"><w:drawing/></mc:Choice><mc:Fallback>"
                + "<w:pict><v:textbox><w:txbxContent>" + p("old box") + "</w:txbxContent></v:textbox></w:pict>"
                + "</mc:Fallback></mc:AlternateContent></w:r>";
        assertThat(printed(DocxFile.body("<w:p>" + drawing + "</w:p>"))).isEqualTo("P old box\n");
    }

    @Test
    void what_is_hidden_or_cannot_be_read_is_named_in_a_remark() throws Exception {
        assertThat(printed(DocxFile.body(
                p("one") + "<w:p>" + r("shown") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p><w:p>"
                        + r("two") + "<w:r><w:drawing><a:graphic><c:chart/></a:graphic></w:drawing></w:r></w:p>")))
                                .isEqualTo("""
                                        P one
                                        P shown
                                        P two
                                        ! READ-101 block[2]
                                        ! READ-105 block[3]
                                        """);
    }

    @Test
    void a_numbered_heading_keeps_its_number_apart() throws Exception {
        String numbering = """
                <w:abstractNum w:abstractNumId="0">
                  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading1"/><w:lvlText w:val="%1."/></w:lvl>
                  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Nagwek2"/><w:lvlText w:val="%1.%2."/></w:lvl>
                </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>""";
        String styles = """
                <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
                <w:style w:type="paragraph" w:styleId="Nagwek2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
                """;
        assertThat(printed(DocxFile
                .body(styled("Heading1", "Services") + styled("Nagwek2", "Who may use them")
                        + styled("Nagwek2", "How many do") + styled("Heading1", "Money"))
                .with("styles", styles).with("numbering", numbering))).isEqualTo("""
                        # 1 1. Services
                        # 2 1.1. Who may use them
                        # 2 1.2. How many do
                        # 1 2. Money
                        """);
    }

    @Test
    void reading_twice_gives_the_same() throws Exception {
        DocxFile file = DocxFile.body(p("one") + item(1, 0, "two"));
        assertThat(read(file)).isEqualTo(read(file));
    }

    @Test
    void an_item_of_an_unknown_list_is_a_paragraph() throws Exception {
        assertThat(read(DocxFile.body(item(7, 0, "text"))).blocks()).noneMatch(ListItem.class::isInstance).hasSize(1);
    }
}
