package org.tabularium.job;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.tabularium.warehouse.WarehouseFolder;

/**
 * Keeps two nights from working on one warehouse. The operating system holds the lock, so it goes with the process,
 * however that ends.
 */
public final class NightLock implements AutoCloseable {

    private final FileChannel channel;

    private NightLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws NightException
     *             when another run holds it, or the folder cannot be written
     */
    public static NightLock take(WarehouseFolder folder) {
        Path file = file(folder);
        try {
            Files.createDirectories(file.getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locks(channel)) {
                channel.close();
                throw new NightException("Another run is working on the warehouse " + folder.root()
                        + ". Wait until it ends, or name another folder with --warehouse.");
            }
            return new NightLock(channel);
        } catch (IOException e) {
            throw new NightException("The warehouse folder " + folder.root() + " cannot be written (" + e + ").", e);
        }
    }

    /** Whether a run holds the lock now. */
    public static boolean isTaken(WarehouseFolder folder) {
        if (!Files.exists(file(folder))) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file(folder), StandardOpenOption.WRITE)) {
            return !locks(channel);
        } catch (IOException _) {
            return false;
        }
    }

    private static Path file(WarehouseFolder folder) {
        return folder.work().resolve("lock");
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
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
