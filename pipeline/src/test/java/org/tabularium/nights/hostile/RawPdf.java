package org.tabularium.nights.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** PDF files written object by object, so that each can lie. Object 1 is the catalogue, 2 the pages, 3 the page. */
final class RawPdf {

    private static final String PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
            + "/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>";

    private final List<byte[]> objects = new ArrayList<>();

    private RawPdf() {
        object("<</Type/Catalog/Pages 2 0 R>>");
        object("<</Type/Pages/Kids[3 0 R]/Count 1>>");
        object(PAGE);
        stream("", lines());
        object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
        object("null");
    }

    /** A sound document of one page with a sentence. */
    static RawPdf sound() {
        return new RawPdf();
    }

    /** What is drawn on the page: a sentence with one figure. */
    static String lines() {
        return "BT /F 11 Tf 60 700 Td (W roku 2023 z pomocy skorzystalo 1201 osob.) Tj ET ";
    }

    /** Another object in the place of one. */
    RawPdf put(int number, String content) {
        objects.set(number - 1, content.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    RawPdf putStream(int number, String dictionary, byte[] content) {
        objects.set(number - 1, stream(dictionary + "/Length " + content.length, content));
        return this;
    }

    /** Other drawing on the page. */
    RawPdf drawing(String operators) {
        return putStream(4, "", operators.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Other drawing on the page, packed. */
    RawPdf packedDrawing(byte[] operators) {
        return putStream(4, "/Filter/FlateDecode", packed(operators));
    }

    /** Adds an object and gives its number. */
    int object(String content) {
        objects.add(content.getBytes(StandardCharsets.ISO_8859_1));
        return objects.size();
    }

    int stream(String dictionary, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        objects.add(stream(dictionary + "/Length " + bytes.length, bytes));
        return objects.size();
    }

    private static byte[] stream(String dictionary, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("<<" + dictionary + ">>\nstream\n").getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(content);
        out.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    static byte[] packed(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
            deflated.write(content);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    byte[] bytes() {
        return bytes("");
    }

    /**
     * @param trailer
     *            more in the trailer; {@code START} in it becomes the place of the table of objects
     */
    byte[] bytes(String trailer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, "%PDF-1.7\n");
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int number = 1; number <= objects.size(); number++) {
            table.append(String.format(java.util.Locale.ROOT, "%010d 00000 n %n", out.size()).replace("\r", ""));
            write(out, number + " 0 obj\n");
            out.writeBytes(objects.get(number - 1));
            write(out, "\nendobj\n");
        }
        int start = out.size();
        write(out, table + "trailer\n<</Size " + (objects.size() + 1) + "/Root 1 0 R"
                + trailer.replace("START", String.valueOf(start)) + ">>\nstartxref\n" + start + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
