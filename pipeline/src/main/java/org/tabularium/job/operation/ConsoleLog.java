package org.tabularium.job.operation;

import java.nio.charset.StandardCharsets;

import org.slf4j.Logger;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * What libraries have to say goes to the stream of errors, for the program speaks for itself on its two streams; while
 * a run is on, it goes to the {@link RunLog}. A process that reads documents writes to its stream of errors too; the
 * run that started it passes the lines on to its log.
 * <p>
 * Logback finds this by the name in {@code META-INF/services}. A file of XML that says the same takes each process a
 * tenth of a second to read.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class ConsoleLog extends ContextAwareBase implements Configurator {

    /** The name of the appender. */
    static final String CONSOLE = "STDERR";

    private static final String TEXT = "%-5level %logger{0}: %replace(%.-2000msg %.-500ex{short}){'[\\p{Cntrl}\\u0085\\u2028\\u2029]+',' '}%nopex%n";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(TEXT);
        encoder.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setName(CONSOLE);
        console.setTarget("System.err");
        console.setEncoder(encoder);
        console.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(console);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
