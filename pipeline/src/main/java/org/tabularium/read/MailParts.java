package org.tabularium.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * The text and the attachments of a message (.eml). Pictures that stand in its text, such as the sender's sign, and
 * signatures are no documents.
 */
final class MailParts {

    private static final int DEEPEST = 20;

    private static final Set<String> SIGNATURES = Set.of("application/pkcs7-signature", "application/x-pkcs7-signature",
            "application/pgp-signature");

    private final Archives.Sink sink;

    private MailParts(Archives.Sink sink) {
        this.sink = sink;
    }

    static void read(Path file, Archives.Sink sink) throws IOException, UnreadableDocumentException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        MimeConfig config = MimeConfig.custom().setMaxHeaderCount(10_000).setMaxHeaderLen(1_000_000).setMaxLineLen(-1)
                .setMaxContentLen(-1).build();
        builder.setMimeEntityConfig(config);
        try (InputStream source = Files.newInputStream(file)) {
            MailDepth.check(source, config, DEEPEST);
        }
        try (InputStream source = Files.newInputStream(file)) {
            Message message = builder.parseMessage(source);
            new MailParts(sink).part(message, "", 0);
            message.dispose();
        }
    }

    /**
     * Of a text in two forms the page with its tables is taken.
     *
     * @param folder
     *            the messages around this part, each with a slash after it
     */
    private void part(Entity entity, String folder, int depth) throws IOException, UnreadableDocumentException {
        if (depth > DEEPEST) {
            throw Failures.tooDeep("parts of a message in each other", DEEPEST, "part " + entity.getMimeType());
        }
        Body body = entity.getBody();
        if (body instanceof Multipart parts) {
            boolean plainToo = parts.getSubType().equalsIgnoreCase("alternative")
                    && parts.getBodyParts().stream().anyMatch(part -> part.getMimeType().equals("text/html")
                            || part.getMimeType().startsWith("multipart/"));
            for (Entity inner : parts.getBodyParts()) {
                if (!plainToo || !inner.getMimeType().equals("text/plain")) {
                    part(inner, folder, depth + 1);
                }
            }
        } else if (body instanceof Message inner) {
            part(inner, folder + name(entity).orElse("message.eml") + "/", depth + 1);
        } else if (body instanceof SingleBody single && !isOrnament(entity)) {
            single(entity, single, folder);
        }
    }

    private static Optional<String> name(Entity entity) {
        return Optional.ofNullable(entity.getFilename()).map(Archives::clean);
    }

    private static boolean isOrnament(Entity entity) {
        boolean inText = !"attachment".equalsIgnoreCase(entity.getDispositionType())
                && (entity.getHeader().getField("Content-ID") != null
                        || "inline".equalsIgnoreCase(entity.getDispositionType()));
        return SIGNATURES.contains(entity.getMimeType()) || inText && entity.getMimeType().startsWith("image/");
    }

    private void single(Entity entity, SingleBody body, String folder) throws IOException, UnreadableDocumentException {
        boolean page = entity.getMimeType().equals("text/html");
        Optional<String> name = name(entity);
        if (name.isEmpty() && body instanceof TextBody text && (page || entity.getMimeType().equals("text/plain"))) {
            message(characters(text), page, folder, sink);
        } else {
            sink.take(folder + name.orElse("unnamed"), body::getInputStream);
        }
    }

    private static String characters(TextBody text) throws IOException {
        StringBuilder characters = new StringBuilder();
        try (Reader reader = text.getReader()) {
            char[] buffer = new char[1 << 14];
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                characters.append(buffer, 0, count);
            }
        }
        return characters.toString();
    }

    /** The words of the message itself, in UTF-8 with a mark that says so. */
    static void message(String text, boolean page, String folder, Archives.Sink sink)
            throws IOException, UnreadableDocumentException {
        if (!text.isBlank()) {
            byte[] bytes = ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
            sink.take(folder + (page ? "message.html" : "message.txt"), () -> new ByteArrayInputStream(bytes));
        }
    }
}
