package org.tabularium.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import com.jayway.jsonpath.JsonPath;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ScriptTextTest {

    @Test
    void leavesTextAlone() {
        assertThat(script("[1,\"Zażółć – „jaźń” 12 %\"]")).isEqualTo("[1,\"Zażółć – „jaźń” 12 %\"]");
    }

    @Test
    void hidesWhatBrowsersCouldTakeForMarkupOrForTheEndOfALine() {
        assertThat(script("[\"</script><!-- & \u2028\u2029\uFEFF\u0085 😀\"]"))
                .isEqualTo("[\"\\u003c/script\\u003e\\u003c!-- \\u0026 \\u2028\\u2029\\ufeff\\u0085 \\ud83d\\ude00\"]");
    }

    @Property(tries = 200)
    void meansTheSame(@ForAll String text) {
        String json = "[\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[\\x00-\\x1f]", "?") + "\"]";

        String script = script(json);

        assertThat(script).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        assertThat(JsonPath.parse(script).<String> read("$[0]"))
                .isEqualTo(JsonPath.parse(inUtf8(json)).<String> read("$[0]"));
    }

    /** Halves of characters cannot be written in UTF-8. */
    private static String inUtf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static String script(String json) {
        return new String(ScriptText.of(json.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
