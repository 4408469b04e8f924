package org.tabularium.interpret.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.tabularium.document.GridCell;
import org.tabularium.interpret.Attachment;
import org.tabularium.interpret.Attachment.Axis;
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

        private final GridCell cell;

        private final String label;

        private final double indent;

        private final boolean part;

        private final boolean asksForParts;

        /** Once its parts are set in, a label that is not set in is no part. */
        private boolean hasIndentedParts;

        private final boolean numbered;

        /** Why it is part of the entry before it; empty for the outermost. */
        private String why = "";

        private Entry(GridCell cell, String label, double indent, boolean part, boolean asksForParts,
                boolean numbered) {
            this.cell = cell;
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
     * @param cell
     *            its stub cell
     * @param label
     *            the text of that cell with single spaces
     * @param indent
     *            how far the text is set in, in points
     * @param numbered
     *            whether the row has an ordinal of its own; in a table that numbers its rows, those without are parts
     *
     * @return the labels from the outermost parent to the row itself, with what makes each part of the one before
     */
    List<Attachment> add(GridCell cell, String label, double indent, boolean numbered) {
        boolean dashed = DASH.matcher(label).find();
        String name = DASH.matcher(label).replaceFirst("");
        boolean part = vocabulary.begins("part", name);
        Entry entry = new Entry(cell, name, indent + (dashed ? DASH_STEP : 0), part, asksForParts(name), numbered);
        Optional<String> why = Optional.empty();
        while (!open.isEmpty() && why.isEmpty()) {
            why = whyPart(open.getLast(), entry);
            if (why.isEmpty()) {
                open.removeLast();
            }
        }
        entry.why = why.orElse("");
        if (!open.isEmpty() && entry.indent >= open.getLast().indent + STEP) {
            open.getLast().hasIndentedParts = true;
        }
        open.add(entry);
        return path();
    }

    private List<Attachment> path() {
        List<Attachment> path = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            Entry entry = open.get(i);
            String label = Attachment.quoted(entry.label);
            path.add(Attachment.of(Axis.ROW, entry.label, entry.cell, i + 1 == open.size() ? "its row is " + label
                    : Attachment.quoted(open.get(i + 1).label) + " is part of " + label + ": " + open.get(i + 1).why));
        }
        return List.copyOf(path);
    }

    /** Forgets all parents, as at a new band. */
    void clear() {
        open.clear();
    }

    /** Why an entry is part of one above it; empty where it is not. */
    private Optional<String> whyPart(Entry above, Entry entry) {
        if (entry.numbered) {
            return Optional.empty();
        }
        if (above.numbered && above.asksForParts) {
            return Optional.of("it has no number of its own");
        }
        if (entry.indent >= above.indent + STEP) {
            boolean part = entry.part || above.asksForParts || !isListedPart(above);
            return part ? Optional.of("it is set in further") : Optional.empty();
        }
        if (entry.indent <= above.indent - STEP) {
            return Optional.empty();
        }
        if (entry.part && !above.part) {
            return Optional.of("it begins as a part does");
        }
        boolean asked = above.asksForParts && !above.hasIndentedParts && continues(above.label, entry.label);
        return asked ? Optional.of("it goes on with a label that asks for parts") : Optional.empty();
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
