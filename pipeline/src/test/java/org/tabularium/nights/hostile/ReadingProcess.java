package org.tabularium.nights.hostile;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.tabularium.document.Document;
import org.tabularium.document.Document.Remark;
import org.tabularium.extract.Capacity;
import org.tabularium.interpret.Interpretation;
import org.tabularium.interpret.Interpreter;
import org.tabularium.interpret.Observation;
import org.tabularium.read.ReadResult;
import org.tabularium.read.Readers;
import org.tabularium.warehouse.SourceFile;

/**
 * A program that reads the files named on its input, one after the other, and tells what became of each. It has a small
 * heap and dies where that is not enough; whoever started it looks at the time.
 */
public final class ReadingProcess {

    static final String END = "END";

    private static final int SHOWN = 3;

    private ReadingProcess() {
    }

    public static void main(String[] arguments) throws IOException {
        Readers readers = Readers.standard();
        Interpreter interpreter = new Interpreter();
        BufferedReader files = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        for (String line = files.readLine(); line != null; line = files.readLine()) {
            read(readers, interpreter, Path.of(line)).forEach(out::println);
            out.println(END + " " + processorMillis());
        }
    }

    private static long processorMillis() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
    }

    /** What became of each document of a file, on one line each. */
    static List<String> read(Readers readers, Interpreter interpreter, Path file) {
        List<String> results = new ArrayList<>();
        try {
            readers.readAll(file, file.getFileName().toString(), found -> results.add(line(interpreter, found)));
        } catch (RuntimeException | StackOverflowError e) {
            results.add("readers failed: " + e);
        }
        return results;
    }

    private static String line(Interpreter interpreter, ReadResult found) {
        String line = switch (found) {
            case ReadResult.Refused refused ->
                    refused.reason().reason().name().toLowerCase(Locale.ROOT) + ": " + refused.reason().getMessage();
            case ReadResult.Read read -> read(interpreter, read.document());
        };
        return line.replaceAll("\\R", " ");
    }

    private static String read(Interpreter interpreter, Document document) {
        return Capacity.ofThisProcess(1).refuse(new SourceFile(document.name(), "", 0), document)
                .map(refused -> refused.reason() + ": " + refused.message())
                .orElseGet(() -> interpreted(interpreter, document));
    }

    private static String interpreted(Interpreter interpreter, Document document) {
        try {
            Interpretation found = interpreter.interpret(document);
            List<Observation> all = found.observations();
            String figures = all.stream().limit(SHOWN).map(ReadingProcess::figure).collect(Collectors.joining(" "));
            String remarks = document.remarks().stream().map(Remark::code).distinct().sorted().limit(SHOWN)
                    .collect(Collectors.joining(" "));
            String read = ("read " + figures + (all.size() > SHOWN ? " … " + all.size() : "")).strip();
            return read + (remarks.isEmpty() ? "" : ", remark " + remarks);
        } catch (RuntimeException | StackOverflowError e) {
            return "interpreter failed: " + e;
        }
    }

    private static String figure(Observation observation) {
        return observation.value().map(BigDecimal::toPlainString).orElse(observation.status().code());
    }
}
