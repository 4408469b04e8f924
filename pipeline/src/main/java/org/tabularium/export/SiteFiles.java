package org.tabularium.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.tabularium.export.site.Site;
import org.tabularium.warehouse.PublishedWarehouse;

/** The page to browse, a folder of its own. */
final class SiteFiles implements FormatFiles {

    private static final String FOLDER = "site";

    private final PublishedWarehouse published;

    SiteFiles(PublishedWarehouse published) {
        this.published = published;
    }

    @Override
    public List<String> names() {
        return List.of(FOLDER + "/" + Site.START);
    }

    @Override
    public void write(Path folder) throws IOException {
        try (PublishedWarehouse warehouse = published.another()) {
            new Site(warehouse).write(folder.resolve(FOLDER));
        }
    }
}
