package org.tabularium.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.tabularium.document.Block;
import org.tabularium.document.Document;
import org.tabularium.document.Document.Properties;
import org.tabularium.read.UnreadableDocumentException.Reason;

/**
 * Reads text: tables whose fields a delimiter parts, and plain text where there is no such table.
 * <p>
 * Encoding, delimiter and quotes are found from the content. Lines before a table are its captions, notes below it are
 * paragraphs. Fields keep every character, also no-break spaces inside numbers. Positions are {@code line[7]/field[3]}.
 */
public final class DelimitedTextReader implements DocumentReader {

    private static final String CSV = "text/csv";

    private static final String TSV = "text/tab-separated-values";

    private static final String PLAIN = "text/plain";

    private final Limits limits;

    public DelimitedTextReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Set<String> mediaTypes() {
        return Set.of(CSV, TSV, PLAIN);
    }

    @Override
    public Document read(Path file, String name) throws UnreadableDocumentException {
        String text = TextDecoder.decode(bytes(file));
        if (text.isBlank()) {
            throw new UnreadableDocumentException(Reason.EMPTY, "the file has no text", "look at its source");
        }
        if (text.length() > limits.characters()) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE, "the text has " + text.length() + " characters",
                    "split the file or raise the limit of characters");
        }
        Optional<Character> delimiter = Delimiter.find(text);
        List<Block> blocks = delimiter.isPresent()
                ? new DelimitedLayout(limits).blocks(Delimiter.records(text, delimiter.get()))
                : PlainTextLayout.blocks(text);
        if (blocks.size() > limits.blocks()) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE, "the text has " + blocks.size() + " paragraphs",
                    "split the file or raise the limit of blocks");
        }
        return new Document(name, new Properties(mediaType(delimiter), "", ""), blocks, List.of(), List.of());
    }

    private static String mediaType(Optional<Character> delimiter) {
        return delimiter.map(sign -> sign == '\t' ? TSV : CSV).orElse(PLAIN);
    }

    private byte[] bytes(Path file) throws UnreadableDocumentException {
        try {
            if (Files.size(file) > limits.fileBytes()) {
                throw new UnreadableDocumentException(Reason.TOO_LARGE, "the file has " + Files.size(file) + " bytes",
                        "split it, or raise the limit of bytes of a file");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UnreadableDocumentException(Reason.CORRUPT, "the file cannot be read: " + e.getMessage(),
                    "look at the disk and the rights of the file", e);
        }
    }
}
