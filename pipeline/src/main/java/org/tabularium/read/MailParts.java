package org.tabularium.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/** The text and the attachments of a message (.eml). */
final class MailParts {

    private static final int DEEPEST = 20;

    private MailParts() {
    }

    static void read(Path file, Archives.Sink sink) throws IOException, UnreadableDocumentException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.custom().setMaxHeaderCount(10_000).setMaxHeaderLen(1_000_000)
                .setMaxLineLen(-1).setMaxContentLen(-1).build());
        try (InputStream source = Files.newInputStream(file)) {
            Message message = builder.parseMessage(source);
            part(message, sink, false, 0);
            message.dispose();
        }
    }

    /** The first text of a message is its own; of a text in two forms the page with its tables is taken. */
    private static void part(Entity entity, Archives.Sink sink, boolean alternative, int depth)
            throws IOException, UnreadableDocumentException {
        if (depth > DEEPEST) {
            throw Failures.tooLarge("parts of a message in each other", DEEPEST, "part " + entity.getMimeType());
        }
        Body body = entity.getBody();
        Optional<String> name = Optional.ofNullable(entity.getFilename()).map(Archives::clean);
        if (body instanceof Multipart parts) {
            boolean either = parts.getSubType().equalsIgnoreCase("alternative");
            boolean hasPage = parts.getBodyParts().stream().anyMatch(
                    part -> part.getMimeType().equals("text/html") || part.getMimeType().startsWith("multipart/"));
            for (Entity inner : parts.getBodyParts()) {
                if (!either || !hasPage || !inner.getMimeType().equals("text/plain")) {
                    part(inner, sink, either, depth + 1);
                }
            }
        } else if (body instanceof Message inner) {
            part(inner, sink, false, depth + 1);
        } else if (body instanceof TextBody text) {
            text(entity, text, name, sink);
        } else if (body instanceof BinaryBody content && name.isPresent()) {
            try (InputStream stream = content.getInputStream()) {
                sink.take(name.get(), stream);
            }
        }
    }

    private static void text(Entity entity, TextBody text, Optional<String> name, Archives.Sink sink)
            throws IOException, UnreadableDocumentException {
        if (name.isPresent()) {
            try (InputStream stream = text.getInputStream()) {
                sink.take(name.get(), stream);
            }
            return;
        }
        StringBuilder characters = new StringBuilder();
        try (java.io.Reader reader = text.getReader()) {
            char[] buffer = new char[1 << 14];
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                characters.append(buffer, 0, count);
            }
        }
        message(characters.toString(), entity.getMimeType().equals("text/html"), sink);
    }

    /** The words of the message itself, in UTF-8 with a mark that says so. */
    static void message(String text, boolean page, Archives.Sink sink) throws IOException, UnreadableDocumentException {
        if (!text.isBlank()) {
            sink.take(page ? "message.html" : "message.txt",
                    new ByteArrayInputStream(("\ufeff" + text).getBytes(StandardCharsets.UTF_8)));
        }
    }
}
