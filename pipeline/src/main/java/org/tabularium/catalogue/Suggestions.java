package org.tabularium.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.tabularium.catalogue.Suggestion.Candidate;

/**
 * Finds members that may be one and the same: by the words of their names, by equal figures, by initials. It only
 * ranks; what is the same is for the steward to say. Same members, same suggestions, whatever their order.
 */
final class Suggestions {

    /** The columns of the file that the steward edits. */
    static final String HEADER = "dimension,name,program,heading,unit,decision,code,score,reasons,others,figures,"
            + "documents,note";

    private static final int MOST_CANDIDATES = 3;

    /** A word or figure that so many have tells nothing, and comparing all who have it would take too long. */
    private static final int COMMON = 150;

    private static final Comparator<Candidate> LIKELIEST = Comparator.comparing(Candidate::score).reversed()
            .thenComparing(candidate -> !candidate.subject().curated())
            .thenComparing(candidate -> candidate.subject().code());

    private final LabelKeys keys;

    private final Map<Subject, Set<String>> words = new HashMap<>();

    private final Map<String, Set<Subject>> byTrait = new TreeMap<>();

    private final Likeness likeness;

    Suggestions(Collection<Subject> subjects, LabelKeys keys) {
        this.keys = keys;
        for (Subject subject : subjects) {
            words.put(subject, wordsOf(subject.name()));
            traits(subject).forEach(trait -> byTrait.computeIfAbsent(trait, _ -> new HashSet<>()).add(subject));
        }
        this.likeness = new Likeness(words);
    }

    private Set<String> wordsOf(String name) {
        Set<String> all = new TreeSet<>();
        for (String label : name.split(" > ")) {
            all.addAll(keys.of(label).words());
        }
        return all;
    }

    private Stream<String> traits(Subject subject) {
        String dimension = subject.dimension().code() + " ";
        Stream<String> figures = subject.values().entrySet().stream()
                .filter(figure -> Likeness.telling(figure.getValue()))
                .map(figure -> figure.getKey() + " = " + figure.getValue().stripTrailingZeros().toPlainString());
        Stream<String> initials = Stream.of(Likeness.initials(subject.name()).toLowerCase(java.util.Locale.ROOT));
        return Stream.of(words.get(subject).stream(), figures, initials).flatMap(traits -> traits)
                .map(trait -> dimension + trait);
    }

    /** For each member that the catalogue does not have and that may be another; by dimension and name. */
    List<Suggestion> all() {
        return words.keySet().stream().filter(subject -> !subject.curated()).map(this::of).flatMap(Optional::stream)
                .sorted(Comparator.comparing((Suggestion suggestion) -> suggestion.subject().dimension())
                        .thenComparing(suggestion -> -suggestion.candidates().getFirst().score())
                        .thenComparing(suggestion -> suggestion.subject().code()))
                .toList();
    }

    private Optional<Suggestion> of(Subject subject) {
        List<Candidate> candidates = traits(subject).map(byTrait::get).filter(holders -> holders.size() <= COMMON)
                .flatMap(Set::stream).distinct().filter(other -> mayTake(other, subject))
                .map(other -> likeness.between(subject, other)).flatMap(Optional::stream).sorted(LIKELIEST)
                .limit(MOST_CANDIDATES).toList();
        return candidates.isEmpty() ? Optional.empty() : Optional.of(new Suggestion(subject, candidates));
    }

    /** Of two that the catalogue does not have only one is asked about: that with fewer figures. */
    private static boolean mayTake(Subject other, Subject subject) {
        if (other.dimension() != subject.dimension() || other.code().equals(subject.code())) {
            return false;
        }
        int more = Long.compare(other.figures(), subject.figures());
        return other.curated() || more > 0 || more == 0 && other.code().compareTo(subject.code()) < 0;
    }
}
