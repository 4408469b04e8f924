package org.tabularium.extract.worker;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.tabularium.extract.ExtractException;

/**
 * The one place where the command line of a worker is composed: the same Java, the same class path, and those options
 * of this process that decide how a program starts or what it may do.
 */
final class WorkerCommand {

    /** Settings of this process that hold for its workers. */
    private static final List<String> PASSED_ON = List.of("-D", "-XX:SharedArchiveFile=", "-Xshare:");

    /**
     * The property that names a cache with the classes of workers alone: the fewer there are, the faster they start.
     */
    private static final String CACHE = "tabularium.worker.cache";

    /**
     * One thread of work needs no collector of several; the end at want of memory tells why. Compiling everything twice
     * costs a process that reads some hundred documents more than the better code gives back.
     */
    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError",
            "-XX:+DisplayVMOutputToStderr", "-Xlog:disable", "-Xlog:all=error:stderr", "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash", "-XX:TieredStopAtLevel=1");

    private WorkerCommand() {
    }

    /**
     * Composes.
     *
     * @param isolation
     *            how much memory, and which program
     * @param folder
     *            where it may leave what it needs for a while
     */
    static ProcessBuilder of(Isolation isolation, Path folder) {
        String classPath = System.getProperty("java.class.path");
        boolean jar = isJar(classPath);
        List<String> command = new ArrayList<>();
        command.add(java().toString());
        command.addAll(passedOn());
        Optional.ofNullable(System.getProperty(CACHE)).ifPresent(file -> command.add("-XX:AOTCache=" + file));
        command.addAll(OPTIONS);
        command.add("-Xmx" + isolation.budget().memory() + "m");
        command.add("-Djava.io.tmpdir=" + folder);
        command.add("-XX:ErrorFile=" + folder.resolve("crash.log"));
        command.addAll(jar ? List.of("-jar", classPath) : List.of(isolation.program()));
        command.add(ReadWorker.COMMAND);
        ProcessBuilder builder = new ProcessBuilder(command);
        if (!jar) {
            // A list of many folders and jars would make the command line too long to be seen.
            builder.environment().put("CLASSPATH", classPath);
        }
        return builder;
    }

    private static Path java() {
        Path bin = Path.of(System.getProperty("java.home"), "bin");
        return Stream.of("java", "java.exe").map(bin::resolve).filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new ExtractException("There is no program java in " + bin
                        + ", so documents cannot be read in processes of their own. Use another Java, or --isolation off"
                        + " to read documents one trusts within this process."));
    }

    private static List<String> passedOn() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> PASSED_ON.stream().anyMatch(option::startsWith)).toList();
    }

    /** A single jar says itself what to start, whether it holds its libraries or names them. */
    private static boolean isJar(String classPath) {
        return classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator);
    }
}
