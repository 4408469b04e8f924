package org.tabularium.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the columns of the exported tables mean, from {@code sql/consolidated/columns.properties}. */
public final class ColumnMeanings {

    private static final String FILE = "/sql/consolidated/columns.properties";

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private static final String ANY_YEAR = "year column";

    private final Properties meanings;

    private ColumnMeanings(Properties meanings) {
        this.meanings = meanings;
    }

    /**
     * Reads the vocabulary.
     *
     * @throws WarehouseException
     *             when the program lacks its file
     */
    public static ColumnMeanings read() {
        Properties meanings = new Properties();
        try (InputStream file = ColumnMeanings.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new WarehouseException("the program lacks its file " + FILE + "; build it again");
            }
            meanings.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new WarehouseException("the file " + FILE + " cannot be read; build the program again", e);
        }
        return new ColumnMeanings(meanings);
    }

    /** What a column of a table means; empty where nobody has said. */
    public Optional<String> of(String table, String column) {
        String name = YEAR.matcher(column).matches() ? ANY_YEAR : column;
        return Stream.of(table + "." + name, name).map(meanings::getProperty).flatMap(Stream::ofNullable).findFirst();
    }
}
