package org.tabularium.bench;

import java.util.Locale;

/** Prints what was measured, as it comes: one line for each run, and one for each figure that has a target. */
final class Results {

    private Results() {
    }

    static void heading(String text) {
        System.out.printf("%n%s%n%s%n", text, "-".repeat(text.length()));
    }

    static void say(String text, Object... values) {
        System.out.printf(Locale.ROOT, text + "%n", values);
    }

    /** One line about a program that was run over documents. */
    static void run(String name, Finished run, int documents) {
        say("%-38s %8.1f s  processors %8.1f s  %8.1f documents/s  peak %6d MB", name, run.seconds(),
                run.processorSeconds(), documents / run.seconds(), run.peakMegabytes());
    }

    static void atMost(String what, double result, double target, String unit) {
        target(what, result, "at most", target, unit, result <= target);
    }

    static void atLeast(String what, double result, double target, String unit) {
        target(what, result, "at least", target, unit, result >= target);
    }

    private static void target(String what, double result, String relation, double target, String unit, boolean met) {
        say("%-62s %8.2f %-6s %s %.2f: %s", what, result, unit, relation, target, met ? "met" : "NOT MET");
    }
}
