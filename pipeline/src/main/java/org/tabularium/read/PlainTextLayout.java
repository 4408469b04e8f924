package org.tabularium.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.tabularium.document.Block;
import org.tabularium.document.ListItem;
import org.tabularium.document.Locator;
import org.tabularium.document.Paragraph;
import org.tabularium.document.Text;

/** Makes blocks of a text without tables: blank lines part paragraphs, wrapped lines are joined again. */
final class PlainTextLayout {

    /** Lines that are all at least so long were wrapped by a program; shorter ones were ended by the writer. */
    private static final int WRAPPED = 55;

    private PlainTextLayout() {
    }

    static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        List<Line> stretch = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (line.isBlank() || LineMarker.of(line.strip()).isPresent()) {
                flush(stretch, blocks);
            }
            if (!line.isBlank()) {
                stretch.add(new Line(number, line.strip()));
            }
        }
        flush(stretch, blocks);
        return blocks;
    }

    private static void flush(List<Line> stretch, List<Block> blocks) {
        if (stretch.isEmpty()) {
            return;
        }
        List<Line> lines = List.copyOf(stretch);
        stretch.clear();
        if (lines.stream().limit(lines.size() - 1L).allMatch(line -> line.text.length() >= WRAPPED)) {
            String joined = lines.stream().map(Line::text).collect(Collectors.joining(" "));
            blocks.add(block(new Line(lines.getFirst().number, joined), blocks));
        } else {
            lines.forEach(line -> blocks.add(block(line, blocks)));
        }
    }

    private static Block block(Line line, List<Block> before) {
        Locator locator = new Locator("line[" + line.number + "]");
        Optional<LineMarker> found = LineMarker.of(line.text);
        if (found.isEmpty()) {
            return Paragraph.of(locator, line.text);
        }
        LineMarker marker = found.get();
        String list = !before.isEmpty() && before.getLast() instanceof ListItem item
                && item.ordered() == marker.ordered() ? item.list() : locator.path();
        return new ListItem(locator, 0, marker.marker(), marker.ordered(), list, Text.of(marker.rest()), false);
    }

    private record Line(int number, String text) {
    }
}
