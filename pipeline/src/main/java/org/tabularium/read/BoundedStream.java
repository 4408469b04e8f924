package org.tabularium.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.tabularium.document.Progress;

/** A stream that fails once more bytes come out of it than allowed, whatever its source said about its size. */
final class BoundedStream extends FilterInputStream {

    /** However small it was packed, unpacking so many bytes does no harm. */
    private static final long HARMLESS = 100 << 10;

    private final String tooLong;

    private long left;

    BoundedStream(InputStream source, long most) {
        this(source, most, "more than " + most + " bytes when unpacked");
    }

    private BoundedStream(InputStream source, long most, String tooLong) {
        super(source);
        this.tooLong = tooLong;
        this.left = most;
    }

    /** The same for a packed part, which grows by what packing saves but not without measure. */
    static BoundedStream unpacking(InputStream source, long packed, long most) {
        long usual = Math.max(HARMLESS, ZipGuards.MOST_TIMES * packed);
        return usual >= most ? new BoundedStream(source, most)
                : new BoundedStream(source, usual,
                        "it unpacks to more than " + ZipGuards.MOST_TIMES + " times its packed size");
    }

    /** More bytes than allowed. */
    static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;

        private TooLong(String message) {
            super(message);
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
            throw new TooLong(tooLong);
        }
    }
}
