package org.tabularium.interpret.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tabularium.interpret.Spaces;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.language.Expression;
import org.tabularium.language.Letters;

/**
 * Names of organisations in running text: a capitalised word that begins such names, with the capitalised words,
 * quotations, initials and "w …" that follow.
 */
public final class Organisations {

    /** What stands in quotation marks is the title of something. */
    private static final String OPENING = "„\"“«";

    /** The groups of words with which names begin. */
    private static final List<String> BEGINNINGS = List.of("organisation.acting", "organisation.common",
            "organisation.payer", "organisation.adjective");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final Expression REMARK = Expression.of("^\\s*[(\\u2013-]");

    private static final Pattern EDGES = Pattern.compile("^[\\s(\\u2013-]+|[\\s).,;:]+$");

    private final Vocabulary vocabulary;

    private final Expression name;

    private final Expression agent;

    private final Expression acts;

    private final Expression placeBefore;

    private final Expression agentOfOther;

    private final Expression runs;

    private final Expression help;

    private final Expression place;

    private final Expression hosts;

    private final Expression thisOffice;

    public Organisations(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.name = vocabulary.pattern("organisation.name");
        this.agent = vocabulary.pattern("organisation.agent");
        this.acts = vocabulary.pattern("organisation.acts");
        this.placeBefore = vocabulary.pattern("organisation.place_before");
        this.agentOfOther = vocabulary.pattern("organisation.agent_of_other");
        this.runs = vocabulary.pattern("organisation.runs");
        this.help = vocabulary.pattern("organisation.helps");
        this.place = vocabulary.pattern("organisation.place");
        this.hosts = vocabulary.pattern("organisation.hosts");
        this.thisOffice = vocabulary.pattern("organisation.this_office");
    }

    /** The organisation that acts in a text: "… przez X", as written; empty where none is named so. */
    public Optional<String> agent(String text) {
        Matcher agent = this.agent.matcher(text);
        while (agent.find()) {
            Optional<String> name = at(text, agent.end());
            if (name.isPresent() && !agentOfOther.isAllOf(agent.group(1))) {
                return name;
            }
        }
        return Optional.empty();
    }

    /**
     * The agents of figures, in the figures' order: named before a figure, or behind it where no other figure of the
     * sentence follows first; an agent before the first figure acts in all, and a part has the agent of its whole.
     *
     * @param sentences
     *            that together cover the text
     */
    List<Optional<String>> agents(String text, List<Sentences.Span> sentences, List<Figure> figures) {
        List<Optional<String>> agents = new ArrayList<>();
        int sentence = 0;
        for (int first = 0, next; first < figures.size(); first = next) {
            sentence = Sentences.indexOf(sentences, figures.get(first).token().start(), sentence);
            next = first;
            while (next < figures.size() && figures.get(next).token().start() < sentences.get(sentence).end()) {
                next++;
            }
            agents.addAll(agentsOf(text, sentences.get(sentence), figures.subList(first, Math.max(next, first + 1))));
            next = Math.max(next, first + 1);
        }
        return agents;
    }

    private List<Optional<String>> agentsOf(String text, Sentences.Span sentence, List<Figure> figures) {
        List<Optional<String>> agents = new ArrayList<>();
        int from = sentence.start();
        Optional<String> ofAll = Optional.empty();
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            int to = i + 1 == figures.size() ? sentence.end() : figures.get(i + 1).token().start();
            Optional<String> before = agent(text.substring(from, figure.token().start()));
            String behind = text.substring(figure.token().end(), Math.max(to, figure.token().end()));
            Optional<String> first = agents.isEmpty() ? before : ofAll;
            ofAll = first;
            agents.add(i > 0 && figure.part() ? agents.getLast() : before.or(() -> agent(behind)).or(() -> first));
            from = figure.token().end();
        }
        return agents;
    }

    /** The first organisation that a text names, as written; a place where things are held is none. */
    public Optional<String> first(String text) {
        for (Found found : names(text)) {
            if (!vocabulary.has("organisation.place", firstWord(found.name()))) {
                return Optional.of(found.name());
            }
        }
        return Optional.empty();
    }

    /** All organisations that a text names, as written, from left to right. */
    public List<String> all(String text) {
        return names(text).stream().map(Found::name).toList();
    }

    /** The organisation that a sentence speaks of as acting: it is named, and a verb follows. */
    public Optional<String> subject(String sentence) {
        for (Found found : names(sentence)) {
            if (acts.isIn(sentence.substring(found.end())) && !placeBefore.isIn(sentence.substring(0, found.start()))) {
                return Optional.of(found.name());
            }
        }
        return Optional.empty();
    }

    /** The organisation whose help a sentence tells of: "pomocą X objęto", "w X przebywało". */
    Optional<String> helping(String sentence) {
        return after(help, sentence).or(() -> host(sentence));
    }

    private Optional<String> host(String sentence) {
        Matcher place = this.place.matcher(sentence);
        while (place.find()) {
            Optional<String> name = found(sentence, place.end())
                    .filter(found -> hosts.isIn(sentence.substring(found.end()))).map(Found::name);
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    /** The office that reports, where a sentence says that it acted: "tut. Ośrodek udzielił". */
    Optional<String> ownOffice(String sentence, Optional<String> publisher) {
        if (publisher.isEmpty()) {
            return Optional.empty();
        }
        List<String> words = List.of(SPACE.split(publisher.get()));
        if (words.stream().noneMatch(word -> hasCapital(word, 0) && sentence.contains(word))) {
            return Optional.empty();
        }
        Matcher office = thisOffice.matcher(sentence);
        return office.find() && words.contains(office.group(1)) ? publisher : Optional.empty();
    }

    /** Whether one name is the other's abbreviation: "GOPS" of "Gminny Ośrodek Pomocy Społecznej w Lipce". */
    public static boolean abbreviates(String letters, String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("\\s+")) {
            initials.append(Character.isUpperCase(word.charAt(0)) ? word.substring(0, 1) : "");
        }
        return !letters.contains(" ") && letters.length() > 1 && initials.toString().startsWith(letters);
    }

    /** The organisation that runs what a text tells of: "prowadzony przez X". */
    Optional<String> running(String text) {
        return after(runs, text);
    }

    private Optional<String> after(Expression lead, String text) {
        Matcher found = lead.matcher(text);
        while (found.find()) {
            Optional<String> name = at(text, found.end()).filter(one -> !isPayer(one));
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    /** A name with its place in the text. */
    private record Found(String name, int start, int end) {
    }

    private List<Found> names(String text) {
        int from = mayBegin(text, 0);
        if (from == text.length()) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        Matcher name = this.name.matcher(text);
        while (from < text.length() && name.find(from)) {
            boolean quoted = name.start() > 0 && OPENING.indexOf(text.charAt(name.start() - 1)) >= 0;
            boolean named = !quoted && begins(name.group()) && isName(name.group()) && !isPayer(name.group());
            if (named) {
                found.add(new Found(Spaces.collapse(name.group()).replaceFirst("[.,]$", ""), name.start(), name.end()));
            }
            from = mayBegin(text, named ? name.end() : name.start() + firstWord(name.group()).length());
        }
        return found;
    }

    /** The next capital with which the name of an organisation may begin. */
    private int mayBegin(String text, int from) {
        int at = from;
        while (at < text.length()) {
            if (Character.isUpperCase(text.charAt(at))) {
                int end = Letters.end(text, at);
                boolean goesOn = end < text.length() && text.charAt(end) != ' '
                        && Character.isSpaceChar(text.charAt(end));
                if (goesOn || begins(text.substring(at, end))) {
                    return at;
                }
                at = Math.max(end, at + 1);
            } else {
                at++;
            }
        }
        return at;
    }

    /** "Dom" and "Ośrodek" alone are no names, nor is "Miejski Program …" one of an organisation. */
    private boolean isName(String name) {
        List<String> words = List.of(SPACE.split(name));
        boolean single = words.size() == 1 && !vocabulary.has("organisation.acting", name);
        boolean program = words.stream().limit(3).anyMatch(word -> vocabulary.has("program.head", word));
        boolean adjective = vocabulary.has("organisation.adjective", words.getFirst())
                && !vocabulary.has("organisation.proper", words.getFirst());
        boolean noun = words.stream().skip(1).limit(2).anyMatch(word -> vocabulary.has("organisation.common", word));
        return !single && !program && (!adjective || noun);
    }

    /** Whether a text is nothing but the name of an organisation. */
    public boolean isNameOnly(String text) {
        if (text.indexOf(' ') < 0) {
            return false;
        }
        String bare = EDGES.matcher(text).replaceAll("");
        return bare.contains(" ") && name.isAllOf(bare) && begins(bare) && isName(bare);
    }

    /** An organisation that is all a remark says: "12 osób – PUP Gdańsk". */
    public Optional<String> alone(String remark) {
        String text = EDGES.matcher(remark).replaceAll("");
        return REMARK.isIn(remark) && name.isAllOf(text) && begins(text) && isName(text) ? Optional.of(text)
                : Optional.empty();
    }

    /** The organisation that a label ends with as the one whose doing is counted: "wsparcie CIS". */
    public Optional<String> atEnd(String label) {
        if (!hasCapital(label, 1)) {
            return Optional.empty();
        }
        String text = EDGES.matcher(label).replaceAll("");
        Matcher name = this.name.matcher(text);
        Optional<String> last = Optional.empty();
        while (name.find()) {
            boolean ends = name.end() == text.length() && name.start() > 0 && begins(name.group())
                    && isName(name.group());
            boolean place = placeBefore.isIn(text.substring(0, name.start()));
            last = ends && !place ? Optional.of(Spaces.collapse(name.group())) : Optional.empty();
        }
        return last;
    }

    /** The organisation whose name begins at a character; empty where none does. */
    Optional<String> at(String text, int start) {
        return found(text, start).map(Found::name);
    }

    private Optional<Found> found(String text, int start) {
        Matcher name = this.name.matcher(text).region(start, text.length());
        return name.lookingAt() && begins(name.group()) && isName(name.group())
                ? Optional.of(new Found(Spaces.collapse(name.group()).replaceFirst("[.,]$", ""), start, name.end()))
                : Optional.empty();
    }

    private boolean isPayer(String name) {
        return vocabulary.has("organisation.payer", firstWord(name));
    }

    private boolean begins(String name) {
        String word = firstWord(name);
        for (String group : BEGINNINGS) {
            if (vocabulary.has(group, word)) {
                return true;
            }
        }
        return false;
    }

    private static String firstWord(String name) {
        int space = 0;
        while (space < name.length() && !isSpace(name.charAt(space))) {
            space++;
        }
        return name.substring(0, space);
    }

    private static boolean isSpace(char sign) {
        return sign == ' ' || sign >= '\t' && sign <= '\r';
    }

    /** Whether a text has a capital from a place on; names begin with one. */
    public static boolean hasCapital(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (Character.isUpperCase(text.codePointAt(at))) {
                return true;
            }
        }
        return false;
    }
}
