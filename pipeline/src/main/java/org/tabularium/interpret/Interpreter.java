package org.tabularium.interpret;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.tabularium.document.Document;

/** Reads the figures out of documents. It keeps no state between documents and may be called in parallel. */
public final class Interpreter {

    /** Everything that the document states, in reading order. */
    public Interpretation interpret(Document document) {
        return new Interpretation(new DocumentContext(document.properties().title(), Optional.empty(),
                OptionalInt.empty(), Optional.empty(), List.of()), List.of(), List.of(), List.of());
    }
}
