package org.tabularium.interpret.context;

import java.util.Optional;
import java.util.TreeMap;

import org.tabularium.document.Heading;
import org.tabularium.document.Paragraph;
import org.tabularium.interpret.DocumentContext;
import org.tabularium.interpret.Spaces;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.interpret.text.Organisations;
import org.tabularium.interpret.text.Programmes;
import org.tabularium.interpret.text.Scope;

/**
 * What the headings say about all that stands under them: a project's or an organisation's name holds until the next
 * heading of the same or a higher level.
 */
public final class HeadingScopes {

    /** Bold lines are under every heading. */
    private static final int BOLD_LINE = Integer.MAX_VALUE;

    private static final int LONGEST_LINE = 200;

    private final TreeMap<Integer, Scope> byLevel = new TreeMap<>();

    private final Scope document;

    private final Programmes programmes;

    private final Organisations organisations;

    public HeadingScopes(DocumentContext document, Vocabulary vocabulary) {
        this.document = new Scope(Optional.empty(), document.program());
        this.programmes = new Programmes(vocabulary);
        this.organisations = new Organisations(vocabulary);
    }

    /** Goes on to the next heading. */
    public void enter(Heading heading) {
        enter(heading.level(), Spaces.collapse(heading.text().plain()));
    }

    /** Takes a bold line that names a project or an organisation for a heading. */
    public void enter(Paragraph paragraph) {
        String line = Spaces.collapse(paragraph.text().plain());
        if (paragraph.bold() && line.length() <= LONGEST_LINE && !named(line).equals(Scope.NONE)) {
            enter(BOLD_LINE, line);
        }
    }

    private void enter(int level, String line) {
        byLevel.tailMap(level, true).clear();
        byLevel.put(level, named(line));
    }

    private Scope named(String line) {
        String words = line.replaceFirst("^[\\d.\\s]+|^[IVX]+\\.?\\s+", "");
        return new Scope(organisations.isNameOnly(words) ? Optional.of(words) : Optional.empty(),
                programmes.ofHeading(words));
    }

    /** What holds now. */
    public Scope now() {
        return byLevel.descendingMap().values().stream().reduce(Scope.NONE, Scope::or).or(document);
    }
}
