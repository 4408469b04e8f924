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

    private static final String ENDS = ".:;!?";

    private final List<Passage> passages = new ArrayList<>();

    /** The passage that the next line may go on with; it has no text before the first and behind the last. */
    private final StringBuilder text = new StringBuilder();

    private final List<Passage.Part> parts = new ArrayList<>();

    private boolean item;

    private int level;

    private String list = "";

    private String lastLine = "";

    /** The level of the items that a colon leads; empty where it leads none. */
    private OptionalInt led = OptionalInt.empty();

    private Passages() {
    }

    /** The passages in their order; tables have none. */
    static List<Passage> of(List<Block> blocks) {
        Passages all = new Passages();
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph && !paragraph.text().isBlank()) {
                all.addParagraph(paragraph.text().plain(), paragraph.locator());
            } else if (block instanceof ListItem item && !item.text().isBlank()) {
                all.begin(true, item.level(), item.list());
                all.add(item.text().plain(), item.locator());
                all.lead();
            }
        }
        all.end();
        return List.copyOf(all.passages);
    }

    private void addParagraph(String line, Locator locator) {
        boolean small = Character.isLowerCase(line.stripLeading().codePointAt(0));
        if (small && led.isPresent()) {
            begin(true, led.getAsInt(), "");
            add(line, locator);
            return;
        }
        if (!small || !isOpen()) {
            begin(false, 0, "");
        }
        add(line, locator);
        lead();
    }

    /** Whether a line in small letters goes on with the last sentence. */
    private boolean isOpen() {
        String end = lastLine.stripTrailing();
        return !end.isEmpty() && ENDS.indexOf(end.charAt(end.length() - 1)) < 0;
    }

    private void begin(boolean asItem, int itsLevel, String itsList) {
        end();
        item = asItem;
        level = itsLevel;
        list = itsList;
    }

    private void add(String line, Locator locator) {
        if (!parts.isEmpty()) {
            text.append(' ');
        }
        parts.add(new Passage.Part(locator, text.length()));
        text.append(line);
        lastLine = line;
    }

    private void lead() {
        boolean leads = lastLine.stripTrailing().endsWith(":");
        led = leads ? OptionalInt.of(item ? level + 1 : 0) : OptionalInt.empty();
    }

    private void end() {
        if (!parts.isEmpty()) {
            passages.add(new Passage(text.toString(), item, level, list, parts));
        }
        text.setLength(0);
        parts.clear();
        lastLine = "";
    }
}
