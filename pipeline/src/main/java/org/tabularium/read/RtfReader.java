package org.tabularium.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.tabularium.document.Block;
import org.tabularium.document.Document;
import org.tabularium.document.Document.Properties;

/** Reads rich text (.rtf): paragraphs and tables with their spans; headers, footers and pictures are not read. */
public final class RtfReader implements DocumentReader {

    private static final String RTF = "application/rtf";

    private final Limits limits;

    public RtfReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Set<String> mediaTypes() {
        return Set.of(RTF, "text/rtf");
    }

    @Override
    public Document read(Path file, String name) throws UnreadableDocumentException {
        try {
            RtfBody body = new RtfBody(Files.readAllBytes(file), new Budget(limits));
            List<Block> blocks = body.read();
            return new Document(name, new Properties(RTF, body.title(), body.author()), blocks, body.notes(),
                    List.of());
        } catch (IOException failure) {
            throw Failures.unreadable("the file cannot be read", failure);
        }
    }
}
