package org.tabularium.interpret.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.tabularium.interpret.Finding;
import org.tabularium.interpret.Observation;
import org.tabularium.interpret.Reason;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.quantity.Status;

/**
 * Arithmetic as evidence for the reading: parts that are all listed ("z tego") and a column of sums ("Razem") must add
 * up, a part ("w tym") is not above its whole. A broken sum lowers the confidence of the figures in it and makes a
 * finding; it changes no figure.
 */
final class Arithmetic {

    /** Small numbers jump by nature. */
    private static final BigDecimal LARGE = BigDecimal.valueOf(100);

    private final HeaderTree header;

    private final Vocabulary vocabulary;

    private final List<Placed> placed;

    /** The index of each figure as it stands; one that was weighed anew has left it. */
    private final Map<Placed, Integer> places = new IdentityHashMap<>();

    private final Map<Integer, List<Integer>> byRow = new HashMap<>();

    /** By column and by the labels of the row that they are part of. */
    private final Map<Integer, Map<List<String>, List<Integer>>> byParent = new HashMap<>();

    private final List<Finding> findings = new ArrayList<>();

    Arithmetic(HeaderTree header, Vocabulary vocabulary, List<Placed> placed) {
        this.header = header;
        this.vocabulary = vocabulary;
        this.placed = new ArrayList<>(placed);
        for (int i = 0; i < placed.size(); i++) {
            Placed figure = placed.get(i);
            places.put(figure, i);
            byRow.computeIfAbsent(figure.row(), _ -> new ArrayList<>()).add(i);
            if (!figure.rowPath().isEmpty()) {
                List<String> parent = figure.rowPath().subList(0, figure.rowPath().size() - 1);
                byParent.computeIfAbsent(figure.column(), _ -> new HashMap<>())
                        .computeIfAbsent(parent, _ -> new ArrayList<>()).add(i);
            }
        }
    }

    /** The figures of a column whose rows are parts of the row with such labels. */
    private List<Integer> under(int column, List<String> rowPath) {
        Map<List<String>, List<Integer>> ofColumn = byParent.get(column);
        return ofColumn == null ? List.of() : ofColumn.getOrDefault(rowPath, List.of());
    }

    private Stream<Placed> inRow(int row) {
        return byRow.get(row).stream().map(placed::get);
    }

    List<Observation> weighed() {
        for (int i = 0; i < placed.size(); i++) {
            Placed whole = placed.get(i);
            if (countable(whole)) {
                weighParts(whole);
                weighRow(whole);
                weighColumn(whole);
                weighJump(whole);
            }
        }
        return placed.stream().map(Placed::observation).toList();
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private void weighParts(Placed whole) {
        if (whole.rowPath().isEmpty()) {
            return; // a row without a label is the whole of nothing
        }
        List<Integer> below = under(whole.column(), whole.rowPath());
        if (below.isEmpty()) {
            return;
        }
        List<Placed> parts = below.stream().map(placed::get).filter(part -> isPart(whole, part)).toList();
        if (parts.isEmpty() || !parts.stream().allMatch(Arithmetic::countable)) {
            return;
        }
        if (allPartsListed(whole, parts)) {
            weighSum(whole, parts, "ARI-001");
            return;
        }
        parts.stream().filter(part -> value(part).compareTo(value(whole)) > 0).forEach(part -> {
            List.of(whole, part).forEach(
                    figure -> weigh(figure, Reason.PART_ABOVE_WHOLE, value(part) + " is above " + value(whole)));
            findings.add(new Finding("ARI-002", Finding.Severity.WARNING, part.observation().position(),
                    "The part \"" + part.rowPath().getLast() + "\" is " + value(part) + ", its whole \""
                            + whole.rowPath().getLast() + "\" only " + value(whole) + "."));
        });
    }

    /** From one year to the next, a figure that grows or falls tenfold is more often a slip than a fact. */
    private void weighJump(Placed figure) {
        int year = figure.observation().year().orElse(Integer.MIN_VALUE);
        inRow(figure.row())
                .filter(next -> next.observation().year().orElse(Integer.MAX_VALUE) == year + 1 && countable(next)
                        && next.observation().label().equals(figure.observation().label()))
                .findFirst().filter(next -> isJump(value(figure), value(next))).ifPresent(next -> {
                    List.of(figure, next).forEach(jump -> weigh(jump, Reason.JUMP,
                            "from " + value(figure) + " to " + value(next) + " in a year"));
                    findings.add(new Finding("ARI-004", Finding.Severity.INFO, next.observation().position(),
                            "\"" + next.observation().label().getLast() + "\" is " + value(next) + ", a year before "
                                    + value(figure) + "."));
                });
    }

    private static boolean isJump(BigDecimal before, BigDecimal after) {
        BigDecimal larger = before.max(after);
        BigDecimal smaller = before.min(after);
        return smaller.signum() > 0 && larger.compareTo(LARGE) >= 0
                && larger.compareTo(smaller.multiply(BigDecimal.TEN)) >= 0;
    }

    /**
     * "Razem" under the rows of a column is their sum. "Ogółem" may count each person once where the rows count some
     * twice: it speaks for the reading where the sum holds, and not against it where it does not.
     */
    private void weighColumn(Placed total) {
        if (total.rowPath().isEmpty() || !isTotal(total)) {
            return;
        }
        List<Placed> parts = addends(total);
        boolean sum = parts.size() >= 2 && parts.stream().allMatch(Arithmetic::countable);
        boolean holds = sum && sum(parts).compareTo(value(total)) == 0;
        if (holds || sum && vocabulary.begins("total.sum", total.rowPath().getLast())) {
            weighSum(total, parts, "ARI-003");
        }
    }

    private boolean isTotal(Placed figure) {
        String label = figure.rowPath().getLast();
        boolean stop = label.endsWith(":") || label.endsWith(".");
        return vocabulary.has("total", stop ? label.substring(0, label.length() - 1) : label);
    }

    /** The rows above a total that stand beside it, from the total before it. */
    private List<Placed> addends(Placed total) {
        List<String> parent = total.rowPath().subList(0, total.rowPath().size() - 1);
        List<Placed> addends = new ArrayList<>();
        for (int i : under(total.column(), parent)) {
            Placed beside = placed.get(i);
            if (beside.row() >= total.row()) {
                break;
            }
            if (isTotal(beside)) {
                addends.clear();
            } else if (around(beside).equals(around(total))
                    && beside.observation().unit().equals(total.observation().unit())) {
                addends.add(beside);
            }
        }
        return addends;
    }

    /** The labels of band and column. */
    private static List<String> around(Placed figure) {
        List<String> label = figure.observation().label();
        return label.subList(0, Math.max(0, label.size() - figure.rowPath().size()));
    }

    private static BigDecimal sum(List<Placed> parts) {
        return parts.stream().map(Arithmetic::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** "Razem" at the end of a row is the sum of the figures before it that stand under the same measure. */
    private void weighRow(Placed total) {
        List<String> labels = header.columns().get(total.column()).labels();
        if (labels.size() < 2 || !vocabulary.has("total", labels.getLast())) {
            return;
        }
        List<Placed> parts = inRow(total.row()).filter(part -> part.column() < total.column()
                && header.columns().get(part.column()).labels().size() == labels.size()
                && header.columns().get(part.column()).labels().getFirst().equals(labels.getFirst())).toList();
        if (parts.size() >= 2 && parts.stream().allMatch(Arithmetic::countable)) {
            weighSum(total, parts, "ARI-003");
        }
    }

    private void weighSum(Placed whole, List<Placed> parts, String code) {
        BigDecimal sum = sum(parts);
        List<Placed> all = new ArrayList<>(parts);
        all.add(whole);
        if (sum.compareTo(value(whole)) == 0) {
            all.forEach(figure -> weigh(figure, Reason.SUM_HOLDS, "the parts add up to " + sum));
            return;
        }
        all.forEach(
                figure -> weigh(figure, Reason.SUM_BROKEN, "the parts add up to " + sum + ", not to " + value(whole)));
        findings.add(new Finding(code, Finding.Severity.WARNING, whole.observation().position(),
                "\"" + whole.observation().label().getLast() + "\" is " + value(whole) + ", but its parts add up to "
                        + sum + "."));
    }

    private void weigh(Placed figure, Reason reason, String detail) {
        Integer index = places.remove(figure);
        if (index == null) {
            return; // this figure was weighed already for the same reason
        }
        Observation observation = figure.observation();
        Placed weighed = new Placed(figure.row(), figure.column(), figure.rowPath(), figure.single(),
                observation.with(observation.confidence().and(reason, detail)));
        placed.set(index, weighed);
        places.put(weighed, index);
    }

    private static boolean isPart(Placed whole, Placed part) {
        return part.row() > whole.row() && part.observation().unit().equals(whole.observation().unit());
    }

    private static boolean countable(Placed figure) {
        Status status = figure.observation().status();
        return figure.single() && (status == Status.NORMAL || status == Status.NIL)
                && !figure.observation().unit().code().startsWith("percent");
    }

    private static BigDecimal value(Placed figure) {
        Optional<BigDecimal> value = figure.observation().value();
        return value.orElse(BigDecimal.ZERO);
    }

    private boolean allPartsListed(Placed whole, List<Placed> parts) {
        boolean announced = vocabulary.pattern("part.all").isIn(whole.rowPath().getLast());
        return announced && parts.size() >= 2
                || parts.stream().allMatch(part -> vocabulary.begins("part.all", part.rowPath().getLast()));
    }
}
