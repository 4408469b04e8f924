package org.tabularium.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The steward's catalogue: members with codes of their own, aliases, the other names that documents use for them, and
 * corrections.
 * <p>
 * Codes of indicators, providers and programmes are upper case ({@code MOPS_SOPOT}), those made from names are lower
 * case, so that the two never meet.
 *
 * @param indicators
 *            by code, parents before children; the other dimensions likewise
 * @param defaultArea
 *            the code of the area that figures are for where no other is named
 * @param corrections
 *            in the order of the file
 * @param published
 *            when documents were published, by their names
 */
public record Catalogue(Names indicators, Names programs, Names providers, Map<String, Member> units,
        Map<String, Member> areas, String defaultArea, List<Correction> corrections, Map<String, LocalDate> published,
        LabelKeys keys) {

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

    /** A short hash of the CSV files of a folder: another one after any change. */
    public static String fingerprint(Path folder) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (File file : File.values()) {
                digest.update((file.fileName + "\n" + fromFolder(folder, file.fileName) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
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
     * @param aliases
     *            in the order of the files
     */
    record Names(Map<String, Member> members, Map<String, String> byName, List<Alias> aliases) {
    }

    /** The files and their columns. */
    enum File {
        UNITS("units.csv", "code,name_en,name_pl"), AREAS("areas.csv", "code,name,kind,parent_code,default,forms"),
        INDICATORS("indicators.csv", "code,name,name_en,description,measure,unit,parent_code,additive,told_apart"),
        PROGRAMS("programs.csv", "code,name,kind,since,until,owner,parent_code,description"),
        PROVIDERS("providers.csv", "code,name,kind,identifiers,parent_code,description"),
        INDICATOR_ALIASES("indicator_aliases.csv", "alias,code,program,heading,unit,since,until"),
        PROGRAM_ALIASES("program_aliases.csv", "alias,code,since,until"),
        PROVIDER_ALIASES("provider_aliases.csv", "alias,code,since,until"),
        SUGGESTIONS("suggestions.csv", Suggestions.HEADER),
        CORRECTIONS("corrections.csv",
                "action,document,position,indicator,year,program,provider,unit,expects,value,reason,author,date"),
        DOCUMENTS("documents.csv", "document,published,note");

        final String fileName;

        final List<String> columns;

        File(String fileName, String columns) {
            this.fileName = fileName;
            this.columns = List.of(columns.split(","));
        }
    }
}
