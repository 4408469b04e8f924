package org.tabularium.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** A PDF with other texts in place of its own, drawn in its own font; figures stay aligned at their right edge. */
final class PdfCopy {

    private static final float THOUSAND = 1000;

    private final Office office;

    /** What is written by each character of the document's font, and by which code. */
    private final Map<Character, byte[]> codes = new HashMap<>();

    private PDFont font;

    private float size;

    /** Index among the operands of the last move: where the text begins from the left. */
    private int left;

    private PdfCopy(Office office) {
        this.office = office;
    }

    static byte[] of(byte[] sample, Office office) throws IOException {
        try (PDDocument document = Loader.loadPDF(sample)) {
            PdfCopy copy = new PdfCopy(office);
            for (PDPage page : document.getPages()) {
                copy.learn(page);
            }
            for (PDPage page : document.getPages()) {
                copy.rewrite(document, page);
            }
            document.getDocumentInformation().setTitle(office.write(document.getDocumentInformation().getTitle()));
            document.setDocumentId((long) office.hashCode());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** The font is cut down to the characters in use, so these are all that can be written. */
    private void learn(PDPage page) throws IOException {
        for (COSName name : page.getResources().getFontNames()) {
            font = page.getResources().getFont(name);
        }
        for (Object token : new PDFStreamParser(page).parse()) {
            if (token instanceof COSString string) {
                byte[] bytes = string.getBytes();
                for (int i = 0; i < bytes.length; i += 2) {
                    codes.put(character(bytes, i), new byte[] { bytes[i], bytes[i + 1] });
                }
            }
        }
    }

    private char character(byte[] bytes, int i) throws IOException {
        return font.toUnicode((bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff).charAt(0);
    }

    private void rewrite(PDDocument document, PDPage page) throws IOException {
        List<Object> tokens = new PDFStreamParser(page).parse();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Operator operator) {
                switch (operator.getName()) {
                    case OperatorName.SET_FONT_AND_SIZE -> size = ((COSNumber) tokens.get(i - 1)).floatValue();
                    case OperatorName.MOVE_TEXT -> left = i - 2;
                    case OperatorName.SHOW_TEXT -> tokens.set(i - 1, rewritten(tokens, (COSString) tokens.get(i - 1)));
                    default -> {
                        // Lines and states stay as they are.
                    }
                }
            }
        }
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(tokens);
        }
        page.setContents(stream);
    }

    private COSString rewritten(List<Object> tokens, COSString string) throws IOException {
        String text = text(string.getBytes());
        String other = office.write(text);
        if (!other.chars().allMatch(c -> codes.containsKey((char) c))) {
            throw new IOException("the sample's font cannot write \"" + other + "\"");
        }
        byte[] bytes = bytes(other);
        if (Office.isFigure(text)) {
            float wider = (width(bytes) - width(string.getBytes())) * size / THOUSAND;
            tokens.set(left, new COSFloat(((COSNumber) tokens.get(left)).floatValue() - wider));
        }
        return new COSString(bytes);
    }

    private String text(byte[] bytes) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length; i += 2) {
            text.append(character(bytes, i));
        }
        return text.toString();
    }

    private byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        text.chars().forEach(c -> bytes.writeBytes(codes.get((char) c)));
        return bytes.toByteArray();
    }

    private float width(byte[] bytes) throws IOException {
        float width = 0;
        for (int i = 0; i < bytes.length; i += 2) {
            width += font.getWidth((bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff);
        }
        return width;
    }
}
