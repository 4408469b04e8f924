package org.tabularium.catalogue;

import java.util.Locale;

/** A dimension whose members have names. */
public enum Dimension {
    INDICATOR, PROGRAM, PROVIDER, UNIT, AREA;

    /** The name in tables, such as {@code indicator}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
