package org.tabularium.extract;

import java.util.Optional;
import java.util.stream.IntStream;

import org.tabularium.document.Block;
import org.tabularium.document.Document;
import org.tabularium.document.Table;
import org.tabularium.warehouse.DocumentResult.Rejected;
import org.tabularium.warehouse.SourceFile;

/**
 * How many places of figures the memory of the program can hold with all that is found out about them. A document with
 * more is rejected before it is interpreted: a program out of memory would take the whole night with it.
 *
 * @param places
 *            cells of tables and numbers in text of one document
 */
public record Capacity(long places) {

    /** What a place takes with its figure, labels and evidence; measured, see {@code docs/benchmarks.md}. */
    private static final long BYTES_OF_A_PLACE = 2_000;

    /** The rest of the memory is for reading, for results that wait to be stored, and for the program itself. */
    private static final int SHARE = 2;

    /** The capacity of this process, in which some threads each read a document at a time. */
    public static Capacity ofThisProcess(int threads) {
        return new Capacity(Runtime.getRuntime().maxMemory() / SHARE / threads / BYTES_OF_A_PLACE);
    }

    /** The rejection of a document that does not fit; empty where it fits. */
    public Optional<Rejected> refuse(SourceFile source, Document document) {
        long count = document.blocks().stream().mapToLong(Capacity::places).sum();
        if (count <= places) {
            return Optional.empty();
        }
        long gigabytes = (count * BYTES_OF_A_PLACE * SHARE >> 30) + 1;
        return Optional.of(new Rejected(source, Rejection.OUT_OF_MEMORY,
                "The document is too large: it has " + count + " cells in tables and numbers in text, and the memory"
                        + " given to its reading is enough for " + places + ".",
                "Give each worker more memory (--worker-memory " + gigabytes + "g), or split the document."));
    }

    private static long places(Block block) {
        return block instanceof Table table
                ? table.grid().cells().stream().mapToLong(cell -> Math.max(1, numbers(cell.text()))).sum()
                : numbers(block.plain());
    }

    private static long numbers(String text) {
        return IntStream.range(0, text.length())
                .filter(i -> isDigit(text.charAt(i)) && (i == 0 || !isDigit(text.charAt(i - 1)))).count();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
