package org.tabularium.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.tabularium.document.Document;
import org.tabularium.document.Document.Properties;
import org.tabularium.document.Document.Remark;
import org.tabularium.document.Locator;
import org.tabularium.read.UnreadableDocumentException.Reason;

/**
 * Reads PDF: characters to lines, lines to paragraphs, headings, list items and footnotes, and drawn rules to tables
 * with their spans.
 * <p>
 * Running heads and page numbers are taken off, broken words joined. Tables without rules are found where figures stand
 * in columns; tables that go on over pages are one. Pages without a text layer are recognised by {@code tesseract}
 * where it is installed, else named in a remark. Positions are {@code page[3]/block[5]} and
 * {@code page[3]/table[1]/row[2]/cell[3]}.
 */
public final class PdfReader implements DocumentReader {

    private static final String PDF = "application/pdf";

    /** More rules than this on a page are a drawing. */
    private static final int MOST_RULES = 20_000;

    /** A ruled table on one page has fewer places than this. */
    private static final int MOST_PLACES = 50_000;

    private static final int MOST_PAGES = 5_000;

    /** Text recognition takes seconds for each page. */
    private static final int MOST_SCANNED_PAGES = 200;

    private final Limits limits;

    private final Supplier<Optional<PdfOcr>> ocr;

    /** A reader that recognises the text of scanned pages where {@code tesseract} is installed with Polish data. */
    public PdfReader(Limits limits) {
        this(limits, PdfOcr::installed);
    }

    PdfReader(Limits limits, Supplier<Optional<PdfOcr>> ocr) {
        this.limits = limits;
        this.ocr = ocr;
    }

    @Override
    public Set<String> mediaTypes() {
        return Set.of(PDF);
    }

    @Override
    public Document read(Path file, String name) throws UnreadableDocumentException {
        try (PDDocument pdf = open(file)) {
            List<Remark> remarks = new ArrayList<>();
            PdfBlocks blocks = new PdfBlocks(PdfFrames.opened(PdfRunningHeads.off(pages(pdf, remarks))));
            if (blocks.blocks().size() > limits.blocks()) {
                throw new UnreadableDocumentException(Reason.TOO_LARGE,
                        "the document has " + blocks.blocks().size() + " paragraphs",
                        "split it, or raise the limit of blocks");
            }
            return new Document(name, properties(pdf), blocks.blocks(), blocks.notes(), remarks);
        } catch (IOException e) {
            throw corrupt(e);
        }
    }

    private PDDocument open(Path file) throws UnreadableDocumentException {
        try {
            if (Files.size(file) > limits.fileBytes()) {
                throw new UnreadableDocumentException(Reason.TOO_LARGE,
                        "the document has " + Files.size(file) + " bytes",
                        "split it, or raise the limit of bytes of a file");
            }
            return Loader.loadPDF(file.toFile());
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocumentException(Reason.ENCRYPTED, "the document needs a password",
                    "save it without a password", e);
        } catch (IOException e) {
            throw corrupt(e);
        }
    }

    private static UnreadableDocumentException corrupt(IOException cause) {
        return new UnreadableDocumentException(Reason.CORRUPT, "the document cannot be read: " + cause.getMessage(),
                "open it in a PDF viewer and print it to a new PDF", cause);
    }

    private List<PdfPage> pages(PDDocument pdf, List<Remark> remarks) throws IOException, UnreadableDocumentException {
        if (pdf.getNumberOfPages() > MOST_PAGES) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE,
                    "the document has " + pdf.getNumberOfPages() + " pages, more than " + MOST_PAGES, "split it");
        }
        List<PdfPage> pages = new ArrayList<>();
        long characters = 0;
        boolean images = false;
        Scans scans = new Scans(pdf, remarks);
        for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
            try {
                PdfRules rules = PdfRules.of(pdf.getPage(number - 1), MOST_RULES);
                List<PdfGlyph> glyphs = PdfGlyphs.of(pdf, number);
                characters += glyphs.size();
                if (characters > limits.characters()) {
                    throw new UnreadableDocumentException(Reason.TOO_LARGE,
                            "the document has more than " + limits.characters() + " characters",
                            "split it, or raise the limit of characters");
                }
                images |= rules.hasImage();
                boolean scanned = rules.hasImage() && glyphs.stream().allMatch(PdfGlyph::isBlank);
                pages.add(page(number, scanned ? scans.read(number) : glyphs, rules, remarks));
            } catch (PdfWork.TooMuchException e) {
                remarks.add(new Remark(Locator.DOCUMENT.child("page", number), "READ-012",
                        "the page was not read: " + e.getMessage() + "; print it to a new PDF"));
                pages.add(new PdfPage(number, List.of(), List.of(), List.of()));
            }
        }
        if (pages.stream().allMatch(page -> page.lines().isEmpty() && page.tables().isEmpty())) {
            throw withoutText(images);
        }
        return pages;
    }

    /** Looks for the program only when the first page needs it. */
    private final class Scans {

        private final PDDocument pdf;

        private final List<Remark> remarks;

        private Optional<PdfOcr> program = Optional.empty();

        private int count;

        private Scans(PDDocument pdf, List<Remark> remarks) {
            this.pdf = pdf;
            this.remarks = remarks;
        }

        private List<PdfGlyph> read(int number) {
            Locator place = Locator.DOCUMENT.child("page", number);
            if (++count == 1) {
                program = ocr.get();
            }
            Optional<PdfOcr> found = program.filter(_ -> count <= MOST_SCANNED_PAGES);
            if (found.isEmpty()) {
                remarks.add(new Remark(place, "READ-010", "the page is a picture without a text layer and was not read;"
                        + " run text recognition (OCR) on the document, or install tesseract with Polish data"));
                return List.of();
            }
            try {
                List<PdfGlyph> words = found.get().read(pdf, number);
                remarks.add(new Remark(place, "READ-013", "the page is a picture; its text was recognised by tesseract:"
                        + " compare its figures with the page"));
                return words;
            } catch (IOException e) {
                remarks.add(new Remark(place, "READ-010",
                        "the page is a picture without a text layer and was not read: " + e.getMessage()));
                return List.of();
            }
        }
    }

    private PdfPage page(int number, List<PdfGlyph> glyphs, PdfRules rules, List<Remark> remarks) {
        Locator place = Locator.DOCUMENT.child("page", number);
        int mostPlaces = Math.min(MOST_PLACES, limits.gridPlaces());
        if (rules.isOverfull()) {
            remarks.add(new Remark(place, "READ-011", "the page has more than " + MOST_RULES
                    + " drawn lines: tables on it were read as text; compare them with the page"));
            return PdfPage.of(number, glyphs, List.of(), mostPlaces);
        }
        return PdfPage.of(number, glyphs, PdfGrids.of(rules.rules(), mostPlaces), mostPlaces);
    }

    private static UnreadableDocumentException withoutText(boolean images) {
        return images
                ? new UnreadableDocumentException(Reason.UNSUPPORTED,
                        "the document is scanned: its pages are pictures without a text layer",
                        "run text recognition (OCR) on it, or ask its publisher for the original file")
                : new UnreadableDocumentException(Reason.EMPTY, "no page of the document has any text",
                        "ask its publisher for the original file");
    }

    private static Properties properties(PDDocument pdf) {
        PDDocumentInformation information = pdf.getDocumentInformation();
        return new Properties(PDF, Optional.ofNullable(information.getTitle()).orElse("").strip(),
                Optional.ofNullable(information.getAuthor()).orElse("").strip());
    }
}
