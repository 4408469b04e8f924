package org.tabularium.interpret.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.tabularium.document.GridCell;
import org.tabularium.interpret.Spaces;
import org.tabularium.interpret.Vocabulary;

/**
 * The bullets of a label cell, which the bullets of the value cells answer. An item that ends with a colon leads the
 * items behind it.
 *
 * @param leads
 *            how many of the first items lead the others
 * @param paths
 *            each item with the item that leads it, if any
 */
record LabelItems(int leads, List<List<String>> paths) {

    private static final Pattern FIGURE_AT_END = Pattern.compile(
            "\\s*[-\\u2013\\u2014:(]*\\s*(?<![\\p{L}\\d])(?!(?:19|20)\\d\\d(?!\\d))\\d[\\d\\s.,]*(?:\\p{L}+\\.?)?[).;,]*$");

    static final LabelItems NONE = new LabelItems(0, List.of());

    static LabelItems of(GridCell cell) {
        if (cell.content().size() < 2) {
            return NONE;
        }
        List<String> texts = CellStatements.of(cell).stream().map(statement -> Spaces.collapse(statement.text()))
                .toList();
        if (texts.size() < 2) {
            return NONE;
        }
        List<List<String>> paths = new ArrayList<>();
        String lead = "";
        for (String text : texts) {
            paths.add(lead.isEmpty() || text.endsWith(":") ? List.of(text) : List.of(lead, text));
            lead = text.endsWith(":") ? text : lead;
        }
        return new LabelItems(texts.getFirst().endsWith(":") ? 1 : 0, List.copyOf(paths));
    }

    /**
     * The numbered items of a cell above, which the bare numbers of a cell below refer to by order; none where the
     * cells are not numbered alike.
     */
    static LabelItems numberedAbove(GridCell above, GridCell below, Vocabulary vocabulary) {
        List<CellStatements.Statement> answers = below.content().size() < 2 ? List.of() : CellStatements.of(below);
        if (answers.size() < 2) {
            return NONE;
        }
        List<CellStatements.Statement> items = CellStatements.of(above);
        boolean numbered = answers.size() <= items.size() && items.stream().allMatch(item -> item.number().isPresent())
                && answers.stream().allMatch(answer -> answer.number().isPresent());
        boolean named = items.stream().allMatch(item -> item.text().chars().filter(Character::isLetter).count() >= 3);
        boolean bare = answers.stream().filter(answer -> CellText.isFigure(withoutNumber(answer.text()), vocabulary))
                .count() * 2 > answers.size();
        return numbered && named && bare
                ? new LabelItems(0, items.stream().limit(answers.size())
                        .map(item -> List.of(withoutFigure(withoutNumber(Spaces.collapse(item.text()))))).toList())
                : NONE;
    }

    private static String withoutNumber(String text) {
        return text.replaceFirst("^\\s*\\d{1,2}[.)]\\s+", "");
    }

    /** "Klub Seniora – 40 osób" names a club; its figure is stated where it stands. */
    private static String withoutFigure(String text) {
        String name = FIGURE_AT_END.matcher(text).replaceFirst("");
        return name.isBlank() ? text : name;
    }

    boolean isEmpty() {
        return paths.isEmpty();
    }

    /** The item that answers each of some groups of statements; empty where their numbers do not match. */
    List<List<String>> pairedWith(int groups) {
        if (groups == paths.size()) {
            return paths;
        }
        return leads == 1 && groups == paths.size() - 1 ? paths.subList(1, paths.size()) : List.of();
    }
}
