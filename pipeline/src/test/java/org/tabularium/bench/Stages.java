package org.tabularium.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How long each stage of a warehouse's last night took, as the records of the job have it.
 *
 * @param stages
 *            in the order of the night
 */
record Stages(List<Stage> stages) {

    /** A stage; its begin in milliseconds since 1970. */
    record Stage(String name, long begin, double seconds) {
    }

    static Stages ofLastNight(Path warehouse) throws SQLException {
        String url = "jdbc:h2:file:" + warehouse.toAbsolutePath().resolve("work/jobs") + ";ACCESS_MODE_DATA=r";
        List<Stage> stages = new ArrayList<>();
        try (Connection records = DriverManager.getConnection(url, "sa", "");
                Statement statement = records.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT step_name, start_time, end_time FROM batch_step_execution WHERE job_execution_id =
                            (SELECT max(job_execution_id) FROM batch_job_execution)
                        ORDER BY step_execution_id
                        """)) {
            while (rows.next()) {
                Timestamp begin = rows.getTimestamp(2);
                stages.add(new Stage(rows.getString(1), begin.getTime(),
                        (rows.getTimestamp(3).getTime() - begin.getTime()) / 1e3));
            }
        }
        return new Stages(stages);
    }

    /** When the work began, in milliseconds since 1970: the program was started by then. */
    long begin() {
        return stages.getFirst().begin();
    }

    Stage stage(String name) {
        return stages.stream().filter(stage -> stage.name().equals(name)).findFirst().orElseThrow();
    }

    /** Such as {@code scan 3 %, extract 60 %}. */
    String shares() {
        double all = stages.stream().mapToDouble(Stage::seconds).sum();
        return stages.stream()
                .map(stage -> String.format(Locale.ROOT, "%s %.0f %%", stage.name(), stage.seconds() / all * 100))
                .collect(Collectors.joining(", "));
    }
}
