package org.tabularium.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.tabularium.catalogue.Alias.Context;
import org.tabularium.catalogue.CatalogueReader.Named;
import org.tabularium.catalogue.CsvFile.Row;

/** Reads aliases: those of the alias files, and suggestions that the steward has decided. */
final class AliasReader {

    /** The code of a member that no catalogue has, made from its name. */
    private static final Pattern GENERATED = Pattern.compile("[^\\p{Lu}]+");

    private final LabelKeys keys;

    private final Map<String, Member> programs;

    private final Map<String, Member> units;

    private final Map<Dimension, List<Alias>> aliases = new EnumMap<>(Dimension.class);

    private final Map<String, String> claimed = new HashMap<>();

    AliasReader(LabelKeys keys, Map<String, Member> programs, Map<String, Member> units) {
        this.keys = keys;
        this.programs = programs;
        this.units = units;
    }

    List<Alias> of(Dimension dimension) {
        return List.copyOf(aliases.getOrDefault(dimension, List.of()));
    }

    void read(Dimension dimension, List<Row> rows, Named named) {
        for (Row row : rows) {
            read(dimension, row, "alias", named);
        }
    }

    /** A suggestion counts when the steward wrote yes beside it. */
    void readDecided(List<Row> rows, Map<Dimension, Named> named) {
        for (Row row : rows) {
            row.oneOf("decision", List.of("yes", "no"));
            if (row.get("decision").equals("yes")) {
                Dimension dimension = switch (row.required("dimension")) {
                    case "indicator" -> Dimension.INDICATOR;
                    case "program" -> Dimension.PROGRAM;
                    case "provider" -> Dimension.PROVIDER;
                    default -> throw row.wrong(
                            "the dimension \"" + row.get("dimension") + "\" is none of indicator, program, provider");
                };
                read(dimension, row, "name", named.get(dimension));
            }
        }
    }

    private void read(Dimension dimension, Row row, String column, Named named) {
        String text = row.required(column);
        String code = row.required("code");
        if (!named.members().containsKey(code) && !isGenerated(code, named)) {
            throw row.wrong("the code \"" + code + "\" is not in the catalogue; add it to " + dimension.code()
                    + "s.csv or correct it");
        }
        LabelPattern pattern = LabelPattern.parse(dimension == Dimension.INDICATOR ? text : text.replace(" > ", " "),
                keys::of);
        if (pattern.isEmpty()) {
            throw row.wrong("the " + column + " \"" + text + "\" has no words to know it by");
        }
        Context context = context(row);
        requireFree(row, dimension, code, pattern, context, named);
        aliases.computeIfAbsent(dimension, _ -> new ArrayList<>())
                .add(new Alias(pattern, code, context, row.file() + ", line " + row.line()));
    }

    /** A code made from labels, from the root or below a member of the catalogue. */
    private static boolean isGenerated(String code, Named named) {
        int end = code.indexOf('/');
        return GENERATED.matcher(code).matches() || end > 0 && named.members().containsKey(code.substring(0, end));
    }

    /** One name in one place means one member. */
    private void requireFree(Row row, Dimension dimension, String code, LabelPattern pattern, Context context,
            Named named) {
        if (dimension != Dimension.INDICATOR && pattern.steps().getFirst().whole()) {
            String holder = named.byName().getOrDefault(pattern.steps().getFirst().key().text(), code);
            if (!holder.equals(code)) {
                throw row.wrong("\"" + pattern.text() + "\" is already the name of " + holder
                        + "; a name can mean one member only");
            }
        }
        String holder = claimed.putIfAbsent(dimension + " " + pattern.steps() + context, code);
        if (holder != null && !holder.equals(code)) {
            throw row.wrong("the alias \"" + pattern.text() + "\" already stands for " + holder
                    + " (case, accents, inflection and punctuation do not count); take one of the two out");
        }
    }

    private Context context(Row row) {
        String program = row.optional("program");
        if (!program.isEmpty() && !programs.containsKey(program)) {
            throw row.wrong("the program \"" + program + "\" is not in programs.csv; add it or correct the code");
        }
        String unit = row.optional("unit");
        if (!unit.isEmpty() && !units.containsKey(unit)) {
            throw row.wrong("the unit \"" + unit + "\" is not in units.csv; add it or correct the code");
        }
        String heading = row.optional("heading");
        return new Context(program, heading.isEmpty() ? LabelPattern.NONE : LabelPattern.parse(heading, keys::of), unit,
                row.year("since"), row.year("until"));
    }
}
