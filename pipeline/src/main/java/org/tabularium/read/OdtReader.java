package org.tabularium.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.tabularium.document.Block;
import org.tabularium.document.Document;
import org.tabularium.document.Note;

/**
 * Reads OpenDocument texts (.odt, .ott): what the document shows, without headers, footers and remarks of reviewers.
 */
public final class OdtReader implements DocumentReader {

    private final Limits limits;

    public OdtReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Set<String> mediaTypes() {
        return Set.of("application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text-template");
    }

    @Override
    public Document read(Path file, String name) throws UnreadableDocumentException {
        try (OdfPackage source = OdfPackage.open(file, limits)) {
            OdfStyles styles = OdfStyles.read(source);
            Budget budget = new Budget(limits);
            OdtBody body = source.content(xml -> {
                OdtBody read = new OdtBody(xml, styles, budget);
                xml.descendants(part -> {
                    if (part.equals("office:text")) {
                        read.story();
                    }
                });
                return read;
            });
            List<Block> blocks = body.blocks();
            List<Note> notes = body.notes();
            return new Document(name, source.properties(), blocks, notes, List.of());
        }
    }
}
