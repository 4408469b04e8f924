package org.tabularium.interpret.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tabularium.document.GridCell;
import org.tabularium.interpret.Attachment;
import org.tabularium.interpret.Attachment.Axis;
import org.tabularium.interpret.Vocabulary;

/**
 * Which row is part of which: from wording ("w tym: …", "… z tego:"), from indentation, from the numbers and bullets
 * before the labels and from boldface.
 * <p>
 * Rows come in order from above; each gets the path of its parents and itself.
 */
final class RowTree {

    /** Less than this many points is sloppy typing, not a step inwards. */
    private static final double STEP = 5;

    private static final Pattern DASH = Pattern.compile("^[-\\u2010-\\u2015\\u2022\\u00b7*]\\s+");

    private static final Pattern LAST_TWO_WORDS = Pattern.compile("[,;]?\\s*\\S+\\s+\\S+:?$");

    /** The step inwards that a dash or bullet before a label stands for. */
    private static final double DASH_STEP = 9;

    private final Vocabulary vocabulary;

    /** Whether boldface tells the rows that others are parts of. */
    private final boolean boldLeads;

    private final List<Entry> open = new ArrayList<>();

    RowTree(Vocabulary vocabulary, boolean boldLeads) {
        this.vocabulary = vocabulary;
        this.boldLeads = boldLeads;
    }

    /**
     * A label as it stands in its cell.
     *
     * @param text
     *            with single spaces
     * @param indent
     *            how far it is set in, in points
     * @param bullet
     *            the bullet that the word processor puts before it, empty where there is none
     * @param bold
     *            whether all of it is bold
     * @param ordinal
     *            what numbers the row; in a table that numbers its rows, those without may be parts
     */
    record Label(GridCell cell, String text, double indent, String bullet, boolean bold, Optional<Ordinal> ordinal) {
    }

    /** How a label says by its first words that its row is a part. */
    private enum Part {
        /** It does not. */
        NONE,
        /** "w tym": one of the parts. */
        SOME,
        /** "z tego": all parts are listed, and each may have parts of its own. */
        ALL
    }

    private static final class Entry {

        private final Label row;

        /** The label without its dash. */
        private final String label;

        private final double indent;

        /** The dash or bullet before it, empty where there is none. */
        private final String bullet;

        private final Part part;

        private final boolean asksForParts;

        /** Once its parts are set in, a label that is not set in is no part. */
        private boolean hasIndentedParts;

        /** Why it is part of the entry before it; empty for the outermost. */
        private String why = "";

        private Entry(Label row, String label, String bullet, Part part, boolean asksForParts) {
            this.row = row;
            this.label = label;
            this.bullet = bullet;
            this.indent = row.indent() + (bullet.isEmpty() ? 0 : DASH_STEP);
            this.part = part;
            this.asksForParts = asksForParts;
        }
    }

    /**
     * Adds the next row.
     *
     * @return the labels from the outermost parent to the row itself, with what makes each part of the one before
     */
    List<Attachment> add(Label row) {
        Matcher dash = DASH.matcher(row.text());
        boolean dashed = dash.lookingAt();
        String name = dashed ? row.text().substring(dash.end()) : row.text();
        String bullet = dashed ? dash.group().strip() : row.bullet();
        Entry entry = new Entry(row, name, bullet, part(name), asksForParts(name));
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
            path.add(Attachment.of(Axis.ROW, entry.label, entry.row.cell(), i + 1 == open.size() ? "its row is " + label
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
        if (entry.row.ordinal().isPresent()) {
            return byOrdinal(above, entry.row.ordinal().get());
        }
        if (above.row.ordinal().isPresent() && above.asksForParts) {
            return Optional.of("it has no number of its own");
        }
        if (isSecondOfItsBullet(entry)) {
            return Optional.empty();
        }
        if (entry.indent >= above.indent + STEP) {
            boolean part = entry.part != Part.NONE || above.asksForParts || !entry.bullet.isEmpty()
                    || !isListedPart(above);
            return part ? Optional.of("it is set in further") : Optional.empty();
        }
        if (entry.indent <= above.indent - STEP) {
            return Optional.empty();
        }
        if (entry.part != Part.NONE && (above.part == Part.NONE || above.part == Part.ALL && entry.part == Part.SOME)) {
            return Optional.of("it begins as a part does");
        }
        boolean asked = above.asksForParts && !above.hasIndentedParts && continues(above.label, entry.label);
        return asked ? Optional.of("it goes on with a label that asks for parts") : byBoldface(above, entry);
    }

    /** "1.2" divides "1"; letters divide what is numbered otherwise. */
    private Optional<String> byOrdinal(Entry above, Ordinal ordinal) {
        if (above.row.ordinal().isEmpty()) {
            return Optional.empty();
        }
        Ordinal other = above.row.ordinal().get();
        boolean sorted = ordinal.sort() == Ordinal.Sort.LETTER && open.stream()
                .flatMap(entry -> entry.row.ordinal().stream()).noneMatch(open -> open.sort() == ordinal.sort());
        return ordinal.divides(other) || sorted ? Optional.of("its number " + ordinal + " divides number " + other)
                : Optional.empty();
    }

    private Optional<String> byBoldface(Entry above, Entry entry) {
        boolean part = boldLeads && above.row.bold() && !entry.row.bold() && !isTotal(above.label)
                && !isTotal(entry.label);
        return part ? Optional.of("it stands in plain type under a bold row") : Optional.empty();
    }

    /** A total is the sum of the rows beside it, and they are no parts of its label. */
    private boolean isTotal(String label) {
        return vocabulary.pattern("total.label").isIn(label);
    }

    /** Whether a row with the same dash or bullet, not set in differently, is open: they stand beside each other. */
    private boolean isSecondOfItsBullet(Entry entry) {
        return !entry.bullet.isEmpty() && open.stream()
                .anyMatch(other -> other.bullet.equals(entry.bullet) && Math.abs(other.indent - entry.indent) < STEP);
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
        String beginning = LAST_TWO_WORDS.matcher(parent).replaceFirst("").toLowerCase(Locale.ROOT);
        return beginning.length() > 3 && label.length() > beginning.length()
                && label.toLowerCase(Locale.ROOT).startsWith(beginning);
    }

    private Part part(String label) {
        if (!vocabulary.begins("part", label)) {
            return Part.NONE;
        }
        return vocabulary.begins("part.all", label) ? Part.ALL : Part.SOME;
    }

    private boolean asksForParts(String label) {
        String end = label.toLowerCase(Locale.ROOT);
        return end.endsWith(":") || vocabulary.words("part.open").stream().anyMatch(end::endsWith);
    }
}
