package org.tabularium.quantity;

/**
 * What is counted or measured.
 *
 * @param code
 *            a code of the catalogue of units, such as {@code person}, {@code PLN} or {@code hour}
 */
public record Unit(String code) {

    /** A plain count of things that have no unit of their own. */
    public static final Unit COUNT = new Unit("count");
}
