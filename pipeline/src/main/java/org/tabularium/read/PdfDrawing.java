package org.tabularium.read;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Follows the drawing of one page, once, and collects its characters, its rules and whether it shows a picture. PDFBox
 * decodes fonts and places, everything else is left to this room.
 */
final class PdfDrawing extends PDFTextStripper {

    private static final int BOLD_WEIGHT = 600;

    private static final String ARTIFACT = "Artifact";

    private final List<PdfGlyph> glyphs = new ArrayList<>();

    private final PdfWork work = new PdfWork();

    private final PDPage page;

    private final PdfRules rules;

    private boolean image;

    /** The marks that are open, the innermost first. */
    private final Deque<Integer> marks = new ArrayDeque<>();

    /** Forms are drawn with numbers of marks of their own, which say nothing about those of the page. */
    private int forms;

    /** Whether a sign is drawn that is a drawing itself. */
    private boolean insideSign;

    private boolean unreadable;

    /** Which of the page's fonts are bold. */
    private final Map<PDFont, Boolean> bold = new IdentityHashMap<>();

    /** How the characters were drawn that were not drawn plainly. */
    private final Map<TextPosition, Drawn> drawn = new IdentityHashMap<>();

    private record Drawn(int mark, boolean hidden, boolean unreadable) {

        private static final Drawn PLAIN = new Drawn(PdfGlyph.UNMARKED, false, false);
    }

    private PdfDrawing(PDPage page, int mostRules) {
        this.page = page;
        this.rules = new PdfRules(page, mostRules);
        setShouldSeparateByBeads(false);
        // What is printed twice is found by PdfOverprints.
        setSuppressDuplicateOverlappingText(false);
        PdfPathOperator.addAll(this, rules);
        addOperator(new PdfFontOperator(this));
        addOperator(new PictureOperator());
        addOperator(new ObjectOperator());
    }

    /** Reads a page. No more than {@code mostRules} rules are kept. */
    static PdfDrawing of(PDPage page, int mostRules) throws IOException {
        PdfDrawing drawing = new PdfDrawing(page, mostRules);
        drawing.processPages(new OnePage(page));
        return drawing;
    }

    /** The characters in the order in which the page draws them, each of them once. */
    List<PdfGlyph> glyphs() {
        double width = isTurned() ? page.getCropBox().getHeight() : page.getCropBox().getWidth();
        double height = isTurned() ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
        return PdfOverprints.once(glyphs.stream().filter(glyph -> glyph.isWithin(width, height)).toList());
    }

    PdfRules rules() {
        return rules;
    }

    boolean hasImage() {
        return image;
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
            close(open);
        }
    }

    private void close(int open) {
        while (marks.size() > open) {
            marks.pop();
        }
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector shift) throws IOException {
        if (insideSign) {
            return;
        }
        collect(place, font, code, shift);
        if (font instanceof PDType3Font signs) {
            draw(place.clone(), signs, code, shift);
        }
    }

    /** Signs that are drawings themselves may draw rules and pictures; text in them is part of the sign. */
    private void draw(Matrix place, PDType3Font signs, int code, Vector shift) throws IOException {
        int open = marks.size();
        insideSign = true;
        try {
            showType3Glyph(place, signs, code, shift);
        } finally {
            insideSign = false;
            close(open);
        }
    }

    private void collect(Matrix place, PDFont font, int code, Vector shift) throws IOException {
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
        Drawn how = new Drawn(mark(), isHidden(), unreadable);
        if (!how.equals(Drawn.PLAIN)) {
            drawn.put(text, how);
        }
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
        Drawn how = drawn.getOrDefault(position, Drawn.PLAIN);
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
        return bold.computeIfAbsent(font, PdfDrawing::looksBold);
    }

    private static boolean looksBold(PDFont font) {
        String name = name(font);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return name.contains("bold") || name.contains("black") || name.contains("heavy")
                || descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT);
    }

    /** Draws a picture or form that the page's resources name. */
    private final class ObjectOperator extends DrawObject {

        private ObjectOperator() {
            super(PdfDrawing.this);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            image |= !operands.isEmpty() && operands.getFirst() instanceof COSName name
                    && getResources().isImageXObject(name);
            super.process(operator, operands);
        }
    }

    /** Draws a picture that stands in the drawing itself. */
    private final class PictureOperator extends OperatorProcessor {

        private PictureOperator() {
            super(PdfDrawing.this);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            image |= operator.getImageData() != null && operator.getImageData().length > 0;
        }

        @Override
        public String getName() {
            return OperatorName.BEGIN_INLINE_IMAGE;
        }
    }

    /** The pages to follow, which PDFBox counts. */
    private static final class OnePage extends PDPageTree {

        private final PDPage page;

        private OnePage(PDPage page) {
            this.page = page;
        }

        @Override
        public Iterator<PDPage> iterator() {
            return List.of(page).iterator();
        }
    }
}
