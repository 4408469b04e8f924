package org.tabularium.quantity;

import java.util.Locale;

/** What the words around a number say about it. */
public enum Qualifier {
    /** "ok.", "około", "niemal". */
    APPROX,
    /** "co najmniej", "ponad". */
    AT_LEAST,
    /** "do", "maksymalnie". */
    AT_MOST,
    /** "średnio", "przeciętnie". */
    AVERAGE,
    /** "narastająco": the same person may count twice. */
    CUMULATIVE,
    /** Intended, not yet done. */
    PLANNED;

    /** The name in tables and exports, such as {@code at_least}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
