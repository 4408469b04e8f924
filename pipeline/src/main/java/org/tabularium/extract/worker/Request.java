package org.tabularium.extract.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;

import org.tabularium.warehouse.SourceFile;

/**
 * A file to read.
 *
 * @param file
 *            where its bytes are
 * @param from
 *            how many documents of an archive are passed over, because they were read before
 */
record Request(Path file, SourceFile source, int from) {

    void send(FrameOutput out) throws IOException {
        DataOutputStream fields = out.fields();
        fields.writeInt(Frame.VERSION);
        out.text(file.toAbsolutePath().toString());
        out.source(source);
        fields.writeInt(from);
        out.send(Frame.REQUEST);
        out.flush();
    }

    static Request receive(FrameInput in) throws IOException {
        Frame frame = in.next();
        DataInputStream fields = in.fields();
        if (frame != Frame.REQUEST || fields.readInt() != Frame.VERSION) {
            throw new IOException("the request is of another version of the program");
        }
        Path file = Path.of(in.text());
        return new Request(file, in.source(), fields.readInt());
    }
}
