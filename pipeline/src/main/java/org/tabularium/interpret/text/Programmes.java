package org.tabularium.interpret.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tabularium.interpret.Spaces;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.language.Letters;

/** Names of programmes, strategies and projects in running text, headings and labels. */
public final class Programmes {

    private static final int NEAR = 110;

    private static final int NEAR_HEADING = 60;

    private static final Pattern ENDS = Pattern.compile("[\\s,;:.\\u2013-]+$|^[\\s\\u2013-]+");

    private static final Pattern OPEN_QUOTATION = Pattern.compile("[„\"“]\\s*([^”\"„]{3,160})$");

    private final Vocabulary vocabulary;

    private final Inflection inflection;

    public Programmes(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.inflection = new Inflection(vocabulary);
    }

    /** A name with its first character's place in the text. */
    record Named(String name, int start) {
    }

    /**
     * The programmes that a text speaks of, from left to right; not those that it only cites or that only pay for
     * something.
     */
    public List<String> in(String text) {
        return names(placed(text).stream());
    }

    /** The same with their places. */
    List<Named> placed(String text) {
        return named(text).stream().filter(one -> !isCited(text, one.start()))
                .sorted(Comparator.comparingInt(Named::start)).toList();
    }

    /** All that a text names, also where it only cites them. */
    public List<String> mentioned(String text) {
        return names(named(text).stream());
    }

    private static List<String> names(Stream<Named> named) {
        return named.sorted(Comparator.comparingInt(Named::start)).map(Named::name).distinct().toList();
    }

    private List<Named> named(String text) {
        if (!vocabulary.pattern("program.any").matcher(text).find()) {
            return List.of();
        }
        List<Named> named = new ArrayList<>(quoted(text));
        unquoted(text).stream().filter(one -> named.stream().noneMatch(other -> near(one, other))).toList()
                .forEach(named::add);
        return named;
    }

    /** A name inside what was already found in quotation marks, or the words that lead to it. */
    private static boolean near(Named one, Named other) {
        return Math.abs(one.start() - other.start()) <= other.name().length();
    }

    private List<Named> quoted(String text) {
        List<Named> names = new ArrayList<>();
        Matcher quoted = vocabulary.pattern("program.quoted").matcher(text);
        int from = 0;
        while (from < text.length() && quoted.find(from)) {
            from = quoted.end();
            String between = quoted.group(2);
            boolean said = vocabulary.pattern("program.naming").matcher(between).find();
            if (!said && namesOrganisation(between)) {
                continue;
            }
            names.add(new Named(full(quoted, between), quoted.start()));
            Matcher more = vocabulary.pattern("program.quoted_more").matcher(text).region(from, text.length());
            while (more.find()) {
                names.add(new Named(clean(more.group(1)), more.start()));
                from = more.end();
            }
        }
        return names;
    }

    /** "Program Ministerstwa Edukacji „Aktywna tablica”": whose it is belongs to the name where it is capitalised. */
    private String full(Matcher quoted, String between) {
        String edition = quoted.group(4) == null ? "" : " – " + quoted.group(4);
        String name = clean(quoted.group(3)) + edition;
        boolean whose = Character.isUpperCase(quoted.group(1).codePointAt(0))
                && vocabulary.pattern("program.whose").matcher(between).matches();
        return whose
                ? inflection.program(quoted.group(1)) + " " + Spaces.collapse(between) + " „" + clean(quoted.group(3))
                        + "”" + edition
                : name;
    }

    private boolean namesOrganisation(String between) {
        return Letters.words(between).stream().anyMatch(
                word -> vocabulary.has("organisation.common", word) || vocabulary.has("organisation.acting", word));
    }

    private List<Named> unquoted(String text) {
        List<Named> names = new ArrayList<>();
        Matcher named = vocabulary.pattern("program.named").matcher(text);
        while (named.find()) {
            String first = named.group(3).split("[\\s,]+", 2)[0];
            boolean none = vocabulary.pattern("program.none").matcher(lastWord(text.substring(0, named.start(2))))
                    .matches() || vocabulary.pattern("program.not_named").matcher(first).matches();
            boolean whose = vocabulary.has("organisation.common", first) || vocabulary.has("organisation.acting", first)
                    || vocabulary.has("organisation", first);
            if (!none && !whose) {
                names.add(new Named(asName(named), named.start()));
            }
        }
        return names;
    }

    private String asName(Matcher named) {
        String head = inflection.program(named.group(2));
        boolean project = vocabulary.has("program.apposition", named.group(2));
        String name = clean(named.group(3));
        if (project) {
            return name;
        }
        String adjective = named.group(1) == null ? "" : inflection.beforeProgram(named.group(1).strip(), head) + " ";
        return adjective + head + " " + name;
    }

    private boolean isCited(String text, int start) {
        String before = text.substring(Math.max(0, start - NEAR), start);
        return vocabulary.pattern("program.cited").matcher(before).find()
                || vocabulary.pattern("program.none").matcher(lastWord(before)).matches();
    }

    private static String lastWord(String text) {
        String stripped = text.stripTrailing();
        return stripped.substring(stripped.lastIndexOf(' ') + 1);
    }

    /** The programme that a heading, a bold line or the beginning of an item names. */
    public Optional<String> atStart(String text) {
        Matcher first = vocabulary.pattern("program.quoted_first").matcher(text);
        if (first.find() && vocabulary.pattern("program.word").matcher(text).find()) {
            return Optional.of(clean(first.group(1)));
        }
        Matcher named = vocabulary.pattern("program.named_first").matcher(text);
        if (named.find() && !named.group(2).matches(".*[„\"“].*")) {
            String name = named.group(2);
            String word = name.split("\\s", 2)[0];
            boolean whose = vocabulary.has("organisation.common", word) || vocabulary.has("organisation.acting", word);
            return whose ? Optional.empty() : Optional.of(clean(name));
        }
        return Optional.empty();
    }

    /**
     * The programme that the labels of a figure name, the most specific first.
     *
     * @param projects
     *            names that the document calls programmes elsewhere
     */
    public Optional<String> ofLabel(List<String> label, Set<String> projects) {
        return label.reversed().stream().map(part -> ofLabel(part, projects)).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> ofLabel(String part, Set<String> projects) {
        return projects.contains(part) ? Optional.of(part) : in(part).stream().findFirst().or(() -> atStart(part));
    }

    /** The names in quotation marks that some texts call programmes. */
    public Set<String> called(List<String> texts) {
        return texts.stream().flatMap(text -> quoted(text).stream()).map(Named::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The project that a heading names: "Projekt „…”", also where its quotation mark is never closed. */
    public Optional<String> ofHeading(String heading) {
        List<String> names = in(heading);
        if (!names.isEmpty()) {
            return Optional.of(names.getFirst());
        }
        Matcher open = OPEN_QUOTATION.matcher(heading);
        boolean project = vocabulary.begins("program.head", heading) && open.find();
        return project ? Optional.of(clean(open.group(1))) : atStart(heading);
    }

    /** The name of the programme that a heading turns out to be, when the text under it calls it one. */
    public Optional<String> calledBy(String text, String heading) {
        String bare = clean(heading.replaceFirst("^[\\d.\\s]+", ""));
        if (bare.length() < 4) {
            return Optional.empty();
        }
        String wanted = bare.toLowerCase(Locale.ROOT);
        Optional<String> quoted = in(text).stream().filter(name -> name.toLowerCase(Locale.ROOT).contains(wanted))
                .findFirst();
        return quoted.or(() -> headBefore(text, bare) ? Optional.of(bare) : Optional.empty());
    }

    /** "… projekt sportowy Lato w mieście …" under the heading "Lato w mieście". */
    private boolean headBefore(String text, String name) {
        int at = text.indexOf(name);
        if (at < 0) {
            return false;
        }
        String before = text.substring(Math.max(0, at - NEAR_HEADING), at);
        return Pattern.compile("[.,;:]").splitAsStream(before).reduce((_, last) -> last)
                .filter(clause -> vocabulary.pattern("program.word").matcher(clause).find()).isPresent();
    }

    /** Whether a sentence speaks of a programme that was named before. */
    public boolean pointsBack(String sentence) {
        return vocabulary.pattern("program.back").matcher(sentence).find();
    }

    /** Whether a sentence speaks of all those that were named before. */
    public boolean pointsBackToAll(String sentence) {
        return vocabulary.pattern("program.back_all").matcher(sentence).find();
    }

    private static String clean(String name) {
        return ENDS.matcher(Spaces.collapse(name)).replaceAll("");
    }
}
