package org.tabularium.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * Cuts lines into paragraphs. A line ends its paragraph where the next line's first word would still have had room
 * behind it; a list marker, a change of size or weight, and a wider gap begin a new one.
 */
final class PdfParagraphs {

    /** Lines of one paragraph are at most this many times their size apart. */
    private static final double WIDE_PITCH = 1.75;

    /** A gap that is so much wider than the usual one of these lines parts paragraphs. */
    private static final double WIDER = 1.3;

    private static final double FIRST_LINE_INDENT = 8;

    /** So much of the measure may stay free behind a line whose sentence goes on. */
    private static final double SLACK = 0.12;

    private static final double LITTLE_SLACK = 0.05;

    private static final int MANY_BROKEN = 2;

    /** No paragraph ends with one of these words: the next word belongs to them. */
    private static final Pattern BINDING = Pattern.compile(
            "(?iUs).*(^|\\s)(i|a|o|u|w|z|we|ze|oraz|lub|na|do|od|dla|przez|przy|pod|nad|ds\\.|nr|im\\.|ul\\.)\\s*");

    /** Impersonal verbs such as "Rozpoczęto" begin a sentence. */
    private static final Pattern REPORTING = Pattern.compile("(?Us)\\p{Lu}\\p{Ll}+(no|to)\\b.*");

    private static final Pattern OPEN_END = Pattern.compile("(?Us).*[\\p{L},][”\")]?\\s*");

    private final List<PdfLine> lines;

    private final double left;

    private final ToDoubleFunction<PdfLine> right;

    private final double pitch;

    /**
     * Where words are broken at line ends, no line leaves much room: even a part of the next word would have had it.
     */
    private final boolean hyphenated;

    private int lastCount;

    private PdfParagraphs(List<PdfLine> lines, double left, ToDoubleFunction<PdfLine> right) {
        this.lines = lines;
        this.left = left;
        this.right = right;
        this.pitch = usualPitch(lines);
        this.hyphenated = lines.stream().filter(PdfParagraphs::endsBroken).count() >= MANY_BROKEN;
    }

    /**
     * The paragraphs of lines that begin at one margin.
     *
     * @param right
     *            how far a line could have reached
     */
    static List<PdfParagraph> of(List<PdfLine> lines, double left, ToDoubleFunction<PdfLine> right) {
        return lines.isEmpty() ? List.of() : new PdfParagraphs(lines, left, right).cut();
    }

    private List<PdfParagraph> cut() {
        List<PdfParagraph> paragraphs = new ArrayList<>();
        List<PdfLine> current = new ArrayList<>(List.of(lines.getFirst()));
        note(lines.getFirst());
        for (int index = 1; index < lines.size(); index++) {
            PdfLine line = lines.get(index);
            if (begins(current, line)) {
                paragraphs.add(new PdfParagraph(current, false));
                current = new ArrayList<>();
                note(line);
            }
            current.add(line);
        }
        paragraphs.add(new PdfParagraph(current, !hadRoom(current.getLast(), current.getLast().firstWordWidth())));
        return withFirstItems(paragraphs);
    }

    /**
     * Items without a marker follow a colon, each on a line of its own that begins small. That the second one is an
     * item tells that the first one is, also where the line with the colon is full.
     */
    private static List<PdfParagraph> withFirstItems(List<PdfParagraph> paragraphs) {
        List<PdfParagraph> result = new ArrayList<>();
        for (int index = 0; index < paragraphs.size(); index++) {
            PdfParagraph here = paragraphs.get(index);
            int colon = lastColon(here.lines());
            boolean items = colon > 0 && colon < here.lines().size() && index + 1 < paragraphs.size()
                    && isItem(here.lines().get(colon)) && isItem(paragraphs.get(index + 1).first())
                    && !here.last().plain().matches("(?s).*\\.\\s*");
            if (items) {
                result.add(new PdfParagraph(here.lines().subList(0, colon), false));
                result.add(new PdfParagraph(here.lines().subList(colon, here.lines().size()), here.full()));
            } else {
                result.add(here);
            }
        }
        return result;
    }

    /** The number of lines up to the last one that ends with a colon; 0 where none does. */
    private static int lastColon(List<PdfLine> lines) {
        int last = 0;
        for (int index = 0; index < lines.size(); index++) {
            last = lines.get(index).plain().strip().endsWith(":") ? index + 1 : last;
        }
        return last;
    }

    private static boolean isItem(PdfLine line) {
        return LineMarker.of(line.plain()).isEmpty() && Character.isLowerCase(line.plain().charAt(0));
    }

    private void note(PdfLine first) {
        LineMarker.of(first.plain()).flatMap(LineMarker::count).ifPresent(count -> lastCount = count);
    }

    private boolean begins(List<PdfLine> current, PdfLine line) {
        PdfLine before = current.getLast();
        double step = line.baseline() - before.baseline();
        if (line.beginsWithMark() || Math.abs(line.size() - before.size()) > 0.6 || line.bold() != before.bold()) {
            return true;
        }
        if (step <= 0 || step > WIDE_PITCH * Math.max(line.size(), before.size()) || step > WIDER * pitch) {
            return true;
        }
        if (endsBroken(before) || BINDING.matcher(before.plain()).matches() && !hadHalf(before)) {
            return false;
        }
        double slack = slack(before.plain(), line.plain()) * (right.applyAsDouble(before) - left);
        return hadRoom(before, line.firstWordWidth() + slack) || beginsItem(line) || isSetIn(current, line);
    }

    /** Words that go on, an open sentence before a small letter, allow more free room; before others only little. */
    private double slack(String before, String next) {
        if (!OPEN_END.matcher(before).matches()) {
            return 0;
        }
        char first = next.charAt(0);
        if (REPORTING.matcher(next).matches()) {
            return 0;
        }
        return Character.isLowerCase(first) ? hyphenated ? LITTLE_SLACK : SLACK
                : Character.isLetterOrDigit(first) ? LITTLE_SLACK : 0;
    }

    private static boolean endsBroken(PdfLine line) {
        String text = line.plain();
        int last = text.length() - 1;
        return last > 0 && "-‐\u00AD".indexOf(text.charAt(last)) >= 0 && Character.isLetter(text.codePointBefore(last));
    }

    private boolean hadHalf(PdfLine line) {
        return hadRoom(line, (right.applyAsDouble(line) - left) / 2);
    }

    private boolean hadRoom(PdfLine line, double word) {
        double space = 0.25 * line.size();
        double before = line.left() - left;
        double after = right.applyAsDouble(line) - line.right();
        boolean centred = before > 15 && Math.abs(before - after) < 6;
        return word + space < (centred ? before + after : after) - 1;
    }

    /** After a full line a number begins an item only if it counts on, and a bullet only if it is a bullet sign. */
    private boolean beginsItem(PdfLine line) {
        return LineMarker.of(line.plain())
                .map(marker -> marker.count().map(
                        count -> count == lastCount + 1 || count == 1 && Character.isUpperCase(marker.rest().charAt(0)))
                        .orElse(marker.ordered() || "-–—".indexOf(marker.marker()) < 0 || line.left() > left + 2))
                .orElse(false);
    }

    private static boolean isSetIn(List<PdfLine> current, PdfLine line) {
        PdfLine before = current.getLast();
        boolean hanging = current.size() == 1 && LineMarker.of(before.plain()).isPresent();
        return !hanging && line.left() > before.left() + FIRST_LINE_INDENT
                && before.plain().matches("(?s).*[.!?:;]\\s*");
    }

    private static double usualPitch(List<PdfLine> lines) {
        List<Double> steps = new ArrayList<>();
        for (int index = 1; index < lines.size(); index++) {
            double step = lines.get(index).baseline() - lines.get(index - 1).baseline();
            if (step > 0 && step < WIDE_PITCH * lines.get(index).size()) {
                steps.add(step);
            }
        }
        steps.sort(null);
        return steps.isEmpty() ? Double.MAX_VALUE : steps.get(steps.size() / 4);
    }
}
