package org.tabularium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.tabularium.export.Harm;
import org.tabularium.export.VisibleText;
import org.tabularium.warehouse.QueryResult.Column;
import org.tabularium.warehouse.QueryResult.Type;
import org.tabularium.warehouse.WarehouseStatus.Rejection;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No name, label or message from a document commands the terminal, or looks like a line of the program. */
class HarmlessTerminalTest {

    private static final String EFFECT = "(?s).*[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\n]].*";

    private final StringWriter out = new StringWriter();

    private final PrintWriter printer = new PrintWriter(out, true);

    @Provide
    Arbitrary<String> texts() {
        return Harm.texts();
    }

    @Test
    void aNameDoesNotForgeALineAndIsNotTurnedAround() {
        IngestSummary.printRejections(List.of(new Rejection("a.docx\nrejected: b.docx", "corrupt",
                "\u001b[2Jdamaged: raport\u202Efdp.exe", "save\rit")), printer);

        assertThat(out).hasToString("""
                rejected: a.docx\\u000arejected: b.docx (corrupt): \\u001b[2Jdamaged: raport\\u202efdp.exe
                          save\\u000dit
                """);
    }

    @Property(tries = 100)
    void rejectionsTakeTwoLines(@ForAll("texts") String text) {
        StringWriter told = new StringWriter();
        IngestSummary.printRejections(List.of(new Rejection(text, "corrupt", text, text)), new PrintWriter(told));
        assertThat(told.toString()).doesNotMatch(EFFECT);
        assertThat(told.toString().lines()).hasSize(2);
    }

    @Property(tries = 100)
    void tablesHaveALineForEachRow(@ForAll("texts") String text) {
        StringWriter told = new StringWriter();
        new TextTable(List.of(new Column("a", Type.TEXT)), List.of(List.of(Optional.of(text))))
                .print(new PrintWriter(told));
        assertThat(told.toString()).doesNotMatch(EFFECT);
        assertThat(told.toString().lines()).hasSize(3);
    }

    @Property(tries = 100)
    void progressStaysInItsLine(@ForAll("texts") String text) {
        StringWriter told = new StringWriter();
        new ProgressBar(new PrintWriter(told)).document(text, 1, 2);
        assertThat(told.toString().replace("\r", "")).doesNotMatch(EFFECT).doesNotContain("\n");
    }

    @Property(tries = 100)
    void messagesOfAnyOriginAreHarmless(@ForAll("texts") String text) {
        StringWriter told = new StringWriter();
        Output output = new Output(new PrintWriter(new StringWriter()), new PrintWriter(told), false);
        output.err().print(text);
        output.err().flush();
        assertThat(told.toString()).isEqualTo(VisibleText.lines(text))
                .doesNotMatch("(?s).*[\\u0000\\u001b\\u009b\\u202e].*");
    }

    @Test
    void dataForProgramsIsHarmlessOnlyWhereAPersonIsWatching() {
        String label = "\u001b[2J=1";
        for (boolean terminal : new boolean[] { true, false }) {
            StringWriter told = new StringWriter();
            PrintWriter data = new Output(new PrintWriter(told), printer, terminal).data();
            data.print(label);
            data.flush();
            assertThat(told).hasToString(terminal ? "\\u001b[2J=1" : label);
        }
    }

    @Test
    void aCharacterThatComesInHalvesStaysWhole() throws IOException {
        try (VisibleWriter writer = new VisibleWriter(out)) {
            writer.write('\ud83d');
            writer.write("\ude00\u202e");
        }
        assertThat(out).hasToString("\ud83d\ude00\\u202e");
    }
}
