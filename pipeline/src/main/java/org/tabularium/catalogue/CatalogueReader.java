package org.tabularium.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tabularium.catalogue.Catalogue.File;
import org.tabularium.catalogue.Catalogue.Names;
import org.tabularium.catalogue.CsvFile.Row;

/** Reads and validates the files of the catalogue. */
final class CatalogueReader {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    private static final Pattern UNIT_CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    private static final Pattern AREA_CODE = Pattern.compile("[A-Z]{2}|[0-9]{2}|[0-9]{4}|[0-9]{7}");

    private final Function<String, String> contents;

    private CatalogueReader(Function<String, String> contents) {
        this.contents = contents;
    }

    static Catalogue read(Function<String, String> contents) {
        return new CatalogueReader(contents).catalogue();
    }

    private Catalogue catalogue() {
        List<Row> areas = rows(File.AREAS);
        return new Catalogue(names(Dimension.INDICATOR, File.INDICATORS, File.INDICATOR_ALIASES),
                names(Dimension.PROGRAM, File.PROGRAMS, File.PROGRAM_ALIASES),
                names(Dimension.PROVIDER, File.PROVIDERS, File.PROVIDER_ALIASES),
                members(rows(File.UNITS), CatalogueReader::unit), members(areas, CatalogueReader::area),
                defaultArea(areas));
    }

    private Names names(Dimension dimension, File file, File aliasFile) {
        List<Row> rows = rows(file);
        Map<String, Member> members = members(rows, row -> named(dimension, row));
        Map<String, String> byName = new LinkedHashMap<>();
        for (Row row : rows) {
            Member member = members.get(row.get("code"));
            // Programmes and providers are found by name alone, indicators by the place in their tree.
            String place = dimension == Dimension.INDICATOR && !member.parentCode().isEmpty()
                    ? member.parentCode() + "/"
                    : "";
            claim(byName, place + NameKey.of(member.name()), member.code(), row, "name \"" + member.name() + "\"");
        }
        Map<String, String> byAlias = new LinkedHashMap<>();
        for (Row row : rows(aliasFile)) {
            alias(dimension, row, members, byName, byAlias);
        }
        return new Names(members, Collections.unmodifiableMap(byName), Collections.unmodifiableMap(byAlias));
    }

    private static void alias(Dimension dimension, Row row, Map<String, Member> members, Map<String, String> byName,
            Map<String, String> byAlias) {
        String alias = row.required("alias");
        String code = row.required("code");
        if (!members.containsKey(code)) {
            throw row.wrong("the code \"" + code + "\" is not in the catalogue; add it to " + dimension.code()
                    + "s.csv or correct it");
        }
        String key = dimension == Dimension.INDICATOR ? pathKey(alias) : NameKey.of(alias);
        String named = byName.getOrDefault(key, code);
        if (!named.equals(code)) {
            throw row.wrong("\"" + alias + "\" is already the name of " + named + "; a name can mean one member only");
        }
        claim(byAlias, key, code, row, "alias \"" + alias + "\"");
    }

    private static void claim(Map<String, String> codes, String key, String code, Row row, String what) {
        String holder = codes.putIfAbsent(key, code);
        if (holder != null) {
            throw row.wrong("the " + what + " already stands for " + holder
                    + " (case, accents and punctuation do not count); take one of the two out");
        }
    }

    private static String pathKey(String path) {
        return Stream.of(path.split(" > ")).map(NameKey::of).filter(key -> !key.isEmpty())
                .collect(Collectors.joining("/"));
    }

    private static Map<String, Member> members(List<Row> rows, Function<Row, Member> member) {
        Map<String, Member> members = new LinkedHashMap<>();
        for (Row row : rows) {
            Member next = member.apply(row);
            if (members.putIfAbsent(next.code(), next) != null) {
                throw row.wrong("the code \"" + next.code() + "\" stands twice; take one row out or rename it");
            }
        }
        for (Row row : rows) {
            requireParents(row, members);
        }
        return Collections.unmodifiableMap(members);
    }

    private static void requireParents(Row row, Map<String, Member> members) {
        List<String> seen = new ArrayList<>();
        String code = row.get("code");
        while (!code.isEmpty()) {
            if (!members.containsKey(code)) {
                throw row
                        .wrong("the parent \"" + code + "\" is not in this file; add a row for it or correct the code");
            }
            if (seen.contains(code)) {
                throw row.wrong("\"" + code + "\" is its own ancestor; correct parent_code");
            }
            seen.add(code);
            code = members.get(code).parentCode();
        }
    }

    private static Member named(Dimension dimension, Row row) {
        String code = code(row, CODE,
                "must be upper-case letters, digits and _, beginning with a letter, such as MOPS_SOPOT");
        String parent = row.columns().contains("parent_code") ? row.get("parent_code") : "";
        String kind = dimension == Dimension.PROVIDER ? Resolver.PROVIDER : "";
        return new Member(dimension, code, row.required("name"), "", kind, parent, row.get("description"), true);
    }

    private static Member unit(Row row) {
        String code = code(row, UNIT_CODE, "must be letters, digits and _, beginning with a letter, such as person");
        return new Member(Dimension.UNIT, code, row.required("name_en"), row.required("name_pl"), "", "", "", true);
    }

    private static Member area(Row row) {
        String code = code(row, AREA_CODE, "must be a TERYT code of 2, 4 or 7 digits, with its leading zeros, or the"
                + " two letters of a country");
        return new Member(Dimension.AREA, code, row.required("name"), "", row.required("kind"), row.get("parent_code"),
                "", true);
    }

    private static String code(Row row, Pattern pattern, String rule) {
        String code = row.required("code");
        if (!pattern.matcher(code).matches()) {
            throw row.wrong("the code \"" + code + "\" " + rule);
        }
        return code;
    }

    private static String defaultArea(List<Row> areas) {
        List<Row> chosen = areas.stream().filter(row -> !row.get("default").isEmpty()).toList();
        for (Row row : chosen) {
            if (!row.get("default").equals("yes")) {
                throw row
                        .wrong("the column \"default\" is \"" + row.get("default") + "\"; write yes or leave it empty");
            }
        }
        if (chosen.size() != 1) {
            throw new CatalogueException(File.AREAS.fileName + ": " + chosen.size()
                    + " rows are the default; write yes in the column \"default\" of exactly one");
        }
        return chosen.getFirst().get("code");
    }

    private List<Row> rows(File file) {
        return CsvFile.parse(file.fileName, contents.apply(file.fileName), file.columns).rows();
    }
}
