package org.tabularium.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

import org.tabularium.document.Document;
import org.tabularium.read.UnreadableDocumentException.Reason;

/** Documents that show nothing but pictures: their figures are for eyes only. */
final class Pictures {

    /** The remark about a page without a text layer. */
    private static final String PAGE = "READ-010";

    private static final Pattern PART = Pattern.compile("(?i)(^|.*/)(media|pictures)/[^/]+");

    private Pictures() {
    }

    /** Whether a document in which no text was found has pictures. */
    static boolean areIn(Path file, Document document) {
        return document.remarks().stream().anyMatch(remark -> remark.code().equals(PAGE)) || arePackedIn(file);
    }

    private static boolean arePackedIn(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().anyMatch(entry -> PART.matcher(entry.getName()).matches());
        } catch (IOException _) {
            // No packed document: it keeps its pictures elsewhere.
            return false;
        }
    }

    /** A document that shows only pictures. */
    static UnreadableDocumentException only() {
        return refused("There is nothing but pictures in the document; no text could be read from them.");
    }

    /** A file that is a picture. */
    static UnreadableDocumentException one(String type) {
        return refused("The file is a picture (found: " + type + ").");
    }

    private static UnreadableDocumentException refused(String message) {
        return new UnreadableDocumentException(Reason.PICTURES, message,
                "Ask for the document the pictures were made from. Pages scanned to a PDF are read where tesseract"
                        + " with Polish data is installed.");
    }
}
