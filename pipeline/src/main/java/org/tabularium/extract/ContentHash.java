package org.tabularium.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash that tells one content from another. */
public final class ContentHash {

    /** Stands for the hash of a file whose bytes may not be read; no content has this hash. */
    public static final String NONE = "0".repeat(64);

    private ContentHash() {
    }

    /** The hash of a file's content, 64 lower-case hexadecimal digits, or {@link #NONE} where it cannot be read. */
    public static String of(Path file) {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        } catch (IOException _) {
            return NONE;
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** An empty SHA-256. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
