package org.tabularium.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

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
        LabelKeys keys = new LabelKeys(placeForms(areas));
        Map<String, Member> units = members(rows(File.UNITS), CatalogueReader::unit);
        Map<Dimension, Named> named = new LinkedHashMap<>();
        named.put(Dimension.PROVIDER, named(Dimension.PROVIDER, File.PROVIDERS, keys));
        named.put(Dimension.PROGRAM, named(Dimension.PROGRAM, File.PROGRAMS, keys));
        named.put(Dimension.INDICATOR, named(Dimension.INDICATOR, File.INDICATORS, keys));
        for (Row row : rows(File.PROGRAMS)) {
            requireKnown(row, "owner", named.get(Dimension.PROVIDER).members(), File.PROVIDERS);
        }
        for (Row row : rows(File.INDICATORS)) {
            requireKnown(row, "unit", units, File.UNITS);
        }
        AliasReader aliases = new AliasReader(keys, named.get(Dimension.PROGRAM).members(), units);
        aliases.read(Dimension.PROVIDER, rows(File.PROVIDER_ALIASES), named.get(Dimension.PROVIDER));
        aliases.read(Dimension.PROGRAM, rows(File.PROGRAM_ALIASES), named.get(Dimension.PROGRAM));
        aliases.read(Dimension.INDICATOR, rows(File.INDICATOR_ALIASES), named.get(Dimension.INDICATOR));
        aliases.readDecided(rows(File.SUGGESTIONS), named);
        CorrectionReader other = new CorrectionReader();
        return new Catalogue(names(named, Dimension.INDICATOR, aliases), names(named, Dimension.PROGRAM, aliases),
                names(named, Dimension.PROVIDER, aliases), units, members(areas, CatalogueReader::area),
                defaultArea(areas), other.corrections(rows(File.CORRECTIONS)), other.published(rows(File.DOCUMENTS)),
                keys);
    }

    private static Names names(Map<Dimension, Named> named, Dimension dimension, AliasReader aliases) {
        return new Names(named.get(dimension).members(), named.get(dimension).byName(), aliases.of(dimension));
    }

    /** Members of a dimension and their names. */
    record Named(Map<String, Member> members, Map<String, String> byName) {
    }

    private Named named(Dimension dimension, File file, LabelKeys keys) {
        List<Row> rows = rows(file);
        Map<String, Member> members = members(rows, row -> named(dimension, row));
        Map<String, String> byName = new LinkedHashMap<>();
        for (Row row : rows) {
            Member member = members.get(row.get("code"));
            // Programmes and providers are found by name alone, indicators by the place in their tree.
            String place = dimension == Dimension.INDICATOR && !member.parentCode().isEmpty()
                    ? member.parentCode() + "/"
                    : "";
            String holder = byName.putIfAbsent(place + keys.of(member.name()).text(), member.code());
            if (holder != null) {
                throw row.wrong("the name \"" + member.name() + "\" already stands for " + holder
                        + " (case, accents, inflection and punctuation do not count); take one of the two out");
            }
        }
        return new Named(members, Collections.unmodifiableMap(byName));
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

    private static void requireKnown(Row row, String column, Map<String, Member> members, File file) {
        String code = row.get(column);
        if (!code.isEmpty() && !members.containsKey(code)) {
            throw row.wrong("the " + column + " \"" + code + "\" is not in " + file.fileName
                    + "; add a row for it or correct the code");
        }
    }

    private static Member named(Dimension dimension, Row row) {
        String code = code(row, CODE,
                "must be upper-case letters, digits and _, beginning with a letter, such as MOPS_SOPOT");
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String column : List.of("measure", "unit", "additive", "told_apart", "since", "until", "owner",
                "identifiers")) {
            if (!row.optional(column).isEmpty()) {
                attributes.put(column, row.get(column));
            }
        }
        row.year("since");
        row.year("until");
        row.oneOf("additive", List.of("yes", "no"));
        row.oneOf("told_apart", List.of("nothing", "program", "provider", "program+provider"));
        String kind = dimension == Dimension.PROVIDER ? row.required("kind") : row.optional("kind");
        if (kind.equals(Resolver.GROUP)) {
            throw row.wrong("the kind \"group\" is kept for figures that name several providers; choose another");
        }
        return new Member(dimension, code, row.required("name"), row.optional("name_en"), kind,
                row.optional("parent_code"), row.get("description"), true, attributes);
    }

    private static Member unit(Row row) {
        String code = code(row, UNIT_CODE, "must be letters, digits and _, beginning with a letter, such as person");
        return new Member(Dimension.UNIT, code, row.required("name_en"), row.required("name_pl"), "", "", "", true,
                Map.of());
    }

    private static Member area(Row row) {
        String code = code(row, AREA_CODE, "must be a TERYT code of 2, 4 or 7 digits, with its leading zeros, or the"
                + " two letters of a country");
        return new Member(Dimension.AREA, code, row.required("name"), "", row.required("kind"), row.get("parent_code"),
                "", true, Map.of());
    }

    /** Place names are not in the dictionary, so the catalogue lists their inflected forms. */
    private static Map<String, String> placeForms(List<Row> areas) {
        Map<String, String> forms = new LinkedHashMap<>();
        for (Row row : areas) {
            String name = row.get("name").toLowerCase(java.util.Locale.ROOT);
            for (String form : row.get("forms").split("\\s+")) {
                if (!form.isEmpty()) {
                    forms.put(form.toLowerCase(java.util.Locale.ROOT), name);
                }
            }
        }
        return forms;
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
