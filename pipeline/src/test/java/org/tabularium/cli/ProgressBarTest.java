package org.tabularium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tabularium.job.Changes;
import org.tabularium.job.NightListener.Stage;

class ProgressBarTest {

    private final StringWriter screen = new StringWriter();

    @Test
    void writesOverOneLineAndLeavesItEmpty() {
        try (ProgressBar bar = new ProgressBar(new PrintWriter(screen))) {
            bar.stage(Stage.EXTRACT);
            bar.document("report.docx", 1, 2);
        }

        assertThat(screen.toString().split("\r")).allSatisfy(line -> assertThat(line.length()).isLessThan(80))
                .anySatisfy(
                        line -> assertThat(line).startsWith("extract     [############............] 1/2 report.docx"));
        assertThat(screen.toString()).endsWith(" \r").doesNotContain("\n");
    }

    @Test
    void cutsNamesThatDoNotFit() {
        try (ProgressBar bar = new ProgressBar(new PrintWriter(screen))) {
            bar.document("folder/".repeat(40) + "report.docx", 2, 2);
        }

        assertThat(screen.toString().split("\r")).allSatisfy(line -> assertThat(line.length()).isLessThan(80));
    }

    @Test
    void keepsWhatWasFoundOnALineOfItsOwn() {
        try (ProgressBar bar = new ProgressBar(new PrintWriter(screen))) {
            bar.scanned(new Changes(List.of(), List.of(), List.of(), List.of("gone.docx")));
        }

        assertThat(screen.toString()).contains("0 new, 0 changed, 0 unchanged, 1 gone\n");
    }
}
