package org.tabularium.export;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The formats of the files, in the order in which they are written: the last describes those before it. */
public enum ExportFormat {
    /** One comma-separated file for each table, as RFC 4180 says: UTF-8, lines end with CR LF. */
    CSV,
    /** The same for spreadsheets set to Polish: semicolons, decimal commas, byte order mark; nothing is a formula. */
    CSV_PL,
    /** One workbook with a sheet for each table. */
    XLSX,
    /** One Parquet file for each table. */
    PARQUET,
    /** The consolidated figures as SDMX-CSV 2.0 with their SDMX-JSON 2.0 structure message. */
    SDMX,
    /** The page to browse: a folder of static files. */
    SITE,
    /** A page about each table, and the data dictionary of the warehouse. */
    METADATA,
    /** A Frictionless data package that describes the CSV files, which are written with it. */
    DATAPACKAGE;

    /** The name on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
