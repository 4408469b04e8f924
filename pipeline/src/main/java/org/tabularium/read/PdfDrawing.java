package org.tabularium.read;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Collects the characters of one page: PDFBox decodes fonts and places, everything else is left to this room. */
final class PdfGlyphs extends PDFTextStripper {

    private static final int BOLD_WEIGHT = 600;

    private static final String ARTIFACT = "Artifact";

    private final List<PdfGlyph> glyphs = new ArrayList<>();

    private final PdfWork work = new PdfWork();

    private final PDPage page;

    /** The marks that are open, the innermost first. */
    private final Deque<Integer> marks = new ArrayDeque<>();

    /** Forms are drawn with numbers of marks of their own, which say nothing about those of the page. */
    private int forms;

    private boolean unreadable;

    /** Which of the page's fonts are bold. */
    private final Map<PDFont, Boolean> bold = new IdentityHashMap<>();

    private final Map<TextPosition, Drawn> drawn = new IdentityHashMap<>();

    private record Drawn(int mark, boolean hidden, boolean unreadable) {
    }

    private PdfGlyphs(PDPage page, int number) {
        this.page = page;
        setStartPage(number);
        setEndPage(number);
        setShouldSeparateByBeads(false);
    }

    /** The characters of a page, counted from 1, in the order in which the page draws them, each of them once. */
    static List<PdfGlyph> of(PDDocument document, int number) throws IOException {
        PDPage page = document.getPage(number - 1);
        PdfGlyphs collector = new PdfGlyphs(page, number);
        collector.writeText(document, Writer.nullWriter());
        double width = collector.isTurned() ? page.getCropBox().getHeight() : page.getCropBox().getWidth();
        double height = collector.isTurned() ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
        return PdfOverprints.once(collector.glyphs.stream().filter(glyph -> glyph.isWithin(width, height)).toList());
    }

    private boolean isTurned() {
        return Math.floorMod(page.getRotation(), 180) != 0;
    }

    @Override
    public void processPage(PDPage drawn) throws IOException {
        work.contents(drawn);
        super.processPage(drawn);
    }

    @Override
    public void saveGraphicsState() {
        work.states(getGraphicsStackSize());
        super.saveGraphicsState();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        work.step();
        super.processOperator(operator, operands);
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        super.beginMarkedContentSequence(tag, properties);
        int outer = mark();
        int number = properties == null || forms > 0 ? -1 : properties.getInt(COSName.MCID, -1);
        if (tag != null && ARTIFACT.equals(tag.getName())) {
            marks.push(PdfGlyph.ARTIFACT);
        } else {
            marks.push(outer == PdfGlyph.ARTIFACT || number < 0 ? outer : number);
        }
    }

    @Override
    public void endMarkedContentSequence() {
        super.endMarkedContentSequence();
        marks.poll();
    }

    private int mark() {
        return marks.isEmpty() ? PdfGlyph.UNMARKED : marks.peek();
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        work.drawing(form.getContentStream());
        int open = marks.size();
        forms++;
        try {
            super.showForm(form);
        } finally {
            forms--;
            while (marks.size() > open) {
                marks.pop();
            }
        }
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector shift) throws IOException {
        unreadable = font.toUnicode(code) == null;
        if (unreadable && !(font instanceof PDSimpleFont)) {
            work.character();
            addUnreadable(place, font, shift);
        } else {
            super.showGlyph(place, font, code, shift);
        }
    }

    /** PDFBox leaves out the characters of composite fonts that do not say what they mean; here they leave a gap. */
    private void addUnreadable(Matrix place, PDFont font, Vector shift) {
        Point2D start = PdfRules.upright(page)
                .transform(new Point2D.Double(place.getTranslateX(), place.getTranslateY()), null);
        double size = Math.abs(place.getScalingFactorY());
        double width = Math.abs(shift.getX() * place.getScalingFactorX());
        glyphs.add(new PdfGlyph(PdfGlyph.UNREADABLE, start.getX(), start.getY(), width, size, 0.25 * size, isBold(font),
                0, start.getX(), start.getY(), mark(), isHidden()));
    }

    private boolean isHidden() {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        return mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP;
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        work.character();
        drawn.put(text, new Drawn(mark(), isHidden(), unreadable));
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
        Drawn how = drawn.getOrDefault(position, new Drawn(PdfGlyph.UNMARKED, false, false));
        double size = position.getFontSizeInPt() > 0 ? position.getFontSizeInPt() : position.getHeightDir();
        glyphs.add(new PdfGlyph(readable(text, position.getFont(), how.unreadable()), position.getXDirAdj(),
                position.getYDirAdj(), position.getWidthDirAdj(), size, position.getWidthOfSpace(),
                isBold(position.getFont()), Math.floorMod((int) position.getDir() - position.getRotation(), 360),
                position.getX(), position.getY(), how.mark(), how.hidden()));
    }

    /** A sign of a font of signs is a bullet; what else has no meaning must not be taken for letters or figures. */
    private static String readable(String text, PDFont font, boolean unreadable) {
        if (unreadable) {
            return isSymbols(font) ? "\u2022" : PdfGlyph.UNREADABLE;
        }
        boolean ligature = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (Character.isISOControl(sign) && !Character.isWhitespace(sign)) {
                return PdfGlyph.UNREADABLE;
            }
            ligature |= sign >= '\uFB00' && sign <= '\uFB06';
        }
        return ligature ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }

    private static boolean isSymbols(PDFont font) {
        String name = name(font);
        return name.contains("dings") || name.contains("symbol");
    }

    private static String name(PDFont font) {
        return font == null || font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
    }

    private boolean isBold(PDFont font) {
        return bold.computeIfAbsent(font, PdfGlyphs::looksBold);
    }

    private static boolean looksBold(PDFont font) {
        String name = name(font);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return name.contains("bold") || name.contains("black") || name.contains("heavy")
                || descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT);
    }
}
