package org.tabularium.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.tabularium.catalogue.LabelKeys.Key;

/**
 * A pattern for a path of labels. Its steps are joined with {@code " > "}: a label, compared by its key; a label with
 * {@code …} (or three dots), which holds for every label that has at least these words; or {@code *} for any labels,
 * also none.
 */
record LabelPattern(List<Step> steps, String text) {

    static final LabelPattern NONE = new LabelPattern(List.of(), "");

    private static final String ANY = "*";

    /** One step: any labels, or one label with this key, or with these words among others. */
    record Step(boolean any, boolean whole, Key key) {

        private boolean holds(Key label) {
            return whole ? label.text().equals(key.text()) : label.words().containsAll(key.words());
        }
    }

    static LabelPattern parse(String text, Function<String, Key> keys) {
        List<Step> steps = new ArrayList<>();
        for (String part : text.split(" > ")) {
            String words = part.replace("…", " ").replace("...", " ");
            if (part.strip().equals(ANY)) {
                steps.add(new Step(true, false, new Key("", Set.of())));
            } else if (!words.isBlank()) {
                steps.add(new Step(false, words.equals(part), keys.apply(words)));
            }
        }
        return new LabelPattern(List.copyOf(steps), text);
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    /** The step that the last label must meet; empty where any label may be the last. */
    Optional<Step> last() {
        return steps.isEmpty() || steps.getLast().any() ? Optional.empty() : Optional.of(steps.getLast());
    }

    /** Whether the whole path meets the pattern. */
    boolean matches(List<Key> path) {
        return matches(path, 0, 0);
    }

    private boolean matches(List<Key> path, int label, int step) {
        if (step == steps.size()) {
            return label == path.size();
        }
        if (steps.get(step).any()) {
            return matches(path, label, step + 1) || label < path.size() && matches(path, label + 1, step);
        }
        return label < path.size() && steps.get(step).holds(path.get(label)) && matches(path, label + 1, step + 1);
    }

    /** Whole labels say more than words among others, more words more than few. */
    int narrowness() {
        return steps.stream().filter(step -> !step.any())
                .mapToInt(step -> (step.whole() ? 3 : 1) + step.key().words().size()).sum();
    }
}
