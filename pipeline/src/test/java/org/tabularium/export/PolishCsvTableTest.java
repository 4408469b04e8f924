package org.tabularium.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.warehouse.QueryResult.Column;
import org.tabularium.warehouse.QueryResult.Type;

class PolishCsvTableTest {

    @Test
    void hasAByteOrderMarkSemicolonsDecimalCommasAndCrLf() throws IOException {
        assertThat(csv(
                List.of(new Column("nazwa", Type.TEXT), new Column("2023", Type.DECIMAL),
                        new Column("share", Type.NUMBER), new Column("count", Type.INTEGER)),
                List.of(Optional.of("Dom; \"Pod Dębem\""), Optional.of(new BigDecimal("-1234.5000")), Optional.of(0.25),
                        Optional.of(7L)))).isEqualTo("""
                                \uFEFFnazwa;2023;share;count\r
                                "Dom; ""Pod Dębem""\";-1234,5;0,25;7\r
                                """);
    }

    @Test
    void leavesAbsentValuesEmpty() throws IOException {
        assertThat(csv(List.of(new Column("a", Type.DECIMAL), new Column("b", Type.TEXT)),
                List.of(Optional.empty(), Optional.empty()))).isEqualTo("\uFEFFa;b\r\n;\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = { "=1+1", "+1", "-suma", "@suma", "\tx", "\rx", "\nx", " =1+1", "-", "-5.5", "-1-1", "＝1" })
    void guardsTextThatCouldBeAFormula(String text) {
        assertThat(FormulaGuard.guarded(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "zwykły tekst", "a=b", "5", "-5", "-1234,5", "– 5", "1 264" })
    void leavesOtherTextAndNegativeNumbersAlone(String text) {
        assertThat(FormulaGuard.guarded(text)).isEqualTo(text);
    }

    private static String csv(List<Column> columns, List<Optional<Object>> row) throws IOException {
        StringWriter out = new StringWriter();
        PolishCsvTable table = new PolishCsvTable(out);
        table.columns(columns);
        table.row(row);
        table.flush();
        return out.toString();
    }
}
