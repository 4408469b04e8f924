package org.tabularium.cli.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of all commands, each once: one name means one thing in the whole program. */
public final class KnownSettings {

    /** The option that names the file cannot stand in it. */
    static final String FILE = "config";

    private static final int FARTHEST = 3;

    private final Map<String, Setting> settings = new LinkedHashMap<>();

    /** The options below a command, those of the command itself included; hidden ones are nobody's to set. */
    public KnownSettings(CommandSpec root) {
        collect(root);
    }

    private void collect(CommandSpec command) {
        for (OptionSpec option : command.options()) {
            if (!option.usageHelp() && !option.versionHelp() && !option.hidden() && !option.inherited()) {
                String name = option.longestName().replaceFirst("^--?", "");
                Setting known = settings.getOrDefault(name, new Setting(name, option, List.of()));
                List<String> commands = new ArrayList<>(known.commands());
                commands.add(command.name());
                settings.put(name, new Setting(name, known.option(), List.copyOf(commands)));
            }
        }
        command.subcommands().values().stream().distinct().map(line -> line.getCommandSpec())
                .filter(spec -> !spec.usageMessage().hidden()).forEach(this::collect);
    }

    /** In the order of the commands. */
    public Collection<Setting> all() {
        return settings.values().stream().filter(setting -> !setting.name().equals(FILE)).toList();
    }

    Optional<Setting> find(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    /** The name that was perhaps meant. */
    Optional<String> nearest(String name) {
        return all().stream().map(Setting::name)
                .filter(known -> distance(known, name) <= Math.min(FARTHEST, known.length() / 2))
                .min(Comparator.<String> comparingInt(known -> distance(known, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters must be put in, taken out or changed. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
