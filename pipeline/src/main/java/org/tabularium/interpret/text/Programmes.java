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

import org.tabularium.interpret.Spaces;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.language.Expression;
import org.tabularium.language.Letters;

/** Names of programmes, strategies and projects in running text, headings and labels. */
public final class Programmes {

    private static final int NEAR = 110;

    private static final int NEAR_HEADING = 60;

    private static final Pattern ENDS = Pattern.compile("[\\s,;:.\\u2013-]+$|^[\\s\\u2013-]+");

    private static final Pattern HEADING_NUMBER = Pattern.compile("^[\\d.\\s]+");

    private static final Pattern CLAUSE_END = Pattern.compile("[.,;:]");

    private static final Pattern WORD_END = Pattern.compile("[\\s,]+");

    private static final Expression QUOTATION = Expression.of("[„\"“]|,,");

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
        return names(placed(text));
    }

    /** The same with their places. */
    List<Named> placed(String text) {
        List<Named> named = named(text);
        return named.isEmpty() ? named
                : named.stream().filter(one -> !isCited(text, one.start()))
                        .sorted(Comparator.comparingInt(Named::start)).toList();
    }

    /** All that a text names, also where it only cites them. */
    public List<String> mentioned(String text) {
        return names(named(text));
    }

    private static List<String> names(List<Named> named) {
        return named.isEmpty() ? List.of()
                : named.stream().sorted(Comparator.comparingInt(Named::start)).map(Named::name).distinct().toList();
    }

    private List<Named> named(String text) {
        if (!vocabulary.pattern("program.any").isIn(text)) {
            return List.of();
        }
        List<Named> named = new ArrayList<>(quoted(text));
        List<Named> unquoted = unquoted(text);
        unquoted.removeIf(one -> named.stream().anyMatch(other -> near(one, other)));
        named.addAll(unquoted);
        return named;
    }

    /** A name inside what was already found in quotation marks, or the words that lead to it. */
    private static boolean near(Named one, Named other) {
        return Math.abs(one.start() - other.start()) <= other.name().length();
    }

    private List<Named> quoted(String text) {
        if (!QUOTATION.isIn(text)) {
            return List.of();
        }
        List<Named> names = new ArrayList<>();
        Matcher quoted = vocabulary.pattern("program.quoted").matcher(text);
        int from = 0;
        while (from < text.length() && quoted.find(from)) {
            from = quoted.end();
            String between = quoted.group(2);
            boolean said = vocabulary.pattern("program.naming").isIn(between);
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
                && vocabulary.pattern("program.whose").isAllOf(between);
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
            String first = WORD_END.split(named.group(3), 2)[0];
            boolean none = vocabulary.pattern("program.none").isAllOf(lastWord(text.substring(0, named.start(2))))
                    || vocabulary.pattern("program.not_named").isAllOf(first);
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
        return vocabulary.pattern("program.cited").isIn(before)
                || vocabulary.pattern("program.none").isAllOf(lastWord(before));
    }

    private static String lastWord(String text) {
        String stripped = text.stripTrailing();
        return stripped.substring(stripped.lastIndexOf(' ') + 1);
    }

    /** The programme that a heading, a bold line or the beginning of an item names. */
    public Optional<String> atStart(String text) {
        Matcher first = vocabulary.pattern("program.quoted_first").matcher(text);
        if (first.find() && vocabulary.pattern("program.word").isIn(text)) {
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
        for (String part : label.reversed()) {
            Optional<String> named = ofLabel(part, projects);
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }

    /** The programme that one label names. */
    public Optional<String> ofLabel(String label, Set<String> projects) {
        return projects.contains(label) ? Optional.of(label) : in(label).stream().findFirst().or(() -> atStart(label));
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

    /** The name of the programme that a heading turns out to be, when one of the texts under it calls it one. */
    public Optional<String> calledBy(List<String> texts, String heading) {
        String bare = clean(HEADING_NUMBER.matcher(heading).replaceFirst(""));
        if (bare.length() < 4) {
            return Optional.empty();
        }
        String wanted = bare.toLowerCase(Locale.ROOT);
        for (String text : texts) {
            Optional<String> called = calledBy(text, bare, wanted);
            if (called.isPresent()) {
                return called;
            }
        }
        return Optional.empty();
    }

    private Optional<String> calledBy(String text, String bare, String wanted) {
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
        return CLAUSE_END.splitAsStream(before).reduce((_, last) -> last)
                .filter(clause -> vocabulary.pattern("program.word").isIn(clause)).isPresent();
    }

    /** Whether a sentence speaks of a programme that was named before. */
    public boolean pointsBack(String sentence) {
        return vocabulary.pattern("program.back").isIn(sentence);
    }

    /** Whether a sentence speaks of all those that were named before. */
    public boolean pointsBackToAll(String sentence) {
        return vocabulary.pattern("program.back_all").isIn(sentence);
    }

    private static String clean(String name) {
        return ENDS.matcher(Spaces.collapse(name)).replaceAll("");
    }
}
