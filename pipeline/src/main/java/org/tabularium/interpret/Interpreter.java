package org.tabularium.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tabularium.document.Block;
import org.tabularium.document.Document;
import org.tabularium.document.GridCell;
import org.tabularium.document.Heading;
import org.tabularium.document.Locator;
import org.tabularium.document.Note;
import org.tabularium.document.Paragraph;
import org.tabularium.document.Progress;
import org.tabularium.document.Table;
import org.tabularium.interpret.context.Captions;
import org.tabularium.interpret.context.ContextReader;
import org.tabularium.interpret.context.HeadingScopes;
import org.tabularium.interpret.table.FormTable;
import org.tabularium.interpret.table.TableContext;
import org.tabularium.interpret.table.TableInterpreter;
import org.tabularium.interpret.table.TableReading;
import org.tabularium.interpret.text.Scope;
import org.tabularium.interpret.text.TextContext;
import org.tabularium.interpret.text.TextInterpreter;
import org.tabularium.quantity.NumericTokens;
import org.tabularium.quantity.Units;

/** Reads the figures out of documents. It keeps no state between documents and may be called in parallel. */
public final class Interpreter {

    private static final Pattern YEAR_IN_CAPTION = Pattern.compile("\\b((?:19|20)\\d\\d)\\b");

    private final Vocabulary vocabulary = Vocabulary.polish();

    private final TableInterpreter tables = new TableInterpreter(vocabulary, Units.polish());

    private final TextInterpreter texts = new TextInterpreter(vocabulary, Units.polish());

    private final Captions captions = new Captions(vocabulary);

    private final ContextReader contexts = new ContextReader(vocabulary);

    /** Everything that the document states, in reading order. */
    public Interpretation interpret(Document document) {
        ContextReader.Reading about = contexts.read(document);
        DocumentContext context = about.context();
        Findings found = new Findings(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(about.findings()),
                new ArrayList<>());
        List<Block> section = new ArrayList<>();
        HeadingScopes headings = new HeadingScopes(document, context, vocabulary);
        String heading = "";
        for (int i = 0; i < document.blocks().size(); i++) {
            Progress.step();
            switch (document.blocks().get(i)) {
                case Heading next -> {
                    readText(section, heading, headings.now(), context, found);
                    headings.enter(next);
                    heading = Spaces.collapse(next.text().plain());
                    keep(next.text().plain(), next.locator(), "heading", found.ledger());
                }
                case Table table -> {
                    readText(section, heading, headings.now(), context, found);
                    readTableOrForm(table, around(captions.above(document.blocks(), i), heading, headings, context),
                            context, found);
                }
                case Paragraph paragraph when paragraph.role() != Paragraph.Role.BODY
                        || captions.isCaption(paragraph) ->
                        keep(paragraph.text().plain(), paragraph.locator(), "heading", found.ledger());
                case Paragraph line when headings.isHeading(line) -> {
                    readText(section, heading, headings.now(), context, found);
                    headings.enter(line);
                    section.add(line);
                }
                case Block text -> section.add(text);
            }
        }
        readText(section, heading, headings.now(), context, found);
        for (Note note : document.notes()) {
            keep(note.text().plain(), note.locator(), "note", found.ledger());
        }
        return new Interpretation(context, RecognisedText.weighed(found.observations(), document), found.ledger(),
                found.findings(), found.evidence());
    }

    /** What was found so far. */
    private record Findings(List<Observation> observations, List<LedgerEntry> ledger, List<Finding> findings,
            List<TableEvidence> evidence) {
    }

    private void readText(List<Block> section, String heading, Scope scope, DocumentContext context, Findings found) {
        readText(section, new TextContext(heading, "", context.reportingYear(), scope, context.publisher()), found);
        section.clear();
    }

    private void readText(List<Block> blocks, TextContext around, Findings found) {
        TextInterpreter.Reading reading = texts.read(blocks, around);
        found.observations().addAll(reading.observations());
        found.ledger().addAll(reading.ledger());
        found.findings().addAll(reading.findings());
    }

    private void readTableOrForm(Table table, TableContext around, DocumentContext context, Findings found) {
        Optional<FormTable> form = FormTable.of(table.grid(), vocabulary);
        if (form.isEmpty()) {
            readTable(table, around, found);
            return;
        }
        form.get().headings().forEach(cell -> keep(cell, "heading", found.ledger()));
        for (FormTable.Field field : form.get().fields()) {
            field.label().ifPresent(cell -> keep(cell, "label", found.ledger()));
            String heading = field.heading().map(cell -> Spaces.collapse(cell.text())).orElse(around.heading());
            readText(field.text().content(),
                    new TextContext(heading, field.name(), around.year(), around.scope(), context.publisher()), found);
        }
        nested(table).forEach(one -> readTable(one, around, found));
    }

    private void readTable(Table table, TableContext around, Findings found) {
        for (Table one : withNested(table)) {
            TableReading reading = tables.read(one, around);
            found.observations().addAll(reading.observations());
            found.ledger().addAll(reading.ledger());
            found.findings().addAll(reading.findings());
            if (!reading.observations().isEmpty()) {
                found.evidence().add(new TableEvidence(one.locator(), reading.cells(), reading.trace()));
            }
        }
    }

    /** A table and those in its cells, each a table of its own. */
    private static List<Table> withNested(Table table) {
        List<Table> tables = new ArrayList<>(List.of(table));
        nested(table).forEach(inner -> tables.addAll(withNested(inner)));
        return tables;
    }

    private static List<Table> nested(Table table) {
        List<Table> nested = new ArrayList<>();
        for (GridCell cell : table.grid().cells()) {
            for (Block block : cell.content()) {
                if (block instanceof Table inner) {
                    nested.add(inner);
                }
            }
        }
        return nested;
    }

    private static TableContext around(Optional<String> caption, String heading, HeadingScopes headings,
            DocumentContext context) {
        OptionalInt year = caption.map(Interpreter::onlyYear).orElse(OptionalInt.empty());
        return new TableContext(caption, heading, year.isPresent() ? year : context.reportingYear(), headings.now(),
                headings.projects());
    }

    /** The year of a caption that names just one. */
    private static OptionalInt onlyYear(String caption) {
        Matcher years = YEAR_IN_CAPTION.matcher(caption);
        if (!years.find()) {
            return OptionalInt.empty();
        }
        int year = Integer.parseInt(years.group(1));
        return years.find() ? OptionalInt.empty() : OptionalInt.of(year);
    }

    private static void keep(GridCell cell, String reason, List<LedgerEntry> ledger) {
        cell.content().forEach(block -> keep(block.plain(), block.locator(), reason, ledger));
    }

    /** The numbers of a text that states no figures. */
    private static void keep(String text, Locator locator, String reason, List<LedgerEntry> ledger) {
        NumericTokens.in(text).forEach(token -> ledger
                .add(new LedgerEntry(locator.characters(token.start(), token.end()), token.text(), reason)));
    }
}
