package org.tabularium.warehouse;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.tabularium.catalogue.Catalogue;
import org.tabularium.catalogue.Correction;
import org.tabularium.catalogue.Dimension;
import org.tabularium.catalogue.Member;
import org.tabularium.catalogue.Resolver;
import org.tabularium.catalogue.Statement;

/**
 * Computes the star schema anew from what is stated and the catalogue: the distinct names are resolved in Java, all
 * else is sets in {@code sql/load}.
 */
final class StarLoad {

    private static final String SCHEMA = "catalogue";

    private static final List<String> TABLES = List.of("member", "attribute", "resolved_indicator", "resolved_program",
            "resolved_providers", "provider_group", "default_area", "alias_use", "correction", "publication");

    private static final long STATEMENTS_AT_A_TIME = 50_000;

    private final Database database;

    private final Catalogue catalogue;

    private final Resolver resolver;

    StarLoad(Database database, Catalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
        this.resolver = catalogue.resolver();
    }

    void load() {
        database.inTransaction(() -> {
            TABLES.forEach(table -> database.execute("DELETE FROM catalogue." + table));
            resolveIndicators();
            resolveOtherNames();
            appendMembers();
            appendAliasUses();
            appendCorrections();
            SqlFile.folder("load").forEach(file -> database.execute(file.sql()));
        });
    }

    /**
     * What tells indicators apart is different for each year and caption, so there may be millions: they pass through
     * memory by parts.
     */
    private void resolveIndicators() {
        database.execute("""
                CREATE OR REPLACE TEMP TABLE statement AS
                SELECT *, row_number() OVER () AS turn
                FROM (SELECT DISTINCT label, heading, program, unit, coalesce(year, 0) AS year FROM stated.observation)
                """);
        long count = database.number("SELECT count(*) FROM statement");
        for (long start = 0; start < count; start += STATEMENTS_AT_A_TIME) {
            List<Statement> statements = database.rows(
                    "SELECT label, heading, program, unit, year FROM statement WHERE turn > ? AND turn <= ?",
                    row -> new Statement(texts(row.getArray(1)), row.getString(2), row.getString(3), row.getString(4),
                            row.getInt(5)),
                    start, start + STATEMENTS_AT_A_TIME);
            database.append(SCHEMA, "resolved_indicator", rows -> {
                for (Statement stated : statements) {
                    rows.row(stated.labels(), stated.heading(), stated.program(), stated.unit(), stated.year(),
                            resolver.indicator(stated));
                }
            });
        }
        database.execute("DROP TABLE statement");
    }

    private record Named<T>(T name, int year) {
    }

    private void resolveOtherNames() {
        List<Named<List<String>>> providers = database.rows(
                "SELECT DISTINCT providers, coalesce(year, 0) FROM stated.observation ORDER BY ALL",
                row -> new Named<>(texts(row.getArray(1)), row.getInt(2)));
        database.append(SCHEMA, "resolved_providers", rows -> {
            for (Named<List<String>> named : providers) {
                rows.row(named.name(), resolver.providers(named.name(), named.year()), named.year());
            }
        });
        List<Named<String>> programs = database.rows(
                "SELECT DISTINCT program, coalesce(year, 0) FROM stated.observation ORDER BY ALL",
                row -> new Named<>(row.getString(1), row.getInt(2)));
        database.append(SCHEMA, "resolved_program", rows -> {
            for (Named<String> named : programs) {
                rows.row(named.name(), resolver.program(named.name(), named.year()), named.year());
            }
        });
        database.rows("SELECT DISTINCT unit FROM stated.observation", row -> row.getString(1)).forEach(resolver::unit);
    }

    private void appendMembers() {
        database.append(SCHEMA, "member", rows -> {
            for (Dimension dimension : Dimension.values()) {
                appendMembers(rows, dimension);
            }
        });
        database.append(SCHEMA, "attribute", rows -> {
            for (Dimension dimension : Dimension.values()) {
                appendAttributes(rows, dimension);
            }
        });
        database.append(SCHEMA, "provider_group", rows -> {
            for (var group : resolver.groups().entrySet()) {
                for (String single : group.getValue()) {
                    rows.row(group.getKey(), single);
                }
            }
        });
        database.append(SCHEMA, "default_area", rows -> rows.row(catalogue.defaultArea()));
    }

    private void appendMembers(Appender rows, Dimension dimension) throws SQLException {
        var members = resolver.members(dimension);
        for (Member member : members.values()) {
            String path = member.name();
            int level = 1;
            for (String parent = member.parentCode(); !parent.isEmpty(); parent = members.get(parent).parentCode()) {
                path = members.get(parent).name() + " > " + path;
                level++;
            }
            rows.row(dimension.code(), member.code(), member.name(), member.otherName(), member.kind(),
                    member.parentCode(), path, level, member.curated(), member.description());
        }
    }

    private void appendAttributes(Appender rows, Dimension dimension) throws SQLException {
        for (Member member : resolver.members(dimension).values()) {
            for (var attribute : member.attributes().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
                rows.row(dimension.code(), member.code(), attribute.getKey(), attribute.getValue());
            }
        }
    }

    private void appendAliasUses() {
        database.append(SCHEMA, "alias_use", rows -> {
            for (Resolver.AliasUse use : resolver.aliasUses()) {
                rows.row(use.dimension().code(), use.alias(), use.code(), use.place(), use.uses());
            }
        });
    }

    private void appendCorrections() {
        // By statement and not by appender: there are few, and their values have scales of their own.
        int ordinal = 0;
        for (Correction correction : catalogue.corrections()) {
            ordinal++;
            database.update("INSERT INTO catalogue.correction VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    correction.place(), ordinal, correction.action().name().toLowerCase(Locale.ROOT),
                    correction.document(), correction.position(), correction.indicator(), correction.year(),
                    correction.program(), correction.provider(), correction.unit(), correction.expects(),
                    correction.value().orElse(null), correction.reason(), correction.author(),
                    correction.date().toString());
        }
        catalogue.published().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(document -> database.update("INSERT INTO catalogue.publication VALUES (?, ?)",
                        document.getKey(), document.getValue().toString()));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }
}
