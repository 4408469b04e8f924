package org.tabularium.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.tabularium.extract.ReadingBudget;
import org.tabularium.warehouse.SourceFile;
import org.tabularium.warehouse.WarehouseBuild.Stored;

/**
 * What is different between the input folder and the warehouse; each list is sorted by name.
 *
 * @param added
 *            files that the warehouse does not know
 * @param changed
 *            files with other content than the warehouse knows, or read under other rules
 * @param unchanged
 *            files that need no work, formerly rejected ones included
 * @param gone
 *            names that the warehouse holds and the input folder does not
 */
public record Changes(List<SourceFile> added, List<SourceFile> changed, List<SourceFile> unchanged, List<String> gone) {

    public Changes {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        unchanged = List.copyOf(unchanged);
        gone = List.copyOf(gone);
    }

    /** Those of a night that broke off before it looked. */
    static Changes unknown() {
        return new Changes(List.of(), List.of(), List.of(), List.of());
    }

    /**
     * Compares.
     *
     * @param files
     *            the input folder, sorted by name
     * @param stored
     *            what the warehouse holds, by name
     * @param rules
     *            the rules of this night
     * @param budget
     *            what each document may cost this night; empty where documents are read without any
     */
    public static Changes between(List<SourceFile> files, Map<String, Stored> stored, String rules,
            Optional<ReadingBudget> budget) {
        List<SourceFile> added = new ArrayList<>();
        List<SourceFile> changed = new ArrayList<>();
        List<SourceFile> unchanged = new ArrayList<>();
        TreeSet<String> gone = new TreeSet<>(stored.keySet());
        for (SourceFile file : files) {
            gone.remove(file.name());
            Stored held = stored.get(file.name());
            if (held == null) {
                added.add(file);
            } else if (held.source().sha256().equals(file.sha256()) && isFinal(held.rules(), rules, budget)) {
                unchanged.add(file);
            } else {
                changed.add(file);
            }
        }
        return new Changes(added, changed, unchanged, List.copyOf(gone));
    }

    /** Whether reading the same content again would give the same, as far as rules and budgets decide. */
    private static boolean isFinal(String held, String rules, Optional<ReadingBudget> budget) {
        if (held.equals(rules)) {
            return true;
        }
        String within = rules + " ";
        return held.startsWith(within)
                && budget.filter(now -> now.isLargerThan(held.substring(within.length()))).isEmpty();
    }

    /** The documents that must be read, new and changed, sorted by name. */
    public List<SourceFile> toRead() {
        List<SourceFile> all = new ArrayList<>(added);
        all.addAll(changed);
        all.sort(Comparator.comparing(SourceFile::name));
        return all;
    }

    /** The names of the files of which the warehouse holds what is not so any more, changed and gone. */
    List<String> outdated() {
        return Stream.concat(changed.stream().map(SourceFile::name), gone.stream()).toList();
    }

    /** Whether nothing is new, changed or gone. */
    public boolean none() {
        return added.isEmpty() && changed.isEmpty() && gone.isEmpty();
    }
}
