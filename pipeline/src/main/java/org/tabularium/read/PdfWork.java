package org.tabularium.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Counts what a page asks to be drawn and stops where a page asks for too much. Steps are counted rather than seconds,
 * so that the same document is always read the same way.
 */
final class PdfWork {

    /** A page crowded with text and drawings takes some ten thousand steps. */
    private static final int MOST_STEPS = 3_000_000;

    private static final int MOST_CHARACTERS = 300_000;

    /** Programs keep some tens of drawing states at a time; each takes room. */
    private static final int MOST_STATES = 5_000;

    /** The drawing of a page of text takes some hundred thousand bytes; blanks in it are no steps. */
    private static final long MOST_BYTES = 64L << 20;

    /** Packed drawings up to this size are not measured. */
    private static final long SMALL = 1 << 14;

    /** Drawings unpack to some five times their size. */
    private static final long USUAL_RATIO = 20;

    private static final List<COSName> FLATE = List.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION);

    private int steps;

    private long bytes;

    private int characters;

    void step() {
        if (++steps > MOST_STEPS) {
            throw new TooMuchException("it has more than " + MOST_STEPS + " drawing steps");
        }
    }

    void character() {
        if (++characters > MOST_CHARACTERS) {
            throw new TooMuchException("it has more than " + MOST_CHARACTERS + " characters");
        }
    }

    /** Drawing states are kept to be taken up again. */
    void states(int kept) {
        if (kept > MOST_STATES) {
            throw new TooMuchException("it keeps more than " + MOST_STATES + " drawing states");
        }
    }

    /** The drawings of a page. PDFBox unpacks each as a whole, so what could be too large is measured before. */
    void contents(PDPage page) throws IOException {
        for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext();) {
            drawing(streams.next());
        }
    }

    /** A drawing that is to be unpacked; one drawn again counts again. */
    void drawing(PDStream drawing) throws IOException {
        long length = drawing.getLength();
        if (drawing.getFilters().isEmpty()) {
            bytes += length;
        } else {
            bytes += length <= SMALL ? length * USUAL_RATIO : unpacked(drawing);
        }
        if (bytes > MOST_BYTES) {
            throw new TooMuchException("its drawings unpack to more than " + MOST_BYTES + " bytes");
        }
    }

    private static long unpacked(PDStream drawing) throws IOException {
        if (!FLATE.containsAll(drawing.getFilters())) {
            return drawing.getLength() * USUAL_RATIO;
        }
        Inflater inflater = new Inflater();
        try (InputStream source = new InflaterInputStream(drawing.getCOSObject().createRawInputStream(), inflater)) {
            return source.skip(MOST_BYTES + 1);
        } catch (ZipException | EOFException _) {
            // Damaged: PDFBox takes what can be unpacked.
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }

    /** A page that would take too long. */
    static final class TooMuchException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooMuchException(String message) {
            super(message);
        }
    }
}
