package org.tabularium.read;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the characters of one page: PDFBox decodes fonts and places, everything else is left to this room. */
final class PdfGlyphs extends PDFTextStripper {

    private static final int BOLD_WEIGHT = 600;

    private final List<PdfGlyph> glyphs = new ArrayList<>();

    private final PdfWork work = new PdfWork();

    private PdfGlyphs(int page) {
        setStartPage(page);
        setEndPage(page);
        setShouldSeparateByBeads(false);
    }

    /** The characters of a page, counted from 1, in the order in which the page draws them. */
    static List<PdfGlyph> of(PDDocument document, int page) throws IOException {
        PdfGlyphs collector = new PdfGlyphs(page);
        collector.writeText(document, Writer.nullWriter());
        return List.copyOf(collector.glyphs);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        work.step();
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        work.character();
        super.processTextPosition(text);
    }

    @Override
    protected void writePage() {
        for (List<TextPosition> article : getCharactersByArticle()) {
            article.forEach(this::add);
        }
    }

    private void add(TextPosition position) {
        String text = position.getUnicode();
        if (text == null || text.isEmpty()) {
            return;
        }
        double size = position.getFontSizeInPt() > 0 ? position.getFontSizeInPt() : position.getHeightDir();
        glyphs.add(new PdfGlyph(withoutLigatures(text), position.getXDirAdj(), position.getYDirAdj(),
                position.getWidthDirAdj(), size, position.getWidthOfSpace(), isBold(position.getFont()),
                Math.floorMod((int) position.getDir() - position.getRotation(), 360), position.getX(),
                position.getY()));
    }

    private static String withoutLigatures(String text) {
        return text.chars().anyMatch(character -> character >= 0xFB00 && character <= 0xFB06)
                ? Normalizer.normalize(text, Normalizer.Form.NFKC)
                : text;
    }

    private static boolean isBold(PDFont font) {
        String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return name.contains("bold") || name.contains("black") || name.contains("heavy")
                || descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT);
    }
}
