package org.tabularium.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads the corpus of real reports beside the project and scores it against the figures that people read in it. The
 * scores that were reached are kept in {@code ratchet.csv}: they may rise, not fall. Where the corpus or Python is not
 * there, the test says so and is skipped.
 */
class CorpusAccuracyTest {

    private static final Path SHARED = Path.of("../../shared").toAbsolutePath().normalize();

    private static final double ROUNDING = 0.0005;

    @TempDir
    Path folder;

    @Test
    void scores_do_not_fall() throws Exception {
        assumeTrue(Files.isDirectory(SHARED.resolve("corpus")),
                "no corpus at " + SHARED + ": accuracy is not measured");
        assumeTrue(hasPython(), "no python3 on this machine: accuracy is not measured");
        Path observations = folder.resolve("observations.csv");
        ObservationLines.write(SHARED.resolve("corpus"), observations);
        Map<String, List<Double>> scores = scores(observations);
        for (Map.Entry<String, List<Double>> kept : ratchet().entrySet()) {
            List<Double> reached = scores.get(kept.getKey());
            assertThat(reached).as("score of " + kept.getKey()).isNotNull();
            assertThat(reached.getFirst()).as("recall of " + kept.getKey())
                    .isGreaterThanOrEqualTo(kept.getValue().getFirst() - ROUNDING);
            assertThat(reached.getLast()).as("precision of " + kept.getKey())
                    .isGreaterThanOrEqualTo(kept.getValue().getLast() - ROUNDING);
        }
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    /** Recall and precision by "source kind"; precision is 1 where the gold is partial and none is measured. */
    private Map<String, List<Double>> scores(Path observations) throws Exception {
        Process scorer = new ProcessBuilder("python3", SHARED.resolve("score/score.py").toString(),
                SHARED.resolve("gold/gold.csv").toString(), observations.toString()).redirectErrorStream(true).start();
        String output;
        try (InputStream lines = scorer.getInputStream()) {
            output = new String(lines.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(scorer.waitFor(2, TimeUnit.MINUTES)).as("the scorer ends").isTrue();
        Map<String, List<Double>> scores = new LinkedHashMap<>();
        output.lines().map(line -> line.strip().split("\\s+")).filter(fields -> fields.length == 7)
                .filter(fields -> fields[4].matches("\\d\\.\\d+"))
                .forEach(fields -> scores.put(fields[0] + " " + fields[1], List.of(Double.valueOf(fields[4]),
                        fields[5].equals("-") ? 1.0 : Double.parseDouble(fields[5]))));
        return scores;
    }

    private static Map<String, List<Double>> ratchet() throws IOException {
        Map<String, List<Double>> kept = new LinkedHashMap<>();
        try (InputStream in = CorpusAccuracyTest.class.getResourceAsStream("ratchet.csv");
                Stream<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()) {
            lines.skip(1).map(line -> line.split(",")).forEach(fields -> kept.put(fields[0] + " " + fields[1],
                    List.of(Double.valueOf(fields[2]), Double.valueOf(fields[3]))));
        }
        return kept;
    }
}
