package org.tabularium.cli.settings;

import java.util.ArrayList;
import java.util.List;

/** A file of settings that sets nothing and tells what can be set. */
public final class ExampleFile {

    private static final int WIDTH = 110;

    private final KnownSettings known;

    public ExampleFile(KnownSettings known) {
        this.known = known;
    }

    /** The text, in the format that the program reads. */
    public String text() {
        StringBuilder text = new StringBuilder(
                """
                        # Settings of Tabularium. Every long option of every command can be set here: its name without the dashes.
                        # Read is the file that --config or TABULARIUM_CONFIG names, else tabularium.properties in the folder in
                        # which the program starts, else /etc/tabularium/tabularium.properties. The environment goes before the
                        # file, the command line before both. What has a # in front is not in force; a backslash is written as two.
                        # 'tabularium settings' shows what is in force and where it comes from.
                        """);
        for (Setting setting : known.all()) {
            text.append('\n');
            wrap(setting.description()).forEach(line -> text.append("# ").append(line).append('\n'));
            text.append("# ").append(setting.variable()).append("; of ").append(String.join(", ", setting.commands()))
                    .append('\n');
            text.append('#').append(setting.name()).append(" = ").append(setting.defaultValue().orElse(""));
            text.setLength(text.toString().stripTrailing().length());
            text.append('\n');
        }
        return text.toString();
    }

    private static List<String> wrap(String words) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ")) {
            if (line.length() + word.length() >= WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
