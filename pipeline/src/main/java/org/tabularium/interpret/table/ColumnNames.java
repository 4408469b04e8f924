package org.tabularium.interpret.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.tabularium.interpret.Vocabulary;
import org.tabularium.interpret.text.Organisations;

/**
 * What the headers of the value columns give to labels. A header that only says that figures follow ("Wartość") gives
 * nothing, unless it tells its column from another one ("Plan", "Wykonanie"); the name of an organisation over a column
 * says who delivers.
 */
final class ColumnNames {

    private final HeaderTree header;

    private final Vocabulary vocabulary;

    private final Map<Integer, List<String>> names = new HashMap<>();

    private final Map<Integer, String> providers;

    ColumnNames(HeaderTree header, List<Integer> valueColumns, TableRules rules) {
        this.header = header;
        this.vocabulary = rules.vocabulary();
        this.providers = providers(valueColumns, rules.organisations());
        valueColumns.forEach(column -> names.put(column, withoutPlain(column)));
        valueColumns.stream().filter(column -> valueColumns.stream().anyMatch(other -> isTakenFor(column, other)))
                .toList().forEach(column -> names.put(column, header.columns().get(column).labels()));
    }

    /** The labels of a column, from general to specific. */
    List<String> of(int column) {
        List<String> known = names.get(column);
        return known == null ? withoutPlain(column) : known;
    }

    /** Who delivers what a column counts, where its header says nothing else. */
    Optional<String> provider(int column) {
        return Optional.ofNullable(providers.get(column));
    }

    /** "Wartość wskaźnika" and "Osiągnięte rezultaty" say that figures follow, not what they are. */
    boolean isPlain(String text) {
        return vocabulary.begins("header.text", text)
                || vocabulary.words("header.value").contains(text.toLowerCase(Locale.ROOT))
                        && !vocabulary.begins("measure.count", text);
    }

    private List<String> withoutPlain(int column) {
        List<String> labels = new ArrayList<>(
                header.columns().get(column).labels().stream().filter(text -> !isPlain(text)).toList());
        if (providers.containsKey(column)) {
            labels.removeLast();
        }
        return List.copyOf(labels);
    }

    private boolean isTakenFor(int column, int other) {
        HeaderTree.Column own = header.columns().get(column);
        HeaderTree.Column next = header.columns().get(other);
        return own.year().equals(next.year()) && !own.labels().equals(next.labels())
                && names.get(column).equals(names.get(other)) && !providers.containsKey(column);
    }

    /** One organisation over one column may be what is counted; two or more side by side deliver. */
    private Map<Integer, String> providers(List<Integer> valueColumns, Organisations organisations) {
        Map<Integer, String> found = new HashMap<>();
        for (int column : valueColumns) {
            List<String> labels = header.columns().get(column).labels();
            if (!labels.isEmpty() && !vocabulary.begins("measure", labels.getLast())) {
                organisations.alone("- " + labels.getLast()).ifPresent(name -> found.put(column, name));
            }
        }
        return found.size() >= 2 ? Map.copyOf(found) : Map.of();
    }
}
