package org.tabularium.read;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Collects the straight lines of a page: stroked ones, and filled areas so thin that they are lines to the eye. */
final class PdfRules {

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

    private boolean overflow;

    /** No more than {@code most} rules are kept; {@link #isOverfull()} tells that there were more. */
    PdfRules(PDPage page, int most) {
        this.most = most;
        this.upright = upright(page);
    }

    List<PdfRule> rules() {
        return List.copyOf(rules);
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

    void moveTo(Point2D point) {
        path.moveTo(point.getX(), point.getY());
    }

    void lineTo(Point2D point) {
        if (path.getCurrentPoint() == null) {
            moveTo(point);
        } else {
            path.lineTo(point.getX(), point.getY());
        }
    }

    /** A curve is no rule; the pen goes on from its end. */
    void curveTo(Point2D end) {
        moveTo(end);
    }

    void close() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    /** The sides of the path are drawn. */
    void stroke() {
        addSides();
        path.reset();
    }

    /** The areas within the path are filled. */
    void fill() {
        addThinAreas();
        path.reset();
    }

    /** The path is drawn no more, but perhaps clips what follows; what is clipped away is rarely a rule. */
    void end() {
        path.reset();
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
