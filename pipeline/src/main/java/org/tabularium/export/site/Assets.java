package org.tabularium.export.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The page's own files and the chart library with its licence. */
final class Assets {

    private static final String OWN = "classpath*:org/tabularium/export/site/";

    /** The version stands in the path and is the build's affair. */
    private static final String CHART = "classpath*:META-INF/resources/webjars/chart.js/*/";

    private static final PathMatchingResourcePatternResolver FILES = new PathMatchingResourcePatternResolver();

    private Assets() {
    }

    static void copyTo(Path folder) throws IOException {
        copyAll(OWN + "js/*.js", Files.createDirectories(folder.resolve("js")));
        copyAll(OWN + "*.css", folder);
        copyAll(OWN + "*.svg", folder);
        Path library = Files.createDirectories(folder.resolve("lib"));
        copy(only(CHART + "dist/chart.umd.min.js"), library.resolve("chart.js"));
        copy(only(CHART + "LICENSE.md"), library.resolve("chart.js.LICENSE.md"));
        copy(only(OWN + Site.START), folder.resolve(Site.START));
    }

    private static void copyAll(String pattern, Path folder) throws IOException {
        for (Resource file : FILES.getResources(pattern)) {
            copy(file, folder.resolve(String.valueOf(file.getFilename())));
        }
    }

    private static Resource only(String pattern) throws IOException {
        List<Resource> found = List.of(FILES.getResources(pattern));
        if (found.size() != 1) {
            throw new IOException("the program has " + found.size() + " files " + pattern + "; build it again");
        }
        return found.getFirst();
    }

    private static void copy(Resource file, Path target) throws IOException {
        try (InputStream in = file.getInputStream()) {
            Files.copy(in, target);
        }
    }
}
