package org.tabularium.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The lists that {@code numbering.xml} defines. */
final class WordNumbering {

    /** Word knows levels 0 to 8. */
    static final int LEVELS = 9;

    private static final int LONGEST_CHAIN = 8;

    private final Map<Integer, Num> nums = new HashMap<>();

    private final Map<String, Abstract> abstracts = new HashMap<>();

    /**
     * One level of a list.
     *
     * @param text
     *            what is printed, with %1 to %9 for the numbers of the levels
     * @param legal
     *            whether all numbers are printed in Arabic digits
     * @param restart
     *            the level, from 1, up to which a higher item starts this level anew; 0 for never
     * @param style
     *            the paragraph style that stands for this level
     * @param font
     *            the font of a bullet
     */
    record Level(int start, String format, String text, boolean legal, Optional<Integer> restart, String style,
            String font) {

        boolean isBullet() {
            return format.equals("bullet");
        }
    }

    private record Abstract(String id, TreeMap<Integer, Level> levels, String styleLink) {
    }

    private record Num(String abstractId, Map<Integer, Integer> starts, Map<Integer, Level> levels) {
    }

    /**
     * A list as paragraphs use it.
     *
     * @param counting
     *            which counters it moves: lists without a start of their own go on where others of the same definition
     *            stopped
     * @param starts
     *            where levels start for this list
     */
    record ListDefinition(String counting, TreeMap<Integer, Level> levels, Map<Integer, Integer> starts) {
    }

    /** Reads {@code w:numbering}, at which the cursor stands. */
    static WordNumbering read(XmlCursor xml) throws UnreadableDocumentException {
        WordNumbering numbering = new WordNumbering();
        xml.children(name -> {
            switch (name) {
                case "w:abstractNum" -> numbering.readAbstract(xml);
                case "w:num" -> numbering.readNum(xml);
                default -> {
                    // Pictures used as bullets.
                }
            }
        });
        return numbering;
    }

    private void readAbstract(XmlCursor xml) throws UnreadableDocumentException {
        String id = xml.attribute("abstractNumId").orElse("");
        TreeMap<Integer, Level> levels = new TreeMap<>();
        String[] link = { "" };
        xml.children(name -> {
            switch (name) {
                case "w:lvl" -> readLevel(xml, levels);
                case "w:numStyleLink" -> link[0] = xml.value();
                default -> {
                    // Names and identities for the editor.
                }
            }
        });
        abstracts.put(id, new Abstract(id, levels, link[0]));
    }

    private void readNum(XmlCursor xml) throws UnreadableDocumentException {
        Optional<Integer> id = xml.attribute("numId").flatMap(WordFormat::integer);
        String[] abstractId = { "" };
        Map<Integer, Integer> starts = new HashMap<>();
        Map<Integer, Level> levels = new HashMap<>();
        xml.children(name -> {
            switch (name) {
                case "w:abstractNumId" -> abstractId[0] = xml.value();
                case "w:lvlOverride" -> readOverride(xml, starts, levels);
                default -> {
                    // Nothing else is defined here.
                }
            }
        });
        id.ifPresent(number -> nums.put(number, new Num(abstractId[0], starts, levels)));
    }

    private static void readOverride(XmlCursor xml, Map<Integer, Integer> starts, Map<Integer, Level> levels)
            throws UnreadableDocumentException {
        Optional<Integer> index = levelOf(xml);
        xml.children(name -> {
            switch (name) {
                case "w:startOverride" -> index.ifPresent(level -> starts.put(level, start(xml.value())));
                case "w:lvl" -> readLevel(xml, levels);
                default -> {
                    // Nothing else is defined here.
                }
            }
        });
    }

    private static void readLevel(XmlCursor xml, Map<Integer, Level> levels) throws UnreadableDocumentException {
        Optional<Integer> index = levelOf(xml);
        var found = new Object() {
            int start;
            String format = "decimal";
            String text = "";
            boolean legal;
            Optional<Integer> restart = Optional.empty();
            String style = "";
            String font = "";
        };
        xml.children(name -> {
            switch (name) {
                case "w:start" -> found.start = start(xml.value());
                case "w:numFmt" -> found.format = xml.value();
                case "w:lvlText" -> found.text = xml.value();
                case "w:isLgl" -> found.legal = !WordFormat.isOff(xml.value());
                case "w:lvlRestart" -> found.restart = WordFormat.integer(xml.value());
                case "w:pStyle" -> found.style = xml.value();
                case "w:rPr" -> xml.children(property -> {
                    if (property.equals("w:rFonts")) {
                        found.font = xml.attribute("ascii").or(() -> xml.attribute("hAnsi")).orElse("");
                    }
                });
                // Producers other than Word wrap formats of their own, with an ordinary one to fall back on.
                case "mc:AlternateContent" -> xml.descendants(inner -> {
                    if (inner.equals("w:numFmt")) {
                        found.format = xml.value();
                    }
                });
                default -> {
                    // Indents and alignment of the marker.
                }
            }
        });
        index.ifPresent(level -> levels.put(level,
                new Level(found.start, found.format, found.text, found.legal, found.restart, found.style, found.font)));
    }

    private static Optional<Integer> levelOf(XmlCursor xml) {
        return xml.attribute("ilvl").flatMap(WordFormat::integer).filter(level -> level >= 0 && level < LEVELS);
    }

    private static int start(String value) {
        return Math.clamp(WordFormat.integer(value).orElse(0), 0, Short.MAX_VALUE);
    }

    /** The list with a number; empty where the file does not define it. */
    Optional<ListDefinition> list(int number, WordStyles styles) {
        Num num = nums.get(number);
        if (num == null || number <= 0) {
            return Optional.empty();
        }
        return definition(num, styles).map(base -> {
            TreeMap<Integer, Level> levels = new TreeMap<>(base.levels());
            levels.putAll(num.levels());
            String counting = num.starts().isEmpty() ? "definition " + base.id() : "list " + number;
            return new ListDefinition(counting, levels, num.starts());
        });
    }

    /** A definition may only name a list style, whose list has the levels. */
    private Optional<Abstract> definition(Num num, WordStyles styles) {
        Abstract found = abstracts.get(num.abstractId());
        for (int step = 0; found != null && found.levels().isEmpty() && step < LONGEST_CHAIN; step++) {
            Num linked = styles.numbering(found.styleLink()).flatMap(WordFormat.Paragraph::list).map(nums::get)
                    .orElse(null);
            found = linked == null ? null : abstracts.get(linked.abstractId());
        }
        return Optional.ofNullable(found).filter(base -> !base.levels().isEmpty() || !num.levels().isEmpty());
    }
}
