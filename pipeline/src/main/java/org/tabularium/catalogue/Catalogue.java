package org.tabularium.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The steward's catalogue: members with codes of their own, and aliases, the other names that documents use for them.
 * <p>
 * Codes of indicators, providers and programmes are upper case ({@code MOPS_SOPOT}), those made from names are lower
 * case, so that the two never meet. An alias of an indicator is a whole label path joined with {@code " > "}.
 *
 * @param indicators
 *            by code, parents before children; the other dimensions likewise
 * @param defaultArea
 *            the code of the area that figures are for where no other is named
 */
public record Catalogue(Names indicators, Names programs, Names providers, Map<String, Member> units,
        Map<String, Member> areas, String defaultArea) {

    private static final String FOLDER = "sql/catalogue/";

    /** The catalogue that ships with the program, from {@code sql/catalogue}. */
    public static Catalogue builtIn() {
        return CatalogueReader.read(Catalogue::fromClasspath);
    }

    /**
     * Reads the CSV files of a folder.
     *
     * @throws CatalogueException
     *             when a file is missing or something in it is wrong; the message says where and what to do
     */
    public static Catalogue read(Path folder) {
        return CatalogueReader.read(name -> fromFolder(folder, name));
    }

    /** A resolver that starts with the members of this catalogue. */
    public Resolver resolver() {
        return new Resolver(this);
    }

    private static String fromClasspath(String name) {
        try (InputStream in = Catalogue.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new CatalogueException("the program lacks its " + FOLDER + name + "; build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CatalogueException(name + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String fromFolder(Path folder, String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new CatalogueException(folder.resolve(name) + " cannot be read (" + e
                    + "); the catalogue needs this file, in UTF-8, if only with its header", e);
        }
    }

    /**
     * The named members of one dimension.
     *
     * @param members
     *            by code
     * @param byName
     *            codes by the key of the name; below a parent by {@code parent code/key}
     * @param byAlias
     *            codes by the key of the alias; an indicator's by the keys of its labels joined with {@code /}
     */
    public record Names(Map<String, Member> members, Map<String, String> byName, Map<String, String> byAlias) {
    }

    /** The files and their columns. */
    enum File {
        UNITS("units.csv", List.of("code", "name_en", "name_pl")),
        AREAS("areas.csv", List.of("code", "name", "kind", "parent_code", "default")),
        INDICATORS("indicators.csv", List.of("code", "name", "parent_code", "description")),
        PROGRAMS("programs.csv", List.of("code", "name", "parent_code", "description")),
        PROVIDERS("providers.csv", List.of("code", "name", "description")),
        INDICATOR_ALIASES("indicator_aliases.csv", List.of("alias", "code")),
        PROGRAM_ALIASES("program_aliases.csv", List.of("alias", "code")),
        PROVIDER_ALIASES("provider_aliases.csv", List.of("alias", "code"));

        final String fileName;

        final List<String> columns;

        File(String fileName, List<String> columns) {
            this.fileName = fileName;
            this.columns = columns;
        }
    }
}
