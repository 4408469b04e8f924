package org.tabularium.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.tabularium.document.Document.Properties;

/** The packed file of an OpenDocument text or spreadsheet. */
final class OdfPackage implements AutoCloseable {

    private static final int LONGEST_TYPE = 200;

    private final ZipFile file;

    private final Limits limits;

    private OdfPackage(ZipFile file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    /** Whether a packed file says that it is an OpenDocument. */
    static boolean isOne(ZipFile zip) {
        return zip.getEntry("content.xml") != null && zip.getEntry("mimetype") != null;
    }

    static OdfPackage open(Path path, Limits limits) throws UnreadableDocumentException {
        return of(ZipIntegrity.open(path, limits), limits);
    }

    /** Takes over a packed file that was opened, and closes it. */
    static OdfPackage of(ZipFile zip, Limits limits) throws UnreadableDocumentException {
        OdfPackage file = new OdfPackage(zip, limits);
        try {
            file.refuseEncrypted();
            return file;
        } catch (UnreadableDocumentException | RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    private void refuseEncrypted() throws UnreadableDocumentException {
        boolean[] encrypted = { false };
        read("META-INF/manifest.xml", xml -> {
            xml.descendants(name -> encrypted[0] |= name.equals("manifest:encryption-data"));
            return encrypted;
        });
        if (encrypted[0]) {
            throw Failures.encrypted(null);
        }
    }

    /** Reads a part; empty where there is none. */
    <T> Optional<T> read(String part, OfficePackage.PartReader<T> reader) throws UnreadableDocumentException {
        ZipEntry entry = file.getEntry(part);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream source = new BoundedStream(file.getInputStream(entry), limits.fileBytes());
                XmlCursor xml = XmlCursor.open(source, part)) {
            return Optional.of(reader.read(xml));
        } catch (IOException failure) {
            throw Failures.unreadable(part, failure);
        }
    }

    /** Reads the part that holds the document itself. */
    <T> T content(OfficePackage.PartReader<T> reader) throws UnreadableDocumentException {
        return read("content.xml", reader)
                .orElseThrow(() -> Failures.corrupt("The file is damaged: its part content.xml is missing."));
    }

    /** Title and author as the package states them. */
    Properties properties() throws UnreadableDocumentException {
        String[] found = { "", "" };
        Budget budget = new Budget(limits);
        read("meta.xml", xml -> {
            xml.descendants(name -> {
                if (name.equals("dc:title")) {
                    found[0] = xml.text(budget).strip();
                } else if (name.equals("meta:initial-creator") || name.equals("dc:creator") && found[1].isEmpty()) {
                    found[1] = xml.text(budget).strip();
                }
            });
            return found;
        });
        return new Properties(mediaType(), found[0], found[1]);
    }

    private String mediaType() throws UnreadableDocumentException {
        try (InputStream source = file.getInputStream(file.getEntry("mimetype"))) {
            return new String(source.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII).strip();
        } catch (IOException failure) {
            throw Failures.unreadable("mimetype", failure);
        }
    }

    @Override
    public void close() {
        ZipIntegrity.close(file);
    }
}
