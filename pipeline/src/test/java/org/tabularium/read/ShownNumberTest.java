package org.tabularium.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownNumberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = { "1234567 | General | 1234567", "0.1 | General | 0,1",
            "1234567.891 | #,##0.00 | 1234567,89", "1234.5 | #,##0.00\\ \"zł\" | 1234,50 zł",
            "1234.5 | #,##0.00\\ [$zł-415] | 1234,50 zł", "0.0754 | 0% | 8%", "0.0754 | 0.0% | 7,5%",
            "1234567 | #,##0, | 1235", "0.285 | 0.00 | 0,29", "1.005 | 0.00 | 1,01", "12 | 0.## | 12",
            "-5.5 | 0.0;[Red]-0.0 | -5,5", "-5.5 | 0.0;(0.0) | -5,5", "-5.5 | 0.0 | -5,5",
            "0 | '#,##0;-#,##0;\"–\"' | –", "-0.001 | 0.0 | 0,0", "12 | 0\" os.\" | 12 os.", "2023 | 0 | 2023",
            "1000000000000 | General | 1000000000000", "0.5 | '# ?/?' | 0,5", "1500000 | 0.00E+00 | 1500000",
            "0.0015 | 0.0E-0 | 0,0015", "5 | '[>100]0;0.0' | 5", "0 | 0;-0; | ''", "7 | ;;; | ''" })
    void a_format_shows_a_number_in_one_plain_form(String stored, String format, String shown) {
        assertThat(ShownNumber.by(format).text(new BigDecimal(stored))).isEqualTo(shown);
    }

    @Property
    void what_is_shown_in_full_reads_back_as_what_is_stored(@ForAll @IntRange(min = -99_999_999) int units) {
        BigDecimal stored = ShownNumber.exact(units / 100.0);
        BigDecimal read = new BigDecimal(ShownNumber.by("#,##0.00").text(stored).replace(',', '.'));
        assertThat(read).isEqualByComparingTo(stored).isEqualByComparingTo(BigDecimal.valueOf(units, 2));
    }
}
