package org.tabularium.export;

import java.util.List;
import java.util.Optional;

import org.tabularium.warehouse.PublishedWarehouse;
import org.tabularium.warehouse.QueryResult;
import org.tabularium.warehouse.QueryResult.Column;

/** The documents that the figures come from: those that were read and are no copies of others. */
final class SourceList {

    private SourceList() {
    }

    static List<Source> of(PublishedWarehouse warehouse) {
        QueryResult listing = warehouse.query(warehouse.listings().stream()
                .filter(table -> table.name().equals("sources")).findFirst().orElseThrow().sql());
        List<String> columns = listing.columns().stream().map(Column::name).toList();
        return listing.rows().stream().filter(row -> text(row, columns, "rejected").isEmpty())
                .filter(row -> text(row, columns, "copy_of").isEmpty())
                .map(row -> new Source(text(row, columns, "source"), text(row, columns, "title"),
                        text(row, columns, "publisher"), text(row, columns, "reporting_year"),
                        text(row, columns, "sha256")))
                .toList();
    }

    private static String text(List<Optional<Object>> row, List<String> columns, String column) {
        return CellText.of(row.get(columns.indexOf(column)));
    }

    /**
     * A document.
     *
     * @param year
     *            the year that it reports on; empty where not found
     */
    record Source(String name, String title, String publisher, String year, String sha256) {

        String shownTitle() {
            return title.isEmpty() ? name : name + ": " + title;
        }
    }
}
