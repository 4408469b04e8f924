package org.tabularium.cli.settings;

import java.util.List;
import java.util.Optional;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * An option that can be set.
 *
 * @param name
 *            without its dashes, such as {@code max-change}: the key in the file
 * @param option
 *            as the first of the commands has it
 * @param commands
 *            the commands that have it
 */
public record Setting(String name, OptionSpec option, List<String> commands) {

    /** How Picocli begins what it says about a value; the place is told in another way here. */
    private static final String PREAMBLE = "^Invalid value for option '[^']*'(?: \\([^)]*\\))?: ";

    /** The variable of the environment. */
    public String variable() {
        return Environment.variable(name);
    }

    /** What the option is for, with its default. */
    public String description() {
        return String.join(" ", option.description()).replace("${DEFAULT-VALUE}",
                Optional.ofNullable(option.defaultValue()).orElse("told by the program"));
    }

    /** The default; empty where there is none or the program finds it out when it runs. */
    public Optional<String> defaultValue() {
        return Optional.ofNullable(option.defaultValue());
    }

    /** What is wrong with a value; empty where the option takes it. */
    Optional<String> mistake(String value) {
        OptionSpec copy = OptionSpec.builder(option).required(false).defaultValue(null).initialValue(null)
                .getter(Unused.VALUE).setter(Unused.VALUE).arity("1").build();
        CommandSpec spec = CommandSpec.create().addOption(copy);
        try {
            Converters.registerWith(new CommandLine(spec)).parseArgs(option.longestName() + "=" + value);
            return Optional.empty();
        } catch (ParameterException e) {
            return Optional.of(e.getMessage().replaceFirst(PREAMBLE, ""));
        }
    }

    /** What is only tried is kept nowhere. */
    private enum Unused implements IGetter, ISetter {
        VALUE;

        @Override
        public <T> T get() {
            return null;
        }

        @Override
        public <T> T set(T value) {
            return value;
        }
    }
}
