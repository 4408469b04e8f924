package org.tabularium.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * One part of the page to browse: one file of {@code sql/site}.
 *
 * @param name
 *            of the part, the base of its file names
 * @param sql
 *            a query, sorted by its column {@code key}; its column {@code entry} is JSON
 */
public record SiteQuery(String name, String sql) {

    /** All parts. They can be asked for after the {@link #preparations}. */
    public static List<SiteQuery> all() {
        return SqlFile.folder("site").stream().map(file -> new SiteQuery(file.required("name"), file.sql())).toList();
    }

    /** Scripts to be run first, in this order. They make temporary tables and change nothing in the warehouse. */
    public static List<SiteQuery> preparations() {
        return SqlFile.folder("site/prepare").stream().map(file -> new SiteQuery(file.name(), file.sql())).toList();
    }

    /** The query for the one value that changes when the data of the page do; after the {@link #preparations}. */
    public static SiteQuery edition() {
        SqlFile file = SqlFile.folder("site/edition").getFirst();
        return new SiteQuery(file.name(), file.sql());
    }

    /**
     * Texts come as bytes: of each string the driver makes several objects, and the page is written in bytes anyway.
     */
    void run(Database database, Receiver receiver) {
        String entries = "SELECT encode(CAST(to_json(key) AS VARCHAR)), encode(CAST(entry AS VARCHAR)) FROM (\n" + sql
                + "\n)";
        try (Statement statement = database.connection().createStatement();
                ResultSet answer = statement.executeQuery(entries)) {
            while (answer.next()) {
                receiver.entry(answer.getBytes(1), answer.getBytes(2));
            }
        } catch (SQLException e) {
            throw database.failed(sql, e);
        }
    }

    /** Takes the entries of one part. */
    public interface Receiver {

        /** Called for each entry, in order; both are JSON in UTF-8. */
        void entry(byte[] key, byte[] entry);
    }
}
