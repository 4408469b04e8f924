package org.tabularium.interpret;

import java.util.Locale;

import org.tabularium.document.Locator;

/**
 * Something in a document that a person should look at.
 *
 * @param code
 *            such as {@code NUM-003}; explained in the project's list of findings
 * @param message
 *            what is wrong, with the words of the document
 */
public record Finding(String code, Severity severity, Locator position, String message) {

    /** How much a finding matters. */
    public enum Severity {
        /** Good to know. */
        INFO,
        /** A figure may be missing or wrong. */
        WARNING,
        /** A figure is not usable as written. */
        ERROR;

        /** The name in tables and exports. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
