package org.tabularium.catalogue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Resolves the names of documents and collects the members that they make. The outcome does not depend on the order of
 * the names. One thread at a time may use a resolver.
 */
public final class Resolver {

    /** The kind of a single provider. */
    public static final String PROVIDER = "provider";

    /** The kind of several providers of one figure. */
    public static final String GROUP = "group";

    private final Catalogue catalogue;

    private final Map<Dimension, SortedMap<String, Member>> members = new TreeMap<>();

    private final SortedMap<String, SortedSet<String>> groups = new TreeMap<>();

    Resolver(Catalogue catalogue) {
        this.catalogue = catalogue;
        members.put(Dimension.INDICATOR, new TreeMap<>(catalogue.indicators().members()));
        members.put(Dimension.PROGRAM, new TreeMap<>(catalogue.programs().members()));
        members.put(Dimension.PROVIDER, new TreeMap<>(catalogue.providers().members()));
        members.put(Dimension.UNIT, new TreeMap<>(catalogue.units()));
        members.put(Dimension.AREA, new TreeMap<>(catalogue.areas()));
        catalogue.providers().members().keySet().forEach(code -> groups.put(code, new TreeSet<>(List.of(code))));
    }

    /**
     * The code of the indicator with this label path; empty where all labels are blank.
     * <p>
     * Each step down the path is an alias of the whole path so far, else a child that the catalogue names, else a
     * member of its own below the step before. So an alias of a general label carries all that stands below it.
     */
    public String indicator(List<String> path) {
        String code = "";
        String pathKey = "";
        for (String label : path) {
            String key = NameKey.of(label);
            if (!key.isEmpty()) {
                pathKey = below(pathKey, key);
                code = step(code, key, pathKey, label);
            }
        }
        return code;
    }

    private String step(String parent, String key, String pathKey, String label) {
        String child = below(parent, key);
        String curated = catalogue.indicators().byName().getOrDefault(child, "");
        String code = catalogue.indicators().byAlias().getOrDefault(pathKey, curated);
        return code.isEmpty() ? named(Dimension.INDICATOR, child, label, "", parent) : code;
    }

    /** The code of the programme with this name; empty where the name is blank. */
    public String program(String name) {
        return simple(Dimension.PROGRAM, catalogue.programs(), name, "");
    }

    /** The code of the provider, or of the group where several different ones are named; empty where none is. */
    public String providers(List<String> names) {
        SortedSet<String> codes = names.stream()
                .map(name -> simple(Dimension.PROVIDER, catalogue.providers(), name, PROVIDER))
                .filter(code -> !code.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
        codes.forEach(code -> groups.putIfAbsent(code, new TreeSet<>(List.of(code))));
        String group = String.join("+", codes);
        if (codes.size() > 1) {
            groups.putIfAbsent(group, codes);
        }
        return group;
    }

    /** The code of the unit, which becomes a member where the catalogue lacks it. */
    public String unit(String code) {
        return named(Dimension.UNIT, code, code, "", "");
    }

    /** All members of a dimension, by code. */
    public SortedMap<String, Member> members(Dimension dimension) {
        SortedMap<String, Member> all = new TreeMap<>(members.get(dimension));
        if (dimension == Dimension.PROVIDER) {
            groups.forEach((code, single) -> all.computeIfAbsent(code, _ -> group(code, single)));
        }
        return Collections.unmodifiableSortedMap(all);
    }

    /** The single providers of each provider or group, by code. */
    public SortedMap<String, SortedSet<String>> groups() {
        return Collections.unmodifiableSortedMap(groups);
    }

    private Member group(String code, SortedSet<String> single) {
        String name = single.stream().map(each -> members.get(Dimension.PROVIDER).get(each).name())
                .collect(Collectors.joining("; "));
        return Member.named(Dimension.PROVIDER, code, name, GROUP, "");
    }

    private String simple(Dimension dimension, Catalogue.Names names, String name, String kind) {
        String key = NameKey.of(name);
        String curated = names.byName().getOrDefault(key, "");
        String code = names.byAlias().getOrDefault(key, curated);
        return code.isEmpty() && !key.isEmpty() ? named(dimension, key, name, kind, "") : code;
    }

    /** Keeps the member; of several spellings of one name the first in code point order is shown. */
    private String named(Dimension dimension, String code, String name, String kind, String parent) {
        String shown = name.strip().replaceAll("[\\s\\p{Z}]+", " ");
        members.get(dimension).merge(code, Member.named(dimension, code, shown, kind, parent),
                (held, next) -> held.curated() || held.name().compareTo(next.name()) <= 0 ? held : next);
        return code;
    }

    private static String below(String parent, String key) {
        return parent.isEmpty() ? key : parent + "/" + key;
    }
}
