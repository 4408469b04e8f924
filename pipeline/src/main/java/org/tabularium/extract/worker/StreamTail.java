package org.tabularium.extract.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Drains a stream and keeps its last lines, however much comes. */
final class StreamTail {

    private static final int MOST_BYTES = 4096;

    private static final int MOST_LINES = 5;

    private static final int MOST_CHARACTERS = 400;

    private final byte[] ring = new byte[MOST_BYTES];

    private long count;

    private final Thread drain;

    StreamTail(InputStream stream) {
        drain = Thread.ofPlatform().daemon().name("worker-errors").start(() -> drain(stream));
    }

    private void drain(InputStream stream) {
        byte[] buffer = new byte[MOST_BYTES];
        try (stream) {
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                keep(buffer, n);
            }
        } catch (IOException _) {
            // The process is gone; what it said before is kept.
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
