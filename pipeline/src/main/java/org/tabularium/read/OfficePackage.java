package org.tabularium.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.tabularium.document.Document.Properties;
import org.tabularium.read.OfficeRelations.Relation;

/**
 * The packed file of a Word document or workbook: finds its parts by their relationships and opens them for reading.
 * <p>
 * Reads of the package only what a reader asks for: POI's OPCPackage reads the list of types, all relationships and all
 * properties into trees before the first part, which costs as much as to read a small report.
 */
final class OfficePackage implements AutoCloseable {

    private static final String CORE_PROPERTIES = "application/vnd.openxmlformats-package.core-properties+xml";

    private final ZipFile file;

    private final Limits limits;

    /** The parts by their keys. */
    private final Map<String, ZipEntry> parts;

    private final OfficeTypes types;

    private final ZipEntry main;

    private final String contentType;

    private final OfficeRelations related;

    private OfficePackage(ZipFile file, Limits limits) throws UnreadableDocumentException {
        this.file = file;
        this.limits = limits;
        this.parts = parts(file);
        this.types = readPart(OfficeTypes.PART, OfficeTypes::read)
                .orElseThrow(() -> damaged("it has no list of types"));
        for (ZipEntry part : parts.values()) {
            if (part.getName().endsWith(".xml") && types.of(part.getName()).isEmpty()) {
                throw damaged("its part " + part.getName() + " has no type");
            }
        }
        this.main = relations("").ofType("officeDocument").map(found -> parts.get(OfficeRelations.key(found.target())))
                .orElseThrow(() -> damaged("it has no main document part"));
        this.contentType = types.of(main.getName()).orElseThrow(() -> damaged("its main document part has no type"));
        this.related = relations(main.getName());
    }

    /** Reads something out of a part whose root element the cursor stands at. */
    @FunctionalInterface
    interface PartReader<T> {
        T read(XmlCursor xml) throws UnreadableDocumentException;
    }

    static OfficePackage open(Path path, Limits limits) throws UnreadableDocumentException {
        return of(ZipIntegrity.open(path, limits), limits);
    }

    /** Takes over a packed file that was opened, and closes it. */
    static OfficePackage of(ZipFile file, Limits limits) throws UnreadableDocumentException {
        try {
            return new OfficePackage(file, limits);
        } catch (UnreadableDocumentException | RuntimeException failure) {
            ZipIntegrity.close(file);
            throw failure;
        }
    }

    private static UnreadableDocumentException damaged(String what) {
        return Failures.corrupt("The file is damaged: its package cannot be opened: " + what);
    }

    private static Map<String, ZipEntry> parts(ZipFile file) throws UnreadableDocumentException {
        if (file.size() > ZipGuards.MOST_ENTRIES) {
            throw Failures.tooLarge("parts", ZipGuards.MOST_ENTRIES, "the package");
        }
        Map<String, ZipEntry> parts = new HashMap<>();
        for (ZipEntry entry : Collections.list(file.entries())) {
            if (!entry.isDirectory() && parts.put(OfficeRelations.key(entry.getName()), entry) != null) {
                throw damaged("it has two parts named " + entry.getName());
            }
        }
        return parts;
    }

    private OfficeRelations relations(String part) throws UnreadableDocumentException {
        return readPart(OfficeRelations.partOf(part), xml -> OfficeRelations.read(part, xml))
                .orElseGet(OfficeRelations::none);
    }

    /** Reads the main part. */
    <T> T readMain(PartReader<T> reader) throws UnreadableDocumentException {
        return read(main, reader);
    }

    /** Reads a part that the main part relates to, such as {@code styles}; empty where there is none. */
    <T> Optional<T> read(String type, PartReader<T> reader) throws UnreadableDocumentException {
        return read(related.ofType(type), reader);
    }

    /**
     * Reads the part that the main part relates to by an id, as a workbook names its sheets; empty where it is none.
     */
    <T> Optional<T> readById(String id, PartReader<T> reader) throws UnreadableDocumentException {
        return read(related.ofId(id), reader);
    }

    private <T> Optional<T> read(Optional<Relation> relation, PartReader<T> reader) throws UnreadableDocumentException {
        return relation.isPresent() ? readPart(relation.get().target(), reader) : Optional.empty();
    }

    private <T> Optional<T> readPart(String name, PartReader<T> reader) throws UnreadableDocumentException {
        ZipEntry part = parts.get(OfficeRelations.key(name));
        return part == null ? Optional.empty() : Optional.ofNullable(read(part, reader));
    }

    private <T> T read(ZipEntry part, PartReader<T> reader) throws UnreadableDocumentException {
        try (InputStream source = BoundedStream.unpacking(file.getInputStream(part), part.getCompressedSize(),
                limits.fileBytes());
                XmlCursor xml = XmlCursor.open(source, part.getName())) {
            return reader.read(xml);
        } catch (IOException failure) {
            throw Failures.unreadable(part.getName(), failure);
        }
    }

    /** Title and author as the package states them; what it states so that it cannot be read is left out. */
    Properties properties(String mediaType) {
        String[] found = { "", "" };
        Optional<ZipEntry> core = types.partOf(CORE_PROPERTIES).map(parts::get);
        try {
            if (core.isPresent()) {
                found = read(core.get(), this::titleAndAuthor);
            }
        } catch (UnreadableDocumentException _) {
            // The report is whole without them.
        }
        return new Properties(mediaType, found[0].strip(), found[1].strip());
    }

    private String[] titleAndAuthor(XmlCursor xml) throws UnreadableDocumentException {
        String[] found = { "", "" };
        Budget budget = new Budget(limits);
        xml.children(name -> {
            if (name.equals("dc:title")) {
                found[0] = xml.text(budget);
            } else if (name.equals("dc:creator")) {
                found[1] = xml.text(budget);
            }
        });
        return found;
    }

    /** The media type of the main part, without the suffix that the package adds. */
    String contentType() {
        return contentType;
    }

    @Override
    public void close() {
        ZipIntegrity.close(file);
    }
}
