package org.tabularium.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.tabularium.document.Document;
import org.tabularium.document.Document.Properties;
import org.tabularium.read.UnreadableDocumentException.Reason;

/** Reads Word documents of the years 1997 to 2003 (.doc): paragraphs, lists and tables with their spans. */
public final class DocReader implements DocumentReader {

    private static final String DOC = "application/msword";

    private final Limits limits;

    public DocReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Set<String> mediaTypes() {
        return Set.of(DOC);
    }

    @Override
    public Document read(Path file, String name) throws UnreadableDocumentException {
        ZipGuards.ensure();
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
            DocHead.requireSound(system.getRoot());
            return read(system, name);
        } catch (EncryptedDocumentException failure) {
            throw Failures.encrypted(failure);
        } catch (UnsupportedFileFormatException failure) {
            throw new UnreadableDocumentException(Reason.UNSUPPORTED,
                    "The document was made by a Word older than 1997, which is not read: " + Failures.oneLine(failure),
                    "Open it in a word processor and save it as .docx.", failure);
        } catch (IOException | RuntimeException failure) {
            // POI tells of damage with checked and unchecked exceptions alike.
            throw Failures.unreadable("the document cannot be read", failure);
        }
    }

    private Document read(POIFSFileSystem system, String name) throws IOException, UnreadableDocumentException {
        try (HWPFDocument document = new HWPFDocument(system)) {
            DocBody body = new DocBody(document, new Budget(limits));
            body.read();
            Optional<SummaryInformation> summary = Optional.ofNullable(document.getSummaryInformation());
            Properties properties = new Properties(DOC,
                    summary.map(SummaryInformation::getTitle).map(String::strip).orElse(""),
                    summary.map(SummaryInformation::getAuthor).map(String::strip).orElse(""));
            return new Document(name, properties, body.blocks(), body.notes(), List.of());
        }
    }
}
