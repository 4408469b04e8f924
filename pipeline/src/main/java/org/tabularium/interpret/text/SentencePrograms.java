package org.tabularium.interpret.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.tabularium.interpret.text.Programmes.Named;
import org.tabularium.language.Expression;

/**
 * Which of the programmes that a sentence names its figures belong to.
 *
 * @param ofFigures
 *            one for each figure, empty where none is in force
 * @param after
 *            the one that is in force behind the sentence
 */
record SentencePrograms(List<Optional<String>> ofFigures, Optional<String> after) {

    private static final Expression NEW_CLAUSE = Expression.of("[,;](?=\\s)");

    /**
     * A programme that is named before a figure, or in a clause behind one, holds from there on. One that is named
     * right behind a figure holds for the sentence, or for this figure alone where that is a part ("w tym …").
     *
     * @param figures
     *            their first characters, from left to right
     * @param before
     *            the programme in force before the sentence
     * @param part
     *            the words that make a figure a part of the one before it
     */
    static SentencePrograms of(String sentence, List<Integer> figures, List<Named> names, Optional<String> before,
            Expression part) {
        List<Optional<String>> programs = new ArrayList<>(Collections.nCopies(figures.size(), before));
        Optional<String> after = before;
        int held = -1;
        for (Named name : names) {
            int behind = (int) figures.stream().filter(figure -> figure < name.start()).count();
            if (behind == held) {
                continue;
            }
            held = behind;
            if (behind > 0 && !opensClause(sentence, figures, behind, name)
                    && part.isIn(sentence.substring(figures.getFirst(), name.start()))) {
                programs.set(behind - 1, Optional.of(name.name()));
                continue;
            }
            int from = behind == 0 || opensClause(sentence, figures, behind, name) ? behind : 0;
            for (int i = from; i < figures.size(); i++) {
                programs.set(i, Optional.of(name.name()));
            }
            after = Optional.of(name.name());
        }
        return new SentencePrograms(List.copyOf(programs), after);
    }

    /** Whether a name between two figures belongs to the one behind it. */
    private static boolean opensClause(String sentence, List<Integer> figures, int behind, Named name) {
        return behind < figures.size() && NEW_CLAUSE.isIn(sentence.substring(figures.get(behind - 1), name.start()));
    }
}
