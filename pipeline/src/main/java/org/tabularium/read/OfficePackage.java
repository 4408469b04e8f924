package org.tabularium.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.tabularium.document.Document.Properties;

/**
 * The packed file of a Word document or workbook: finds its parts by their relationships and opens them for reading.
 */
final class OfficePackage implements AutoCloseable {

    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

    private final OPCPackage file;

    private final PackagePart main;

    private final Limits limits;

    private OfficePackage(OPCPackage file, PackagePart main, Limits limits) {
        this.file = file;
        this.main = main;
        this.limits = limits;
    }

    /** Reads something out of a part whose root element the cursor stands at. */
    @FunctionalInterface
    interface PartReader<T> {
        T read(XmlCursor xml) throws UnreadableDocumentException;
    }

    static OfficePackage open(Path path, Limits limits) throws UnreadableDocumentException {
        ZipGuards.ensure();
        ZipIntegrity.check(path, limits);
        OPCPackage file = null;
        try {
            file = OPCPackage.open(path.toFile(), PackageAccess.READ);
            OfficePackage document = new OfficePackage(file, main(file), limits);
            file = null;
            return document;
        } catch (InvalidFormatException | IOException | RuntimeException failure) {
            // POI tells of damage with checked and unchecked exceptions alike.
            throw Failures.unreadable("its package cannot be opened", failure);
        } finally {
            if (file != null) {
                file.revert();
            }
        }
    }

    private static PackagePart main(OPCPackage file) throws InvalidFormatException, IOException {
        return part(file, "officeDocument")
                .orElseThrow(() -> new InvalidFormatException("it has no main document part"));
    }

    private static Optional<PackagePart> part(OPCPackage file, String type) throws InvalidFormatException {
        for (String family : new String[] { TRANSITIONAL, STRICT }) {
            for (PackageRelationship relationship : file.getRelationshipsByType(family + type)) {
                if (relationship.getTargetMode() == TargetMode.INTERNAL) {
                    return Optional.ofNullable(file.getPart(relationship));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<PackagePart> related(String type) throws InvalidFormatException {
        for (String family : new String[] { TRANSITIONAL, STRICT }) {
            for (PackageRelationship relationship : main.getRelationshipsByType(family + type)) {
                if (relationship.getTargetMode() == TargetMode.INTERNAL) {
                    return Optional.ofNullable(main.getRelatedPart(relationship));
                }
            }
        }
        return Optional.empty();
    }

    /** Reads the main part. */
    <T> T readMain(PartReader<T> reader) throws UnreadableDocumentException {
        return read(main, reader);
    }

    /** Reads a part that the main part relates to, such as {@code styles}; empty where there is none. */
    <T> Optional<T> read(String type, PartReader<T> reader) throws UnreadableDocumentException {
        Optional<PackagePart> part;
        try {
            part = related(type);
        } catch (InvalidFormatException | RuntimeException failure) {
            throw Failures.unreadable("its part \"" + type + "\" cannot be found", failure);
        }
        return part.isPresent() ? Optional.of(read(part.get(), reader)) : Optional.empty();
    }

    /**
     * Reads the part that the main part relates to by an id, as a workbook names its sheets; empty where it is none.
     */
    <T> Optional<T> readById(String id, PartReader<T> reader) throws UnreadableDocumentException {
        try {
            PackageRelationship relationship = main.getRelationship(id);
            if (relationship == null || relationship.getTargetMode() != TargetMode.INTERNAL) {
                return Optional.empty();
            }
            PackagePart part = main.getRelatedPart(relationship);
            return part == null ? Optional.empty() : Optional.of(read(part, reader));
        } catch (InvalidFormatException | RuntimeException failure) {
            throw Failures.unreadable("its part \"" + id + "\" cannot be found", failure);
        }
    }

    private <T> T read(PackagePart part, PartReader<T> reader) throws UnreadableDocumentException {
        String name = part.getPartName().getName().substring(1);
        try (InputStream source = new BoundedStream(part.getInputStream(), limits.fileBytes());
                XmlCursor xml = XmlCursor.open(source, name)) {
            return reader.read(xml);
        } catch (IOException failure) {
            throw Failures.unreadable(name, failure);
        }
    }

    /** Title and author as the package states them. */
    Properties properties(String mediaType) throws UnreadableDocumentException {
        try {
            var properties = file.getPackageProperties();
            return new Properties(mediaType, properties.getTitleProperty().orElse("").strip(),
                    properties.getCreatorProperty().orElse("").strip());
        } catch (InvalidFormatException | RuntimeException failure) {
            throw Failures.unreadable("docProps/core.xml", failure);
        }
    }

    /** The media type of the main part, without the suffix that the package adds. */
    String contentType() {
        return main.getContentType();
    }

    @Override
    public void close() {
        file.revert();
    }
}
