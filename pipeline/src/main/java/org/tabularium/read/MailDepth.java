package org.tabularium.read;

import java.io.IOException;
import java.io.InputStream;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * Looks how deep the parts of a message stand in each other before room is made for them: each byte goes through all
 * the parts around it, so a deep message would be read for hours.
 */
final class MailDepth extends AbstractContentHandler {

    private final int most;

    private int depth;

    private MailDepth(int most) {
        this.most = most;
    }

    private static final class TooDeepException extends MimeException {

        private static final long serialVersionUID = 1L;

        private TooDeepException() {
            super("too deep");
        }
    }

    /** Reads a message and stops where its parts stand deeper in each other than allowed. */
    static void check(InputStream source, MimeConfig config, int most) throws IOException, UnreadableDocumentException {
        MimeStreamParser parser = new MimeStreamParser(config);
        parser.setContentHandler(new MailDepth(most));
        try {
            parser.parse(source);
        } catch (TooDeepException _) {
            throw Failures.tooDeep("parts of a message in each other", most, "the message");
        } catch (MimeException failure) {
            throw new IOException(failure);
        }
    }

    @Override
    public void startMessage() throws MimeException {
        down();
    }

    @Override
    public void startMultipart(BodyDescriptor description) throws MimeException {
        down();
    }

    private void down() throws MimeException {
        if (++depth > most) {
            throw new TooDeepException();
        }
    }

    @Override
    public void endMessage() {
        depth--;
    }

    @Override
    public void endMultipart() {
        depth--;
    }
}
