package org.tabularium.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.read.DocxFile.item;
import static org.tabularium.read.DocxFile.p;
import static org.tabularium.read.DocxFile.r;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tabularium.document.Document;
import org.tabularium.document.DocumentPrinter;
import org.tabularium.document.ListItem;

/** The numbers and bullets that Word prints but does not store. */
class WordNumberingTest {

    private static final String LEVELS = level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)")
            + level(2, "lowerRoman", "%1.%2.%3");

    @TempDir
    private Path folder;

    private Document read(String numbering, String body) throws UnreadableDocumentException {
        return new WordReader(Limits.DEFAULT).read(DocxFile.body(body).with("numbering", numbering).write(folder),
                "report.docx");
    }

    private List<String> markers(String numbering, String body) throws UnreadableDocumentException {
        return read(numbering, body).blocks().stream()
                .map(block -> block instanceof ListItem item ? item.marker() : "none").toList();
    }

    private static String level(int level, String format, String text) {
        return level(level, format, text, "");
    }

    private static String level(int level, String format, String text, String more) {
        return "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/>%s</w:lvl>"
                .formatted(level, format, text, more);
    }

    private static String definition(int id, String levels) {
        return "<w:abstractNum w:abstractNumId=\"%d\">%s</w:abstractNum>".formatted(id, levels);
    }

    private static String list(int id, int definition, String overrides) {
        return "<w:num w:numId=\"%d\"><w:abstractNumId w:val=\"%d\"/>%s</w:num>".formatted(id, definition, overrides);
    }

    private static String startsAt(int level, int start) {
        return "<w:lvlOverride w:ilvl=\"%d\"><w:startOverride w:val=\"%d\"/></w:lvlOverride>".formatted(level, start);
    }

    @Test
    void levels_count_apart_and_start_anew_under_each_higher_item() throws Exception {
        assertThat(markers(definition(0, LEVELS) + list(1, 0, ""),
                item(1, 0, "x") + item(1, 1, "x") + item(1, 1, "x") + item(1, 2, "x") + item(1, 2, "x")
                        + item(1, 0, "x") + item(1, 1, "x") + item(1, 2, "x"))).containsExactly("1.", "a)", "b)",
                                "1.b.i", "1.b.ii", "2.", "a)", "2.a.i");
    }

    @Test
    void a_list_says_what_kind_and_which_list_its_items_belong_to() throws Exception {
        Document document = read(
                definition(0, LEVELS) + definition(1, level(0, "bullet", "-")) + list(1, 0, "") + list(2, 1, ""),
                item(1, 0, "a") + item(2, 0, "b") + item(1, 1, "c"));
        assertThat(DocumentPrinter.print(document)).isEqualTo("* 0 1. a\n- 0 - b\n* 1 a) c\n");
        List<String> lists = document.blocks().stream().map(block -> ((ListItem) block).list()).toList();
        assertThat(lists.get(0)).isEqualTo(lists.get(2)).isNotEqualTo(lists.get(1));
    }

    @Test
    void a_list_with_a_start_of_its_own_counts_for_itself_and_one_without_goes_on() throws Exception {
        String numbering = definition(0, LEVELS) + list(1, 0, "") + list(2, 0, startsAt(0, 1)) + list(3, 0, "")
                + list(4, 0, startsAt(0, 5));
        assertThat(
                markers(numbering,
                        item(1, 0, "x") + item(1, 0, "x") + item(2, 0, "x") + item(3, 0, "x") + item(2, 0, "x")
                                + item(4, 0, "x") + item(4, 0, "x"))).containsExactly("1.", "2.", "1.", "3.", "2.",
                                        "5.", "6.");
    }

    @Test
    void a_level_may_be_told_never_to_start_anew() throws Exception {
        String levels = level(0, "decimal", "%1.") + level(1, "decimal", "(%2)", "<w:lvlRestart w:val=\"0\"/>");
        assertThat(markers(definition(0, levels) + list(1, 0, ""),
                item(1, 0, "x") + item(1, 1, "x") + item(1, 0, "x") + item(1, 1, "x"))).containsExactly("1.", "(1)",
                        "2.", "(2)");
    }

    @Test
    void a_list_may_replace_a_level_of_its_definition() throws Exception {
        assertThat(markers(
                definition(0, LEVELS) + list(1, 0,
                        "<w:lvlOverride w:ilvl=\"0\">" + level(0, "upperRoman", "%1") + "</w:lvlOverride>"),
                item(1, 0, "x") + item(1, 0, "x"))).containsExactly("I", "II");
    }

    @Test
    void legal_numbering_prints_all_levels_in_digits() throws Exception {
        assertThat(markers(definition(0, level(0, "upperRoman", "%1.") + level(1, "lowerLetter", "%1.%2", "<w:isLgl/>"))
                + list(1, 0, ""), item(1, 0, "x") + item(1, 1, "x"))).containsExactly("I.", "1.1");
    }

    @ParameterizedTest
    @CsvSource({ "\uF0B7, Symbol, •", "·, Symbol, •", "§, Wingdings, •", "\uF0A7, Arial, •", "o, Courier New, o",
            "-, Times New Roman, -", "–, '', –" })
    void bullets_of_symbol_fonts_become_the_ordinary_bullet(String text, String font, String expected)
            throws Exception {
        String fonts = "<w:rPr><w:rFonts w:ascii=\"%s\"/></w:rPr>".formatted(font);
        assertThat(markers(definition(0, level(0, "bullet", text, fonts)) + list(1, 0, ""), item(1, 0, "x")))
                .containsExactly(expected);
    }

    @Test
    void list_number_zero_switches_the_numbering_of_a_style_off() throws Exception {
        String styles = "<w:style w:type=\"paragraph\" w:styleId=\"List\"><w:name w:val=\"List\"/><w:pPr><w:numPr>"
                + "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Own\"><w:basedOn w:val=\"List\"/></w:style>";
        String style = "<w:pStyle w:val=\"Own\"/>";
        String off = "<w:numPr><w:numId w:val=\"0\"/></w:numPr>";
        DocxFile file = DocxFile
                .body("<w:p><w:pPr>" + style + "</w:pPr>" + r("a") + "</w:p><w:p><w:pPr>" + style + off + "</w:pPr>"
                        + r("b") + "</w:p><w:p><w:pPr>" + style + "</w:pPr>" + r("c") + "</w:p>")
                .with("styles", styles).with("numbering", definition(0, LEVELS) + list(1, 0, ""));
        Document document = new WordReader(Limits.DEFAULT).read(file.write(folder), "report.docx");
        assertThat(DocumentPrinter.print(document)).isEqualTo("* 0 1. a\nP b\n* 0 2. c\n");
    }

    @Test
    void a_definition_may_take_its_levels_from_a_list_style() throws Exception {
        String styles = "<w:style w:type=\"numbering\" w:styleId=\"Points\"><w:pPr><w:numPr><w:numId w:val=\"2\"/>"
                + "</w:numPr></w:pPr></w:style>";
        DocxFile file = DocxFile.body(item(1, 0, "a")).with("styles", styles).with("numbering",
                definition(0, "<w:numStyleLink w:val=\"Points\"/>") + definition(1, LEVELS) + list(1, 0, "")
                        + list(2, 1, ""));
        assertThat(DocumentPrinter.print(new WordReader(Limits.DEFAULT).read(file.write(folder), "report.docx")))
                .isEqualTo("* 0 1. a\n");
    }

    @Test
    void empty_items_of_the_body_count_but_are_not_kept() throws Exception {
        assertThat(markers(definition(0, LEVELS) + list(1, 0, ""),
                item(1, 0, "x") + item(1, 0, "") + item(1, 0, "x") + p("text"))).containsExactly("1.", "3.", "none");
    }

    @Test
    void a_deleted_item_does_not_count() throws Exception {
        String deleted = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del/>"
                + "</w:rPr></w:pPr><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>";
        assertThat(markers(definition(0, LEVELS) + list(1, 0, ""), item(1, 0, "x") + deleted + item(1, 0, "x")))
                .containsExactly("1.", "2.");
    }

    @ParameterizedTest
    @CsvSource({ "4, lowerRoman, iv", "1999, upperRoman, MCMXCIX", "4000, upperRoman, 4000", "26, lowerLetter, z",
            "27, lowerLetter, aa", "53, upperLetter, AAA", "7, decimalZero, 07", "0, decimal, 0", "0, lowerLetter, 0",
            "3, unknownFormat, 3", "32767, lowerLetter, 32767" })
    void numbers_are_written_in_the_format_of_their_level(int number, String format, String expected) {
        assertThat(WordNumbers.write(number, format)).isEqualTo(expected);
    }
}
