package org.tabularium.catalogue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.tabularium.catalogue.Catalogue.File;
import org.tabularium.catalogue.CsvFile.Row;
import org.tabularium.catalogue.Suggestion.Candidate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/**
 * The file of suggestions, which the program writes and the steward decides on. What stands in it stays as it is, byte
 * for byte; only names that are not in it yet are added at its end.
 */
public final class SuggestionFile {

    private SuggestionFile() {
    }

    /**
     * The file with what is new.
     *
     * @param existing
     *            what the file holds; empty where there is none yet
     * @param subjects
     *            the members of the warehouse
     *
     * @throws CatalogueException
     *             when the file is no file of suggestions
     */
    public static String with(String existing, Collection<Subject> subjects, Catalogue catalogue) {
        Set<String> held = existing.isBlank() ? Set.of() : held(existing);
        StringWriter text = new StringWriter();
        text.write(
                existing.isBlank() ? Suggestions.HEADER + "\n" : existing.endsWith("\n") ? existing : existing + "\n");
        try (CsvWriter rows = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            for (Suggestion suggestion : new Suggestions(subjects, catalogue.keys()).all()) {
                if (!held.contains(identity(suggestion.subject().dimension().code(), pattern(suggestion.subject())))) {
                    rows.writeRecord(fields(suggestion));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Set<String> held(String existing) {
        List<Row> rows = CsvFile.parse(File.SUGGESTIONS.fileName, existing, File.SUGGESTIONS.columns).rows();
        Set<String> held = new HashSet<>();
        rows.forEach(row -> held.add(identity(row.get("dimension"), row.get("name"))));
        return held;
    }

    private static String identity(String dimension, String name) {
        return dimension + " " + name;
    }

    /** As an alias is written: dots would stand for further words. */
    private static String pattern(Subject subject) {
        return guarded(subject.name().replace("…", " ").replace("...", " ").replaceAll("\\s+", " ").strip());
    }

    /** Stewards open the file in a spreadsheet, which must not run a name. In the key of a name the sign is nothing. */
    private static String guarded(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static List<String> fields(Suggestion suggestion) {
        Candidate best = suggestion.candidates().getFirst();
        String others = suggestion.candidates().stream().skip(1)
                .map(other -> other.subject().code() + " " + number(other.score()) + " (" + reasons(other) + ")")
                .collect(Collectors.joining("; "));
        Subject subject = suggestion.subject();
        return List.of(subject.dimension().code(), pattern(subject), "", "", "", "", best.subject().code(),
                number(best.score()), reasons(best), others, Long.toString(subject.figures()),
                guarded(String.join("; ", subject.documents())), "");
    }

    private static String reasons(Candidate candidate) {
        return String.join(", ", candidate.reasons());
    }

    private static String number(double score) {
        return String.format(Locale.ROOT, "%.2f", score);
    }
}
