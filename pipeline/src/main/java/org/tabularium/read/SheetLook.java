package org.tabularium.read;

import java.util.Locale;

import org.apache.poi.ss.usermodel.DateUtil;

/**
 * How cells of one style look. Many cells share one.
 *
 * @param format
 *            the number format as Excel writes it
 * @param shown
 *            what the format makes of a number
 * @param date
 *            whether the format shows a number as a date or time
 * @param indent
 *            how far text is set in, in points
 * @param bordered
 *            whether lines are drawn on at least two sides
 */
record SheetLook(String format, ShownNumber shown, boolean date, double indent, boolean bold, boolean bordered) {

    static final SheetLook PLAIN = new SheetLook("General", ShownNumber.by("General"), false, 0, false, false);

    private static final int LINES_OF_A_BOX = 2;

    static SheetLook of(String format, double indent, boolean bold, int lines) {
        return new SheetLook(format, ShownNumber.by(format), isDate(format), indent, bold, lines >= LINES_OF_A_BOX);
    }

    private static boolean isDate(String format) {
        return !format.toLowerCase(Locale.ROOT).contains("general") && DateUtil.isADateFormat(-1, format);
    }
}
