package org.tabularium.cli.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What a file and the environment say about options. What is wrong in them is kept, not thrown: all is told at once.
 */
public final class Settings implements IDefaultValueProvider {

    private final Map<String, Given> inForce = new LinkedHashMap<>();

    private final List<String> mistakes = new ArrayList<>();

    private final KnownSettings known;

    private Optional<Path> file = Optional.empty();

    private Settings(KnownSettings known) {
        this.known = known;
    }

    /** No settings beside the command line. */
    public static Settings none(KnownSettings known) {
        return new Settings(known);
    }

    /**
     * Reads what is given in some places.
     *
     * @param named
     *            the file that the command line names; empty for none
     */
    public static Settings read(KnownSettings known, SettingPlaces places, Optional<Path> named) {
        Settings settings = new Settings(known);
        List<Given> environment = Environment.settings(places.variables());
        Optional<Path> wanted = named
                .or(() -> environment.stream().filter(given -> given.name().equals(KnownSettings.FILE))
                        .map(given -> Path.of(given.value())).findFirst());
        settings.file = wanted.or(() -> places.files().stream().filter(Files::exists).findFirst());
        settings.file.ifPresent(settings::takeFile);
        environment.stream().filter(given -> !given.name().equals(KnownSettings.FILE)).forEach(settings::take);
        return settings;
    }

    private void takeFile(Path path) {
        try {
            List<Given> all = new PropertiesFile(path).read();
            for (Given given : all) {
                Optional<Given> before = Optional.ofNullable(inForce.get(given.name()));
                before.ifPresent(first -> mistakes
                        .add(given.origin() + ": " + given.key() + " is set twice, first in " + first.origin()));
                take(given);
            }
        } catch (CharacterCodingException _) {
            mistakes.add(path + ": the file is not in UTF-8");
        } catch (IOException e) {
            mistakes.add(path + ": the file of settings cannot be read: " + e.getMessage());
        }
    }

    private void take(Given given) {
        Optional<Setting> setting = known.find(given.name()).filter(found -> !found.name().equals(KnownSettings.FILE));
        if (setting.isEmpty()) {
            mistakes.add(given.origin() + ": there is no setting " + given.key() + suggestion(given));
            return;
        }
        Optional<String> mistake = setting.get().mistake(given.value());
        mistake.ifPresent(what -> mistakes.add(given.origin() + ": " + given.key() + ": " + what));
        if (mistake.isEmpty()) {
            inForce.put(given.name(), given);
        }
    }

    private String suggestion(Given given) {
        boolean variable = !given.key().equals(given.name());
        return known.nearest(given.name())
                .map(name -> "; is " + (variable ? Environment.variable(name) : name) + " meant?")
                .orElse("; 'tabularium settings' lists all");
    }

    /** What is wrong, with the place of each; empty where all is well. */
    public List<String> mistakes() {
        return List.copyOf(mistakes);
    }

    /** The file that was read. */
    public Optional<Path> file() {
        return file;
    }

    /** The value that is given for a setting; empty where its default holds. */
    public Optional<String> value(Setting setting) {
        return Optional.ofNullable(inForce.get(setting.name())).map(Given::value);
    }

    /** Where the value comes from, {@code default} where nothing is given. */
    public String origin(Setting setting) {
        return Optional.ofNullable(inForce.get(setting.name())).map(Given::origin).orElse("default");
    }

    /** All options that can be set. */
    public KnownSettings known() {
        return known;
    }

    /** Answers Picocli; null is its word for nothing. */
    @Override
    public String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option ? given(option).map(Given::value).orElse(null) : null;
    }

    /** Whether a file or the environment has a value for an option. */
    public boolean isGiven(OptionSpec option) {
        return given(option).isPresent();
    }

    private Optional<Given> given(OptionSpec option) {
        return Optional.ofNullable(inForce.get(option.longestName().replaceFirst("^--?", "")));
    }
}
