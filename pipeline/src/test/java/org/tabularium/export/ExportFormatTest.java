package org.tabularium.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ExportFormatTest {

    @Test
    void readsAList() {
        assertThat(ExportFormat.parse("xlsx, csv,csv-pl")).containsExactlyInAnyOrder(ExportFormat.CSV,
                ExportFormat.CSV_PL, ExportFormat.XLSX);
    }

    @Test
    void namesTheFormatsThereAreWhenOneIsUnknown() {
        assertThatThrownBy(() -> ExportFormat.parse("csv,pdf")).isInstanceOf(IllegalArgumentException.class).hasMessage(
                "'pdf' is not a format of exports; there are csv, csv-pl, xlsx, parquet, sdmx, site, metadata, datapackage");
        assertThatThrownBy(() -> ExportFormat.parse("")).isInstanceOf(IllegalArgumentException.class);
    }
}
