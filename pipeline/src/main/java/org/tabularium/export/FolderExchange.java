package org.tabularium.export;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Exchanges the names of two folders in one step, which Java itself cannot: readers find the one or the other at every
 * moment, and so does whoever comes after a crash. It is Linux's {@code renameat2} with {@code RENAME_EXCHANGE}; other
 * systems, and some network file systems, have nothing like it.
 */
final class FolderExchange {

    /** Paths are taken from the current folder; of no effect, for they are absolute. */
    private static final int AT_FDCWD = -100;

    private static final int RENAME_EXCHANGE = 2;

    private static final FunctionDescriptor RENAMEAT2 = FunctionDescriptor.of(ValueLayout.JAVA_INT,
            ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);

    private static final Optional<MethodHandle> CALL = call();

    private FolderExchange() {
    }

    @SuppressWarnings("restricted")
    private static Optional<MethodHandle> call() {
        Linker linker = Linker.nativeLinker();
        return linker.defaultLookup().find("renameat2").map(address -> linker.downcallHandle(address, RENAMEAT2));
    }

    /** Exchanges two folders that are there, and says whether it did; if not, both are as they were. */
    static boolean exchange(Path one, Path other) {
        return CALL.isPresent() && exchange(CALL.get(), one, other);
    }

    private static boolean exchange(MethodHandle call, Path one, Path other) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) call.invokeExact(AT_FDCWD, name(one, arena), AT_FDCWD, name(other, arena),
                    RENAME_EXCHANGE) == 0;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a function of the operating system throws nothing", e);
        }
    }

    /** In the character set that Java itself uses for the names of files. */
    private static MemorySegment name(Path path, Arena arena) {
        return arena.allocateFrom(path.toAbsolutePath().toString(),
                Charset.forName(System.getProperty("sun.jnu.encoding")));
    }
}
