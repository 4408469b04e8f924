package org.tabularium.job.operation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.encoder.Encoder;

/**
 * The log of one run. While it is open all that the program and its libraries log goes there and not to the console;
 * each line tells the run, the stage, and the document in hand.
 */
public final class RunLog implements AutoCloseable {

    /** What documents say must not make a line of its own. */
    private static final String TEXT = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, UTC} %-5level run=${run} stage=%X{stage:--} document=\"%replace(%X{document}){'[\\p{Cntrl}\"\\u2028\\u2029]','?'}\" sha256=%X{sha256:--} %logger{0}: %replace(%msg %ex){'[\\p{Cntrl}\\u0085\\u2028\\u2029]+',' '}%nopex%n";

    private final LoggerContext context;

    private final Logger root;

    private final FileAppender<ILoggingEvent> file;

    private final Appender<ILoggingEvent> console;

    private RunLog(LoggerContext context, FileAppender<ILoggingEvent> file) {
        this.context = context;
        this.root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        this.file = file;
        this.console = root.getAppender(ConsoleLog.CONSOLE);
    }

    /**
     * Opens {@code <run>.log} in a folder, which is made if need be.
     *
     * @throws IOException
     *             when it cannot be written
     */
    public static RunLog open(Path folder, String run, LogFormat format) throws IOException {
        Files.createDirectories(folder);
        Path path = folder.resolve(run + ".log");
        Files.writeString(path, "");
        // Spring must leave alone what is set up here.
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        FileAppender<ILoggingEvent> file = new FileAppender<>();
        file.setContext(context);
        file.setName("run");
        file.setFile(path.toString());
        file.setEncoder(encoder(format, run, context));
        file.addFilter(new NoisyDocuments());
        file.start();
        RunLog log = new RunLog(context, file);
        log.begin();
        return log;
    }

    private void begin() {
        root.detachAppender(ConsoleLog.CONSOLE);
        root.addAppender(file);
        context.getLogger("org.tabularium").setLevel(Level.INFO);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    private static Encoder<ILoggingEvent> encoder(LogFormat format, String run, LoggerContext context) {
        if (format == LogFormat.text) {
            PatternLayoutEncoder encoder = new PatternLayoutEncoder();
            encoder.setContext(context);
            encoder.setCharset(StandardCharsets.UTF_8);
            encoder.setPattern(TEXT.replace("${run}", run));
            encoder.start();
            return encoder;
        }
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources()
                .addFirst(new MapPropertySource("log",
                        Map.of("logging.structured.json.add.run", run, "logging.structured.json.customizer",
                                ClippedTexts.class.getName(), "logging.structured.json.stacktrace.max-length", "8000",
                                "spring.application.name", "tabularium")));
        context.putObject(Environment.class.getName(), environment);
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setFormat(format.name());
        encoder.start();
        return encoder;
    }

    /** What this thread logs from now on belongs to a stage of the run. */
    public static void stage(String name) {
        MDC.put("stage", name);
    }

    /** Does work on one document; what is logged meanwhile, by libraries too, names it. */
    public static <T> T about(String stage, String document, String sha256, Supplier<T> work) {
        try (var _ = MDC.putCloseable("stage", stage);
                var _ = MDC.putCloseable("document", document);
                var _ = MDC.putCloseable("sha256", sha256)) {
            return work.get();
        }
    }

    @Override
    public void close() {
        SLF4JBridgeHandler.uninstall();
        context.getLogger("org.tabularium").setLevel(null);
        root.detachAppender(file);
        if (console != null) {
            root.addAppender(console);
        }
        file.stop();
        MDC.clear();
    }
}
