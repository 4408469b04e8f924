package org.tabularium.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Draws pages of a PDF from top to bottom: lines of wrapped text, and tables with ruled cells. */
public final class PdfPen implements AutoCloseable {

    static final float LEFT = 57;

    private static final float RIGHT = PDRectangle.A4.getWidth() - 57;

    private static final float TOP = PDRectangle.A4.getHeight() - 70;

    static final float PADDING = 4;

    private static final float BODY = 10.5f;

    private static final long ID = 20_240_131L;

    private final PDDocument document = new PDDocument();

    private final PDFont font;

    private PDPageContentStream page;

    private float y;

    public PdfPen(String title, String creator) throws IOException {
        try (InputStream in = PDDocument.class
                .getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            font = PDType0Font.load(document, in, true);
        }
        Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        date.setTimeInMillis(1_706_702_400_000L);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setAuthor(creator);
        document.getDocumentInformation().setCreationDate(date);
        document.setDocumentId(ID);
    }

    /** Begins a page with its running head and its number. */
    public void page(String head, String foot) throws IOException {
        endPage();
        PDPage drawn = new PDPage(PDRectangle.A4);
        document.addPage(drawn);
        page = new PDPageContentStream(document, drawn, AppendMode.OVERWRITE, false);
        write(head, LEFT, PDRectangle.A4.getHeight() - 40, 8.5f, false);
        write(foot, RIGHT - width(foot, 8.5f), 36, 8.5f, false);
        y = TOP;
    }

    public void title(String text) throws IOException {
        wrapped(text, LEFT, RIGHT, 18, true);
        y -= 4;
    }

    public void heading(String text) throws IOException {
        y -= 8;
        wrapped(text, LEFT, RIGHT, 13, true);
        y -= 2;
    }

    public void text(String text) throws IOException {
        wrapped(text, LEFT, RIGHT, BODY, false);
        y -= 6;
    }

    public void bullet(String text) throws IOException {
        write("•", LEFT + 8, y - BODY, BODY, false);
        wrapped(text, LEFT + 20, RIGHT, BODY, false);
        y -= 2;
    }

    /** A cell with the columns and rows it covers; a row leaves out the places that cells above cover. */
    public record Cell(int columns, int rows, boolean right, String text) {

        public static Cell label(String text) {
            return new Cell(1, 1, false, text);
        }

        public static Cell figure(String text) {
            return new Cell(1, 1, true, text);
        }
    }

    /** Draws rows of cells; every row is one line high. */
    public void table(float[] widths, List<List<Cell>> rows) throws IOException {
        float height = 17;
        boolean[][] covered = new boolean[rows.size()][widths.length];
        for (int row = 0; row < rows.size(); row++) {
            int column = 0;
            for (Cell cell : rows.get(row)) {
                while (covered[row][column]) {
                    column++;
                }
                for (int r = row; r < row + cell.rows(); r++) {
                    for (int c = column; c < column + cell.columns(); c++) {
                        covered[r][c] = true;
                    }
                }
                draw(cell, x(widths, column), x(widths, column + cell.columns()), y - row * height,
                        cell.rows() * height);
            }
        }
        y -= rows.size() * height + 10;
    }

    private static float x(float[] widths, int column) {
        float x = LEFT;
        for (int index = 0; index < column; index++) {
            x += widths[index];
        }
        return x;
    }

    private void draw(Cell cell, float left, float right, float top, float height) throws IOException {
        page.setLineWidth(0.5f);
        page.addRect(left, top - height, right - left, height);
        page.stroke();
        float room = right - left - width(cell.text(), 9.5f);
        float start = cell.right() ? right - PADDING - width(cell.text(), 9.5f)
                : cell.columns() > 1 ? left + room / 2 : left + PADDING;
        write(cell.text(), start, top - height / 2 - 3.5f, 9.5f, false);
    }

    private void wrapped(String text, float left, float right, float size, boolean heavy) throws IOException {
        for (String line : lines(text, right - left, size)) {
            y -= size;
            write(line, left, y, size, heavy);
            y -= size * 0.32f;
        }
    }

    /** The words of a text in lines that are no wider than a measure. */
    List<String> lines(String text, float measure, float size) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String word : text.split(" ")) {
            String longer = lines.isEmpty() ? word : lines.getLast() + " " + word;
            if (lines.isEmpty() || width(longer, size) > measure) {
                lines.add(word);
            } else {
                lines.set(lines.size() - 1, longer);
            }
        }
        return lines;
    }

    /** The place where the next thing is drawn, from the bottom of the page. */
    float y() {
        return y;
    }

    void moveTo(float place) {
        y = place;
    }

    void line(float x1, float y1, float x2, float y2) throws IOException {
        page.setLineWidth(0.5f);
        page.moveTo(x1, y1);
        page.lineTo(x2, y2);
        page.stroke();
    }

    /** Writes one line anywhere on the page, measured from the bottom left corner. */
    public void write(String text, float left, float baseline, float size, boolean heavy) throws IOException {
        page.beginText();
        page.setRenderingMode(heavy ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        page.setLineWidth(0.3f);
        page.setFont(font, size);
        page.newLineAtOffset(left, baseline);
        page.showText(text);
        page.endText();
    }

    public float width(String text, float size) throws IOException {
        return font.getStringWidth(text) * size / 1000;
    }

    private void endPage() throws IOException {
        if (page != null) {
            page.close();
        }
    }

    public byte[] bytes() throws IOException {
        endPage();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
