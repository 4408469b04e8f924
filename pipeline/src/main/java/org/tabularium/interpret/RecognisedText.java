package org.tabularium.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.tabularium.document.Document;
import org.tabularium.document.Document.Remark;

/** Weighs down what a program recognised in the picture of a page: it may take an 8 for a 3. */
final class RecognisedText {

    /** The reader's remarks on pages whose text was recognised, by us or before. */
    private static final Set<String> CODES = Set.of("READ-013", "READ-015");

    private static final double MOST = 0.5;

    private RecognisedText() {
    }

    /** The observations, those of recognised pages with low confidence. */
    static List<Observation> weighed(List<Observation> observations, Document document) {
        List<String> pages = document.remarks().stream().filter(remark -> CODES.contains(remark.code()))
                .map(Remark::locator).map(locator -> locator.path() + "/").toList();
        return pages.isEmpty() ? observations
                : observations.stream()
                        .map(observation -> pages.stream().anyMatch(observation.position().path()::startsWith)
                                ? observation.with(lowered(observation.confidence()))
                                : observation)
                        .toList();
    }

    private static Confidence lowered(Confidence confidence) {
        List<String> reasons = new ArrayList<>(confidence.reasons());
        reasons.add("the text of the page was recognised from its picture");
        return new Confidence(Math.min(MOST, confidence.value()), reasons);
    }
}
