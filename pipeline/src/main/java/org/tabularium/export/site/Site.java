package org.tabularium.export.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.tabularium.export.CellText;
import org.tabularium.warehouse.PublishedWarehouse;
import org.tabularium.warehouse.SiteQuery;

/** The page to browse, made from a published warehouse. */
public final class Site {

    /** The file to open; it is there only where the page is whole. */
    public static final String START = "index.html";

    private final PublishedWarehouse warehouse;

    /** A page that shows this warehouse. */
    public Site(PublishedWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * Writes the page into a folder that is not there yet.
     *
     * @throws IOException
     *             when a file cannot be written
     */
    public void write(Path folder) throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        SiteQuery.preparations().forEach(script -> warehouse.query(script.sql()));
        String edition = edition();
        Map<String, String> parts = new TreeMap<>();
        for (SiteQuery query : SiteQuery.all()) {
            Shards shards = new Shards(data, query.name(), edition);
            warehouse.entries(query, shards);
            parts.put(query.name(), "\"" + query.name() + "\":[" + String.join(",", shards.finish()) + "]");
        }
        Files.writeString(data.resolve("contents.js"),
                "tabularium.contents(\"" + edition + "\",{\n" + String.join(",\n", parts.values()) + "\n});\n");
        Assets.copyTo(folder);
    }

    /** Tells a page that was open while a night published that the files beside it are not its own any more. */
    private String edition() {
        return CellText.of(warehouse.query(SiteQuery.edition().sql()).rows().getFirst().getFirst());
    }
}
