package org.tabularium.read;

import java.nio.file.Path;
import org.tabularium.document.Document;

public final class Readers {
    public static Readers standard() {
        return new Readers();
    }

    public Document read(Path file, String name) throws UnreadableDocumentException {
        throw new UnsupportedOperationException();
    }
}
