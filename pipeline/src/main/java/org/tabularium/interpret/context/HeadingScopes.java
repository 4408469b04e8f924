package org.tabularium.interpret.context;

import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.tabularium.document.Block;
import org.tabularium.document.Document;
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

    private final Set<String> projects;

    public HeadingScopes(Document document, DocumentContext context, Vocabulary vocabulary) {
        this.document = new Scope(Optional.empty(), context.program());
        this.programmes = new Programmes(vocabulary);
        this.organisations = new Organisations(vocabulary);
        this.projects = programmes
                .called(document.blocks().stream().map(Block::plain).filter(text -> !text.isBlank()).toList());
    }

    /** Goes on to the next heading. */
    public void enter(Heading heading) {
        enter(heading.level(), Spaces.collapse(heading.text().plain()));
    }

    /** Whether a bold line names a project or an organisation, and so stands for a heading. */
    public boolean isHeading(Paragraph paragraph) {
        return paragraph.bold() && paragraph.text().plain().length() <= LONGEST_LINE
                && !named(Spaces.collapse(paragraph.text().plain())).equals(Scope.NONE);
    }

    /** Goes on to the next bold line that stands for a heading. */
    public void enter(Paragraph paragraph) {
        enter(BOLD_LINE, Spaces.collapse(paragraph.text().plain()));
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

    /** The names that the document calls programmes or projects anywhere. */
    public Set<String> projects() {
        return projects;
    }

    /** What holds now. */
    public Scope now() {
        return byLevel.descendingMap().values().stream().reduce(Scope.NONE, Scope::or).or(document);
    }
}
