package org.tabularium.read;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** Collects the straight lines of a page: stroked ones, and filled areas so thin that they are lines to the eye. */
final class PdfRules extends PDFGraphicsStreamEngine {

    /** Filled areas up to this many points thick are lines. */
    private static final double THIN = 3;

    /** Shorter lines are parts of signs and pictures. */
    private static final double SHORT = 4;

    /** How far a line may lean and still count as straight. */
    private static final double LEAN = 0.7;

    private final AffineTransform upright;

    private final int most;

    private final Path2D.Double path = new Path2D.Double();

    private final List<PdfRule> rules = new ArrayList<>();

    private final PdfWork work = new PdfWork();

    private boolean image;

    private boolean overflow;

    private PdfRules(PDPage page, int most) {
        super(page);
        this.most = most;
        this.upright = upright(page);
    }

    /** Reads a page. No more than {@code most} rules are kept; {@link #isOverfull()} tells that there were more. */
    static PdfRules of(PDPage page, int most) throws IOException {
        PdfRules collector = new PdfRules(page, most);
        collector.processPage(page);
        return collector;
    }

    List<PdfRule> rules() {
        return List.copyOf(rules);
    }

    boolean hasImage() {
        return image;
    }

    boolean isOverfull() {
        return overflow;
    }

    /** From the page's own measure to points from the top left corner of the page as it is shown. */
    static AffineTransform upright(PDPage page) {
        PDRectangle box = page.getCropBox();
        AffineTransform transform = switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 180 -> new AffineTransform(-1, 0, 0, 1, box.getWidth(), 0);
            case 270 -> new AffineTransform(0, -1, -1, 0, box.getHeight(), box.getWidth());
            default -> new AffineTransform(1, 0, 0, -1, 0, box.getHeight());
        };
        transform.translate(-box.getLowerLeftX(), -box.getLowerLeftY());
        return transform;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        work.contents(page);
        super.processPage(page);
    }

    @Override
    public void saveGraphicsState() {
        work.states(getGraphicsStackSize());
        super.saveGraphicsState();
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        work.drawing(form.getContentStream());
        super.showForm(form);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        work.step();
        super.processOperator(operator, operands);
    }

    /** Text draws no rules, but where its signs are drawings themselves. */
    @Override
    protected void showText(byte[] text) throws IOException {
        if (getGraphicsState().getTextState().getFont() instanceof PDType3Font) {
            super.showText(text);
        }
    }

    @Override
    public void appendRectangle(Point2D first, Point2D second, Point2D third, Point2D fourth) {
        path.moveTo(first.getX(), first.getY());
        path.lineTo(second.getX(), second.getY());
        path.lineTo(third.getX(), third.getY());
        path.lineTo(fourth.getX(), fourth.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        // A curve is no rule; the pen goes on from its end.
        path.moveTo(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        Point2D point = path.getCurrentPoint();
        return point == null ? new Point2D.Double() : point;
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void strokePath() {
        addSides();
        path.reset();
    }

    @Override
    public void fillPath(int windingRule) {
        addThinAreas();
        path.reset();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        addSides();
        path.reset();
    }

    @Override
    public void drawImage(PDImage drawn) {
        image = true;
    }

    @Override
    public void clip(int windingRule) {
        // What is clipped away is rarely a rule; the path stays for the operator that follows.
    }

    @Override
    public void shadingFill(COSName name) {
        // Shades are no rules.
    }

    private void addSides() {
        double[] point = new double[6];
        double startX = 0;
        double startY = 0;
        double x = 0;
        double y = 0;
        for (PathIterator steps = path.getPathIterator(upright); !steps.isDone(); steps.next()) {
            int step = steps.currentSegment(point);
            if (step == PathIterator.SEG_LINETO) {
                addSide(x, y, point[0], point[1]);
            } else if (step == PathIterator.SEG_CLOSE) {
                addSide(x, y, startX, startY);
                point[0] = startX;
                point[1] = startY;
            } else {
                startX = point[0];
                startY = point[1];
            }
            x = point[0];
            y = point[1];
        }
    }

    private void addSide(double x1, double y1, double x2, double y2) {
        addIfThin(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2), LEAN);
    }

    /** Each closed part of a filled path by itself, for one path often draws all the lines of a table. */
    private void addThinAreas() {
        double[] point = new double[6];
        double left = 0;
        double top = 0;
        double right = 0;
        double bottom = 0;
        boolean open = false;
        for (PathIterator steps = path.getPathIterator(upright); !steps.isDone(); steps.next()) {
            int step = steps.currentSegment(point);
            if (step == PathIterator.SEG_MOVETO) {
                if (open) {
                    addIfThin(left, top, right, bottom, THIN);
                }
                left = right = point[0];
                top = bottom = point[1];
                open = true;
            } else if (step == PathIterator.SEG_LINETO) {
                left = Math.min(left, point[0]);
                right = Math.max(right, point[0]);
                top = Math.min(top, point[1]);
                bottom = Math.max(bottom, point[1]);
            }
        }
        if (open) {
            addIfThin(left, top, right, bottom, THIN);
        }
    }

    private void addIfThin(double left, double top, double right, double bottom, double thickness) {
        if (bottom - top <= thickness && right - left >= SHORT) {
            add(new PdfRule(true, (top + bottom) / 2, left, right));
        } else if (right - left <= thickness && bottom - top >= SHORT) {
            add(new PdfRule(false, (left + right) / 2, top, bottom));
        }
    }

    private void add(PdfRule rule) {
        overflow |= rules.size() >= most;
        if (!overflow) {
            rules.add(rule);
        }
    }
}
