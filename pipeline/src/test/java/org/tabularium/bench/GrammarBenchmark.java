package org.tabularium.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.tabularium.quantity.NumberGrammar;
import org.tabularium.quantity.NumberStyle;
import org.tabularium.quantity.NumberStyleEvidence;
import org.tabularium.quantity.NumberWords;
import org.tabularium.quantity.NumericTokens;

/** The grammar of numbers: what one number, one cell and one sentence cost. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class GrammarBenchmark {

    private static final int NUMBERS = 8;

    private final List<String> numbers = List.of("1", "2023", "1 234", "1.234,50", "493 906,19", "0,5", "-17", "74 80");

    private final String cell = "1 234,50 zł";

    private final String sentence = "W 2023 roku z pomocy skorzystało 1 234 osób w dwudziestu pięciu rodzinach, "
            + "na co wydatkowano kwotę 493 906,19 zł (art. 17 ust. 1 pkt 3).";

    /** One number read. */
    @Benchmark
    @OperationsPerInvocation(NUMBERS)
    public void read(Blackhole hole) {
        for (String number : numbers) {
            hole.consume(NumberGrammar.read(number, NumberStyle.COMMA_DECIMAL));
        }
    }

    /** What dots and commas mean in eight numbers. */
    @Benchmark
    public Object style() {
        return NumberStyleEvidence.decide(numbers);
    }

    /** The tokens of a cell. */
    @Benchmark
    public Object tokensOfCell() {
        return NumericTokens.in(cell);
    }

    /** The tokens of a sentence. */
    @Benchmark
    public Object tokensOfSentence() {
        return NumericTokens.in(sentence);
    }

    /** The number words of a sentence. */
    @Benchmark
    public Object wordsOfSentence() {
        return NumberWords.polish().in(sentence);
    }
}
