package org.tabularium.interpret.table;

import java.util.ArrayList;
import java.util.List;

import org.tabularium.document.GridCell;
import org.tabularium.interpret.Spaces;

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

    static final LabelItems NONE = new LabelItems(0, List.of());

    static LabelItems of(GridCell cell) {
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
