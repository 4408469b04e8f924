package org.tabularium.document;

/**
 * Signs of life of the work on a document. Readers and interpreters give one with each block, cell or page; whoever
 * runs them may listen and so tell long work from work that stands still. Where nobody listens a sign costs next to
 * nothing.
 */
public final class Progress {

    private static final ScopedValue<Listener> LISTENER = ScopedValue.newInstance();

    private Progress() {
    }

    /** Hears what the work does. */
    public interface Listener {

        /** Another kind of work begins, such as {@code reading}. */
        void stage(String doing);

        /** One more piece of it is done. */
        void step();
    }

    /** Does work that is listened to. */
    public static void heard(Listener listener, Runnable work) {
        ScopedValue.where(LISTENER, listener).run(work);
    }

    /** Another kind of work begins. */
    public static void stage(String doing) {
        if (LISTENER.isBound()) {
            LISTENER.get().stage(doing);
        }
    }

    /** One more piece is done: a block, a cell, a page. */
    public static void step() {
        if (LISTENER.isBound()) {
            LISTENER.get().step();
        }
    }
}
