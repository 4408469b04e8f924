package org.tabularium.bench;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tabularium.document.Document;
import org.tabularium.interpret.Interpretation;
import org.tabularium.interpret.Interpreter;

/** Interpreting: a table of a page, a table of a workbook, and running text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class InterpreterBenchmark {

    private final Interpreter interpreter = new Interpreter();

    private final Document page = Made.table(20, 50);

    private final Document sheet = Made.table(20, 3_000);

    private final Document prose = Made.prose(100);

    /** A table of 20 columns and 50 rows. */
    @Benchmark
    public Interpretation table50() {
        return interpreter.interpret(page);
    }

    /** A table of 20 columns and 3,000 rows. */
    @Benchmark
    public Interpretation table3000() {
        return interpreter.interpret(sheet);
    }

    /** A hundred paragraphs, items and headings. */
    @Benchmark
    public Interpretation prose100() {
        return interpreter.interpret(prose);
    }
}
