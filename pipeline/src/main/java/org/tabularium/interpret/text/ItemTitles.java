package org.tabularium.interpret.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Items of a list that are titles of the paragraphs under them: "• Turnusy rehabilitacyjne" and a paragraph that tells
 * of them, before the next item of the same list.
 */
final class ItemTitles {

    /** An item that is a part of a sentence begins small or ends with a comma. */
    private static final Pattern PART_OF_SENTENCE = Pattern.compile("(?s)\\s*[^\\p{Lu}\\d„\"].*|.*[,;:]\\s*");

    private final List<Passage> passages;

    private final StatementReader statements;

    private String list = "";

    private Optional<String> title = Optional.empty();

    ItemTitles(List<Passage> passages, StatementReader statements) {
        this.passages = passages;
        this.statements = statements;
    }

    /** The title over a passage, asked for in the order of the text; empty for the items of its own list. */
    Optional<String> over(int index) {
        Passage passage = passages.get(index);
        if (!passage.item()) {
            return title;
        }
        boolean sameList = passage.list().equals(list);
        boolean paragraphFollows = index + 1 < passages.size() && !passages.get(index + 1).item();
        boolean heads = paragraphFollows && (sameList || title.isEmpty())
                && !PART_OF_SENTENCE.matcher(passage.text()).matches();
        if (sameList || heads) {
            title = heads ? statements.title(passage) : Optional.empty();
            list = passage.list();
            return Optional.empty();
        }
        return title;
    }
}
