package org.tabularium.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.tabularium.catalogue.Alias.Context;
import org.tabularium.catalogue.LabelKeys.Key;
import org.tabularium.catalogue.LabelPattern.Step;

/** Finds the alias that stands for a path of labels, and counts how often each was found. */
final class AliasIndex {

    /** The narrowest first; of equals the first by code, so that the order of the lines does not matter. */
    private static final Comparator<Alias> NARROWEST = Comparator.comparing(Alias::narrowness).reversed()
            .thenComparing(Alias::code).thenComparing(alias -> alias.pattern().text());

    private final Map<String, Member> programs;

    private final Map<String, List<Alias>> byLastLabel = new HashMap<>();

    private final Map<String, List<Alias>> byLastWord = new HashMap<>();

    private final List<Alias> anywhere = new ArrayList<>();

    private final Map<Alias, Integer> uses = new LinkedHashMap<>();

    /**
     * Where a name stands.
     *
     * @param program
     *            the code of its programme; may be empty
     */
    record Place(String program, Key heading, String unit, int year) {

        static Place ofYear(int year) {
            return new Place("", new Key("", java.util.Set.of()), "", year);
        }
    }

    AliasIndex(List<Alias> aliases, Map<String, Member> programs) {
        this.programs = programs;
        for (Alias alias : aliases) {
            uses.put(alias, 0);
            shelf(alias.pattern().last()).add(alias);
        }
    }

    /** Every label that a pattern holds for has its first word. */
    private List<Alias> shelf(Optional<Step> last) {
        if (last.isEmpty()) {
            return anywhere;
        }
        Step step = last.get();
        return step.whole() ? byLastLabel.computeIfAbsent(step.key().text(), _ -> new ArrayList<>())
                : byLastWord.computeIfAbsent(new TreeSet<>(step.key().words()).first(), _ -> new ArrayList<>());
    }

    Map<Alias, Integer> uses() {
        return uses;
    }

    Optional<Alias> find(List<Key> path, Place place) {
        Key last = path.getLast();
        List<Alias> candidates = new ArrayList<>(byLastLabel.getOrDefault(last.text(), List.of()));
        last.words().forEach(word -> candidates.addAll(byLastWord.getOrDefault(word, List.of())));
        candidates.addAll(anywhere);
        Optional<Alias> found = candidates.stream()
                .filter(alias -> holds(alias.context(), place) && alias.pattern().matches(path)).min(NARROWEST);
        found.ifPresent(alias -> uses.merge(alias, 1, Integer::sum));
        return found;
    }

    private boolean holds(Context context, Place place) {
        return context.covers(place.year()) && (context.unit().isEmpty() || context.unit().equals(place.unit()))
                && (context.program().isEmpty() || isWithin(place.program(), context.program()))
                && (context.heading().isEmpty() || context.heading().matches(List.of(place.heading())));
    }

    private boolean isWithin(String program, String whole) {
        String code = program;
        while (!code.isEmpty() && !code.equals(whole)) {
            code = programs.containsKey(code) ? programs.get(code).parentCode() : "";
        }
        return !code.isEmpty();
    }
}
