package org.tabularium.cli.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A file of settings in the format of {@link Properties}, in UTF-8. Java reads the keys and values but does not tell in
 * which line they stand, so it is given one line after the other.
 */
final class PropertiesFile {

    private final Path file;

    PropertiesFile(Path file) {
        this.file = file;
    }

    /**
     * The settings, in the order of the file; two of one key are both in the list.
     *
     * @throws IOException
     *             when the file cannot be read or is not in UTF-8
     */
    List<Given> read() throws IOException {
        List<Given> all = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        int next = 0;
        while (next < lines.size()) {
            int first = next;
            StringBuilder text = new StringBuilder(lines.get(next++));
            while (goesOn(text) && next < lines.size()) {
                text.append('\n').append(lines.get(next++));
            }
            all.addAll(settings(text.toString(), first + 1));
        }
        return List.copyOf(all);
    }

    /** An odd number of backslashes at its end: the line goes on. Not so in a comment. */
    private static boolean goesOn(CharSequence line) {
        String text = line.toString();
        String start = text.strip();
        int backslashes = text.length() - text.replaceAll("\\\\+$", "").length();
        return backslashes % 2 == 1 && !start.startsWith("#") && !start.startsWith("!");
    }

    private List<Given> settings(String text, int line) throws IOException {
        String origin = file + ", line " + line;
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IllegalArgumentException e) {
            throw new IOException("line " + line + ": " + e.getMessage() + "; a backslash is written as two", e);
        }
        return properties.stringPropertyNames().stream()
                .map(key -> new Given(key, key, properties.getProperty(key).strip(), origin)).toList();
    }
}
