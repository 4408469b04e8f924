package org.tabularium.interpret;

import org.tabularium.document.Locator;

/**
 * What became of one numeric token.
 *
 * @param position
 *            the exact place of the token
 * @param token
 *            the token as written
 * @param use
 *            {@link #OBSERVED} where an observation states it, else the reason why it is none
 */
public record LedgerEntry(Locator position, String token, String use) {

    /** The token is the value of an observation. */
    public static final String OBSERVED = "observed";
}
