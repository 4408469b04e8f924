package org.tabularium.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * What a reader of the figures must know, the same in the workbook and on the pages. It lies beside this class in CSV
 * files, for it holds signs of a language.
 *
 * @param rows
 *            the first names the columns
 */
record Notes(String title, List<List<String>> rows) {

    static Notes reading() {
        return read("How to read the figures", "notes.csv");
    }

    static Notes signs() {
        return read("Signs in the reports", "signs.csv");
    }

    static Notes qualifiers() {
        return read("Qualifiers", "qualifiers.csv");
    }

    private static Notes read(String title, String name) {
        try (InputStream file = Notes.class.getResourceAsStream(name);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .ofCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new Notes(title, csv.stream().map(CsvRecord::getFields).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
