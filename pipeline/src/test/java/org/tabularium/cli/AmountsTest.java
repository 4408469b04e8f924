package org.tabularium.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    private final Amounts.Time time = new Amounts.Time();

    private final Amounts.Memory memory = new Amounts.Memory();

    @Test
    void areANumberAndAUnit() {
        assertThat(time.convert("90s")).isEqualTo(Duration.ofSeconds(90));
        assertThat(time.convert("10m")).isEqualTo(Duration.ofMinutes(10));
        assertThat(time.convert("2h")).isEqualTo(Duration.ofHours(2));
        assertThat(memory.convert("512m")).isEqualTo(512);
        assertThat(memory.convert("2g")).isEqualTo(2048);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "10", "0s", "-5m", "1.5h", "10 m", "99999999s", "5g" })
    void nothingElseIsATime(String text) {
        assertThatThrownBy(() -> time.convert(text)).hasMessage("'" + text + "' is not a time such as 90s, 10m or 2h");
    }

    @ParameterizedTest
    @ValueSource(strings = { "1t", "512", "10s" })
    void nothingElseIsMemory(String text) {
        assertThatThrownBy(() -> memory.convert(text)).hasMessageContaining("such as 512m or 2g");
    }
}
