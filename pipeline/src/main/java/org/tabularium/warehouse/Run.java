package org.tabularium.warehouse;

import java.time.Instant;

/**
 * One run of the nightly job, for the audit.
 *
 * @param id
 *            unique, such as {@code 20260131T020000Z}
 * @param program
 *            the version of the program
 * @param rules
 *            the version of the rules of reading and interpreting; documents extracted under other rules are read again
 */
public record Run(String id, Instant started, String program, String rules) {
}
