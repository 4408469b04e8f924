package org.tabularium.interpret.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.tabularium.interpret.Attachment;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.interpret.YearText;

/**
 * The texts over all columns that hold for the rows below them, the outermost first. A band after data rows takes the
 * place of the band of its sort, year or words, and of all within it.
 *
 * @param list
 *            the bands that hold now
 */
record Bands(List<Attachment> list) {

    Bands {
        list = List.copyOf(list);
    }

    /** Whether a band names a year and nothing else. */
    static boolean isYear(String text, Vocabulary vocabulary) {
        return YearText.read(text, vocabulary).filter(YearText::isBare).isPresent();
    }

    /**
     * With the next band.
     *
     * @param underBand
     *            whether it stands right under another band, so that it is part of it
     */
    Bands with(Attachment next, boolean underBand, Vocabulary vocabulary) {
        boolean year = isYear(next.label(), vocabulary);
        int same = IntStream.range(0, list.size()).filter(i -> isYear(list.get(i).label(), vocabulary) == year)
                .findFirst().orElse(list.size());
        List<Attachment> all = new ArrayList<>(underBand && !year ? list : list.subList(0, same));
        all.add(next);
        return new Bands(all);
    }

    /** The words of the bands; years are no labels. */
    List<String> words(Vocabulary vocabulary) {
        return list.stream().map(Attachment::label).filter(text -> !isYear(text, vocabulary)).toList();
    }

    /** The year that a band names, alone or behind the name of a measure; the innermost where several do. */
    OptionalInt year(Vocabulary vocabulary) {
        return list.reversed().stream().map(band -> YearText.read(band.label(), vocabulary)).flatMap(Optional::stream)
                .filter(named -> named.isBare() || vocabulary.begins("measure", named.rest())).mapToInt(YearText::year)
                .findFirst();
    }
}
