package org.tabularium.interpret.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import org.tabularium.document.Grid;
import org.tabularium.document.GridCell;
import org.tabularium.interpret.Attachment;
import org.tabularium.interpret.Attachment.Axis;
import org.tabularium.interpret.Spaces;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.interpret.YearText;

/** Reads what stands above one column, from the outermost cell inwards. */
final class HeaderColumn {

    private static final Pattern BARE_YEAR = Pattern.compile("(?:19|20)\\d\\d(?:\\s*r\\.?)?");

    private final Grid grid;

    private final List<HeaderRow> rows;

    private final int column;

    private final Vocabulary vocabulary;

    private final Scales scales;

    private final List<String> labels = new ArrayList<>();

    private final List<String> written = new ArrayList<>();

    private final List<Attachment> sources = new ArrayList<>();

    private OptionalInt year = OptionalInt.empty();

    private boolean several;

    private String unit = "";

    /**
     * @param rows
     *            the rows of the header that divide the columns, from above
     */
    HeaderColumn(Grid grid, List<HeaderRow> rows, int column, Vocabulary vocabulary, Scales scales) {
        this.grid = grid;
        this.rows = rows;
        this.column = column;
        this.vocabulary = vocabulary;
        this.scales = scales;
    }

    HeaderTree.Column read() {
        Optional<GridCell> last = Optional.empty();
        for (HeaderRow row : rows) {
            Optional<GridCell> cell = grid.at(row.row(), column);
            if (cell.isPresent() && !cell.equals(last) && !cell.get().isBlank() && !row.numbers()) {
                add(cell.get(), isUnderLabel(row));
            }
            last = cell;
        }
        return new HeaderTree.Column(List.copyOf(labels), year, several && year.isEmpty(), unit, List.copyOf(written),
                List.copyOf(sources));
    }

    private void add(GridCell cell, boolean underLabel) {
        String text = Spaces.collapse(cell.text());
        sources.add(Attachment.of(Axis.COLUMN, text, cell, Attachment.quoted(text) + " stands above its column"));
        if (underLabel && scales.isUnit(text)) {
            unit = text;
            return;
        }
        if (!BARE_YEAR.matcher(text).matches()) {
            written.add(text);
        }
        boolean relative = vocabulary.begins("measure.relative", text);
        Optional<YearText> named = relative && vocabulary.pattern("header.base").isIn(text) ? Optional.empty()
                : YearText.read(text, vocabulary);
        if (named.isPresent()) {
            year = OptionalInt.of(named.get().year());
            add(named.get().rest());
            return;
        }
        if (YearText.namesSeveral(text)) {
            several = !relative;
            year = relative ? YearText.last(text) : OptionalInt.empty();
        }
        add(text);
    }

    private void add(String label) {
        if (!label.isEmpty()) {
            labels.add(label);
        }
    }

    /** A unit stands alone under the name of its column; a column that only has a unit above it is named so. */
    private boolean isUnderLabel(HeaderRow row) {
        return row == rows.getLast() && rows.size() > 1 && !labels.isEmpty() && row.units();
    }
}
