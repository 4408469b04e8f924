package org.tabularium.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.tabularium.read.UnreadableDocumentException.Reason;

/**
 * Unpacks archives and messages (.zip, .eml, .msg) into the documents they hold, archives in archives too. Names of
 * entries never become paths on the disk.
 * <p>
 * What is wrong with one entry, or with an archive among the entries, costs no other entry. What all entries together
 * are too much of costs the whole archive, for no one could say which of them to leave out.
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

    private static final int BUFFER = 1 << 16;

    /** Characters of a path that are kept, those at its end. */
    private static final int LONGEST_NAME = 250;

    private final Limits limits;

    private final TypeDetector detector;

    private final Predicate<String> isDocument;

    private final Path folder;

    private final List<ArchiveMember> members = new ArrayList<>();

    private final Set<String> names = new HashSet<>();

    private long left;

    private int count;

    /** A limit for all entries together was passed. */
    private boolean exhausted;

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

    /** Opens what an archive holds under a name. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    /** Takes what an archive holds, one document after the other. */
    interface Sink {

        /**
         * A document; a failure of its content is its own, an exception is about the whole archive.
         */
        void take(String name, Content content) throws IOException, UnreadableDocumentException;

        /** A document that cannot be taken out. */
        void refuse(String name, UnreadableDocumentException reason) throws UnreadableDocumentException;
    }

    /** The documents of an archive, by name. */
    List<ArchiveMember> unpack(Path file, String name, String type) throws UnreadableDocumentException {
        expand(file, name, type, 1);
        members.sort(Comparator.comparing(ArchiveMember::name));
        return members;
    }

    private void expand(Path file, String name, String type, int depth) throws UnreadableDocumentException {
        if (depth > Math.min(DEEPEST, limits.depth())) {
            throw Failures.tooDeep("archives in each other", Math.min(DEEPEST, limits.depth()), name);
        }
        int before = count;
        Sink sink = new Level(name, depth);
        try {
            switch (type) {
                case ZIP -> ZipParts.read(file, sink);
                case MAIL -> MailParts.read(file, sink);
                default -> OutlookParts.read(file, sink);
            }
        } catch (IOException | RuntimeException failure) {
            throw Failures.unreadable("\"" + name + "\" cannot be unpacked", failure);
        }
        if (count == before) {
            throw new UnreadableDocumentException(Reason.EMPTY, "There is no document in \"" + name + "\".",
                    "Put the reports into it, or into the input folder.");
        }
    }

    /** One archive among those in each other. */
    private final class Level implements Sink {

        private final String archive;

        private final int depth;

        Level(String archive, int depth) {
            this.archive = archive;
            this.depth = depth;
        }

        @Override
        public void take(String path, Content content) throws IOException, UnreadableDocumentException {
            String name = named(path);
            Path target = folder.resolve("document-" + count);
            Optional<UnreadableDocumentException> failure = copy(name, content, target);
            if (failure.isPresent()) {
                members.add(new ArchiveMember(name, Optional.empty(), failure));
                return;
            }
            String type = Files.size(target) == 0 ? "" : detector.detect(target, name);
            if (!TYPES.contains(type) || isDocument.test(name)) {
                members.add(new ArchiveMember(name, Optional.of(target), Optional.empty()));
                return;
            }
            try {
                expand(target, name, type, depth + 1);
            } catch (UnreadableDocumentException reason) {
                if (exhausted) {
                    throw reason;
                }
                members.add(new ArchiveMember(name, Optional.of(target), Optional.of(reason)));
            }
        }

        @Override
        public void refuse(String path, UnreadableDocumentException reason) throws UnreadableDocumentException {
            members.add(new ArchiveMember(named(path), Optional.empty(), Optional.of(reason)));
        }

        /** The name of a next document: its own, also where an archive holds two of one name. */
        private String named(String path) throws UnreadableDocumentException {
            String name = archive + "/" + clean(path);
            if (++count > limits.documents()) {
                exhausted = true;
                throw Failures.tooLarge("documents in one archive", limits.documents(), name);
            }
            String own = name;
            for (int number = 2; !names.add(own); number++) {
                int dot = name.lastIndexOf('.');
                int end = dot > name.lastIndexOf('/') + 1 ? dot : name.length();
                own = name.substring(0, end) + " (" + number + ")" + name.substring(end);
            }
            return own;
        }
    }

    /**
     * Copies one entry. A failure to read it is the entry's own and is returned; a failure to write is not.
     */
    private Optional<UnreadableDocumentException> copy(String name, Content content, Path target)
            throws IOException, UnreadableDocumentException {
        long most = Math.min(left, limits.fileBytes());
        byte[] buffer = new byte[BUFFER];
        try (InputStream source = new BoundedStream(content.open(), most)) {
            try (OutputStream out = Files.newOutputStream(target)) {
                for (int read = source.read(buffer); read >= 0; read = source.read(buffer)) {
                    left -= read;
                    write(out, buffer, read);
                }
            }
            return Optional.empty();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } catch (IOException | RuntimeException failure) {
            return Optional.of(failed(name, most, failure));
        }
    }

    private static void write(OutputStream out, byte[] bytes, int count) {
        try {
            out.write(bytes, 0, count);
        } catch (IOException failure) {
            throw new UncheckedIOException("what is unpacked cannot be written", failure);
        }
    }

    private UnreadableDocumentException failed(String name, long most, Exception failure)
            throws UnreadableDocumentException {
        if (failure instanceof BoundedStream.TooLong && most < limits.fileBytes()) {
            exhausted = true;
            throw Failures.tooLarge("bytes in one archive when unpacked", TOGETHER * limits.fileBytes(), name);
        }
        return Failures.unreadable("\"" + name + "\" cannot be unpacked", failure);
    }

    /** A path of an archive as the name of a document: no way up, no control characters, not too long. */
    static String clean(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.replace('\\', '/').split("/")) {
            String plain = part.replaceAll("\\p{Cntrl}", "").strip();
            if (!plain.isEmpty() && !plain.equals(".") && !plain.equals("..")) {
                parts.add(plain);
            }
        }
        String name = parts.isEmpty() ? "unnamed" : String.join("/", parts);
        return name.length() <= LONGEST_NAME ? name : "…" + name.substring(name.length() - LONGEST_NAME);
    }
}
