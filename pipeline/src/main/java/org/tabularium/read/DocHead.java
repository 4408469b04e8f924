package org.tabularium.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

import org.apache.poi.hwpf.model.FIBFieldHandler;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;

/**
 * The head of a Word document of the years 1997 to 2003. It tells where in another stream lists begin and how long they
 * are; POI makes room for them before it looks how long that stream is.
 */
final class DocHead {

    private static final String DOCUMENT = "WordDocument";

    /** The lists that POI makes room for: marks, fields, notes, pictures, sections, looks. */
    private static final List<Integer> LISTS = List.of(FIBFieldHandler.PLCFFNDREF, FIBFieldHandler.PLCFFNDTXT,
            FIBFieldHandler.PLCFSED, FIBFieldHandler.PLCFBTECHPX, FIBFieldHandler.PLCFBTEPAPX,
            FIBFieldHandler.PLCFFLDMOM, FIBFieldHandler.PLCFFLDHDR, FIBFieldHandler.PLCFFLDFTN,
            FIBFieldHandler.PLCFFLDATN, FIBFieldHandler.PLCFBKF, FIBFieldHandler.PLCFBKL, FIBFieldHandler.PLCSPAMOM,
            FIBFieldHandler.PLCSPAHDR, FIBFieldHandler.PLCFENDREF, FIBFieldHandler.PLCFENDTXT,
            FIBFieldHandler.PLCFFLDEDN, FIBFieldHandler.PLCFFLDTXBX, FIBFieldHandler.PLCFFLDHDRTXBX);

    private static final int FLAGS = 10;

    private static final int ENCRYPTED = 0x0100;

    private static final int OTHER_TABLE = 0x0200;

    /** Where the first list is told of: its begin, then its length. */
    private static final int FIRST = 154;

    private static final int EACH = 8;

    private static final int LENGTH = 4;

    private DocHead() {
    }

    /**
     * Refuses a document with a list that is longer than the stream it lies in.
     *
     * @throws IOException
     *             when a stream cannot be read
     */
    static void requireSound(DirectoryNode root) throws IOException, UnreadableDocumentException {
        ByteBuffer head = ByteBuffer.wrap(head(root)).order(ByteOrder.LITTLE_ENDIAN);
        if (head.limit() <= FLAGS + 1 || (head.getShort(FLAGS) & ENCRYPTED) != 0) {
            return;
        }
        String table = (head.getShort(FLAGS) & OTHER_TABLE) == 0 ? "0Table" : "1Table";
        if (!root.hasEntryCaseInsensitive(table)
                || !(root.getEntryCaseInsensitive(table) instanceof DocumentEntry stream)) {
            return;
        }
        for (int list : LISTS) {
            int at = FIRST + list * EACH + LENGTH;
            if (at + LENGTH <= head.limit() && Integer.toUnsignedLong(head.getInt(at)) > stream.getSize()) {
                throw Failures.corrupt("The file is damaged: a list in it is longer than what it lies in.");
            }
        }
    }

    private static byte[] head(DirectoryNode root) throws IOException {
        if (!root.hasEntryCaseInsensitive(DOCUMENT)) {
            return new byte[0];
        }
        try (InputStream stream = root.createDocumentInputStream(DOCUMENT)) {
            return stream.readNBytes(FIRST + (FIBFieldHandler.PLCFFLDHDRTXBX + 1) * EACH);
        }
    }
}
