package org.tabularium.interpret.text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.tabularium.document.Block;
import org.tabularium.document.ListItem;
import org.tabularium.document.Locator;
import org.tabularium.document.Paragraph;

/**
 * The paragraphs and items of a section as one reads them: a line in small letters goes on with the one before, but
 * behind a colon each such line is an item, marked or not.
 */
final class Passages {

    private final List<Passage> passages = new ArrayList<>();

    /** The level of the items that a colon leads; empty where it leads none. */
    private OptionalInt led = OptionalInt.empty();

    private Passages() {
    }

    /** The passages in their order; tables have none. */
    static List<Passage> of(List<Block> blocks) {
        Passages all = new Passages();
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph && !paragraph.text().isBlank()) {
                all.addLine(paragraph.text().plain(), paragraph.locator());
            } else if (block instanceof ListItem item && !item.text().isBlank()) {
                all.add(Passage.item(item.text().plain(), item.level(), item.list(), item.locator()));
            }
        }
        return List.copyOf(all.passages);
    }

    private void addLine(String text, Locator locator) {
        boolean small = Character.isLowerCase(text.stripLeading().codePointAt(0));
        if (small && led.isPresent()) {
            passages.add(Passage.item(text, led.getAsInt(), "", locator));
        } else if (!passages.isEmpty() && passages.getLast().goesOnWith(text)) {
            add(passages.removeLast().joined(text, locator));
        } else {
            add(Passage.paragraph(text, locator));
        }
    }

    private void add(Passage passage) {
        passages.add(passage);
        boolean leads = passage.text().stripTrailing().endsWith(":");
        led = leads ? OptionalInt.of(passage.item() ? passage.level() + 1 : 0) : OptionalInt.empty();
    }
}
