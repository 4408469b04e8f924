package org.tabularium.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tabularium.document.Document;
import org.tabularium.interpret.Interpretation;
import org.tabularium.interpret.Interpreter;
import org.tabularium.read.Readers;
import org.tabularium.read.UnreadableDocumentException;

/**
 * The sample reports of the project, read and interpreted. {@code -Dtabularium.samples=DIR} names another folder with
 * documents of the names that {@code -p sample=NAME,…} gives.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SampleBenchmark {

    @Param({ "sprawozdanie-wsparcie-2023.docx", "swiadczenia-budzet-2023.xlsx", "informacja-uslugi-opiekuncze-2023.pdf",
            "odplatnosc-2021-2023.csv" })
    private String sample;

    private final Readers readers = Readers.standard();

    private final Interpreter interpreter = new Interpreter();

    private Path file;

    private Document document;

    /** Reads the sample once, for the interpreter. */
    @Setup
    public void open() throws UnreadableDocumentException {
        file = Path.of(System.getProperty("tabularium.samples", "input"), sample);
        document = readers.read(file, sample);
    }

    /** From the file to the document. */
    @Benchmark
    public Document read() throws UnreadableDocumentException {
        return readers.read(file, sample);
    }

    /** From the document to its figures. */
    @Benchmark
    public Interpretation interpret() {
        return interpreter.interpret(document);
    }
}
