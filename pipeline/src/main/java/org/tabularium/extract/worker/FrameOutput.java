package org.tabularium.extract.worker;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Sends frames. One frame is filled at a time. */
final class FrameOutput {

    private final DataOutputStream out;

    private final ByteArrayOutputStream content = new ByteArrayOutputStream(1 << 17);

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

    /** How many bytes the frame has so far. */
    int size() {
        return content.size();
    }

    /**
     * Sends the frame.
     *
     * @throws IllegalStateException
     *             when it is too long; nothing was sent
     */
    void send(Frame frame) throws IOException {
        if (content.size() > Frame.LONGEST) {
            int size = content.size();
            content.reset();
            throw new IllegalStateException("a single row of the document has " + size + " bytes");
        }
        out.writeInt(content.size());
        out.writeByte(frame.ordinal());
        content.writeTo(out);
        content.reset();
    }

    void flush() throws IOException {
        out.flush();
    }
}
