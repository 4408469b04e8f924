package org.tabularium.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tabularium.document.Block;
import org.tabularium.document.Document;
import org.tabularium.document.Heading;
import org.tabularium.document.ListItem;
import org.tabularium.document.Locator;
import org.tabularium.document.Note;
import org.tabularium.document.Paragraph;
import org.tabularium.document.Table;
import org.tabularium.document.Text;
import org.tabularium.interpret.context.Captions;
import org.tabularium.interpret.context.ContextReader;
import org.tabularium.interpret.table.TableContext;
import org.tabularium.interpret.table.TableInterpreter;
import org.tabularium.interpret.table.TableReading;
import org.tabularium.quantity.NumericTokens;
import org.tabularium.quantity.Units;

/** Reads the figures out of documents. It keeps no state between documents and may be called in parallel. */
public final class Interpreter {

    /** The ledger's reason for numbers in sentences and lists, which are kept for the text interpreter. */
    private static final String TEXT_NOT_READ = "text_not_interpreted";

    private static final Pattern YEAR_IN_CAPTION = Pattern.compile("\\b((?:19|20)\\d\\d)\\b");

    private final Vocabulary vocabulary = Vocabulary.polish();

    private final TableInterpreter tables = new TableInterpreter(vocabulary, Units.polish());

    private final Captions captions = new Captions(vocabulary);

    private final ContextReader contexts = new ContextReader();

    /** Everything that the document states, in reading order. */
    public Interpretation interpret(Document document) {
        DocumentContext context = contexts.read(document);
        List<Observation> observations = new ArrayList<>();
        List<LedgerEntry> ledger = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<TableEvidence> evidence = new ArrayList<>();
        String heading = "";
        for (int i = 0; i < document.blocks().size(); i++) {
            Block block = document.blocks().get(i);
            switch (block) {
                case Heading found -> {
                    heading = Spaces.collapse(found.text().plain());
                    keep(found.text(), found.locator(), ledger);
                }
                case Paragraph paragraph -> keep(paragraph.text(), paragraph.locator(), ledger);
                case ListItem item -> keep(item.text(), item.locator(), ledger);
                case Table table -> {
                    TableContext around = around(captions.above(document.blocks(), i), heading, context);
                    for (Table one : withNested(table)) {
                        TableReading reading = tables.read(one, around);
                        observations.addAll(reading.observations());
                        ledger.addAll(reading.ledger());
                        findings.addAll(reading.findings());
                        if (!reading.observations().isEmpty()) {
                            evidence.add(new TableEvidence(one.locator(), reading.cells(), reading.trace()));
                        }
                    }
                }
            }
        }
        for (Note note : document.notes()) {
            keep(note.text(), note.locator(), ledger);
        }
        return new Interpretation(context, observations, ledger, findings, evidence);
    }

    /** A table and those in its cells, each a table of its own. */
    private static List<Table> withNested(Table table) {
        List<Table> tables = new ArrayList<>(List.of(table));
        table.grid().cells().stream().flatMap(cell -> cell.content().stream()).filter(Table.class::isInstance)
                .forEach(nested -> tables.addAll(withNested((Table) nested)));
        return tables;
    }

    private static TableContext around(Optional<String> caption, String heading, DocumentContext context) {
        OptionalInt year = caption.map(Interpreter::onlyYear).orElse(OptionalInt.empty());
        return new TableContext(caption, heading, year.isPresent() ? year : context.reportingYear(), context.program());
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

    private static void keep(Text text, Locator locator, List<LedgerEntry> ledger) {
        NumericTokens.in(text.plain()).forEach(token -> ledger
                .add(new LedgerEntry(locator.characters(token.start(), token.end()), token.text(), TEXT_NOT_READ)));
    }
}
