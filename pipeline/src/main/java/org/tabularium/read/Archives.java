package org.tabularium.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.tabularium.read.UnreadableDocumentException.Reason;

/**
 * Unpacks archives and messages (.zip, .eml, .msg) into the documents they hold, archives in archives too. Names of
 * entries never become paths on the disk.
 */
final class Archives {

    static final String ZIP = "application/zip";

    static final String MAIL = "message/rfc822";

    static final String OUTLOOK = "application/vnd.ms-outlook";

    static final Set<String> TYPES = Set.of(ZIP, MAIL, OUTLOOK);

    /** Archives in each other; more are made to do harm. */
    private static final int DEEPEST = 4;

    /** All documents of an archive together may be this many times as large as one file. */
    private static final int TOGETHER = 4;

    private final Limits limits;

    private final TypeDetector detector;

    private final Predicate<String> isDocument;

    private final Path folder;

    private final List<ArchiveMember> members = new ArrayList<>();

    private long left;

    private int count;

    /**
     * @param isDocument
     *            whether a name is that of a document: what is packed under it is no archive, but damaged
     * @param folder
     *            an empty folder to unpack to
     */
    Archives(Limits limits, TypeDetector detector, Predicate<String> isDocument, Path folder) {
        this.isDocument = isDocument;
        this.limits = limits;
        this.detector = detector;
        this.folder = folder;
        this.left = TOGETHER * limits.fileBytes();
    }

    /** Takes one document out of an archive. */
    @FunctionalInterface
    interface Sink {
        void take(String name, InputStream content) throws IOException, UnreadableDocumentException;
    }

    /** The documents of an archive, by name. */
    List<ArchiveMember> unpack(Path file, String name, String type) throws UnreadableDocumentException {
        expand(file, name, type, 1);
        members.sort(Comparator.comparing(ArchiveMember::name));
        return members;
    }

    private void expand(Path file, String name, String type, int depth) throws UnreadableDocumentException {
        if (depth > Math.min(DEEPEST, limits.depth())) {
            throw Failures.tooLarge("archives in each other", Math.min(DEEPEST, limits.depth()), name);
        }
        Sink sink = (path, content) -> member(name + "/" + path, content, depth);
        try {
            switch (type) {
                case ZIP -> zip(file, sink);
                case MAIL -> MailParts.read(file, sink);
                default -> OutlookParts.read(file, sink);
            }
        } catch (IOException | RuntimeException failure) {
            throw Failures.unreadable("\"" + name + "\" cannot be unpacked", failure);
        }
    }

    private void member(String name, InputStream content, int depth) throws IOException, UnreadableDocumentException {
        if (++count > limits.documents()) {
            throw Failures.tooLarge("documents in one archive", limits.documents(), name);
        }
        Path target = folder.resolve("document-" + count);
        try (InputStream bounded = new BoundedStream(content, Math.min(left, limits.fileBytes()))) {
            left -= Files.copy(bounded, target);
        }
        String type = Files.size(target) == 0 ? "" : detector.detect(target, name);
        if (TYPES.contains(type) && !isDocument.test(name)) {
            expand(target, name, type, depth + 1);
        } else {
            members.add(new ArchiveMember(name, target));
        }
    }

    private static void zip(Path file, Sink sink) throws IOException, UnreadableDocumentException {
        // Names that are not UTF-8 are those of an old Windows; ZipFile would refuse the archive.
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            entries(zip, sink);
        } catch (IllegalArgumentException | java.util.zip.ZipException failure) {
            if (!Failures.oneLine(failure).contains("bad entry name")
                    && !(failure instanceof IllegalArgumentException)) {
                throw failure;
            }
            try (ZipFile zip = new ZipFile(file.toFile(), java.nio.charset.Charset.forName("IBM852"))) {
                entries(zip, sink);
            }
        }
    }

    private static void entries(ZipFile zip, Sink sink) throws IOException, UnreadableDocumentException {
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = clean(entry.getName());
            if (!entry.isDirectory() && !isLitter(name)) {
                try (InputStream content = zip.getInputStream(entry)) {
                    sink.take(name, content);
                } catch (java.util.zip.ZipException failure) {
                    if (Failures.oneLine(failure).contains("encrypt")) {
                        throw Failures.encrypted(failure);
                    }
                    throw failure;
                }
            }
        }
    }

    /** A path of an archive as the name of a document: no way up, no drive, no control characters. */
    static String clean(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.replace('\\', '/').split("/")) {
            String plain = part.replaceAll("\\p{Cntrl}", "").strip();
            if (!plain.isEmpty() && !plain.equals(".") && !plain.equals("..")) {
                parts.add(plain);
            }
        }
        return parts.isEmpty() ? "unnamed" : String.join("/", parts);
    }

    /** What operating systems leave in archives. */
    private static boolean isLitter(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/") || last.startsWith(".") || last.startsWith("~$")
                || last.equalsIgnoreCase("thumbs.db") || last.equalsIgnoreCase("desktop.ini");
    }

    static UnreadableDocumentException empty(String name) {
        return new UnreadableDocumentException(Reason.EMPTY, "There is no document in \"" + name + "\".",
                "Put the reports into it, or into the input folder.");
    }
}
