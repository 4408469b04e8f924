package org.tabularium.job;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

import org.tabularium.extract.ContentHash;

/**
 * Versions that no one can forget to raise: hashes of what the program is made of. They do not depend on the order of
 * the class path, and a folder of classes has the same as the jar made from it.
 */
final class Fingerprint {

    private static final String HOUSE = "org/tabularium/";

    private static final List<String> RULES = List.of(HOUSE + "document/", HOUSE + "read/", HOUSE + "quantity/",
            HOUSE + "interpret/");

    private static final List<String> PROGRAM = List.of(HOUSE, "sql/");

    /** Where the program's own jar keeps its classes and its libraries. */
    private static final String CLASSES = "BOOT-INF/classes/";

    private static final String LIBRARIES = "BOOT-INF/lib/";

    /** Names of files with size and checksum, sorted. */
    private final TreeSet<String> parts = new TreeSet<>();

    /** File names of libraries, sorted. */
    private final TreeSet<String> libraries = new TreeSet<>();

    /**
     * Looks at a class path.
     *
     * @param classPath
     *            folders and jars
     * @param own
     *            the address of the folder or jar that holds the program itself; other jars are libraries
     */
    Fingerprint(Collection<Path> classPath, String own) {
        try {
            for (Path entry : classPath) {
                if (Files.isDirectory(entry)) {
                    addFolder(entry);
                } else if (classPath.size() == 1
                        || own.contains(entry.toAbsolutePath().normalize().toUri().getPath())) {
                    addOwnJar(entry);
                } else {
                    addLibrary(String.valueOf(entry.getFileName()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the program cannot read its own parts", e);
        }
    }

    /** Of the running program. */
    static Fingerprint ofThisProgram() {
        List<Path> classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of).toList();
        // Java does not always know where a class of its cache came from; a jar that starts alone is known without.
        return new Fingerprint(classPath,
                String.valueOf(Fingerprint.class.getProtectionDomain().getCodeSource().getLocation()));
    }

    /** Of everything that decides what is read out of a document: the reading rooms and the libraries they use. */
    String ofRules() {
        return hash(Stream.concat(partsIn(RULES), libraries.stream()));
    }

    /** Of everything that decides what becomes of it: all classes, all SQL and the catalogue. */
    String ofProgram() {
        return hash(partsIn(PROGRAM));
    }

    /** Looking in the wrong place must not make a constant, or no change of the rules would ever be seen. */
    private Stream<String> partsIn(List<String> folders) {
        List<String> found = parts.stream().filter(part -> folders.stream().anyMatch(part::startsWith)).toList();
        if (found.isEmpty()) {
            throw new IllegalStateException("the program cannot find its own classes to tell their version");
        }
        return found.stream();
    }

    private void addFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] content = Files.readAllBytes(file);
                CRC32 checksum = new CRC32();
                checksum.update(content);
                addPart(folder.relativize(file).toString().replace(File.separatorChar, '/'), content.length,
                        checksum.getValue());
            }
        }
    }

    /** A jar's directory knows size and checksum, so nothing needs to be unpacked. */
    private void addOwnJar(Path path) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            jar.stream().filter(entry -> !entry.isDirectory()).forEach(this::addEntry);
            librariesBeside(jar).forEach(this::addLibrary);
        }
    }

    /** A jar that does not hold its libraries names them. */
    private static Stream<String> librariesBeside(JarFile jar) throws IOException {
        Optional<String> named = Optional.ofNullable(jar.getManifest())
                .map(manifest -> manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH));
        return named.stream().flatMap(names -> Arrays.stream(names.split(" ")))
                .map(name -> name.substring(name.lastIndexOf('/') + 1));
    }

    private void addEntry(ZipEntry entry) {
        String name = entry.getName();
        if (name.startsWith(LIBRARIES)) {
            addLibrary(name.substring(LIBRARIES.length()));
        } else {
            addPart(name.startsWith(CLASSES) ? name.substring(CLASSES.length()) : name, entry.getSize(),
                    entry.getCrc());
        }
    }

    private void addPart(String name, long size, long checksum) {
        parts.add(name + " " + size + " " + Long.toHexString(checksum));
    }

    /** Spring does not read documents; it may be renewed without reading all again. */
    private void addLibrary(String jar) {
        if (jar.endsWith(".jar") && !jar.startsWith("spring-")) {
            libraries.add(jar);
        }
    }

    private static String hash(Stream<String> lines) {
        MessageDigest digest = ContentHash.sha256();
        lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }
}
