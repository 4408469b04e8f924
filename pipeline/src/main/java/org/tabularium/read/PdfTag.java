package org.tabularium.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of the structure that a tagged document says it has.
 *
 * @param level
 *            of a heading, 1 for the most general; else 0
 * @param rowSpan
 *            how many rows a cell covers, at least 1
 * @param columnSpan
 *            how many columns a cell covers, at least 1
 * @param parts
 *            elements and marked content in reading order
 */
record PdfTag(Kind kind, int level, int rowSpan, int columnSpan, List<PdfTagPart> parts) implements PdfTagPart {

    PdfTag {
        parts = List.copyOf(parts);
    }

    /** The elements that the standard names, as far as they differ for a reader of text. */
    enum Kind {
        GROUP, HEADING, TITLE, PARAGRAPH, CAPTION, LIST, ITEM, TABLE, ROW, CELL, NOTE, INLINE;

        /** What an element of a standard name is; nothing for other names. */
        static Optional<Kind> of(String name) {
            return Optional.ofNullable(switch (name) {
                case "H", "H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8", "H9" -> HEADING;
                case "Title" -> TITLE;
                case "P", "TOCI" -> PARAGRAPH;
                case "Caption" -> CAPTION;
                case "L" -> LIST;
                case "LI" -> ITEM;
                case "Table" -> TABLE;
                case "TR" -> ROW;
                case "TH", "TD" -> CELL;
                case "Note", "FENote" -> NOTE;
                case "Span", "Lbl", "Link", "Quote", "Reference", "BibEntry", "Code", "Annot", "Em", "Strong", "Sub",
                        "Form" -> INLINE;
                case "Document", "DocumentFragment", "Part", "Art", "Sect", "Div", "NonStruct", "Private", "BlockQuote",
                        "Index", "Aside", "TOC", "LBody", "THead", "TBody", "TFoot", "Figure", "Formula" -> GROUP;
                default -> null;
            });
        }
    }

    /** This element and all below it. */
    Stream<PdfTag> all() {
        return Stream.concat(Stream.of(this), elements().stream().flatMap(PdfTag::all));
    }

    List<PdfTag> elements() {
        return parts.stream().filter(PdfTag.class::isInstance).map(PdfTag.class::cast).toList();
    }

    /** The elements of a kind directly below this one or below groups. */
    List<PdfTag> nearest(Kind wanted) {
        return elements().stream().flatMap(part -> part.kind() == wanted ? Stream.of(part)
                : part.kind() == Kind.GROUP ? part.nearest(wanted).stream() : Stream.empty()).toList();
    }

    /** All that pages draw for this element, notes apart. */
    List<PdfMark> content() {
        return parts.stream().flatMap(part -> switch (part) {
            case PdfMark content -> Stream.of(content);
            case PdfTag(Kind kind, _, _, _, _) when kind == Kind.NOTE -> Stream.empty();
            case PdfTag tag -> tag.content().stream();
        }).toList();
    }
}
