package org.tabularium.cli.settings;

/**
 * A value that somebody gave to an option, outside the command line.
 *
 * @param key
 *            as it was written there
 * @param name
 *            the option without its dashes, such as {@code max-change}; perhaps there is none of this name
 * @param origin
 *            where it was given, such as {@code tabularium.properties, line 3}
 */
record Given(String key, String name, String value, String origin) {
}
