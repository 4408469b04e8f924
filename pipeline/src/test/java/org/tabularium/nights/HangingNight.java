package org.tabularium.nights;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.tabularium.extract.ReadingBudget;
import org.tabularium.extract.worker.Workers;

/** A program that reads two files at the same time, both of which hang. */
final class HangingNight {

    private HangingNight() {
    }

    public static void main(String[] arguments) {
        Evening evening = new Evening(Path.of(arguments[0]));
        ReadingBudget patient = new ReadingBudget(192, Duration.ofMinutes(5), Duration.ofMinutes(5));
        try (Workers workers = evening.workers(2, patient)) {
            List.of("a.txt", "b.txt").parallelStream().map(evening.input()::resolve)
                    .forEach(file -> workers.extract(file, evening.source(file)));
        }
    }
}
