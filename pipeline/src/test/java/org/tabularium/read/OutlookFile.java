package org.tabularium.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Messages as Outlook saves them, written part by part: POI only reads them. */
final class OutlookFile {

    private static final String UNICODE = "001F";

    private static final String BINARY = "0102";

    private final POIFSFileSystem file = new POIFSFileSystem();

    private int attachments;

    private final DirectoryEntry root;

    private OutlookFile(DirectoryEntry root) throws IOException {
        this.root = root;
        property(root, "001A", UNICODE, text("IPM.Note"));
    }

    static OutlookFile saying(String words) throws IOException {
        OutlookFile file = new OutlookFile();
        property(file.root, "1000", UNICODE, text(words));
        return file;
    }

    private OutlookFile() throws IOException {
        this.root = file.getRoot();
        property(root, "001A", UNICODE, text("IPM.Note"));
        root.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[32]));
        // Outlook names properties of its own here; a message needs the folder, not its content.
        DirectoryEntry names = root.createDirectory("__nameid_version1.0");
        for (String stream : new String[] { "0002", "0003", "0004" }) {
            property(names, stream, BINARY, new byte[0]);
        }
    }

    OutlookFile with(String name, byte[] content) throws IOException {
        DirectoryEntry attachment = attachment(name);
        property(attachment, "3701", BINARY, content);
        return this;
    }

    /** A picture that stands in the words. */
    OutlookFile withPicture(String name, byte[] content) throws IOException {
        DirectoryEntry attachment = attachment(name);
        property(attachment, "3701", BINARY, content);
        property(attachment, "370E", UNICODE, text("image/png"));
        property(attachment, "3712", UNICODE, text("picture@example.org"));
        return this;
    }

    /** Another message with its own words. */
    OutlookFile withMessage(String name, String words) throws IOException {
        DirectoryEntry inside = attachment(name).createDirectory("__substg1.0_3701000D");
        inside.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[24]));
        property(new OutlookFile(inside).root, "1000", UNICODE, text(words));
        return this;
    }

    private DirectoryEntry attachment(String name) throws IOException {
        DirectoryEntry attachment = root.createDirectory("__attach_version1.0_#%08X".formatted(attachments++));
        attachment.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[8]));
        property(attachment, "3707", UNICODE, text(name));
        return attachment;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    private static void property(DirectoryEntry folder, String id, String type, byte[] value) throws IOException {
        folder.createDocument("__substg1.0_" + id + type, new ByteArrayInputStream(value));
    }

    Path write(Path path) throws IOException {
        try (OutputStream out = Files.newOutputStream(path)) {
            file.writeFilesystem(out);
        }
        file.close();
        return path;
    }
}
