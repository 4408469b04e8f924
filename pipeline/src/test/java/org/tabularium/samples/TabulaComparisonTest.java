package org.tabularium.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.tabularium.document.Document;
import org.tabularium.document.Grid;
import org.tabularium.document.GridCell;
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
        List<List<String>> theirs = theirs();
        List<List<String>> ours = ours();
        assertThat(theirs).isNotEmpty();
        assertThat(ours).hasSameSizeAs(theirs);
        for (int table = 0; table < theirs.size(); table++) {
            assertThat(ours.get(table)).as("table " + (table + 1)).containsAll(theirs.get(table));
        }
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
    private static List<List<String>> theirs() throws Exception {
        List<List<String>> tables = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(SAMPLE.toFile());
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

    private static String plain(String text) {
        return text.replaceAll("(?U)\\s+", " ").strip();
    }
}
