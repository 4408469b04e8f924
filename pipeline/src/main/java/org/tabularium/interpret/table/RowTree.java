package org.tabularium.interpret.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.tabularium.interpret.Vocabulary;

/**
 * Which row is part of which, from wording ("w tym: …", "… z tego:") and from indentation.
 * <p>
 * Rows come in order from above; each gets the path of its parents and itself.
 */
final class RowTree {

    /** Less than this many points is sloppy typing, not a step inwards. */
    private static final double STEP = 5;

    private static final Pattern DASH = Pattern.compile("^[-\\u2010-\\u2015\\u2022\\u00b7*]\\s+");

    /** The step inwards that a dash or bullet before a label stands for. */
    private static final double DASH_STEP = 9;

    private final Vocabulary vocabulary;

    private final List<Entry> open = new ArrayList<>();

    RowTree(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    private static final class Entry {

        private final String label;

        private final double indent;

        private final boolean part;

        private final boolean asksForParts;

        /** Once its parts are set in, a label that is not set in is no part. */
        private boolean hasIndentedParts;

        private final boolean numbered;

        private Entry(String label, double indent, boolean part, boolean asksForParts, boolean numbered) {
            this.label = label;
            this.indent = indent;
            this.part = part;
            this.asksForParts = asksForParts;
            this.numbered = numbered;
        }
    }

    /**
     * Adds the next row.
     *
     * @param label
     *            the text of its stub cell with single spaces
     * @param indent
     *            how far the text is set in, in points
     * @param numbered
     *            whether the row has an ordinal of its own; in a table that numbers its rows, those without are parts
     *
     * @return the labels from the outermost parent to the row itself
     */
    List<String> add(String label, double indent, boolean numbered) {
        boolean dashed = DASH.matcher(label).find();
        String name = DASH.matcher(label).replaceFirst("");
        boolean part = vocabulary.begins("part", name);
        Entry entry = new Entry(name, indent + (dashed ? DASH_STEP : 0), part, asksForParts(name), numbered);
        while (!open.isEmpty() && !isParent(open.getLast(), entry)) {
            open.removeLast();
        }
        if (!open.isEmpty() && entry.indent >= open.getLast().indent + STEP) {
            open.getLast().hasIndentedParts = true;
        }
        open.add(entry);
        return open.stream().map(above -> above.label).toList();
    }

    /** Forgets all parents, as at a new band. */
    void clear() {
        open.clear();
    }

    private boolean isParent(Entry above, Entry entry) {
        if (entry.numbered || above.numbered && above.asksForParts) {
            return !entry.numbered;
        }
        if (entry.indent >= above.indent + STEP) {
            return entry.part || above.asksForParts || !isListedPart(above);
        }
        if (entry.indent <= above.indent - STEP) {
            return false;
        }
        return entry.part && !above.part
                || above.asksForParts && !above.hasIndentedParts && continues(above.label, entry.label);
    }

    /** Among the parts that a label asked for, more spaces before one are sloppy typing. */
    private boolean isListedPart(Entry entry) {
        int index = open.indexOf(entry);
        return index > 0 && open.get(index - 1).asksForParts;
    }

    /**
     * After "…, w tym:" without indentation, parts are the labels that go on in lower case or repeat the parent's words
     * with more behind them.
     */
    private static boolean continues(String parent, String label) {
        return !label.isEmpty() && Character.isLowerCase(label.codePointAt(0)) || repeats(parent, label);
    }

    private static boolean repeats(String parent, String label) {
        String beginning = parent.replaceFirst("[,;]?\\s*\\S+\\s+\\S+:?$", "").toLowerCase(Locale.ROOT);
        return beginning.length() > 3 && label.length() > beginning.length()
                && label.toLowerCase(Locale.ROOT).startsWith(beginning);
    }

    private boolean asksForParts(String label) {
        String end = label.toLowerCase(Locale.ROOT);
        Optional<String> opener = vocabulary.words("part.open").stream().filter(end::endsWith).findFirst();
        return opener.isPresent() || end.endsWith(":");
    }
}
