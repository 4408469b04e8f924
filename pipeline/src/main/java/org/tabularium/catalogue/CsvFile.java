package org.tabularium.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/**
 * One CSV file of the catalogue: UTF-8, comma, a header. Every row knows its line, for messages.
 *
 * @param name
 *            the file's name
 */
record CsvFile(String name, List<Row> rows) {

    /** A row; its fields are stripped of surrounding blanks. */
    record Row(String file, long line, List<String> columns, List<String> fields) {

        String get(String column) {
            return fields.get(columns.indexOf(column));
        }

        /** The field, which must not be empty. */
        String required(String column) {
            String field = get(column);
            if (field.isEmpty()) {
                throw wrong("the column \"" + column + "\" is empty; fill it in or take the row out");
            }
            return field;
        }

        /** The field; empty where the file has no such column. */
        String optional(String column) {
            return columns.contains(column) ? get(column) : "";
        }

        /** The year in a field; 0 where it is empty or not there. */
        int year(String column) {
            String field = optional(column);
            if (!field.isEmpty() && !field.matches("[12]\\d{3}")) {
                throw wrong("the column \"" + column + "\" is \"" + field
                        + "\"; write a year of four digits or leave it empty");
            }
            return field.isEmpty() ? 0 : Integer.parseInt(field);
        }

        /** Refuses a field that is neither empty nor one of these. */
        void oneOf(String column, List<String> allowed) {
            String field = optional(column);
            if (!field.isEmpty() && !allowed.contains(field)) {
                throw wrong("the column \"" + column + "\" is \"" + field + "\"; write " + String.join(" or ", allowed)
                        + ", or leave it empty");
            }
        }

        CatalogueException wrong(String message) {
            return new CatalogueException(file + ", line " + line + ": " + message);
        }
    }

    static CsvFile parse(String name, String content, List<String> columns) {
        String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        List<Row> rows = new ArrayList<>();
        boolean header = true;
        try (CsvReader<CsvRecord> records = CsvReader.builder().extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).allowUnclosedQuote(false).ofCsvRecord(text)) {
            for (CsvRecord record : records) {
                Row row = new Row(name, record.getStartingLineNumber(), columns,
                        record.getFields().stream().map(String::strip).toList());
                if (header) {
                    requireHeader(row);
                    header = false;
                } else if (!isBlank(row)) {
                    requireWidth(row);
                    rows.add(row);
                }
            }
        } catch (IOException | CsvParseException e) {
            throw new CatalogueException(
                    name + ": not a CSV file: " + e.getMessage() + "; save it as CSV with commas and double quotes", e);
        }
        if (header) {
            throw new CatalogueException(
                    name + " is empty; its first line must be the header " + String.join(",", columns));
        }
        return new CsvFile(name, List.copyOf(rows));
    }

    private static void requireHeader(Row row) {
        if (!row.fields().equals(row.columns())) {
            throw row.wrong("the header is \"" + String.join(",", row.fields()) + "\"; it must be \""
                    + String.join(",", row.columns()) + "\", with commas between the columns");
        }
    }

    private static void requireWidth(Row row) {
        if (row.fields().size() != row.columns().size()) {
            throw row.wrong(row.fields().size() + " fields where the header has " + row.columns().size()
                    + "; put text that contains a comma in double quotes");
        }
    }

    private static boolean isBlank(Row row) {
        return row.fields().stream().allMatch(String::isEmpty);
    }
}
