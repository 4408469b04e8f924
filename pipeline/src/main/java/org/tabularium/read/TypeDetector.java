package org.tabularium.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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

    private static final int START = 4_096;

    private static final Pattern PAGE = Pattern.compile(
            "(?is)^[^\\p{Alnum}<]{0,8}<(?=[a-z!]).*<(html|body|table|h[1-6]|p)\\b[^>]*>|^[^\\p{Alnum}<]{0,8}<(html|body|table)\\b");

    /** All types there are, read when first asked for: that takes longer than to read most reports. */
    private static final class Table {

        private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

        private static final Detector DETECTOR = new CompositeDetector(TYPES.getMediaTypeRegistry(),
                List.of(TYPES, new POIFSContainerDetector(), new DefaultZipContainerDetector()));

        private Table() {
        }
    }

    TypeDetector() {
        ZipGuards.ensure();
    }

    /** The type of a file, such as {@code application/pdf}; {@code application/octet-stream} when nothing is known. */
    String detect(Path file, String name) throws IOException {
        Optional<String> plain = QuickLook.type(file, name);
        return plain.isPresent() ? plain.get() : detectByTable(file, name);
    }

    /** The same by asking the table at once; a quick look never tells otherwise of a whole document. */
    static String detectByTable(Path file, String name) throws IOException {
        MediaType byContent = detect(file);
        if (!isText(byContent) && !(byContent.equals(MediaType.OCTET_STREAM) && isUtf16(file))) {
            return byContent.toString();
        }
        if (isKnownXml(byContent)) {
            return byContent.toString();
        }
        if (isPage(file)) {
            return "text/html";
        }
        MediaType byName = byName(name);
        return (isText(byName) ? byName : isText(byContent) ? byContent : MediaType.TEXT_PLAIN).toString();
    }

    private static MediaType detect(Path file) throws IOException {
        try (TikaInputStream source = TikaInputStream.get(file)) {
            return Table.DETECTOR.detect(source, new Metadata()).getBaseType();
        }
    }

    /** Text in two bytes a character without a mark: of most pairs one byte, always the same, is zero. */
    private static boolean isUtf16(Path file) throws IOException {
        try (InputStream source = Files.newInputStream(file)) {
            byte[] start = source.readNBytes(START);
            int[] zeros = new int[2];
            for (int index = 0; index < start.length; index++) {
                zeros[index % 2] += start[index] == 0 ? 1 : 0;
            }
            return Math.min(zeros[0], zeros[1]) == 0 && Math.max(zeros[0], zeros[1]) > start.length / 4;
        }
    }

    /** Programs save tables as pages without a head, which begin with any element. */
    private static boolean isPage(Path file) throws IOException {
        try (InputStream source = Files.newInputStream(file)) {
            String start = new String(source.readNBytes(START), StandardCharsets.ISO_8859_1).replace("\0", "");
            return PAGE.matcher(start).find();
        }
    }

    /** XML whose root element tells a format of its own; a page may be XML too and is told below. */
    private static boolean isKnownXml(MediaType type) {
        return !type.equals(MediaType.APPLICATION_XML) && !type.getSubtype().contains("html")
                && Table.TYPES.getMediaTypeRegistry().isSpecializationOf(type, MediaType.APPLICATION_XML);
    }

    private static boolean isText(MediaType type) {
        return type.equals(MediaType.TEXT_PLAIN)
                || Table.TYPES.getMediaTypeRegistry().isSpecializationOf(type, MediaType.TEXT_PLAIN);
    }

    /** The type that the name alone promises. */
    String promisedBy(String name) {
        return byName(name).toString();
    }

    private static MediaType byName(String name) {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try {
            return Table.TYPES.detect(null, metadata).getBaseType();
        } catch (IOException failure) {
            throw new UncheckedIOException("a name is told without reading", failure);
        }
    }

    /** A type as people know it: "Microsoft Word Document, application/msword, .doc". */
    String describe(String type) {
        return known(type).map(known -> Stream.of(known.getDescription(), type, known.getExtension())
                .filter(Predicate.not(String::isBlank)).collect(Collectors.joining(", "))).orElse(type);
    }

    /** The usual file name endings of types, in alphabetical order: ".csv, .docx". */
    String endings(Set<String> mediaTypes) {
        return mediaTypes.stream().map(TypeDetector::known).flatMap(Optional::stream).map(MimeType::getExtension)
                .filter(Predicate.not(String::isEmpty)).distinct().sorted().collect(Collectors.joining(", "));
    }

    private static Optional<MimeType> known(String type) {
        try {
            return Optional.ofNullable(Table.TYPES.getRegisteredMimeType(type));
        } catch (MimeTypeException _) {
            return Optional.empty();
        }
    }
}
