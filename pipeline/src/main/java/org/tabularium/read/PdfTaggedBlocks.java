package org.tabularium.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tabularium.document.Block;
import org.tabularium.document.Locator;
import org.tabularium.document.Note;
import org.tabularium.read.PdfTag.Kind;
import org.tabularium.read.PdfTagged.Run;

/** Makes the blocks of a document from its tags, in their order. What the tags call an ornament is left out. */
final class PdfTaggedBlocks {

    private static final Set<Kind> BLOCKS = Set.of(Kind.PARAGRAPH, Kind.HEADING, Kind.LIST, Kind.TABLE);

    private final PdfTagged tagged;

    private final PdfBlockWriter writer;

    private final Map<PdfTag, PdfTaggedTable> tables;

    /** Lines that are printed on page after page although no tag calls them ornaments. */
    private final Map<Integer, List<PdfLine>> heads;

    private final boolean hasHeadings;

    private final int aimLevel;

    private final Map<Integer, Integer> blockCounts = new HashMap<>();

    private final Map<Integer, Integer> tableCounts = new HashMap<>();

    private PdfTaggedBlocks(PdfTagged tagged, List<PdfPage> pages, Map<PdfTag, PdfTaggedTable> tables,
            Map<Integer, List<PdfLine>> heads) {
        this.tagged = tagged;
        this.writer = new PdfBlockWriter(pages);
        this.tables = tables;
        this.heads = heads;
        int deepest = tagged.root().all().mapToInt(PdfTag::level).max().orElse(0);
        this.hasHeadings = deepest > 0;
        this.aimLevel = deepest + 1;
    }

    /**
     * The blocks of a tagged document, or nothing where its tags are not to be believed.
     *
     * @param all
     *            the pages as they were written
     * @param pages
     *            the pages without running heads
     */
    static Optional<PdfTaggedBlocks> of(PdfTag root, List<List<PdfGlyph>> written, List<PdfPage> all,
            List<PdfPage> pages, int mostPlaces) {
        PdfTagged tagged = new PdfTagged(root, all, written);
        if (!tagged.isBelieved()) {
            return Optional.empty();
        }
        Map<PdfTag, PdfTaggedTable> tables = new IdentityHashMap<>();
        for (PdfTag table : root.all().filter(tag -> tag.kind() == Kind.TABLE).toList()) {
            Optional<PdfTaggedTable> placed = PdfTaggedTable.of(table, tagged, mostPlaces);
            if (placed.isEmpty()) {
                return Optional.empty();
            }
            tables.put(table, placed.get());
        }
        PdfTaggedBlocks blocks = new PdfTaggedBlocks(tagged, pages, tables, heads(all, pages));
        blocks.addAll(root, 0);
        return Optional.of(blocks);
    }

    private static Map<Integer, List<PdfLine>> heads(List<PdfPage> all, List<PdfPage> pages) {
        Map<Integer, List<PdfLine>> heads = new HashMap<>();
        for (int index = 0; index < all.size(); index++) {
            List<PdfLine> off = new ArrayList<>(all.get(index).lines());
            off.removeAll(pages.get(index).lines());
            heads.put(index + 1, off);
        }
        return heads;
    }

    List<Block> blocks() {
        return writer.blocks();
    }

    List<Note> notes() {
        return writer.notes();
    }

    /** The parts of a group; what is drawn in it without an element of its own is told by its look. */
    private void addAll(PdfTag group, int listLevel) {
        List<PdfMark> loose = new ArrayList<>();
        for (PdfTagPart part : group.parts()) {
            switch (part) {
                case PdfMark mark -> loose.add(mark);
                case PdfTag inline when inline.kind() == Kind.INLINE && !holdsBlocks(inline) -> {
                    loose.addAll(inline.content());
                    addNotes(inline);
                }
                case PdfTag tag -> {
                    addLoose(loose);
                    add(tag, listLevel);
                }
            }
        }
        addLoose(loose);
    }

    private void add(PdfTag tag, int listLevel) {
        switch (tag.kind()) {
            case HEADING, TITLE, PARAGRAPH, CAPTION -> {
                if (holdsBlocks(tag)) {
                    addAll(tag, listLevel);
                } else {
                    addText(tag);
                    addNotes(tag);
                }
            }
            case LIST -> addList(tag, 0, Optional.empty());
            case TABLE -> addTable(tag);
            case NOTE -> addNote(tag);
            case GROUP, ITEM, ROW, CELL, INLINE -> addAll(tag, listLevel);
        }
    }

    private static boolean holdsBlocks(PdfTag tag) {
        return tag.elements().stream().filter(part -> part.kind() != Kind.NOTE)
                .anyMatch(part -> BLOCKS.contains(part.kind()) || holdsBlocks(part));
    }

    private void addLoose(List<PdfMark> loose) {
        for (Run run : tagged.runs(loose)) {
            PdfMargins margins = writer.margins();
            for (PdfParagraph paragraph : PdfParagraphs.of(run.lines(), margins.left(), margins::right)) {
                if (!isHead(run.page(), paragraph.lines())) {
                    writer.addParagraph(paragraph, place(run.page()));
                }
            }
        }
        loose.clear();
    }

    private void addText(PdfTag tag) {
        List<Run> runs = tagged.runs(tag);
        if (runs.isEmpty() || runs.stream().allMatch(run -> isHead(run.page(), run.lines()))) {
            return;
        }
        List<PdfParagraph> pieces = pieces(runs);
        Locator place = place(runs.getFirst().page());
        if (tag.kind() == Kind.HEADING) {
            writer.addHeading(pieces, place, tag.level());
        } else if (hasHeadings || tag.kind() != Kind.PARAGRAPH || pieces.size() > 1) {
            writer.addBody(pieces, place, tag.kind() == Kind.TITLE, tag.kind() == Kind.CAPTION, aimLevel);
        } else {
            writer.addParagraph(pieces.getFirst(), place);
        }
    }

    private boolean isHead(int page, List<PdfLine> lines) {
        return heads.getOrDefault(page, List.of()).containsAll(lines);
    }

    /** A paragraph in the pieces that its writer put on lines of their own: shorter than others with room to spare. */
    private static List<PdfParagraph> pieces(List<Run> runs) {
        double right = runs.stream().flatMap(run -> run.lines().stream()).mapToDouble(PdfLine::right).max().orElse(0);
        List<PdfParagraph> pieces = new ArrayList<>();
        for (Run run : runs) {
            List<PdfParagraph> more = PdfParagraphs.of(run.lines(), run.left(), _ -> right);
            if (pieces.isEmpty()) {
                pieces.addAll(more);
            } else {
                pieces.add(pieces.removeLast().with(more.getFirst()));
                pieces.addAll(more.subList(1, more.size()));
            }
        }
        return pieces;
    }

    private void addList(PdfTag list, int level, Optional<String> outer) {
        Optional<String> name = outer;
        for (PdfTag part : list.elements()) {
            if (part.kind() == Kind.LIST) {
                addList(part, level + 1, name);
            } else if (part.kind() == Kind.ITEM) {
                name = Optional.of(addItem(part, level, name));
            } else {
                add(part, level);
            }
        }
    }

    /** An item with its marker, then what else stands in it; gives the name of the list. */
    private String addItem(PdfTag item, int level, Optional<String> list) {
        ItemParts parts = new ItemParts();
        parts.collect(item);
        List<Run> runs = tagged.runs(parts.first);
        String name = list.orElse("");
        if (!runs.isEmpty()) {
            Locator place = place(runs.getFirst().page());
            name = list.orElse(place.path());
            writer.addItem(pieces(runs), place, level, name);
        }
        for (PdfTag tag : parts.rest) {
            if (tag.kind() == Kind.LIST) {
                addList(tag, level + 1, Optional.of(name));
            } else {
                add(tag, level);
            }
        }
        addNotes(item);
        return name;
    }

    /** The marker and the first paragraph of an item, and the blocks after it. */
    private static final class ItemParts {

        private final List<PdfMark> first = new ArrayList<>();

        private final List<PdfTag> rest = new ArrayList<>();

        private boolean hasParagraph;

        private void collect(PdfTag tag) {
            for (PdfTagPart part : tag.parts()) {
                switch (part) {
                    case PdfMark mark -> first.add(mark);
                    case PdfTag block -> collectBlock(block);
                }
            }
        }

        /** Notes follow after the item. */
        private void collectBlock(PdfTag block) {
            switch (block.kind()) {
                case NOTE -> {
                }
                case INLINE -> first.addAll(block.content());
                case GROUP -> collect(block);
                case PARAGRAPH -> {
                    if (hasParagraph || !rest.isEmpty()) {
                        rest.add(block);
                    } else {
                        first.addAll(block.content());
                        hasParagraph = true;
                    }
                }
                default -> rest.add(block);
            }
        }
    }

    private void addTable(PdfTag tag) {
        tag.nearest(Kind.CAPTION).forEach(this::addText);
        PdfTaggedTable table = tables.get(tag);
        if (!table.isBlank()) {
            PdfTable placed = table.table(tableCounts);
            writer.addParts(placed, table.place());
        }
        addNotes(tag);
    }

    private void addNotes(PdfTag tag) {
        for (PdfTag part : tag.elements()) {
            if (part.kind() == Kind.NOTE) {
                addNote(part);
            } else if (part.kind() != Kind.TABLE || part == tag) {
                addNotes(part);
            }
        }
    }

    private void addNote(PdfTag note) {
        List<Run> runs = tagged.runs(note);
        if (runs.isEmpty()) {
            return;
        }
        PdfParagraph all = pieces(runs).stream().reduce(PdfParagraph::with).orElseThrow();
        Locator place = place(runs.getFirst().page());
        if (all.first().beginsWithMark() || writer.unraisedMark(all).isPresent()) {
            writer.addNote(all, place);
        } else {
            writer.addBody(List.of(all), place, false, false, aimLevel);
        }
    }

    private Locator place(int page) {
        return Locator.DOCUMENT.child("page", page).child("block", blockCounts.merge(page, 1, Integer::sum));
    }
}
