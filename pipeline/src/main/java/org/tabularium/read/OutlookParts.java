package org.tabularium.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.tabularium.read.UnreadableDocumentException.Reason;

/** The text and the attachments of a message that Outlook saved (.msg), without the pictures in its text. */
final class OutlookParts {

    private static final int DEEPEST = 20;

    private OutlookParts() {
    }

    static void read(Path file, Archives.Sink sink) throws IOException, UnreadableDocumentException {
        try (MAPIMessage message = new MAPIMessage(file.toFile())) {
            message(message, "", sink, 0);
        }
    }

    private static void message(MAPIMessage message, String folder, Archives.Sink sink, int depth)
            throws IOException, UnreadableDocumentException {
        if (depth > DEEPEST) {
            throw Failures.tooDeep("messages in each other", DEEPEST, folder);
        }
        message.setReturnNullOnMissingChunk(true);
        Optional<String> page = words(message::getHtmlBody);
        MailParts.message(page.or(() -> words(message::getTextBody)).orElse(""), page.isPresent(), folder, sink);
        for (AttachmentChunks attachment : message.getAttachmentFiles()) {
            attachment(attachment, folder, sink, depth);
        }
    }

    private static void attachment(AttachmentChunks attachment, String folder, Archives.Sink sink, int depth)
            throws IOException, UnreadableDocumentException {
        byte[] content = attachment.getEmbeddedAttachmentObject();
        if (attachment.isEmbeddedMessage()) {
            String name = folder + name(attachment).orElse("message.msg") + "/";
            message(attachment.getEmbeddedMessage(), name, sink, depth + 1);
        } else if (content == null) {
            sink.refuse(folder + name(attachment).orElse("unnamed"),
                    new UnreadableDocumentException(Reason.UNSUPPORTED,
                            "It is drawn into the message and is no file of its own.",
                            "Save it as a file and put it into the input folder."));
        } else if (!isOrnament(attachment)) {
            sink.take(folder + name(attachment).orElse("unnamed"), () -> new ByteArrayInputStream(content));
        }
    }

    /** Text that a message may or may not have. */
    @FunctionalInterface
    private interface Words {
        String read() throws ChunkNotFoundException;
    }

    private static Optional<String> words(Words words) {
        try {
            return Optional.ofNullable(words.read()).filter(text -> !text.isBlank());
        } catch (ChunkNotFoundException _) {
            return Optional.empty();
        }
    }

    private static boolean isOrnament(AttachmentChunks attachment) {
        return text(attachment.getAttachContentId()).isPresent()
                && text(attachment.getAttachMimeTag()).filter(type -> type.startsWith("image/")).isPresent();
    }

    private static Optional<String> name(AttachmentChunks attachment) {
        return text(attachment.getAttachLongFileName()).or(() -> text(attachment.getAttachFileName()))
                .or(() -> text(attachment.getAttachDisplayName())).map(Archives::clean);
    }

    private static Optional<String> text(StringChunk chunk) {
        return Optional.ofNullable(chunk).map(StringChunk::getValue).filter(text -> !text.isBlank());
    }
}
