package org.tabularium.job;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * When the process is asked to end (SIGTERM, SIGINT), asks the job to stop after the documents in hand, waits until it
 * has, and ends the process. What does not stop in time is cut off: that is what a night must bear anyway.
 */
final class StopOnSignal implements AutoCloseable {

    private final CountDownLatch ended = new CountDownLatch(1);

    private final Duration patience;

    private final NightListener listener;

    private final Thread hook;

    private boolean asked;

    private Optional<Runnable> stopping = Optional.empty();

    StopOnSignal(NightListener listener, Duration patience) {
        this.listener = listener;
        this.patience = patience;
        this.hook = new Thread(this::stop, "stop-on-signal");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * A signal stops this job from now on.
     *
     * @throws NightException
     *             when the process was asked to end before
     */
    synchronized void watch(Runnable stop) {
        if (asked) {
            throw stopped();
        }
        stopping = Optional.of(stop);
    }

    /** What is told of a night that was stopped before it published. */
    static NightException stopped() {
        return new NightException("The run was stopped. Nothing was published; the next run goes on from here.");
    }

    private void stop() {
        listener.stopping();
        ask();
        try {
            if (!ended.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                listener.remark("the run did not stop within " + patience.toSeconds()
                        + " s and is cut off; the next run goes on from what was stored");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        ProcessEnd.endNow();
    }

    private synchronized void ask() {
        asked = true;
        stopping.ifPresent(Runnable::run);
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The hook is running: the process is about to end.
        }
    }
}
