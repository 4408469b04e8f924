package org.tabularium.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.document.Document;
import org.tabularium.document.Grid;
import org.tabularium.document.GridCell;
import org.tabularium.document.Heading;
import org.tabularium.document.Paragraph;
import org.tabularium.document.Table;
import org.tabularium.read.Limits;
import org.tabularium.read.PdfReader;
import technology.tabula.ObjectExtractor;
import technology.tabula.extractors.SpreadsheetExtractionAlgorithm;

/** On the sample PDF we find every ruled table and every cell text that tabula's finder of ruled tables finds. */
class TabulaComparisonTest {

    private static final Path SAMPLE = Path.of("..", "input", "informacja-uslugi-opiekuncze-2023.pdf");

    @Test
    void ours_is_nowhere_behind() throws Exception {
        List<List<String>> theirs = theirs(SAMPLE);
        List<List<String>> ours = ours();
        assertThat(theirs).isNotEmpty();
        assertThat(ours).hasSameSizeAs(theirs);
        for (int table = 0; table < theirs.size(); table++) {
            assertThat(ours.get(table)).as("table " + (table + 1)).containsAll(theirs.get(table));
        }
    }

    /**
     * Over pages tabula has a table for each page, and of forms we make headings: here every text that it finds in a
     * cell has to be that of one of our cells or headings. A cell that the page end cut is two of theirs.
     */
    @ParameterizedTest
    @ValueSource(strings = { "reports/tagged/layouts.pdf", "reports/untagged/layouts.pdf", "reports/tagged/support.pdf",
            "reports/untagged/support.pdf", "text/tables.pdf" })
    void ours_has_every_cell_of_theirs(String name) throws Exception {
        Path file = Path.of("src", "test", "resources", "formats").resolve(name);
        Set<String> ours = texts(new PdfReader(Limits.DEFAULT).read(file, name));
        List<String> theirs = theirs(file).stream().flatMap(List::stream).toList();
        assertThat(theirs).hasSizeGreaterThan(20).allSatisfy(text -> assertThat(ours).contains(bare(text)));
    }

    private static Set<String> texts(Document document) {
        return document.blocks().stream().flatMap(block -> switch (block) {
            case Table table -> Stream.concat(texts(table.grid()).stream(), marked(table.grid()));
            case Heading heading -> Stream.of(plain(heading.text().plain()));
            default -> Stream.empty();
        }).map(TabulaComparisonTest::bare).collect(Collectors.toSet());
    }

    /** The texts of cells with their note marks put back, which tabula reads as part of a figure. */
    private static Stream<String> marked(Grid grid) {
        return grid.cells().stream().flatMap(cell -> cell.content().stream()).filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast).map(Paragraph::text).filter(text -> !text.marks().isEmpty()).map(text -> {
                    StringBuilder whole = new StringBuilder(text.plain());
                    text.marks().reversed().forEach(mark -> whole.insert(mark.offset(), mark.mark()));
                    return whole.toString();
                });
    }

    private static List<List<String>> ours() throws Exception {
        Document document = new PdfReader(Limits.DEFAULT).read(SAMPLE, "sample.pdf");
        return document.blocks().stream().filter(Table.class::isInstance).map(Table.class::cast).map(Table::grid)
                .map(TabulaComparisonTest::texts).toList();
    }

    private static List<String> texts(Grid grid) {
        return grid.cells().stream().map(GridCell::text).map(TabulaComparisonTest::plain)
                .filter(text -> !text.isEmpty()).toList();
    }

    /** The library names its cells by a raw type. */
    @SuppressWarnings("rawtypes")
    private static List<List<String>> theirs(Path file) throws Exception {
        List<List<String>> tables = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(file.toFile());
                ObjectExtractor pages = new ObjectExtractor(pdf)) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                for (technology.tabula.Table table : new SpreadsheetExtractionAlgorithm()
                        .extract(pages.extract(page))) {
                    List<String> texts = new ArrayList<>();
                    for (var row : table.getRows()) {
                        row.forEach(cell -> texts.add(plain(cell.getText())));
                    }
                    texts.removeIf(String::isEmpty);
                    tables.add(texts);
                }
            }
        }
        return tables;
    }

    /** Letters and digits: list markers and note marks are no text with us, line ends are spaces with them. */
    private static String bare(String text) {
        return text.replaceAll("(?U)(^|\\s)(\\d{1,2}\\.|\\p{Co}|•)\\s?(?=\\p{L})", " ").replaceAll("(?U)[^\\p{L}\\d]",
                "");
    }

    private static String plain(String text) {
        return text.replaceAll("(?U)\\s+", " ").strip();
    }
}
