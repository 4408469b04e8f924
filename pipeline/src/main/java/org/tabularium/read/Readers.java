package org.tabularium.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.tabularium.document.Document;
import org.tabularium.read.UnreadableDocumentException.Reason;

/**
 * The entrance to all readers: finds out what a file is, hands it to the reader of that format, and turns every failure
 * into an {@link UnreadableDocumentException} that a person can act on. May be called in parallel.
 */
public final class Readers {

    private static final Set<String> PROTECTED = Set.of("application/x-tika-ooxml-protected");

    /** What a package is called when no known format is found in it. */
    private static final Set<String> PACKED = Set.of("application/zip", "application/x-tika-ooxml");

    /** Archives that only a person unpacks. */
    private static final Set<String> PACKED_OTHERWISE = Set.of("application/x-7z-compressed",
            "application/x-rar-compressed", "application/gzip", "application/x-tar", "application/x-gtar",
            "application/x-bzip2", "application/x-bzip", "application/x-xz", "application/zstd", "application/x-lzma",
            "application/x-compress", "application/vnd.ms-cab-compressed", "application/vnd.ms-tnef");

    /** What a file is called when nothing is known of its content. */
    private static final Set<String> UNCLEAR = Set.of("application/octet-stream", "application/x-tika-msoffice");

    private static final String ASK_AGAIN = "Ask for a new copy of the file, or save it again in the program it was made with.";

    private final Limits limits;

    private final TreeMap<String, DocumentReader> readers = new TreeMap<>();

    private final TypeDetector detector = new TypeDetector();

    /**
     * @throws IllegalArgumentException
     *             when two readers read the same media type
     */
    public Readers(Limits limits, List<DocumentReader> readers) {
        this.limits = limits;
        for (DocumentReader reader : readers) {
            for (String type : reader.mediaTypes()) {
                if (this.readers.putIfAbsent(type, reader) != null) {
                    throw new IllegalArgumentException("two readers for " + type);
                }
            }
        }
    }

    /** All formats that Tabularium reads, within the default limits. */
    public static Readers standard() {
        return standard(Limits.DEFAULT);
    }

    /** All formats that Tabularium reads. A new format is one more reader in this list. */
    public static Readers standard(Limits limits) {
        return new Readers(limits,
                List.of(new WordReader(limits), new WorkbookReader(limits), new DelimitedTextReader(limits),
                        new PdfReader(limits), new OdtReader(limits), new HtmlReader(limits), new RtfReader(limits),
                        new DocReader(limits)));
    }

    /**
     * Reads one file, whatever its format.
     *
     * @param file
     *            the file to read; it is not changed
     * @param name
     *            the document's name, its path below the input folder
     *
     * @throws UnreadableDocumentException
     *             when the file cannot be read as a report, for whatever reason
     */
    public Document read(Path file, String name) throws UnreadableDocumentException {
        return read(file, name, Optional.empty());
    }

    /**
     * @param known
     *            the type, where it was found out before; empty where it was not
     */
    private Document read(Path file, String name, Optional<String> known) throws UnreadableDocumentException {
        try {
            checkSize(file);
            String type = known.isPresent() ? known.get() : detector.detect(file, name);
            Document document = reader(type, name).read(file, name);
            LongTexts.refuse(document, limits);
            if (document.blocks().isEmpty()) {
                throw Pictures.areIn(file, document) ? Pictures.only()
                        : new UnreadableDocumentException(Reason.EMPTY, "The document has no text and no table.",
                                "Look into it: if it shows figures, they are drawn or pictures; ask for the document they were made from.");
            }
            return document;
        } catch (IOException failure) {
            throw notOpened(failure);
        } catch (RuntimeException failure) {
            throw Failures.unforeseen(failure);
        } catch (StackOverflowError failure) {
            // Safe to catch: the stack is free again here. Want of memory is not caught, it may be another's fault.
            throw new UnreadableDocumentException(Reason.TOO_DEEP,
                    "The parts of the document stand too deep in each other.",
                    "Save the document again without nested parts.", failure);
        }
    }

    /**
     * Reads all documents of one file: the file itself, or for an archive or message every document in it, by name. A
     * document that cannot be read costs no other one.
     *
     * @param file
     *            the file to read; it is not changed
     * @param name
     *            the file's path below the input folder
     * @param taker
     *            is given one document after the other, so that only one is held; at least one. What was unpacked is
     *            gone after the last
     */
    public void readAll(Path file, String name, DocumentTaker taker) {
        try {
            checkSize(file);
            String type = detector.detect(file, name);
            if (!Archives.TYPES.contains(type) || isPromised(name)) {
                give(new ArchiveMember(name, Optional.of(file), Optional.empty()), Optional.of(type), taker);
            } else {
                unpackAndRead(file, name, type, taker);
            }
        } catch (UnreadableDocumentException reason) {
            taker.take(new ReadResult.Refused(name, Optional.of(file), reason));
        } catch (IOException failure) {
            taker.take(new ReadResult.Refused(name, Optional.of(file), notOpened(failure)));
        }
    }

    /** A packed file that calls itself a document and is none is damaged, and no archive. */
    private boolean isPromised(String name) {
        return readers.containsKey(detector.promisedBy(name));
    }

    private void unpackAndRead(Path file, String name, String type, DocumentTaker taker)
            throws UnreadableDocumentException, IOException {
        Path folder = Files.createTempDirectory("tabularium-");
        try {
            for (ArchiveMember member : new Archives(limits, detector, this::isPromised, folder).unpack(file, name,
                    type)) {
                give(member, Optional.empty(), taker);
            }
        } finally {
            delete(folder);
        }
    }

    private void give(ArchiveMember member, Optional<String> type, DocumentTaker taker) {
        if (taker.begins(member.name())) {
            taker.take(one(member, type));
        }
    }

    private ReadResult one(ArchiveMember member, Optional<String> type) {
        try {
            if (member.refusal().isPresent()) {
                throw member.refusal().get();
            }
            return new ReadResult.Read(read(member.file().orElseThrow(), member.name(), type), member.file());
        } catch (UnreadableDocumentException reason) {
            return new ReadResult.Refused(member.name(), member.file(), reason);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static UnreadableDocumentException notOpened(IOException failure) {
        return new UnreadableDocumentException(Reason.FAILED,
                "The file cannot be opened: " + Failures.oneLine(failure) + ".",
                "Check that the file is still there and that the program may read it.", failure);
    }

    private void checkSize(Path file) throws UnreadableDocumentException, IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(Files.exists(file) ? "it is not a file" : "there is no such file");
        }
        long size = Files.size(file);
        if (size == 0) {
            throw new UnreadableDocumentException(Reason.EMPTY, "The file is empty: it has no bytes.", ASK_AGAIN);
        }
        if (size > limits.fileBytes()) {
            throw Failures.tooLarge("bytes", limits.fileBytes(), "the file of " + size + " bytes");
        }
    }

    private DocumentReader reader(String type, String name) throws UnreadableDocumentException {
        if (readers.containsKey(type)) {
            return readers.get(type);
        }
        if (PROTECTED.contains(type)) {
            throw Failures.encrypted(null);
        }
        if (type.startsWith("image/")) {
            throw Pictures.one(detector.describe(type));
        }
        if (PACKED_OTHERWISE.contains(type)) {
            throw new UnreadableDocumentException(Reason.UNSUPPORTED,
                    "Archives of this kind are not read (found: " + detector.describe(type) + ").",
                    "Unpack it and put the reports into the input folder, or pack them as .zip.");
        }
        DocumentReader promised = readers.get(detector.promisedBy(name));
        if (promised != null && PACKED.contains(type)) {
            // The reader knows best what is missing in the package.
            return promised;
        }
        if (UNCLEAR.contains(type) && all().contains(detector.promisedBy(name))) {
            throw new UnreadableDocumentException(Reason.CORRUPT,
                    "The file is damaged or is not what its name says: nothing of the format was found in it (found: "
                            + detector.describe(type) + ").",
                    ASK_AGAIN);
        }
        throw new UnreadableDocumentException(Reason.UNSUPPORTED,
                "The format of the file is not read (found: " + detector.describe(type) + ").",
                "Save the report in a format that is read: " + detector.endings(all()) + ".");
    }

    /** The types of documents and of what documents come in. */
    private Set<String> all() {
        Set<String> all = new TreeSet<>(readers.keySet());
        all.addAll(Archives.TYPES);
        return all;
    }
}
