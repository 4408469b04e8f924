package org.tabularium.extract.worker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Drains a stream, passes its lines on, and keeps the last ones, however much comes. */
final class StreamTail {

    private static final int MOST_BYTES = 4096;

    private static final int MOST_LINES = 5;

    private static final int MOST_CHARACTERS = 400;

    private final byte[] ring = new byte[MOST_BYTES];

    private long count;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private final Consumer<String> lines;

    private final Thread drain;

    /**
     * @param lines
     *            is given each line when it is whole, cut where it is long
     */
    StreamTail(InputStream stream, Consumer<String> lines) {
        this.lines = lines;
        drain = Thread.ofPlatform().daemon().name("worker-errors").start(() -> drain(stream));
    }

    private void drain(InputStream stream) {
        byte[] buffer = new byte[MOST_BYTES];
        try (stream) {
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                keep(buffer, n);
                passOn(buffer, n);
            }
        } catch (IOException _) {
            // The process is gone; what it said before is kept.
        }
    }

    private void passOn(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] != '\n' && line.size() < MOST_BYTES) {
                line.write(bytes[i]);
            } else if (bytes[i] == '\n') {
                lines.accept(line.toString(StandardCharsets.UTF_8));
                line.reset();
            }
        }
    }

    private synchronized void keep(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            ring[(int) (count++ % MOST_BYTES)] = bytes[i];
        }
    }

    /** The last lines in one, without control characters; waits a little for the end of the stream. */
    String text() {
        try {
            drain.join(1000);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        List<String> lines = bytes().lines().map(line -> line.replaceAll("\\p{Cntrl}+", " ").strip())
                .filter(line -> !line.isEmpty()).toList();
        String last = lines.stream().skip(Math.max(0, lines.size() - MOST_LINES)).collect(Collectors.joining(" | "));
        return last.substring(Math.max(0, last.length() - MOST_CHARACTERS));
    }

    private synchronized String bytes() {
        int length = (int) Math.min(count, MOST_BYTES);
        byte[] tail = new byte[length];
        for (int i = 0; i < length; i++) {
            tail[i] = ring[(int) ((count - length + i) % MOST_BYTES)];
        }
        return new String(tail, StandardCharsets.UTF_8);
    }
}
