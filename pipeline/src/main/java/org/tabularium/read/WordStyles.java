package org.tabularium.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tabularium.read.WordFormat.Position;
import org.tabularium.read.WordFormat.Toggle;

/** The styles of a document: what a paragraph or run takes from its style and from those that style is based on. */
final class WordStyles {

    /** Styles are based on one another in a chain; a longer one is a circle. */
    private static final int LONGEST_CHAIN = 64;

    private static final int RUNNING_TEXT = 9;

    /** Programs write the English name whatever their language; older and other ones write the translated one. */
    private static final Pattern HEADING = Pattern
            .compile("(?:heading|nagłówek|naglowek|nagwek|überschrift|berschrift|titre|rubrik|título) ?([1-9])");

    private static final Pattern TITLE = Pattern.compile("title|tytuł|tytu");

    private static final Pattern CAPTION = Pattern.compile("caption|legenda|podpis");

    private final Map<String, Style> styles;

    /** What the styles that were asked for are. */
    private final Map<String, Optional<Rank>> ranks = new HashMap<>();

    private final String defaultParagraph;

    private final WordFormat.Run defaults;

    private WordStyles(Map<String, Style> styles, String defaultParagraph, WordFormat.Run defaults) {
        this.styles = styles;
        this.defaultParagraph = defaultParagraph;
        this.defaults = defaults;
    }

    /** One style as the file states it. */
    private record Style(String id, String name, String basedOn, WordFormat.Paragraph paragraph, WordFormat.Run run) {
    }

    /** What the style of a paragraph makes it. */
    enum Role {
        BODY, TITLE, CAPTION, HEADING
    }

    /** The role and, for a heading, its level from 1. */
    record Rank(Role role, int level) {
        private static final Rank BODY = new Rank(Role.BODY, 0);
    }

    /** A document without styles. */
    static WordStyles none() {
        return new WordStyles(Map.of(), "", WordFormat.Run.PLAIN);
    }

    /** Reads {@code w:styles}, at which the cursor stands. */
    static WordStyles read(XmlCursor xml) throws UnreadableDocumentException {
        Map<String, Style> styles = new HashMap<>();
        var found = new Object() {
            String defaultParagraph = "";
            WordFormat.Run defaults = WordFormat.Run.PLAIN;
        };
        xml.children(name -> {
            switch (name) {
                case "w:docDefaults" -> xml.descendants(inner -> {
                    if (inner.equals("w:rPr")) {
                        found.defaults = WordFormat.run(xml);
                    }
                });
                case "w:style" -> {
                    boolean isDefault = xml.attribute("default").filter(value -> !WordFormat.isOff(value)).isPresent()
                            && xml.attribute("type").filter("paragraph"::equals).isPresent();
                    Style style = style(xml);
                    styles.put(style.id(), style);
                    if (isDefault) {
                        found.defaultParagraph = style.id();
                    }
                }
                default -> {
                    // Latent styles are not in use.
                }
            }
        });
        return new WordStyles(styles, found.defaultParagraph, found.defaults);
    }

    private static Style style(XmlCursor xml) throws UnreadableDocumentException {
        String id = xml.attribute("styleId").orElse("");
        var found = new Object() {
            String name = "";
            String basedOn = "";
            WordFormat.Paragraph paragraph = WordFormat.Paragraph.PLAIN;
            WordFormat.Run run = WordFormat.Run.PLAIN;
        };
        xml.children(name -> {
            switch (name) {
                case "w:name" -> found.name = xml.value();
                case "w:basedOn" -> found.basedOn = xml.value();
                case "w:pPr" -> found.paragraph = WordFormat.paragraph(xml);
                case "w:rPr" -> found.run = WordFormat.run(xml);
                default -> {
                    // Tables' own formats and the order in menus do not matter here.
                }
            }
        });
        return new Style(id, found.name, found.basedOn, found.paragraph, found.run);
    }

    /** What a paragraph is by its own outline level or by its style. */
    Rank rank(WordFormat.Paragraph paragraph) {
        Optional<Rank> own = paragraph.outline().map(WordStyles::byOutline);
        return own.or(() -> first(paragraph.style(), style -> ranks.computeIfAbsent(style.id(), _ -> rank(style))))
                .orElse(Rank.BODY);
    }

    private static Optional<Rank> rank(Style style) {
        Optional<Rank> named = byName(style.name()).or(() -> byName(style.id()));
        Optional<Rank> outline = style.paragraph().outline().map(WordStyles::byOutline);
        return named.filter(rank -> rank.role() != Role.HEADING).or(() -> outline).or(() -> named);
    }

    private static Rank byOutline(int outline) {
        return outline >= 0 && outline < RUNNING_TEXT ? new Rank(Role.HEADING, outline + 1) : Rank.BODY;
    }

    private static Optional<Rank> byName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        Matcher heading = HEADING.matcher(lower);
        if (heading.matches()) {
            return Optional.of(new Rank(Role.HEADING, Integer.parseInt(heading.group(1))));
        }
        if (TITLE.matcher(lower).matches()) {
            return Optional.of(new Rank(Role.TITLE, 0));
        }
        return CAPTION.matcher(lower).matches() ? Optional.of(new Rank(Role.CAPTION, 0)) : Optional.empty();
    }

    /** How far the first line of a paragraph is set in, in points. */
    double indent(WordFormat.Paragraph paragraph) {
        double left = paragraph.left().or(() -> first(paragraph.style(), style -> style.paragraph().left()))
                .orElse(0.0);
        double firstLine = paragraph.firstLine()
                .or(() -> first(paragraph.style(), style -> style.paragraph().firstLine())).orElse(0.0);
        return left + firstLine;
    }

    /** The nearest style of a chain that numbers its paragraphs, with what it says about them. */
    Optional<WordFormat.Paragraph> numbering(String style) {
        return first(style, found -> found.paragraph().list().map(_ -> found.paragraph()));
    }

    /** Whether a style is another one or is based on it. */
    boolean isBasedOn(String style, String other) {
        return first(style, found -> found.id().equals(other) ? Optional.of(true) : Optional.empty()).isPresent();
    }

    boolean isBold(String paragraphStyle, WordFormat.Run run) {
        return isOn(run.bold(), paragraphStyle, run.style(), WordFormat.Run::bold);
    }

    boolean isHidden(String paragraphStyle, WordFormat.Run run) {
        return isOn(run.hidden(), paragraphStyle, run.style(), WordFormat.Run::hidden);
    }

    /** Switches of a paragraph style and a character style cancel each other out; a run's own switch decides. */
    private boolean isOn(Toggle own, String paragraphStyle, String runStyle,
            Function<WordFormat.Run, Toggle> property) {
        if (own != Toggle.UNSET) {
            return own == Toggle.ON;
        }
        Toggle byParagraph = toggle(paragraphStyle, property);
        Toggle byRun = runStyle.isEmpty() ? Toggle.UNSET : toggle(runStyle, property);
        if (byParagraph == Toggle.UNSET && byRun == Toggle.UNSET) {
            return property.apply(defaults) == Toggle.ON;
        }
        return byParagraph == Toggle.ON ^ byRun == Toggle.ON;
    }

    private Toggle toggle(String style, Function<WordFormat.Run, Toggle> property) {
        return first(style, found -> Optional.of(property.apply(found.run())).filter(value -> value != Toggle.UNSET))
                .orElse(Toggle.UNSET);
    }

    boolean isSuperscript(String paragraphStyle, WordFormat.Run run) {
        Position byRun = run.style().isEmpty() ? Position.UNSET : position(run.style());
        return run.position().or(byRun).or(position(paragraphStyle)) == Position.SUPERSCRIPT;
    }

    private Position position(String style) {
        return first(style, found -> Optional.of(found.run().position()).filter(value -> value != Position.UNSET))
                .orElse(Position.UNSET);
    }

    /** The first answer of a style or of those it is based on; no name means the default style of paragraphs. */
    private <T> Optional<T> first(String style, Function<Style, Optional<T>> question) {
        Style now = styles.get(style.isEmpty() ? defaultParagraph : style);
        for (int step = 0; now != null && step < LONGEST_CHAIN; step++) {
            Optional<T> answer = question.apply(now);
            if (answer.isPresent()) {
                return answer;
            }
            now = styles.get(now.basedOn());
        }
        return Optional.empty();
    }
}
