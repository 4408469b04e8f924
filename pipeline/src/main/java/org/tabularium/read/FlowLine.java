package org.tabularium.read;

import java.util.Optional;

import org.tabularium.document.Paragraph;
import org.tabularium.document.Text;

/**
 * A paragraph of an old word processor's document, before it is known where it stands.
 *
 * @param heading
 *            the level of a heading, from 1
 */
record FlowLine(Text text, boolean bold, double indent, Optional<Integer> heading, Paragraph.Role role,
        Optional<Marker> marker) {

    private static final int HEADINGS = 9;

    /** What is printed before an item of a list. */
    record Marker(String text, boolean ordered, int level, String list) {
    }

    /** The level of a heading of a style, by the names that word processors give to their own styles. */
    static Optional<Integer> headingOf(String style) {
        String name = style.strip().toLowerCase(java.util.Locale.ROOT);
        if (!name.matches("(heading|nagłówek|nag.{1,4}wek) ?[1-9]")) {
            return Optional.empty();
        }
        return Optional.of(name.charAt(name.length() - 1) - '0').filter(level -> level <= HEADINGS);
    }

    /** The role that a style's name tells. */
    static Paragraph.Role roleOf(String style) {
        return switch (style.strip().toLowerCase(java.util.Locale.ROOT)) {
            case "title", "tytuł" -> Paragraph.Role.TITLE;
            case "caption", "legenda", "podpis" -> Paragraph.Role.CAPTION;
            default -> Paragraph.Role.BODY;
        };
    }

    void into(Flow flow) throws UnreadableDocumentException {
        if (heading.isPresent()) {
            flow.heading(heading.get(), marker.filter(Marker::ordered).map(Marker::text).orElse(""), text);
        } else if (marker.isPresent()) {
            Marker found = marker.get();
            flow.item(found.level(), found.text(), found.ordered(), found.list(), text, bold);
        } else {
            flow.paragraph(role, text, indent, bold);
        }
    }
}
