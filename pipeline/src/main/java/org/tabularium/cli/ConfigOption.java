package org.tabularium.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The option that names the file of settings. It is needed before the other options can be understood. */
final class ConfigOption {

    private static final String NAME = "--config";

    @Option(names = NAME, scope = ScopeType.INHERIT, paramLabel = "FILE", description = "The file of settings (default: tabularium.properties here, else in /etc/tabularium). 'tabularium settings' shows them.")
    private Path file;

    /** The file that a command line names. */
    static Optional<Path> in(String... arguments) {
        List<String> all = Arrays.asList(arguments);
        int place = all.indexOf(NAME);
        if (place >= 0 && place + 1 < all.size()) {
            return Optional.of(Path.of(all.get(place + 1)));
        }
        return all.stream().filter(argument -> argument.startsWith(NAME + "=")).findFirst()
                .map(argument -> Path.of(argument.substring(NAME.length() + 1)));
    }
}
