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
        String text = TextDecoder.decode(bytes(file), limits.characters());
        if (text.isBlank()) {
            throw new UnreadableDocumentException(Reason.EMPTY, "The file has no text, only spaces and line ends.",
                    "Ask for a new copy of the file.");
        }
        if (text.length() > limits.characters()) {
            throw Failures.tooLarge("characters", limits.characters(), "a text of " + text.length());
        }
        Optional<Character> delimiter = new Delimiter(limits).find(text);
        List<Block> blocks = delimiter.isPresent()
                ? new DelimitedLayout(limits).blocks(new Delimiter(limits).records(text, delimiter.get()))
                : PlainTextLayout.blocks(text);
        if (blocks.size() > limits.blocks()) {
            throw Failures.tooLarge("blocks", limits.blocks(), "a text of " + blocks.size() + " paragraphs and tables");
        }
        return new Document(name, new Properties(mediaType(delimiter), "", ""), blocks, List.of(), List.of());
    }

    private static String mediaType(Optional<Character> delimiter) {
        return delimiter.map(sign -> sign == '\t' ? TSV : CSV).orElse(PLAIN);
    }

    private byte[] bytes(Path file) throws UnreadableDocumentException {
        try {
            if (Files.size(file) > limits.fileBytes()) {
                throw Failures.tooLarge("bytes", limits.fileBytes(), "the file of " + Files.size(file) + " bytes");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UnreadableDocumentException(Reason.FAILED,
                    "The file cannot be read: " + Failures.oneLine(e) + ".",
                    "Look at the disk and at who may read the file.", e);
        }
    }
}
