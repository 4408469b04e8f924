package org.tabularium.job;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.LockSupport;

import org.tabularium.warehouse.WarehouseFolder;

/**
 * Keeps two nights from working on one warehouse. The operating system holds the lock, so it goes with the process,
 * however that ends; a file that is left means nothing. The holder writes its name into the file, for people only.
 */
public final class NightLock implements AutoCloseable {

    /** {@code status} looks at the lock by taking it for a moment, which must not turn a night away. */
    private static final int TRIES = 5;

    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final int LONGEST_NAME = 200;

    private final FileChannel channel;

    private NightLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @param holder
     *            who takes it, for those that are refused meanwhile, who are told the process and the time with it
     *
     * @throws NightException
     *             when another run holds it, or the folder cannot be written
     */
    public static NightLock take(WarehouseFolder folder, String holder) {
        Path file = file(folder);
        try {
            Files.createDirectories(file.getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (!locksWithin(channel)) {
                String name = name(channel);
                channel.close();
                throw new NightException("Another run is working on the warehouse " + folder.root() + name
                        + ". Wait until it ends, or name another folder with --warehouse.");
            }
            sign(channel, holder);
            return new NightLock(channel);
        } catch (IOException e) {
            throw new NightException("The warehouse folder " + folder.root() + " cannot be written (" + e
                    + "). Give the program the right to write there, make room if the disk is full, or name another"
                    + " folder with --warehouse.", e);
        }
    }

    private static boolean locksWithin(FileChannel channel) throws IOException {
        for (int left = TRIES; left > 0; left--) {
            if (locks(channel, false)) {
                return true;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return false;
    }

    /** Who holds the lock, as far as the file tells. */
    private static String name(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_NAME);
        channel.read(bytes, 0);
        String name = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).strip();
        return name.isEmpty() ? "" : ": " + name.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", " ");
    }

    /** Only for people, so a full disk does not stop the night here. */
    private static void sign(FileChannel channel, String holder) {
        try {
            channel.truncate(0);
            String name = holder + ", process " + ProcessHandle.current().pid() + ", since "
                    + Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS) + "\n";
            channel.write(ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException _) {
            // The lock holds without a name.
        }
    }

    /** Whether a run holds the lock now. */
    public static boolean isTaken(WarehouseFolder folder) {
        if (!Files.exists(file(folder))) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file(folder), StandardOpenOption.READ)) {
            return !locks(channel, true);
        } catch (IOException _) {
            return false;
        }
    }

    private static Path file(WarehouseFolder folder) {
        return folder.work().resolve("lock");
    }

    private static boolean locks(FileChannel channel, boolean shared) throws IOException {
        try {
            FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new NightException("The lock cannot be given back: " + e.getMessage(), e);
        }
    }
}
