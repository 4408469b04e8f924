package org.tabularium.cli.settings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Settings in variables of the environment, such as {@code TABULARIUM_MAX_CHANGE}. */
final class Environment {

    private static final String PREFIX = "TABULARIUM_";

    private Environment() {
    }

    /** Every variable that begins as those of the program do, by name; empty ones count as not given. */
    static List<Given> settings(Map<String, String> variables) {
        return new TreeMap<>(variables).entrySet().stream()
                .filter(variable -> variable.getKey().startsWith(PREFIX) && !variable.getValue().isBlank())
                .map(variable -> new Given(variable.getKey(), option(variable.getKey()), variable.getValue().strip(),
                        "environment, " + variable.getKey()))
                .toList();
    }

    /** The variable of an option. */
    static String variable(String option) {
        return PREFIX + option.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String option(String variable) {
        return variable.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
