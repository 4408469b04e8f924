package org.tabularium.extract.worker;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import org.tabularium.warehouse.SourceFile;

/** Sends frames. One frame is filled at a time. */
final class FrameOutput {

    private final DataOutputStream out;

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    private final DataOutputStream fields = new DataOutputStream(content);

    FrameOutput(OutputStream out) {
        this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
    }

    /** The fields of the frame that is sent next. */
    DataOutputStream fields() {
        return fields;
    }

    /** Text of any length. */
    void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        fields.writeInt(bytes.length);
        fields.write(bytes);
    }

    void source(SourceFile source) throws IOException {
        text(source.name());
        text(source.sha256());
        fields.writeLong(source.bytes());
    }

    /** Sends the frame that was filled. */
    void send(Frame frame) throws IOException {
        byte[] bytes = content.toByteArray();
        content.reset();
        send(frame, bytes);
    }

    /**
     * Sends a frame of these bytes.
     *
     * @throws IllegalStateException
     *             when it is too long; nothing was sent
     */
    void send(Frame frame, byte[] bytes) throws IOException {
        if (bytes.length > Frame.LONGEST) {
            throw new IllegalStateException("a single row of the document has " + bytes.length + " bytes");
        }
        out.writeInt(bytes.length);
        out.writeByte(frame.ordinal());
        out.write(bytes);
    }

    void flush() throws IOException {
        out.flush();
    }
}
