package org.tabularium.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Versions that no one can forget to raise: hashes of what the program is made of. They do not depend on the order of
 * the class path, and a folder of classes has the same as the jar made from it.
 */
final class Fingerprint {

    private static final List<String> RULES = List.of("document", "read", "quantity", "interpret");

    /** The name of a jar in the address of its manifest, on a plain class path and inside the program's own jar. */
    private static final Pattern JAR = Pattern.compile("([^/!]+\\.jar)!/META-INF/MANIFEST\\.MF$");

    private static final List<String> NOT_LIBRARIES = List.of("spring-", "tabularium");

    private Fingerprint() {
    }

    /** Of everything that decides what is read out of a document: the reading rooms and the libraries they use. */
    static String ofRules(ClassLoader loader) {
        MessageDigest digest = InputFolder.newSha256();
        RULES.forEach(room -> addAll(digest, loader, "classpath*:org/tabularium/" + room + "/**/*"));
        libraries(loader).forEach(jar -> digest.update(jar.getBytes(StandardCharsets.UTF_8)));
        return hex(digest);
    }

    /** Of everything that decides what becomes of it: all classes, all SQL and the catalogue. */
    static String ofProgram(ClassLoader loader) {
        MessageDigest digest = InputFolder.newSha256();
        addAll(digest, loader, "classpath*:org/tabularium/**/*");
        addAll(digest, loader, "classpath*:sql/**/*");
        return hex(digest);
    }

    private static void addAll(MessageDigest digest, ClassLoader loader, String pattern) {
        TreeSet<String> parts = new TreeSet<>();
        String root = pattern.substring("classpath*:".length(), pattern.indexOf("/**"));
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver(loader).getResources(pattern)) {
                String address = resource.getURL().toString();
                if (resource.isReadable() && !address.endsWith("/")) {
                    parts.add(address.substring(address.lastIndexOf(root)) + "=" + hash(resource));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the program cannot read its own parts", e);
        }
        parts.forEach(part -> digest.update(part.getBytes(StandardCharsets.UTF_8)));
    }

    private static String hash(Resource resource) throws IOException {
        try (InputStream in = resource.getInputStream()) {
            return HexFormat.of().formatHex(InputFolder.newSha256().digest(in.readAllBytes()));
        }
    }

    /** The file names of the libraries. Spring does not read documents; it may be renewed without reading all again. */
    private static TreeSet<String> libraries(ClassLoader loader) {
        TreeSet<String> jars = new TreeSet<>();
        try {
            for (URL manifest : Collections.list(loader.getResources("META-INF/MANIFEST.MF"))) {
                Matcher jar = JAR.matcher(manifest.toString());
                if (jar.find() && NOT_LIBRARIES.stream().noneMatch(jar.group(1)::startsWith)) {
                    jars.add(jar.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the program cannot list its libraries", e);
        }
        return jars;
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }
}
