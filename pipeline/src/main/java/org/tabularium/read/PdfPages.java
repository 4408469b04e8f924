package org.tabularium.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.tabularium.document.Document.Remark;
import org.tabularium.document.Locator;
import org.tabularium.document.Progress;
import org.tabularium.read.UnreadableDocumentException.Reason;

/**
 * Reads the pages of a document one by one: their text layer where it can be trusted, else, where text recognition is
 * installed, what it makes of the picture of the page.
 */
final class PdfPages {

    /** More rules than this on a page are a drawing. */
    private static final int MOST_RULES = 20_000;

    /** A ruled table on one page has fewer places than this. */
    private static final int MOST_PLACES = 50_000;

    private static final int MOST_PAGES = 5_000;

    /** Text recognition takes seconds for each page. */
    private static final int MOST_SCANNED_PAGES = 200;

    /** A page with so large a share of unreadable signs is better read from its picture. */
    private static final double MANY_UNREADABLE = 0.05;

    /** Where less than this share of the text can be seen, the hidden rest is what a scanner's program recognised. */
    private static final double LITTLE_SEEN = 0.25;

    private final PDDocument pdf;

    private final Limits limits;

    private final Supplier<Optional<PdfOcr>> installed;

    private final List<Remark> remarks;

    private final List<List<PdfGlyph>> glyphs = new ArrayList<>();

    private final List<PdfPage> pages = new ArrayList<>();

    private boolean images;

    private long characters;

    private Optional<PdfOcr> program = Optional.empty();

    private int scanned;

    /**
     * @param remarks
     *            takes what could not be read or has to be compared with the page
     */
    PdfPages(PDDocument pdf, Limits limits, Supplier<Optional<PdfOcr>> installed, List<Remark> remarks) {
        this.pdf = pdf;
        this.limits = limits;
        this.installed = installed;
        this.remarks = remarks;
    }

    /** The pages in order. */
    List<PdfPage> pages() {
        return List.copyOf(pages);
    }

    /** The characters that were read of each page. */
    List<List<PdfGlyph>> glyphs() {
        return List.copyOf(glyphs);
    }

    /**
     * Reads all pages.
     *
     * @throws UnreadableDocumentException
     *             when the document is too large or none of its pages has any text
     */
    void read() throws IOException, UnreadableDocumentException {
        if (pdf.getNumberOfPages() > MOST_PAGES) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE,
                    "the document has " + pdf.getNumberOfPages() + " pages, more than " + MOST_PAGES, "split it");
        }
        for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
            try {
                read(number);
            } catch (PdfWork.TooMuchException e) {
                remark(number, "READ-012", "the page was not read: " + e.getMessage() + "; print it to a new PDF");
                keep(new PdfPage(number, List.of(), List.of(), List.of()), List.of());
            }
        }
        if (pages.stream().allMatch(page -> page.lines().isEmpty() && page.tables().isEmpty())) {
            throw withoutText();
        }
    }

    private void read(int number) throws IOException, UnreadableDocumentException {
        Progress.step();
        PdfDrawing drawing = PdfDrawing.of(pdf.getPage(number - 1), MOST_RULES);
        PdfRules rules = drawing.rules();
        List<PdfGlyph> all = drawing.glyphs();
        characters += all.size();
        if (characters > limits.characters()) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE,
                    "the document has more than " + limits.characters() + " characters",
                    "split it, or raise the limit of characters");
        }
        images |= drawing.hasImage();
        List<PdfGlyph> seen = seen(number, all, drawing.hasImage());
        if (drawing.hasImage() && seen.stream().allMatch(PdfGlyph::isBlank)) {
            List<PdfGlyph> words = recognised(number, "READ-010", "the page is a picture without a text layer");
            keep(page(number, words, rules), words);
            return;
        }
        PdfPage page = page(number, seen, rules);
        Optional<String> trouble = trouble(page, seen);
        if (trouble.isEmpty()) {
            keep(page, seen);
        } else {
            readAgain(number, page, seen, rules, trouble.get());
        }
    }

    private void keep(PdfPage page, List<PdfGlyph> written) {
        pages.add(page);
        glyphs.add(written);
    }

    private void remark(int number, String code, String message) {
        remarks.add(new Remark(Locator.DOCUMENT.child("page", number), code, message));
    }

    /** The characters that a reader sees, or that stand for what he sees in a scanned page. */
    private List<PdfGlyph> seen(int number, List<PdfGlyph> all, boolean image) {
        long inked = all.stream().filter(glyph -> !glyph.isBlank()).count();
        long hidden = all.stream().filter(glyph -> glyph.hidden() && !glyph.isBlank()).count();
        if (hidden == 0) {
            return all;
        }
        if (image && inked - hidden < LITTLE_SEEN * inked) {
            remark(number, "READ-015", "the page is a picture; its text was recognised by another program: compare its"
                    + " figures with the page");
            return all;
        }
        remark(number, "READ-016", "hidden text of " + hidden + " signs was left out");
        return all.stream().filter(glyph -> !glyph.hidden()).toList();
    }

    /** Why the text layer of a page is not to be trusted. */
    private static Optional<String> trouble(PdfPage page, List<PdfGlyph> written) {
        long inked = written.stream().filter(glyph -> !glyph.isBlank()).count();
        long unreadable = written.stream().filter(PdfGlyph::isUnreadable).count();
        if (unreadable > 0) {
            return Optional.of(
                    unreadable + " of the " + inked + " signs of the page are of fonts that do not say what they mean");
        }
        return PdfLegibility.isGarbled(page)
                ? Optional.of("the fonts of the page give its signs a wrong meaning: its text is no language")
                : Optional.empty();
    }

    private void readAgain(int number, PdfPage page, List<PdfGlyph> written, PdfRules rules, String trouble)
            throws IOException {
        long inked = written.stream().filter(glyph -> !glyph.isBlank()).count();
        long unreadable = written.stream().filter(PdfGlyph::isUnreadable).count();
        if (unreadable > 0 && unreadable < MANY_UNREADABLE * inked) {
            remark(number, "READ-014", trouble + "; words and numbers with them were left out: compare the page");
            keep(page, written);
            return;
        }
        List<PdfGlyph> words = recognised(number, "READ-014", trouble);
        if (words.isEmpty() && unreadable > 0 && unreadable < inked / 2) {
            keep(page, written);
        } else {
            keep(page(number, words, rules), words);
        }
    }

    /** The words of the picture of a page, or a remark of a given code that nothing could be read. */
    private List<PdfGlyph> recognised(int number, String code, String why) {
        if (++scanned == 1) {
            program = installed.get();
        }
        Optional<PdfOcr> found = program.filter(_ -> scanned <= MOST_SCANNED_PAGES);
        if (found.isEmpty()) {
            remark(number, code, why + "; not read: run text recognition (OCR) on the document, or"
                    + " install tesseract with Polish data");
            return List.of();
        }
        try {
            List<PdfGlyph> words = found.get().read(pdf, number);
            remark(number, "READ-013",
                    why + "; its text was recognised by tesseract: compare its figures with the page");
            return words;
        } catch (IOException e) {
            remark(number, code, why + "; not read: " + e.getMessage());
            return List.of();
        }
    }

    private PdfPage page(int number, List<PdfGlyph> written, PdfRules rules) {
        int mostPlaces = Math.min(MOST_PLACES, limits.gridPlaces());
        if (rules.isOverfull()) {
            remark(number, "READ-011", "the page has more than " + MOST_RULES
                    + " drawn lines: tables on it were read as text; compare them with the page");
            return PdfPage.of(number, written, List.of(), mostPlaces);
        }
        return PdfPage.of(number, written, PdfGrids.of(rules.rules(), mostPlaces), mostPlaces);
    }

    private UnreadableDocumentException withoutText() {
        Optional<Remark> tooMuch = remarks.stream().filter(remark -> remark.code().equals("READ-012")).findFirst();
        if (tooMuch.isPresent()) {
            return new UnreadableDocumentException(Reason.TOO_LARGE, "no page of the document could be read; "
                    + tooMuch.get().locator().path() + ": " + tooMuch.get().message(), "print it to a new PDF");
        }
        if (remarks.stream().anyMatch(remark -> remark.code().equals("READ-014"))) {
            return new UnreadableDocumentException(Reason.UNSUPPORTED,
                    "the fonts of the document do not say what its signs mean",
                    "run text recognition (OCR) on it, or ask its publisher for the original file");
        }
        return images
                ? new UnreadableDocumentException(Reason.UNSUPPORTED,
                        "the document is scanned: its pages are pictures without a text layer",
                        "run text recognition (OCR) on it, or ask its publisher for the original file")
                : new UnreadableDocumentException(Reason.EMPTY, "no page of the document has any text",
                        "ask its publisher for the original file");
    }
}
