package org.tabularium.job.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A strict reader of Prometheus' text format 0.0.4, which fails on whatever the format does not allow. */
public final class PrometheusText {

    private static final Pattern COMMENT = Pattern
            .compile("# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) ((?:[^\\\\\\n]|\\\\[\\\\n])+)");

    private static final Pattern SAMPLE = Pattern
            .compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{((?:" + label() + ",?)*)\\})? (\\S+)");

    private final Map<String, Double> samples = new LinkedHashMap<>();

    private final Map<String, String> types = new LinkedHashMap<>();

    private final Set<String> helps = new HashSet<>();

    private String family = "";

    public PrometheusText(String text) {
        assertThat(text).endsWith("\n").doesNotContain("\r");
        text.lines().forEach(this::line);
        assertThat(helps).isEqualTo(types.keySet());
    }

    private static String label() {
        return "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\"";
    }

    private void line(String line) {
        Matcher comment = COMMENT.matcher(line);
        if (comment.matches()) {
            comment(comment.group(1), comment.group(2), comment.group(3));
            return;
        }
        Matcher sample = SAMPLE.matcher(line);
        assertThat(sample.matches()).as(line).isTrue();
        assertThat(sample.group(1)).as("samples of a family stand together, behind its type").isEqualTo(family);
        String series = sample.group(1) + (sample.group(2) == null ? "" : "{" + sample.group(2) + "}");
        assertThat(samples).as("a series comes once").doesNotContainKey(series);
        samples.put(series, Double.valueOf(sample.group(3)));
    }

    private void comment(String what, String name, String text) {
        if (what.equals("HELP")) {
            assertThat(helps.add(name)).as("one HELP of " + name).isTrue();
        } else {
            assertThat(types.put(name, text)).as("one TYPE of " + name).isNull();
            assertThat(text).isIn("gauge", "counter");
            assertThat(name.endsWith("_total")).as(name + " is a counter by its name")
                    .isEqualTo(text.equals("counter"));
            family = name;
        }
    }

    /** The values by series, as the file names them. */
    public Map<String, Double> samples() {
        return samples;
    }
}
