package org.tabularium.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.tika.detect.CompositeDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.microsoft.POIFSContainerDetector;
import org.apache.tika.detect.zip.DefaultZipContainerDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeType;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/** Tells the type of a file from its content; the name only helps where the content is plain text. */
final class TypeDetector {

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    private final Detector detector = new CompositeDetector(types.getMediaTypeRegistry(),
            List.of(types, new POIFSContainerDetector(), new DefaultZipContainerDetector()));

    TypeDetector() {
        ZipGuards.ensure();
    }

    /** The type of a file, such as {@code application/pdf}; {@code application/octet-stream} when nothing is known. */
    String detect(Path file, String name) throws IOException {
        MediaType byContent = detect(file, new Metadata());
        if (!isText(byContent)) {
            return byContent.toString();
        }
        MediaType byName = detect(file, named(name));
        return (isText(byName) ? byName : byContent).toString();
    }

    private MediaType detect(Path file, Metadata metadata) throws IOException {
        try (TikaInputStream source = TikaInputStream.get(file)) {
            return detector.detect(source, metadata).getBaseType();
        }
    }

    private boolean isText(MediaType type) {
        return type.equals(MediaType.TEXT_PLAIN)
                || types.getMediaTypeRegistry().isSpecializationOf(type, MediaType.TEXT_PLAIN);
    }

    /** The type that the name alone promises. */
    String promisedBy(String name) throws IOException {
        return types.detect(null, named(name)).getBaseType().toString();
    }

    private static Metadata named(String name) {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        return metadata;
    }

    /** A type as people know it: "Microsoft Word Document, application/msword, .doc". */
    String describe(String type) {
        return known(type).map(known -> Stream.of(known.getDescription(), type, known.getExtension())
                .filter(Predicate.not(String::isBlank)).collect(Collectors.joining(", "))).orElse(type);
    }

    /** The usual file name endings of types, in alphabetical order: ".csv, .docx". */
    String endings(Set<String> mediaTypes) {
        return mediaTypes.stream().map(this::known).flatMap(Optional::stream).map(MimeType::getExtension)
                .filter(Predicate.not(String::isEmpty)).distinct().sorted().collect(Collectors.joining(", "));
    }

    private Optional<MimeType> known(String type) {
        try {
            return Optional.ofNullable(types.getRegisteredMimeType(type));
        } catch (MimeTypeException _) {
            return Optional.empty();
        }
    }
}
