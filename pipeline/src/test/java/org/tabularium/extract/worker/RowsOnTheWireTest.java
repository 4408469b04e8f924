package org.tabularium.extract.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.tabularium.warehouse.Row;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RowsOnTheWireTest {

    @Property(tries = 200)
    void rowsArriveAsTheyWereSent(@ForAll("rows") List<Row> rows) throws IOException {
        assertThat(sentAndReceived(rows)).isEqualTo(rows);
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<String> text = Arbitraries.strings().excludeChars('\0').ofMaxLength(20)
                .filter(some -> some.chars().noneMatch(c -> Character.isSurrogate((char) c)));
        Arbitrary<Object> field = Arbitraries.oneOf(text.asGeneric(), Arbitraries.integers().asGeneric(),
                Arbitraries.longs().asGeneric(), Arbitraries.doubles().asGeneric(),
                Arbitraries.of(true, false).asGeneric(), Arbitraries.bigDecimals().asGeneric(),
                text.list().ofMaxSize(4).asGeneric(), Arbitraries.just(Optional.empty()).asGeneric());
        return field.list().ofMaxSize(20).map(Row::new).list().ofMaxSize(20);
    }

    @Test
    void longTextsAndPairsOfSurrogatesArrive() throws IOException {
        List<Row> rows = List.of(new Row(List.of("ż".repeat(200_000), "\uD83D\uDE00", new BigDecimal("1.2300"))));
        assertThat(sentAndReceived(rows)).isEqualTo(rows);
    }

    @Test
    void moreTextsThanAreKnownByNumberArriveToo() throws IOException {
        List<Row> rows = new ArrayList<>(
                IntStream.range(0, RowOutput.MOST_KNOWN + 10).mapToObj(i -> new Row(List.of("text " + i))).toList());
        rows.addAll(List.copyOf(rows.subList(0, 100)));
        rows.addAll(List.copyOf(rows.subList(RowOutput.MOST_KNOWN, RowOutput.MOST_KNOWN + 10)));
        assertThat(sentAndReceived(rows)).isEqualTo(rows);
    }

    @Test
    void aTextThatComesAgainIsSentAndHeldOnce() throws IOException {
        String text = "Liczba osób objętych usługami";
        FrameOutput out = new FrameOutput(new ByteArrayOutputStream());
        RowOutput rows = new RowOutput(out);
        rows.row(new Row(List.of(text)));
        int once = out.size();
        rows.row(new Row(List.of(text)));
        assertThat(out.size() - once).isLessThan(10);

        List<Row> received = sentAndReceived(List.of(new Row(List.of(text)), new Row(List.of(text))));
        assertThat(received.getFirst().fields().getFirst()).isSameAs(received.getLast().fields().getFirst());
    }

    @Test
    void whatIsNoFrameIsRefusedBeforeRoomIsMadeForIt() {
        assertThatThrownBy(() -> received("Hello from a library\n".getBytes()).next()).isInstanceOf(IOException.class)
                .hasMessageContaining("no frame");
        assertThatThrownBy(() -> received(new byte[] { 0, 0, 0, 9, 1, 1 }).next()).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> received(new byte[0]).next()).isInstanceOf(EOFException.class);
    }

    @Test
    void aTextLongerThanItsFrameIsRefused() {
        FrameInput in = received(new byte[] { 0, 0, 0, 5, 2, 127, 0, 0, 0, 65 });
        assertThatThrownBy(() -> {
            in.next();
            in.text();
        }).isInstanceOf(IOException.class).hasMessageContaining("is not in the frame");
    }

    private static FrameInput received(byte[] bytes) {
        return new FrameInput(new ByteArrayInputStream(bytes));
    }

    private static List<Row> sentAndReceived(List<Row> rows) throws IOException {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        FrameOutput out = new FrameOutput(wire);
        RowOutput sender = new RowOutput(out);
        for (Row row : rows) {
            sender.row(row);
        }
        out.send(Frame.ROWS);
        out.flush();
        FrameInput in = received(wire.toByteArray());
        assertThat(in.next()).isEqualTo(Frame.ROWS);
        RowInput receiver = new RowInput(in);
        List<Row> received = new ArrayList<>();
        while (in.fields().available() > 0) {
            received.add(receiver.row());
        }
        return received;
    }
}
