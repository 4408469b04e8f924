package org.tabularium.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** The lines {@code key = value} of a resource file of the program, in UTF-8. */
final class ResourceLines {

    private ResourceLines() {
    }

    /** The lines in alphabetical order of their keys. */
    static SortedMap<String, String> load(Class<?> owner, String resource) {
        Properties lines = new Properties();
        try (var in = owner.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program is not whole: resource " + resource + " is missing");
            }
            lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
        SortedMap<String, String> sorted = new TreeMap<>();
        for (Map.Entry<Object, Object> line : lines.entrySet()) {
            sorted.put((String) line.getKey(), (String) line.getValue());
        }
        return sorted;
    }
}
