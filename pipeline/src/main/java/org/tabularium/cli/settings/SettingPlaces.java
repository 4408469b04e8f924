package org.tabularium.cli.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where settings may be found.
 *
 * @param variables
 *            the environment
 * @param files
 *            the first that is there is read, where the command line and the environment name none
 */
public record SettingPlaces(Map<String, String> variables, List<Path> files) {

    /** No place at all: only the command line counts. */
    public static final SettingPlaces NONE = new SettingPlaces(Map.of(), List.of());

    private static final String NAME = "tabularium.properties";

    /** The environment of this process; the file in its folder, else that of the machine. */
    public static SettingPlaces ofProcess() {
        return new SettingPlaces(System.getenv(), List.of(Path.of(NAME), Path.of("/etc/tabularium", NAME)));
    }
}
