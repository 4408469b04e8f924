package org.tabularium.cli;

import java.io.IOException;
import java.util.concurrent.Callable;

import org.tabularium.export.CsvTable;
import org.tabularium.job.ExitCodes;
import org.tabularium.warehouse.PublishedWarehouse;
import org.tabularium.warehouse.QueryResult;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** SQL for analysts. */
@Command(name = "query", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, description = "Answers a question in SQL from the published warehouse, which is never changed.")
final class QueryCommand implements Callable<Integer> {

    private final Output output;

    @Mixin
    private WarehouseOption warehouse;

    @Mixin
    private DatabaseOptions database;

    @Parameters(paramLabel = "SQL", description = "For example: SELECT kind, count(*) FROM observation GROUP BY kind")
    private String sql;

    @Option(names = "--csv", description = "Prints comma-separated values instead of an aligned table.")
    private boolean csv;

    QueryCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws IOException {
        try (PublishedWarehouse published = warehouse.open(database.reading())) {
            if (csv) {
                CsvTable table = new CsvTable(output.data());
                published.query(sql, table);
                table.flush();
            } else {
                QueryResult result = published.query(sql);
                new TextTable(result.columns(), result.rows()).print(output.out());
                output.out().println(result.rows().size() == 1 ? "1 row" : result.rows().size() + " rows");
            }
        }
        return ExitCodes.DONE;
    }
}
