package org.tabularium.interpret.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;

import org.tabularium.interpret.Spaces;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.language.Expression;

/** The introductions in force while a list is read: that of the paragraph before it, and those of the items above. */
final class Introductions {

    private static final int LONGEST_LABEL = 200;

    private final Expression year;

    /** By the list level that they lead; -1 is the paragraph before the list. */
    private final TreeMap<Integer, Introduction> byLevel = new TreeMap<>();

    Introductions(Vocabulary vocabulary) {
        this.year = vocabulary.pattern("introduction.year");
    }

    /** What leads an item of a level. */
    Introduction before(int level) {
        var lead = byLevel.lowerEntry(level);
        return lead == null ? Introduction.NONE : lead.getValue();
    }

    /** Takes note of a passage that was read. */
    void after(Passage passage, StatementReader.Statement said, Introduction above) {
        int level = passage.item() ? passage.level() : -1;
        boolean leads = passage.text().stripTrailing().endsWith(":");
        if (!passage.item() && !leads) {
            boolean keepsList = passage.text().strip().startsWith("*");
            if (!keepsList) {
                byLevel.clear();
            }
            return;
        }
        byLevel.tailMap(level, true).clear();
        if (leads) {
            byLevel.put(level, introduction(passage, said, above));
        }
    }

    private Introduction introduction(Passage passage, StatementReader.Statement said, Introduction above) {
        Sentences.Span last = passage.sentences().getLast();
        Optional<Figure> whole = said.figures().isEmpty() ? Optional.empty()
                : Optional.of(said.figures().getLast()).filter(figure -> figure.token().start() >= last.start());
        List<String> label = new ArrayList<>(above.label());
        if (whole.isPresent()) {
            label.addAll(whole.get().path());
        } else {
            String words = Spaces.collapse(this.year.replaceAll(passage.text().substring(last.start()), " "))
                    .replaceFirst("[:\\s]+$", "");
            if (!words.isEmpty() && words.length() <= LONGEST_LABEL) {
                label.add(words);
            }
        }
        OptionalInt year = year(passage.text().substring(last.start()));
        return new Introduction(List.copyOf(label), year.isPresent() ? year : above.year(),
                whole.flatMap(Figure::provider).or(above::provider), whole.flatMap(Figure::unit).or(above::unit));
    }

    private OptionalInt year(String sentence) {
        Matcher named = this.year.matcher(sentence);
        return named.find() ? OptionalInt.of(Integer.parseInt(named.group(1))) : OptionalInt.empty();
    }
}
