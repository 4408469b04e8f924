package org.tabularium.read;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.tabularium.read.PdfWork.TooMuchException;

/** Takes up a font, unless to load it would take all memory: PDFBox notes each character of a range of widths. */
final class PdfFontOperator extends SetFontAndSize {

    /** The last number that a character of a composite font can have; no width is as great either. */
    private static final int LAST_CHARACTER = 0xFFFF;

    private static final List<COSName> WIDTHS = List.of(COSName.W, COSName.W2);

    private final Set<COSDictionary> sound = Collections.newSetFromMap(new IdentityHashMap<>());

    PdfFontOperator(PDFStreamEngine engine) {
        super(engine);
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
        if (!operands.isEmpty() && operands.getFirst() instanceof COSName name) {
            font(name).filter(sound::add).ifPresent(PdfFontOperator::requireSound);
        }
        super.process(operator, operands);
    }

    private Optional<COSDictionary> font(COSName name) {
        return Optional.ofNullable(getContext().getResources())
                .map(resources -> resources.getCOSObject().getCOSDictionary(COSName.FONT))
                .map(fonts -> fonts.getCOSDictionary(name));
    }

    private static void requireSound(COSDictionary font) {
        COSArray parts = font.getCOSArray(COSName.DESCENDANT_FONTS);
        if (parts != null && parts.size() > 0 && parts.getObject(0) instanceof COSDictionary part) {
            WIDTHS.stream().map(part::getCOSArray).filter(widths -> widths != null)
                    .forEach(PdfFontOperator::requireInRange);
        }
    }

    private static void requireInRange(COSArray widths) {
        for (int i = 0; i < widths.size(); i++) {
            if (widths.getObject(i) instanceof COSNumber number && Math.abs(number.floatValue()) > LAST_CHARACTER) {
                throw new TooMuchException("a font tells the width of more than " + LAST_CHARACTER + " characters");
            }
        }
    }
}
