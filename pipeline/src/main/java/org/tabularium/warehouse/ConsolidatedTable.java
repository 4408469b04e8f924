package org.tabularium.warehouse;

import java.util.List;

/**
 * A table that every export has: one file of {@code sql/consolidated}.
 *
 * @param name
 *            in snake case, the base of file names
 * @param title
 *            for people
 * @param description
 *            what a row is and how to read it
 * @param sql
 *            a query, sorted, for {@link PublishedWarehouse#query}
 */
public record ConsolidatedTable(String name, String title, String description, String sql) {

    /** All consolidated tables, in the order of their file names. */
    public static List<ConsolidatedTable> all() {
        return folder("consolidated");
    }

    /** The lists beside them, one file of {@code sql/listings} each: the observations and their sources. */
    public static List<ConsolidatedTable> listings() {
        return folder("listings");
    }

    /** The query of {@code sql/sdmx} with this name. */
    public static ConsolidatedTable sdmx(String name) {
        return named("sdmx", name);
    }

    /** All tables, views and columns of the warehouse with their comments. */
    public static ConsolidatedTable dictionary() {
        return named("dictionary", "columns");
    }

    private static ConsolidatedTable named(String folder, String name) {
        return folder(folder).stream().filter(table -> table.name().equals(name)).findFirst()
                .orElseThrow(() -> new WarehouseException(
                        "the program lacks its file sql/" + folder + "/" + name + ".sql; build it again"));
    }

    private static List<ConsolidatedTable> folder(String folder) {
        return SqlFile.folder(folder).stream().map(file -> new ConsolidatedTable(file.required("name"),
                file.required("title"), file.required("description"), file.sql())).toList();
    }
}
