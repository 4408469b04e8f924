package org.tabularium.nights.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** Listens on this machine for whoever follows a link of a file, and counts. */
final class Listener implements AutoCloseable {

    private final ServerSocket socket;

    private final AtomicInteger calls = new AtomicInteger();

    Listener() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::listen);
    }

    private void listen() {
        try {
            while (!socket.isClosed()) {
                socket.accept().close();
                calls.incrementAndGet();
            }
        } catch (IOException _) {
            // Closed: nobody is waited for any more.
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How often someone called. */
    int calls() {
        return calls.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
