package org.tabularium.extract.worker;

import java.io.DataInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tabularium.warehouse.Row;

/** Reads the rows of one document as {@link RowOutput} writes them; texts that come again are held once. */
final class RowInput {

    private final FrameInput in;

    private final List<String> known = new ArrayList<>();

    RowInput(FrameInput in) {
        this.in = in;
    }

    Row row() throws IOException {
        int count = in.fields().readUnsignedShort();
        Object[] row = new Object[count];
        for (int i = 0; i < count; i++) {
            row[i] = field(in.fields());
        }
        return new Row(List.of(row));
    }

    private Object field(DataInputStream fields) throws IOException {
        int kind = fields.readUnsignedByte();
        return switch (kind) {
            case RowOutput.NONE -> Optional.empty();
            case RowOutput.TEXT, RowOutput.TEXT_AGAIN -> text(kind);
            case RowOutput.INTEGER -> fields.readInt();
            case RowOutput.LONG -> fields.readLong();
            case RowOutput.DOUBLE -> fields.readDouble();
            case RowOutput.FALSE -> false;
            case RowOutput.TRUE -> true;
            case RowOutput.DECIMAL -> decimal(fields);
            case RowOutput.TEXTS -> texts(fields);
            default -> throw new IOException("no field is of the kind " + kind);
        };
    }

    private String text(int kind) throws IOException {
        if (kind == RowOutput.TEXT_AGAIN) {
            return known(in.fields().readInt());
        }
        if (kind != RowOutput.TEXT) {
            throw new IOException("a text is wanted, not the kind " + kind);
        }
        String text = in.text();
        if (known.size() < RowOutput.MOST_KNOWN) {
            known.add(text);
        }
        return text;
    }

    private String known(int number) throws IOException {
        if (number < 0 || number >= known.size()) {
            throw new IOException("no text has the number " + number);
        }
        return known.get(number);
    }

    private static BigDecimal decimal(DataInputStream fields) throws IOException {
        int scale = fields.readInt();
        byte[] digits = fields.readNBytes(fields.readUnsignedShort());
        return new BigDecimal(new BigInteger(digits), scale);
    }

    private List<String> texts(DataInputStream fields) throws IOException {
        int count = fields.readInt();
        if (count < 0 || count > fields.available()) {
            throw new IOException(count + " texts are not in the frame");
        }
        String[] texts = new String[count];
        for (int i = 0; i < count; i++) {
            texts[i] = text(fields.readUnsignedByte());
        }
        return List.of(texts);
    }
}
