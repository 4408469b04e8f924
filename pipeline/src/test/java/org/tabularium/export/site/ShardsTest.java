package org.tabularium.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardsTest {

    @TempDir
    Path folder;

    @Test
    void handsEntriesOverInOneCall() throws IOException {
        Shards shards = shards();
        add(shards, "0", "[0,\"a<b\"]");
        add(shards, "1", "[1,\"ą\"]");

        assertThat(shards.finish()).containsExactly("0");
        assertThat(folder.resolve("labels-0.js")).hasContent("""
                tabularium.receive("labels",0,"e1",[
                [0,"a\\u003cb"],
                [1,"ą"]
                ]);
                """);
    }

    @Test
    void startsAFileBeforeOneGetsTooLarge() throws IOException {
        Shards shards = shards();
        String entry = "\"" + "ż".repeat(Shards.BYTES / 8) + "\"";
        for (int key = 0; key < 10; key++) {
            add(shards, Integer.toString(key), entry);
        }

        assertThat(shards.finish()).containsExactly("0", "3", "6", "9");
        for (int number = 0; number < 4; number++) {
            assertThat(Files.size(folder.resolve("labels-" + number + ".js"))).isLessThanOrEqualTo(Shards.BYTES);
        }
    }

    @Test
    void givesAnEntryThatIsTooLargeAFileOfItsOwn() throws IOException {
        Shards shards = shards();
        add(shards, "\"a\"", "1");
        add(shards, "\"b\"", "\"" + "x".repeat(Shards.BYTES) + "\"");
        add(shards, "\"c\"", "3");

        assertThat(shards.finish()).containsExactly("\"a\"", "\"b\"", "\"c\"");
        assertThat(folder.resolve("labels-2.js")).hasContent("tabularium.receive(\"labels\",2,\"e1\",[\n3\n]);\n");
    }

    @Test
    void writesNoFileForNothing() {
        assertThat(shards().finish()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    private Shards shards() {
        return new Shards(folder, "labels", "e1");
    }

    private static void add(Shards shards, String key, String entry) {
        shards.entry(key.getBytes(StandardCharsets.UTF_8), entry.getBytes(StandardCharsets.UTF_8));
    }
}
