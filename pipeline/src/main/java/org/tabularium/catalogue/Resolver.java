package org.tabularium.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.tabularium.catalogue.LabelKeys.Key;

/**
 * Resolves the names of documents and collects the members that they make. The outcome does not depend on the order of
 * the names. One thread at a time may use a resolver.
 */
public final class Resolver {

    /** The kind of a single provider that the catalogue does not have. */
    public static final String PROVIDER = "provider";

    /** The kind of several providers of one figure. */
    public static final String GROUP = "group";

    private final Catalogue catalogue;

    private final LabelKeys keys;

    private final Map<Dimension, SortedMap<String, Member>> members = new TreeMap<>();

    private final Map<Dimension, AliasIndex> aliases = new TreeMap<>();

    private final SortedMap<String, SortedSet<String>> groups = new TreeMap<>();

    Resolver(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.keys = catalogue.keys();
        start(Dimension.INDICATOR, catalogue.indicators());
        start(Dimension.PROGRAM, catalogue.programs());
        start(Dimension.PROVIDER, catalogue.providers());
        members.put(Dimension.UNIT, new TreeMap<>(catalogue.units()));
        members.put(Dimension.AREA, new TreeMap<>(catalogue.areas()));
        catalogue.providers().members().keySet().forEach(code -> groups.put(code, new TreeSet<>(List.of(code))));
    }

    private void start(Dimension dimension, Catalogue.Names names) {
        members.put(dimension, new TreeMap<>(names.members()));
        aliases.put(dimension, new AliasIndex(names.aliases(), catalogue.programs().members()));
    }

    /**
     * The code of the indicator that is stated; empty where all labels are blank.
     * <p>
     * The longest beginning of the label path that an alias stands for, else the beginning; from there on each label is
     * a child that the catalogue names, else a member of its own below the one before. So an alias of a general label
     * carries all that stands below it.
     */
    public String indicator(Statement statement) {
        List<String> labels = new ArrayList<>();
        List<Key> path = new ArrayList<>();
        for (String label : statement.labels()) {
            if (!keys.of(label).text().isEmpty()) {
                labels.add(label);
                path.add(keys.of(label));
            }
        }
        AliasIndex.Place place = new AliasIndex.Place(program(statement.program(), statement.year()),
                keys.of(statement.heading()), statement.unit(), statement.year());
        int start = path.size();
        Optional<Alias> alias = Optional.empty();
        while (alias.isEmpty() && start > 0) {
            alias = aliases.get(Dimension.INDICATOR).find(path.subList(0, start), place);
            start = alias.isEmpty() ? start - 1 : start;
        }
        String code = alias.isEmpty() ? "" : target(Dimension.INDICATOR, alias.get(), labels.get(start - 1), "");
        for (int i = start; i < path.size(); i++) {
            code = step(code, path.get(i), labels.get(i));
        }
        return code;
    }

    private String step(String parent, Key key, String label) {
        String child = parent.isEmpty() ? key.text() : parent + "/" + key.text();
        String curated = catalogue.indicators().byName().getOrDefault(child, "");
        return curated.isEmpty() ? named(Dimension.INDICATOR, child, label, "", parent) : curated;
    }

    /** What an alias stands for; a code that no catalogue has becomes a member, named as it is met. */
    private String target(Dimension dimension, Alias alias, String name, String kind) {
        if (!members.get(dimension).containsKey(alias.code())) {
            named(dimension, alias.code(), name, kind, parentOf(dimension, alias.code()));
        }
        return alias.code();
    }

    /** The code of a member that was made from labels tells its parents; they must be there too. */
    private String parentOf(Dimension dimension, String code) {
        int end = code.lastIndexOf('/');
        if (dimension != Dimension.INDICATOR || end < 0) {
            return "";
        }
        String parent = code.substring(0, end);
        if (!members.get(dimension).containsKey(parent)) {
            named(dimension, parent, parent, "", parentOf(dimension, parent));
        }
        return parent;
    }

    /**
     * The code of the programme with this name; empty where the name is blank.
     *
     * @param year
     *            the year of the figure; 0 where there is none
     */
    public String program(String name, int year) {
        return simple(Dimension.PROGRAM, catalogue.programs(), name, "", year);
    }

    /** The code of the provider, or of the group where several different ones are named; empty where none is. */
    public String providers(List<String> names, int year) {
        SortedSet<String> codes = names.stream()
                .map(name -> simple(Dimension.PROVIDER, catalogue.providers(), name, PROVIDER, year))
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

    /** The aliases, and how many different statements or names each stood for so far. */
    public List<AliasUse> aliasUses() {
        List<AliasUse> uses = new ArrayList<>();
        aliases.forEach((dimension, index) -> index.uses().forEach((alias, count) -> uses
                .add(new AliasUse(dimension, alias.pattern().text(), alias.code(), alias.place(), count))));
        return uses;
    }

    /**
     * How often an alias was needed.
     *
     * @param place
     *            file and line
     */
    public record AliasUse(Dimension dimension, String alias, String code, String place, int uses) {
    }

    private Member group(String code, SortedSet<String> single) {
        String name = single.stream().map(each -> members.get(Dimension.PROVIDER).get(each).name())
                .collect(Collectors.joining("; "));
        return Member.named(Dimension.PROVIDER, code, name, GROUP, "");
    }

    private String simple(Dimension dimension, Catalogue.Names names, String name, String kind, int year) {
        Key key = keys.of(name);
        if (key.text().isEmpty()) {
            return "";
        }
        Optional<Alias> alias = aliases.get(dimension).find(List.of(key), AliasIndex.Place.ofYear(year));
        if (alias.isPresent()) {
            return target(dimension, alias.get(), name, kind);
        }
        String curated = names.byName().getOrDefault(key.text(), "");
        return curated.isEmpty() ? named(dimension, key.text(), name, kind, "") : curated;
    }

    /** Keeps the member; of several spellings of one name the first in code point order is shown. */
    private String named(Dimension dimension, String code, String name, String kind, String parent) {
        String shown = name.strip().replaceAll("[\\s\\p{Z}]+", " ");
        members.get(dimension).merge(code, Member.named(dimension, code, shown, kind, parent),
                (held, next) -> held.curated() || held.name().compareTo(next.name()) <= 0 ? held : next);
        return code;
    }
}
