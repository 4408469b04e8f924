/**
 * The page to browse: a folder of static files that opens from disk or from any web server, without a network.
 * <p>
 * It may use {@code warehouse}. What the page shows is asked for by the queries of {@code sql/site}, one for each part
 * of the data; this room only cuts their answers into files of bounded size ({@link org.tabularium.export.site.Shards})
 * and lays the page's own files beside them. The page loads the catalogue of indicators when it opens, and the series
 * and the evidence when someone looks at them.
 * <p>
 * Data are scripts, for a page that is opened from disk may not read other files. They hold JSON and one call around
 * it, in pure data characters ({@link org.tabularium.export.site.ScriptText}); the page shows them as text and never as
 * markup. The same warehouse gives the same bytes.
 */
package org.tabularium.export.site;
