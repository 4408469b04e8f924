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
import org.tabularium.document.Block;
import org.tabularium.document.Document;
import org.tabularium.document.Document.Properties;
import org.tabularium.document.Document.Remark;
import org.tabularium.document.Note;
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
            PdfFields.print(pdf, remarks);
            PdfPages pages = new PdfPages(pdf, limits, ocr, remarks);
            pages.read();
            List<PdfPage> shown = PdfRunningHeads.off(pages.pages());
            Optional<PdfTaggedBlocks> tagged = PdfTagTree.of(pdf).flatMap(
                    root -> PdfTaggedBlocks.of(root, pages.glyphs(), pages.pages(), shown, limits.gridPlaces()));
            if (tagged.isPresent()) {
                return document(name, pdf, tagged.get().blocks(), tagged.get().notes(), remarks);
            }
            PdfBlocks blocks = new PdfBlocks(PdfFrames.opened(shown));
            return document(name, pdf, blocks.blocks(), blocks.notes(), remarks);
        } catch (IOException e) {
            throw corrupt(e);
        }
    }

    private Document document(String name, PDDocument pdf, List<Block> blocks, List<Note> notes, List<Remark> remarks)
            throws UnreadableDocumentException {
        if (blocks.size() > limits.blocks()) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE, "the document has " + blocks.size() + " paragraphs",
                    "split it, or raise the limit of blocks");
        }
        return new Document(name, properties(pdf), blocks, notes, remarks);
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

    private static UnreadableDocumentException corrupt(Exception cause) {
        return new UnreadableDocumentException(Reason.CORRUPT,
                "the document cannot be read: " + Failures.oneLine(cause),
                "open it in a PDF viewer and print it to a new PDF", cause);
    }

    private static Properties properties(PDDocument pdf) {
        PDDocumentInformation information = pdf.getDocumentInformation();
        return new Properties(PDF, Optional.ofNullable(information.getTitle()).orElse("").strip(),
                Optional.ofNullable(information.getAuthor()).orElse("").strip());
    }
}
