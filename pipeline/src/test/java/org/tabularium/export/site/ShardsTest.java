package org.tabularium.export.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.warehouse.QueryResult.Column;
import org.tabularium.warehouse.QueryResult.Type;

class ShardsTest {

    @TempDir
    Path folder;

    @Test
    void handsEntriesOverInOneCall() throws IOException {
        Shards shards = shards();
        add(shards, 0L, "[0,\"a<b\"]");
        add(shards, 1L, "[1,\"ą\"]");

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
        for (long key = 0; key < 10; key++) {
            add(shards, key, entry);
        }

        assertThat(shards.finish()).containsExactly("0", "3", "6", "9");
        for (int number = 0; number < 4; number++) {
            assertThat(Files.size(folder.resolve("labels-" + number + ".js"))).isLessThanOrEqualTo(Shards.BYTES);
        }
    }

    @Test
    void givesAnEntryThatIsTooLargeAFileOfItsOwn() throws IOException {
        Shards shards = shards();
        add(shards, "a", "1");
        add(shards, "b", "\"" + "x".repeat(Shards.BYTES) + "\"");
        add(shards, "c", "3");

        assertThat(shards.finish()).containsExactly("\"a\"", "\"b\"", "\"c\"");
        assertThat(folder.resolve("labels-2.js")).hasContent("tabularium.receive(\"labels\",2,\"e1\",[\n3\n]);\n");
    }

    @Test
    void writesNoFileForNothing() {
        assertThat(shards().finish()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesAQueryWithoutItsColumns() {
        Shards shards = new Shards(folder, "labels", "e1");

        assertThatThrownBy(() -> shards.columns(List.of(new Column("key", Type.INTEGER))))
                .hasMessage("sql/site: the query labels must have the columns key and entry");
    }

    private Shards shards() {
        Shards shards = new Shards(folder, "labels", "e1");
        shards.columns(List.of(new Column("key", Type.INTEGER), new Column("entry", Type.TEXT)));
        return shards;
    }

    private static void add(Shards shards, Object key, String entry) {
        shards.row(List.of(Optional.of(key), Optional.of(entry)));
    }
}
