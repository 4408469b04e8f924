package org.tabularium.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.read.UnreadableDocumentException.Reason;

/** What a package of parts says of itself is followed as the standard has it, and doubted where it contradicts it. */
class OfficePackageTest {

    private static final String TYPES = "[Content_Types].xml";

    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    private static final String CORE = "application/vnd.openxmlformats-package.core-properties+xml";

    @TempDir
    private Path folder;

    private final RawWorkbook book = RawWorkbook.of("<row r=\"1\"><c r=\"A1\"><v>5</v></c></row>");

    private OfficePackage open() throws IOException, UnreadableDocumentException {
        return OfficePackage.open(book.write(folder.resolve("file.xlsx")), Limits.DEFAULT);
    }

    private UnreadableDocumentException refusal() {
        return catchThrowableOfType(UnreadableDocumentException.class, this::open);
    }

    @ParameterizedTest
    @ValueSource(strings = { "worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml",
            "./worksheets/../worksheets/sheet1.xml", "Worksheets/SHEET1.xml", "worksheets\\sheet1.xml",
            "worksheets/%73heet1.xml" })
    void a_part_is_found_however_its_name_is_written(String target) throws Exception {
        book.replaced(RELATIONS, "worksheets/sheet1.xml", target);

        try (OfficePackage file = open()) {
            assertThat(file.readById("r1", XmlCursor::name)).contains("x:worksheet");
            assertThat(file.read("worksheet", XmlCursor::name)).contains("x:worksheet");
        }
    }

    @Test
    void what_lies_outside_or_is_missing_is_no_part() throws Exception {
        try (OfficePackage file = open()) {
            assertThat(file.readById("r2", XmlCursor::name)).isEmpty();
            assertThat(file.read("externalLink", XmlCursor::name)).isEmpty();
            assertThat(file.read("styles", XmlCursor::name)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "../../../etc/passwd", "/etc/passwd", "%2e%2e/x", "%zz", "" })
    void no_way_leads_out_of_the_package(String target) {
        book.replaced("_rels/.rels", "xl/workbook.xml", target);

        assertThat(refusal()).hasMessageContaining("no main document part");
        assertThat(refusal().reason()).isEqualTo(Reason.CORRUPT);
    }

    @Test
    void two_parts_of_one_name_contradict_each_other() {
        book.with("XL/Worksheets\\Sheet1.xml", "<worksheet/>");

        assertThat(refusal()).hasMessageContaining("two parts named").hasMessageContaining("heet1.xml");
    }

    @Test
    void a_part_without_a_type_is_damage() {
        assertThat(refusalWithTypes("Extension=\"xml\"", "Extension=\"XMLS\"")).hasMessageContaining("has no type");
        book.without(TYPES);
        assertThat(refusal()).hasMessageContaining("no list of types");
    }

    @Test
    void a_main_part_without_a_type_is_damage() {
        book.with("xl/main.part", "<workbook/>");
        book.replaced("_rels/.rels", "xl/workbook.xml", "xl/main.part");

        assertThat(refusal()).hasMessageContaining("main document part has no type");
        assertThat(refusal().reason()).isEqualTo(Reason.CORRUPT);
    }

    private UnreadableDocumentException refusalWithTypes(String old, String replacement) {
        book.replaced(TYPES, old, replacement);
        return refusal();
    }

    @Test
    void more_parts_than_any_report_has_are_refused() {
        for (int number = 0; number < 10_000; number++) {
            book.with("xl/media/" + number + ".bin", "");
        }
        assertThat(refusal().reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal()).hasMessageContaining("more than 10000 parts");
    }

    @Test
    void title_and_author_are_read_where_they_can_be() throws Exception {
        book.replaced(TYPES, "</Types>",
                "<Override PartName=\"/docProps/core.xml\" ContentType=\"" + CORE + "\"/></Types>");
        String core = "<c xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title> Raport </dc:title><dc:creator>Dział</dc:creator></c>";
        try (OfficePackage file = with("docProps/core.xml", core)) {
            assertThat(file.properties("type").title()).isEqualTo("Raport");
            assertThat(file.properties("type").creator()).isEqualTo("Dział");
        }
        try (OfficePackage file = with("docProps/core.xml", core.replace("</c>", "<torn"))) {
            assertThat(file.properties("type").title()).isEmpty();
        }
    }

    private OfficePackage with(String part, String content) throws IOException, UnreadableDocumentException {
        book.with(part, content);
        return open();
    }
}
