package org.tabularium.interpret.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tabularium.document.Block;
import org.tabularium.document.GridCell;
import org.tabularium.document.Heading;
import org.tabularium.document.ListItem;
import org.tabularium.document.Locator;
import org.tabularium.document.Paragraph;
import org.tabularium.document.Table;

/** The statements of a cell: its lines and bullets, a line that only goes on joined to the one before. */
final class CellStatements {

    private static final Pattern TYPED_NUMBER = Pattern.compile("^\\s*(\\d{1,2}[.)])\\s");

    private static final String ENDS = ".;:";

    private CellStatements() {
    }

    /**
     * A statement.
     *
     * @param text
     *            its characters
     * @param bullet
     *            whether it is an item of a list
     * @param number
     *            its number in the list, empty where it has none
     * @param parts
     *            the lines it is made of
     */
    record Statement(String text, boolean bullet, Optional<String> number, List<Part> parts) {

        /** Where some characters of the statement stand in the document; the whole line where it is one. */
        Locator locate(int from, int to) {
            int last = parts.size() - 1;
            while (last > 0 && parts.get(last).start() > from) {
                last--;
            }
            Part part = parts.get(last);
            return part.locator().characters(Math.max(0, from - part.start()), to - part.start());
        }

        private Statement joined(String line, Locator locator) {
            List<Part> all = new ArrayList<>(parts);
            all.add(new Part(locator, text.length() + 1));
            return new Statement(text + " " + line, bullet, number, List.copyOf(all));
        }
    }

    /** A line of a statement, with its first character's place in the statement. */
    record Part(Locator locator, int start) {
    }

    static List<Statement> of(GridCell cell) {
        List<Statement> statements = new ArrayList<>();
        for (Block block : cell.content()) {
            switch (block) {
                case Paragraph paragraph ->
                        add(statements, paragraph.text().plain(), Optional.empty(), paragraph.locator());
                case Heading heading -> add(statements, heading.text().plain(), Optional.empty(), heading.locator());
                case ListItem item -> add(statements, item.text().plain(), Optional.of(item), item.locator());
                case Table _ -> {
                    // a nested table is a table of its own
                }
            }
        }
        return List.copyOf(statements);
    }

    private static void add(List<Statement> statements, String line, Optional<ListItem> item, Locator locator) {
        if (line.isBlank()) {
            return;
        }
        if (item.isEmpty() && !statements.isEmpty() && goesOn(statements.getLast().text(), line.strip())) {
            statements.add(statements.removeLast().joined(line, locator));
        } else {
            Optional<String> number = item.filter(ListItem::ordered).map(ListItem::marker).or(() -> typedNumber(line));
            statements.add(new Statement(line, item.isPresent(), number, List.of(new Part(locator, 0))));
        }
    }

    /** "3. 114 osób" and "3) …" are numbered by hand. */
    private static Optional<String> typedNumber(String line) {
        Matcher typed = TYPED_NUMBER.matcher(line);
        return typed.lookingAt() ? Optional.of(typed.group(1)) : Optional.empty();
    }

    private static boolean goesOn(String before, String line) {
        char first = line.charAt(0);
        return first == '(' || first == '/' || Character.isLowerCase(first) && !isEnded(before.stripTrailing());
    }

    private static boolean isEnded(String line) {
        return !line.isEmpty() && ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
    }
}
