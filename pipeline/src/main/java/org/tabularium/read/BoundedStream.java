package org.tabularium.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.tabularium.document.Progress;

/** A stream that fails once more bytes come out of it than allowed, whatever its source said about its size. */
final class BoundedStream extends FilterInputStream {

    private final long most;

    private long left;

    BoundedStream(InputStream source, long most) {
        super(source);
        this.most = most;
        this.left = most;
    }

    /** More bytes than allowed. */
    static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;

        private TooLong(long most) {
            super("more than " + most + " bytes when unpacked");
        }
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            count(1);
        }
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Progress.step();
        int count = super.read(target, offset, length);
        if (count > 0) {
            count(count);
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) throws TooLong {
        left -= bytes;
        if (left < 0) {
            throw new TooLong(most);
        }
    }
}
