package org.tabularium.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.tabularium.read.UnreadableDocumentException.Reason;

/** Finds the delimiter of a text: the one that cuts the most records into the same number of fields. */
final class Delimiter {

    /** In order of trust: a comma is also a decimal sign and a mark of punctuation. */
    static final List<Character> CANDIDATES = List.of(';', '\t', '|', ',');

    private static final int MOST_CHARACTERS_TO_TRY = 1 << 20;

    /** A character that the decoder lets into no text. */
    private static final char NO_QUOTE = '\u0000';

    private final Limits limits;

    Delimiter(Limits limits) {
        this.limits = limits;
    }

    /** The delimiter of a table in the text; empty where the text reads like prose. */
    Optional<Character> find(String text) throws UnreadableDocumentException {
        String start = text.length() <= MOST_CHARACTERS_TO_TRY ? text
                : text.substring(0, text.lastIndexOf('\n', MOST_CHARACTERS_TO_TRY) + 1);
        Optional<Character> best = Optional.empty();
        long most = 0;
        for (char candidate : CANDIDATES) {
            long score = score(records(start, candidate), candidate);
            if (score > most) {
                most = score;
                best = Optional.of(candidate);
            }
        }
        return best;
    }

    /**
     * The records of a text. Where its quotation marks are not those of RFC 4180, as in {@code "Klub" seniora;12}, they
     * are read as written.
     */
    List<DelimitedRecord> records(String text, char delimiter) throws UnreadableDocumentException {
        try {
            return records(text, delimiter, '"');
        } catch (CsvParseException _) {
            return recordsWithoutQuotes(text, delimiter);
        }
    }

    private List<DelimitedRecord> recordsWithoutQuotes(String text, char delimiter) throws UnreadableDocumentException {
        try {
            return records(text, delimiter, NO_QUOTE);
        } catch (CsvParseException e) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE, "The table cannot be read: " + Failures.oneLine(e),
                    "Look for a field or a line that does not end.", e);
        }
    }

    private List<DelimitedRecord> records(String text, char delimiter, char quote) throws UnreadableDocumentException {
        CsvReaderBuilder builder = CsvReader.builder().fieldSeparator(delimiter).quoteCharacter(quote)
                .skipEmptyLines(false).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).allowUnclosedQuote(false);
        try (CsvReader<CsvRecord> reader = builder.ofCsvRecord(text)) {
            List<DelimitedRecord> records = new ArrayList<>();
            long fields = 0;
            for (CsvRecord found : reader) {
                records.add(new DelimitedRecord((int) found.getStartingLineNumber(), found.getFields()));
                fields += found.getFieldCount();
                if (fields > limits.cells()) {
                    throw Failures.tooLarge("fields", limits.cells(), "line[" + found.getStartingLineNumber() + "]");
                }
            }
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail", e);
        }
    }

    /** How many records have the width that most have, if these make up most of the text; else 0. */
    private static long score(List<DelimitedRecord> records, char delimiter) {
        Map<Integer, Integer> widths = new HashMap<>();
        records.stream().filter(found -> !found.isBlank() && found.width() > 1)
                .forEach(found -> widths.merge(found.width(), 1, Integer::sum));
        int most = widths.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        long filled = records.stream().filter(found -> !found.isBlank()).count();
        boolean rule = most >= 2 && most * 2L >= filled;
        if (!rule || delimiter == ',' && !readsLikeTable(records)) {
            return 0;
        }
        return most;
    }

    /** Commas part the clauses of a sentence too: a table has short fields, and figures in them. */
    private static boolean readsLikeTable(List<DelimitedRecord> records) {
        long withFigure = records.stream()
                .filter(found -> found.fields().stream().skip(1).anyMatch(Delimiter::isFigureAlone)).count();
        return withFigure * 3 >= records.stream().filter(found -> !found.isBlank()).count();
    }

    private static boolean isFigureAlone(String field) {
        return field.chars().anyMatch(Character::isDigit) && field.chars().noneMatch(Character::isLetter);
    }
}
