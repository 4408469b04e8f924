package org.tabularium.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.tabularium.document.Block;
import org.tabularium.document.Document;
import org.tabularium.read.WordPiece.Kind;

/**
 * Reads Word documents (.docx, .docm, .dotx, .dotm): what the document shows in its final state, with tracked changes
 * accepted. Headers, footers, comments and pictures are not read; charts and hidden text are named in remarks.
 */
public final class WordReader implements DocumentReader {

    private static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template";

    private static final String MACRO_DOCUMENT = "application/vnd.ms-word.document.macroenabled.12";

    private static final String MACRO_TEMPLATE = "application/vnd.ms-word.template.macroenabled.12";

    private static final Map<String, String> MAIN_TYPES = Map.of(DOCUMENT + ".main+xml", DOCUMENT,
            TEMPLATE + ".main+xml", TEMPLATE, "application/vnd.ms-word.document.macroenabled.main+xml", MACRO_DOCUMENT,
            "application/vnd.ms-word.template.macroenabledtemplate.main+xml", MACRO_TEMPLATE);

    private final Limits limits;

    public WordReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Set<String> mediaTypes() {
        return Set.of(DOCUMENT, TEMPLATE, MACRO_DOCUMENT, MACRO_TEMPLATE);
    }

    @Override
    public Document read(Path file, String name) throws UnreadableDocumentException {
        try (OfficePackage source = OfficePackage.open(file, limits)) {
            Budget budget = new Budget(limits);
            WordStyles styles = source.read("styles", WordStyles::read).orElseGet(WordStyles::none);
            WordNumbering numbering = source.read("numbering", WordNumbering::read).orElseGet(WordNumbering::new);
            WordNotes notes = notes(source, budget);
            WordRemarks remarks = new WordRemarks();
            WordAssembler assembler = new WordAssembler(styles, numbering, notes, remarks, budget);
            List<Block> blocks = assembler.body(source.readMain(xml -> body(xml, budget)));
            return new Document(name, source.properties(mediaType(source)), blocks, assembler.notes(), remarks.all());
        }
    }

    private static WordNotes notes(OfficePackage source, Budget budget) throws UnreadableDocumentException {
        WordNotes notes = new WordNotes(
                source.read("settings", WordNotes.Numbers::read).orElse(WordNotes.Numbers.USUAL));
        source.read("footnotes", xml -> notes.read(Kind.FOOTNOTE, xml, budget));
        source.read("endnotes", xml -> notes.read(Kind.ENDNOTE, xml, budget));
        return notes;
    }

    private static List<WordNode> body(XmlCursor xml, Budget budget) throws UnreadableDocumentException {
        if (!xml.name().equals("w:document")) {
            throw Failures.corrupt("The file is not a Word document: its main part is " + xml.name() + ".");
        }
        WordBody body = new WordBody(xml, budget);
        List<WordNode> nodes = new ArrayList<>();
        xml.children(name -> {
            if (name.equals("w:body")) {
                nodes.addAll(body.story());
            }
        });
        return nodes;
    }

    private static String mediaType(OfficePackage source) {
        return MAIN_TYPES.getOrDefault(source.contentType().toLowerCase(Locale.ROOT), DOCUMENT);
    }
}
