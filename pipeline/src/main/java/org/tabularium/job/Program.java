package org.tabularium.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What the program knows of itself. */
public final class Program {

    private static final String BUILD_INFO = "/META-INF/build-info.properties";

    private Program() {
    }

    /** The version of the program, such as {@code 0.1.0}. */
    public static String version() {
        Properties build = new Properties();
        try (InputStream in = Program.class.getResourceAsStream(BUILD_INFO)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + BUILD_INFO);
            }
            build.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build.getProperty("build.version");
    }
}
