package org.tabularium.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.tabularium.warehouse.QueryResult.Column;
import org.tabularium.warehouse.QueryResult.Type;

/** SDMX-CSV 2.0: before the components stand the structure that they belong to and the action: all is replaced. */
final class SdmxCsvTable implements TextLayout {

    private static final List<Column> BEFORE = Stream.of("STRUCTURE", "STRUCTURE_ID", "ACTION")
            .map(name -> new Column(name, Type.TEXT)).toList();

    private static final List<Optional<Object>> VALUES = List.of(Optional.of("dataflow"),
            Optional.of(SdmxStructure.DATAFLOW_ID), Optional.of("R"));

    private final CsvTable table;

    SdmxCsvTable(Writer out) {
        table = new CsvTable(out);
    }

    @Override
    public void columns(List<Column> columns) {
        table.columns(Stream.concat(BEFORE.stream(), columns.stream()).toList());
    }

    @Override
    public void row(List<Optional<Object>> fields) {
        table.row(Stream.concat(VALUES.stream(), fields.stream()).toList());
    }

    @Override
    public void flush() throws IOException {
        table.flush();
    }
}
