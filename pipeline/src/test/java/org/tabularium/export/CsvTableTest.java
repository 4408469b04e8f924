package org.tabularium.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.tabularium.warehouse.QueryResult.Column;
import org.tabularium.warehouse.QueryResult.Type;

class CsvTableTest {

    @Test
    void quotesOnlyWhatNeedsQuotesAndEndsLinesWithCrLf() throws IOException {
        assertThat(csv(List.of("name", "raw"), List.of(row("Dom \"Pod Dębem\"", "a, b"), row("two\nlines", "plain"))))
                .isEqualTo("""
                        name,raw\r
                        "Dom ""Pod Dębem""\","a, b"\r
                        "two
                        lines",plain\r
                        """);
    }

    @Test
    void writesPlainDecimalsAndNothingForAbsentValues() throws IOException {
        assertThat(csv(List.of("a", "b", "c", "d"),
                List.of(row(new BigDecimal("1264.0000"), new BigDecimal("0E-4"), null, 0.1),
                        row(new BigDecimal("1E+3"), 5L, true, 1e12)))).isEqualTo("""
                                a,b,c,d\r
                                1264,0,,0.1\r
                                1000,5,true,1000000000000\r
                                """);
    }

    private static String csv(List<String> columns, List<List<Optional<Object>>> rows) throws IOException {
        java.io.StringWriter out = new java.io.StringWriter();
        CsvTable table = new CsvTable(out);
        table.columns(columns.stream().map(name -> new Column(name, Type.TEXT)).toList());
        rows.forEach(table::row);
        table.flush();
        return out.toString();
    }

    private static List<Optional<Object>> row(Object... values) {
        return Arrays.stream(values).map(Optional::ofNullable).toList();
    }
}
