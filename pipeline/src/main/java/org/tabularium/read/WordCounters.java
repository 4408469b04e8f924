package org.tabularium.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tabularium.read.WordNumbering.Level;
import org.tabularium.read.WordNumbering.ListDefinition;

/** Counts the items of all lists of one document in reading order and gives what is printed before each of them. */
final class WordCounters {

    private static final Pattern PLACEHOLDER = Pattern.compile("%([1-9])");

    private final WordNumbering numbering;

    private final WordStyles styles;

    private final Map<Integer, Optional<ListDefinition>> lists = new HashMap<>();

    private final Map<String, Counter> counters = new HashMap<>();

    WordCounters(WordNumbering numbering, WordStyles styles) {
        this.numbering = numbering;
        this.styles = styles;
    }

    /**
     * What is printed before an item.
     *
     * @param ordered
     *            whether it counts
     * @param list
     *            which list it belongs to
     */
    record Marker(String text, boolean ordered, int level, String list) {
    }

    private static final class Counter {
        private final int[] counts = new int[WordNumbering.LEVELS];
        private final boolean[] running = new boolean[WordNumbering.LEVELS];
    }

    /** Counts a paragraph, if it is numbered; empty where nothing is printed before it. */
    Optional<Marker> next(WordFormat.Paragraph paragraph) {
        Optional<WordFormat.Paragraph> byStyle = styles.numbering(paragraph.style());
        int number = paragraph.list().or(() -> byStyle.flatMap(WordFormat.Paragraph::list)).orElse(0);
        return lists.computeIfAbsent(number, id -> numbering.list(id, styles)).flatMap(list -> {
            int wanted = paragraph.level().or(() -> levelOf(paragraph.style(), list))
                    .or(() -> byStyle.flatMap(WordFormat.Paragraph::level)).orElse(0);
            // A list need not define all levels: a deeper item then looks like the deepest one that is defined.
            return Optional.ofNullable(list.levels().floorKey(Math.clamp(wanted, 0, WordNumbering.LEVELS - 1)))
                    .map(level -> count(list, level, number));
        }).filter(marker -> !marker.text().isBlank());
    }

    /** The level that names the style, or else one that names a style it is based on. */
    private Optional<Integer> levelOf(String style, ListDefinition list) {
        return levelNamed(list, name -> name.equals(style))
                .or(() -> levelNamed(list, name -> styles.isBasedOn(style, name)));
    }

    private static Optional<Integer> levelNamed(ListDefinition list, Predicate<String> isMeant) {
        return list.levels().entrySet().stream().filter(level -> !level.getValue().style().isEmpty())
                .filter(level -> isMeant.test(level.getValue().style())).map(Map.Entry::getKey).findFirst();
    }

    private Marker count(ListDefinition list, int level, int number) {
        Counter counter = counters.computeIfAbsent(list.counting(), _ -> new Counter());
        counter.counts[level] = counter.running[level] ? counter.counts[level] + 1 : start(list, level);
        counter.running[level] = true;
        list.levels().tailMap(level, false).forEach((deeper, definition) -> {
            if (definition.restart().map(upTo -> level < upTo).orElse(true)) {
                counter.running[deeper] = false;
            }
        });
        return marker(list, level, number, counter);
    }

    private static int start(ListDefinition list, int level) {
        return list.starts().getOrDefault(level, list.levels().get(level).start());
    }

    private static Marker marker(ListDefinition list, int level, int number, Counter counter) {
        Level definition = list.levels().get(level);
        String id = "list-" + number;
        if (definition.isBullet()) {
            return new Marker(WordSymbols.bullet(definition.text(), definition.font()), false, level, id);
        }
        Matcher placeholder = PLACEHOLDER.matcher(definition.text());
        boolean[] ordered = { false };
        String text = placeholder.replaceAll(found -> {
            String value = value(list, Integer.parseInt(found.group(1)) - 1, definition.legal(), counter);
            ordered[0] |= !value.isEmpty();
            return Matcher.quoteReplacement(value);
        });
        return new Marker(text.strip(), ordered[0], level, id);
    }

    /** The printed number of one level; a level not yet counted shows its start. */
    private static String value(ListDefinition list, int level, boolean legal, Counter counter) {
        TreeMap<Integer, Level> levels = list.levels();
        if (!levels.containsKey(level)) {
            return "";
        }
        int count = counter.running[level] ? counter.counts[level] : start(list, level);
        return WordNumbers.write(count, legal ? "decimal" : levels.get(level).format());
    }
}
