package org.tabularium.extract.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.tabularium.warehouse.SourceFile;

class FramesTest {

    @Test
    void fieldsAndBytesArriveAsTheyWereSent() throws IOException {
        SourceFile source = new SourceFile("2024/sprawozdanie żłobków \uD83D\uDE00.docx", "0a", 40_000);
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        FrameOutput out = new FrameOutput(wire);
        out.source(source);
        out.text("ż".repeat(200_000));
        out.send(Frame.HEAD);
        out.send(Frame.ROWS, new byte[] { 1, 0, -1 });
        out.send(Frame.DOCUMENT);
        out.flush();

        FrameInput in = received(wire.toByteArray());
        assertThat(in.next()).isEqualTo(Frame.HEAD);
        assertThat(in.source()).isEqualTo(source);
        assertThat(in.text()).isEqualTo("ż".repeat(200_000));
        assertThat(in.next()).isEqualTo(Frame.ROWS);
        assertThat(in.bytes()).containsExactly(1, 0, -1);
        assertThat(in.next()).isEqualTo(Frame.DOCUMENT);
        assertThat(in.fields().available()).isZero();
    }

    @Test
    void whatIsNoFrameIsRefusedBeforeRoomIsMadeForIt() {
        byte[] text = "Hello from a library\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> received(text).next()).isInstanceOf(IOException.class)
                .hasMessageContaining("no frame");
        assertThatThrownBy(() -> received(new byte[] { 0, 0, 0, 9, 1, 1 }).next()).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> received(new byte[0]).next()).isInstanceOf(EOFException.class);
    }

    @Test
    void aFrameThatTheOtherSideWouldRefuseIsNotSent() {
        FrameOutput out = new FrameOutput(OutputStream.nullOutputStream());
        assertThatThrownBy(() -> out.send(Frame.ROWS, new byte[Frame.LONGEST + 1]))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("134217729 bytes");
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
}
