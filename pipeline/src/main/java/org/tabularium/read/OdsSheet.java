package org.tabularium.read;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.apache.poi.ss.usermodel.DateUtil;
import org.tabularium.document.NoteMark;
import org.tabularium.document.Text;

/** Reads one sheet of an OpenDocument spreadsheet; repeated rows and cells count as often as they say. */
final class OdsSheet {

    /** Cells without text are repeated to the edge of the sheet: more than this many are its background. */
    private static final int MOST_BLANK = 1_000;

    private static final int MOST_REPEATS = 1 << 21;

    private static final OdfText.Inside NOTHING_INSIDE = new OdfText.Inside() {
        @Override
        public String note(XmlCursor xml) {
            return "*";
        }

        @Override
        public void frame(XmlCursor xml) {
            // Pictures and shapes over the cells are not read.
        }
    };

    private final XmlCursor xml;

    private final SheetBuilder sheet;

    private final OdfStyles styles;

    private final Budget budget;

    /** The cell style of the columns from a first one on. */
    private final TreeMap<Integer, String> columnStyles = new TreeMap<>();

    private int columns;

    private int row;

    OdsSheet(XmlCursor xml, SheetBuilder sheet, OdfStyles styles, Budget budget) {
        this.xml = xml;
        this.sheet = sheet;
        this.styles = styles;
        this.budget = budget;
    }

    /** One cell or a run of equal ones. */
    private record Run(int column, int count, boolean formula, String type, String value, boolean error, int rows,
            int wide, Text text, SheetLook look) {
    }

    void read() throws UnreadableDocumentException {
        xml.children(this::part);
    }

    private void part(String name) throws UnreadableDocumentException {
        switch (name) {
            case "table:table-column" -> column();
            case "table:table-row" -> row();
            case "table:table-header-rows", "table:table-rows", "table:table-row-group", "table:table-header-columns",
                    "table:table-columns", "table:table-column-group" -> {
                budget.down(xml::place);
                xml.children(this::part);
                budget.up();
            }
            default -> {
                // Shapes, forms and print ranges are no cells.
            }
        }
    }

    private int repeats(String attribute) {
        return Math.clamp(xml.attributeOf(attribute).flatMap(WordFormat::integer).orElse(1), 1, MOST_REPEATS);
    }

    private boolean isHidden() {
        String visibility = xml.attributeOf("table:visibility").orElse("visible");
        return visibility.equals("collapse") || visibility.equals("filter");
    }

    private void column() {
        int count = repeats("table:number-columns-repeated");
        xml.attributeOf("table:default-cell-style-name").ifPresent(style -> columnStyles.put(columns, style));
        if (isHidden()) {
            sheet.hideColumns(columns, columns + count - 1);
        }
        columns = Math.min(columns + count, MOST_REPEATS);
    }

    private void row() throws UnreadableDocumentException {
        int count = repeats("table:number-rows-repeated");
        boolean hidden = isHidden();
        boolean filtered = xml.attributeOf("table:visibility").filter("filter"::equals).isPresent();
        Optional<String> style = xml.attributeOf("table:default-cell-style-name");
        List<Run> runs = new ArrayList<>();
        int[] column = { 0 };
        xml.children(name -> {
            if (name.equals("table:table-cell") || name.equals("table:covered-table-cell")) {
                Run run = cell(column[0], style);
                column[0] = Math.min(column[0] + run.count(), MOST_REPEATS);
                if (!run.text().isBlank() || run.look().bordered() || run.formula() || run.rows() * run.wide() > 1) {
                    runs.add(run);
                }
            }
        });
        boolean blank = runs.stream().allMatch(run -> run.text().isBlank() && !run.formula());
        int most = blank && count > MOST_BLANK ? 0 : count;
        for (int repeat = 0; repeat < count && (hidden && repeat < MOST_BLANK || repeat < most); repeat++) {
            if (hidden) {
                sheet.hideRow(row + repeat);
            }
            if (filtered) {
                sheet.filter(row + repeat, row + repeat);
            }
            if (repeat < most) {
                for (Run run : runs) {
                    put(run, row + repeat);
                }
            }
        }
        row = Math.min(row + count, MOST_REPEATS);
    }

    private Run cell(int column, Optional<String> rowStyle) throws UnreadableDocumentException {
        Optional<Map.Entry<Integer, String>> columnStyle = Optional.ofNullable(columnStyles.floorEntry(column));
        String style = xml.attributeOf("table:style-name").or(() -> rowStyle)
                .or(() -> columnStyle.map(Map.Entry::getValue)).orElse("Default");
        int count = repeats("table:number-columns-repeated");
        boolean formula = xml.attributeOf("table:formula").isPresent();
        String type = xml.attributeOf("office:value-type").orElse("");
        boolean error = xml.attributeOf("calcext:value-type").filter("error"::equals).isPresent();
        String value = switch (type) {
            case "date" -> xml.attributeOf("office:date-value").orElse("");
            case "time" -> xml.attributeOf("office:time-value").orElse("");
            case "boolean" -> xml.attributeOf("office:boolean-value").orElse("");
            default -> xml.attributeOf("office:value").orElse("");
        };
        int rows = repeats("table:number-rows-spanned");
        int wide = repeats("table:number-columns-spanned");
        return new Run(column, count, formula, type, value, error, rows, wide, text(), styles.look(style));
    }

    private Text text() throws UnreadableDocumentException {
        StringBuilder plain = new StringBuilder();
        List<NoteMark> marks = new ArrayList<>();
        int[] lines = { 0 };
        xml.children(name -> {
            if (name.equals("text:p") || name.equals("text:h")) {
                plain.append(lines[0]++ > 0 ? "\n" : "");
                Text line = OdfText.read(xml, styles, false, budget, NOTHING_INSIDE).text();
                line.marks().forEach(mark -> marks.add(new NoteMark(plain.length() + mark.offset(), mark.mark())));
                plain.append(line.plain());
            }
        });
        return new Text(plain.toString(), marks);
    }

    private void put(Run run, int at) throws UnreadableDocumentException {
        int most = run.text().isBlank() && run.count() > MOST_BLANK ? 0 : run.count();
        for (int column = run.column(); column < run.column() + most; column++) {
            if (run.formula() && run.type().isEmpty()) {
                sheet.noResult(at, column);
            }
            value(run, at, column);
        }
        if (run.rows() > 1 || run.wide() > 1) {
            sheet.merge(new SheetRange(at, run.column(), at + run.rows() - 1, run.column() + run.wide() - 1));
        }
    }

    private void value(Run run, int at, int column) throws UnreadableDocumentException {
        SheetLook look = run.look();
        if (run.error()) {
            // The shown word depends on the language of the program; a code of the program's own says no more.
            sheet.error(at, column, run.text().plain().startsWith("#") ? run.text().plain() : "#ERROR!", look);
            return;
        }
        switch (run.type()) {
            case "float", "percentage", "currency" -> number(run, at, column).into(sheet, at, column, look);
            case "date" -> sheet.add(at, column, Text.of(date(run)), Optional.empty(), look);
            case "time" -> sheet.add(at, column, Text.of(time(run)), Optional.empty(), look);
            case "boolean" ->
                    sheet.add(at, column, SheetNumber.truth(run.value().equals("true")), Optional.empty(), look);
            default -> sheet.add(at, column, run.text(), Optional.empty(), look);
        }
    }

    /** What is called a number is one, also in a cell with the format of a date. */
    private SheetNumber number(Run run, int at, int column) throws UnreadableDocumentException {
        return SheetNumber.of(run.value(), run.look().date() ? SheetLook.PLAIN : run.look(), false,
                () -> sheet.view().real(at, column));
    }

    private static String date(Run run) {
        try {
            LocalDateTime date = run.value().contains("T") ? LocalDateTime.parse(run.value())
                    : LocalDate.parse(run.value()).atStartOfDay();
            return SheetNumber.of(DateUtil.getExcelDate(date), dated(run.look(), "yyyy-mm-dd"), false).text();
        } catch (DateTimeParseException _) {
            return run.text().plain();
        }
    }

    private static String time(Run run) {
        try {
            double days = Duration.parse(run.value()).toSeconds() / 86_400.0;
            return SheetNumber.of(days, dated(run.look(), "h:mm"), false).text();
        } catch (DateTimeParseException | ArithmeticException _) {
            return run.text().plain();
        }
    }

    private static SheetLook dated(SheetLook look, String usual) {
        return look.date() ? look : SheetLook.of(usual, look.indent(), look.bold(), 0);
    }
}
