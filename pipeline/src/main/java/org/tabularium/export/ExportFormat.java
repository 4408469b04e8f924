package org.tabularium.export;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The formats of the files. */
public enum ExportFormat {
    /** One comma-separated file for each table, as RFC 4180 says: UTF-8, lines end with CR LF. */
    CSV,
    /** One workbook with a sheet for each table. */
    XLSX,
    /** The page to browse: a folder of static files. */
    SITE;

    /** The name on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names of all formats, for messages. */
    public static String codes() {
        return Arrays.stream(values()).map(ExportFormat::code).collect(Collectors.joining(", "));
    }

    /**
     * Reads a list such as {@code csv,xlsx}.
     *
     * @throws IllegalArgumentException
     *             when a name is not known; the message names those that are
     */
    public static Set<ExportFormat> parse(String list) {
        Set<ExportFormat> formats = EnumSet.noneOf(ExportFormat.class);
        for (String name : list.split(",", -1)) {
            formats.add(Arrays.stream(values()).filter(format -> format.code().equals(name.strip())).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "'" + name.strip() + "' is not a format of exports; there are " + codes())));
        }
        return formats;
    }
}
