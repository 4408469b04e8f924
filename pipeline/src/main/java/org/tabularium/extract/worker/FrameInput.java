package org.tabularium.extract.worker;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.tabularium.warehouse.SourceFile;

/** Receives frames. Whatever comes in, no more is held than the longest frame. */
final class FrameInput {

    private static final Frame[] KINDS = Frame.values();

    private final DataInputStream in;

    private byte[] content = {};

    private DataInputStream fields = new DataInputStream(InputStream.nullInputStream());

    FrameInput(InputStream in) {
        this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    }

    /**
     * Waits for the next frame.
     *
     * @throws EOFException
     *             when the other side is gone
     * @throws IOException
     *             when what comes is no frame
     */
    Frame next() throws IOException {
        int length = in.readInt();
        int kind = in.readUnsignedByte();
        if (length < 0 || length > Frame.LONGEST || kind >= KINDS.length) {
            throw new IOException("what came is no frame: " + Integer.toHexString(length) + " " + kind);
        }
        content = in.readNBytes(length);
        if (content.length < length) {
            throw new EOFException("the frame breaks off");
        }
        fields = new DataInputStream(new ByteArrayInputStream(content));
        return KINDS[kind];
    }

    /** The bytes of the frame that came last. */
    byte[] bytes() {
        return content;
    }

    /** Its fields. */
    DataInputStream fields() {
        return fields;
    }

    String text() throws IOException {
        int length = fields.readInt();
        if (length < 0 || length > fields.available()) {
            throw new IOException("a text of " + length + " bytes is not in the frame");
        }
        return new String(fields.readNBytes(length), StandardCharsets.UTF_8);
    }

    SourceFile source() throws IOException {
        return new SourceFile(text(), text(), fields.readLong());
    }
}
