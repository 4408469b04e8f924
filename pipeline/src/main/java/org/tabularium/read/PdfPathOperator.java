package org.tabularium.read;

import java.util.List;
import java.util.function.Consumer;

import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/** A step of a path that a page draws. PDFBox has such operators only for engines that paint and collect no text. */
final class PdfPathOperator extends OperatorProcessor {

    private final String name;

    private final int numbers;

    private final Consumer<float[]> step;

    private PdfPathOperator(PDFStreamEngine engine, String name, int numbers, Consumer<float[]> step) {
        super(engine);
        this.name = name;
        this.numbers = numbers;
        this.step = step;
    }

    /** Lets an engine hand the paths it comes across to the rules of the page. */
    static void addAll(PDFStreamEngine engine, PdfRules rules) {
        add(engine, OperatorName.MOVE_TO, 2, at -> rules.moveTo(engine.transformedPoint(at[0], at[1])));
        add(engine, OperatorName.LINE_TO, 2, at -> rules.lineTo(engine.transformedPoint(at[0], at[1])));
        add(engine, OperatorName.CURVE_TO, 6, at -> rules.curveTo(engine.transformedPoint(at[4], at[5])));
        for (String name : List.of(OperatorName.CURVE_TO_REPLICATE_INITIAL_POINT,
                OperatorName.CURVE_TO_REPLICATE_FINAL_POINT)) {
            add(engine, name, 4, at -> rules.curveTo(engine.transformedPoint(at[2], at[3])));
        }
        add(engine, OperatorName.APPEND_RECT, 4, at -> {
            rules.moveTo(engine.transformedPoint(at[0], at[1]));
            rules.lineTo(engine.transformedPoint(at[0] + at[2], at[1]));
            rules.lineTo(engine.transformedPoint(at[0] + at[2], at[1] + at[3]));
            rules.lineTo(engine.transformedPoint(at[0], at[1] + at[3]));
            rules.close();
        });
        add(engine, OperatorName.CLOSE_PATH, 0, _ -> rules.close());
        add(engine, OperatorName.ENDPATH, 0, _ -> rules.end());
        for (String name : List.of(OperatorName.FILL_NON_ZERO, OperatorName.LEGACY_FILL_NON_ZERO,
                OperatorName.FILL_EVEN_ODD)) {
            add(engine, name, 0, _ -> rules.fill());
        }
        for (String name : List.of(OperatorName.STROKE_PATH, OperatorName.FILL_NON_ZERO_AND_STROKE,
                OperatorName.FILL_EVEN_ODD_AND_STROKE)) {
            add(engine, name, 0, _ -> rules.stroke());
        }
        for (String name : List.of(OperatorName.CLOSE_AND_STROKE, OperatorName.CLOSE_FILL_NON_ZERO_AND_STROKE,
                OperatorName.CLOSE_FILL_EVEN_ODD_AND_STROKE)) {
            add(engine, name, 0, _ -> {
                rules.close();
                rules.stroke();
            });
        }
    }

    private static void add(PDFStreamEngine engine, String name, int numbers, Consumer<float[]> step) {
        engine.addOperator(new PdfPathOperator(engine, name, numbers, step));
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
        // A step without all its numbers draws nothing.
        if (operands.size() >= numbers && checkArrayTypesClass(operands, COSNumber.class)) {
            float[] at = new float[numbers];
            for (int index = 0; index < numbers; index++) {
                at[index] = ((COSNumber) operands.get(index)).floatValue();
            }
            step.accept(at);
        }
    }

    @Override
    public String getName() {
        return name;
    }
}
