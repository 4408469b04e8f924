package org.tabularium.read;

import java.util.function.Supplier;

import org.tabularium.document.Progress;

/** What is left of the limits while one document is read. Places are only worked out when a limit is passed. */
final class Budget {

    private final Limits limits;

    private long blocks;

    private long characters;

    private int depth;

    Budget(Limits limits) {
        this.limits = limits;
    }

    /** Counts one block; also an empty one, for it takes room too. */
    void block(Supplier<String> place) throws UnreadableDocumentException {
        Progress.step();
        if (++blocks > limits.blocks()) {
            throw Failures.tooLarge("blocks", limits.blocks(), place.get());
        }
    }

    void characters(int count, Supplier<String> place) throws UnreadableDocumentException {
        Progress.step();
        characters += count;
        if (characters > limits.characters()) {
            throw Failures.tooLarge("characters", limits.characters(), place.get());
        }
    }

    /** Checks the size of a grid before room is made for it. */
    void grid(long rows, long columns, Supplier<String> place) throws UnreadableDocumentException {
        if (columns > limits.gridPlaces() || rows * Math.max(1, columns) > limits.gridPlaces()) {
            throw Failures.tooLarge("places (rows times columns) in one table", limits.gridPlaces(), place.get());
        }
    }

    /** Goes one level deeper; {@link #up()} must follow. */
    void down(Supplier<String> place) throws UnreadableDocumentException {
        if (++depth > limits.depth()) {
            throw Failures.tooDeep("levels of tables and content controls in each other", limits.depth(), place.get());
        }
    }

    void up() {
        depth--;
    }
}
