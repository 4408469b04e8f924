package org.tabularium.quantity;

/**
 * What a dot and a comma do inside the numbers of one table or column. A space always parts thousands.
 *
 * @param dot
 *            what a dot between digits does
 * @param comma
 *            what a comma between digits does
 */
public record NumberStyle(Separator dot, Separator comma) {

    /** What a separator does. */
    public enum Separator {
        /** It parts groups of three digits. */
        GROUP,
        /** It parts the whole from the decimals. */
        DECIMAL
    }

    /** The Polish way: 1.234,5 or 1 234,5. */
    public static final NumberStyle COMMA_DECIMAL = new NumberStyle(Separator.GROUP, Separator.DECIMAL);

    /** The English way: 1,234.5. */
    public static final NumberStyle DOT_DECIMAL = new NumberStyle(Separator.DECIMAL, Separator.GROUP);

    /** Both a dot and a comma before decimals, as in columns that mix 1.5 and 1,5 and have no grouped numbers. */
    public static final NumberStyle BOTH_DECIMAL = new NumberStyle(Separator.DECIMAL, Separator.DECIMAL);
}
