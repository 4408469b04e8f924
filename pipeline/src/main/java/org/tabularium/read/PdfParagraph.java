package org.tabularium.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.tabularium.document.NoteMark;
import org.tabularium.document.Text;

/**
 * Lines that read as one paragraph.
 *
 * @param full
 *            whether the last line reaches so far that the text may go on after a page break
 */
record PdfParagraph(List<PdfLine> lines, boolean full) {

    private static final Pattern ENDS_BROKEN = Pattern.compile("\\p{Ll}[-‐\u00AD]\\z");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]\\s*\\z");

    PdfParagraph {
        lines = List.copyOf(lines);
    }

    PdfLine first() {
        return lines.getFirst();
    }

    PdfLine last() {
        return lines.getLast();
    }

    boolean bold() {
        return lines.stream().allMatch(PdfLine::bold);
    }

    Optional<LineMarker> marker() {
        return LineMarker.of(first().plain());
    }

    Text text(PdfHyphens hyphens) {
        StringBuilder plain = new StringBuilder();
        List<NoteMark> marks = new ArrayList<>();
        for (PdfLine line : lines) {
            if (plain.isEmpty()) {
                plain.append(line.plain());
            } else {
                hyphens.join(plain, line.plain());
            }
            int start = plain.length() - line.plain().length();
            line.text().marks().forEach(mark -> marks.add(new NoteMark(start + mark.offset(), mark.mark())));
        }
        return new Text(plain.toString(), marks);
    }

    /** Whether another paragraph, at the top of the next page, only goes on with this one. */
    boolean goesOnWith(PdfParagraph next) {
        boolean broken = ENDS_BROKEN.matcher(last().plain()).find();
        return (full || broken) && Math.abs(last().size() - next.first().size()) < 0.6
                && last().bold() == next.first().bold() && next.marker().isEmpty() && !next.first().plain().isEmpty()
                && Character.isLowerCase(next.first().plain().charAt(0))
                && !SENTENCE_END.matcher(last().plain()).find();
    }

    PdfParagraph with(PdfParagraph next) {
        List<PdfLine> all = new ArrayList<>(lines);
        all.addAll(next.lines);
        return new PdfParagraph(all, next.full);
    }
}
