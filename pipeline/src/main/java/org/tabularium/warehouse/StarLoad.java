package org.tabularium.warehouse;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import org.tabularium.catalogue.Catalogue;
import org.tabularium.catalogue.Dimension;
import org.tabularium.catalogue.Member;
import org.tabularium.catalogue.Resolver;

/**
 * Computes the star schema anew from what is stated and the catalogue: the distinct names are resolved in Java, all
 * else is sets in {@code sql/load}.
 */
final class StarLoad {

    private static final String SCHEMA = "catalogue";

    private static final List<String> TABLES = List.of("member", "resolved_label", "resolved_program",
            "resolved_providers", "provider_group", "default_area");

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
            resolveNames();
            appendMembers();
            SqlFile.folder("load").forEach(file -> database.execute(file.sql()));
        });
    }

    private void resolveNames() {
        List<List<String>> labels = database.rows("SELECT DISTINCT label FROM stated.observation ORDER BY label",
                row -> texts(row.getArray(1)));
        database.append(SCHEMA, "resolved_label", rows -> {
            for (List<String> label : labels) {
                rows.row(label, resolver.indicator(label));
            }
        });
        List<List<String>> providers = database.rows(
                "SELECT DISTINCT providers FROM stated.observation ORDER BY providers", row -> texts(row.getArray(1)));
        database.append(SCHEMA, "resolved_providers", rows -> {
            for (List<String> names : providers) {
                rows.row(names, resolver.providers(names));
            }
        });
        List<String> programs = database.rows("SELECT DISTINCT program FROM stated.observation ORDER BY program",
                row -> row.getString(1));
        database.append(SCHEMA, "resolved_program", rows -> {
            for (String program : programs) {
                rows.row(program, resolver.program(program));
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
            rows.row(dimension.code(), member.code(), member.name(), member.namePl(), member.kind(),
                    member.parentCode(), path, level, member.curated(), member.description());
        }
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }
}
