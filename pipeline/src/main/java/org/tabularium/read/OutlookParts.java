package org.tabularium.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;

/** The text and the attachments of a message that Outlook saved (.msg). */
final class OutlookParts {

    private OutlookParts() {
    }

    static void read(Path file, Archives.Sink sink) throws IOException, UnreadableDocumentException {
        try (MAPIMessage message = new MAPIMessage(file.toFile())) {
            message.setReturnNullOnMissingChunk(true);
            try {
                Optional<String> page = Optional.ofNullable(message.getHtmlBody());
                MailParts.message(page.or(() -> text(message)).orElse(""), page.isPresent(), sink);
            } catch (org.apache.poi.hsmf.exceptions.ChunkNotFoundException _) {
                // A message without words of its own may still carry reports.
            }
            for (AttachmentChunks attachment : message.getAttachmentFiles()) {
                byte[] content = attachment.getEmbeddedAttachmentObject();
                if (content != null) {
                    sink.take(name(attachment), new ByteArrayInputStream(content));
                }
            }
        }
    }

    private static Optional<String> text(MAPIMessage message) {
        try {
            return Optional.ofNullable(message.getTextBody());
        } catch (org.apache.poi.hsmf.exceptions.ChunkNotFoundException _) {
            return Optional.empty();
        }
    }

    private static String name(AttachmentChunks attachment) {
        StringChunk name = attachment.getAttachLongFileName() == null ? attachment.getAttachFileName()
                : attachment.getAttachLongFileName();
        return name == null ? "unnamed" : Archives.clean(name.getValue());
    }
}
