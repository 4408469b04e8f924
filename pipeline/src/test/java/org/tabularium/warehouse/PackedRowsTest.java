package org.tabularium.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.tabularium.warehouse.PackedRows.Field;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PackedRowsTest {

    private static final String NOTHING = "nothing";

    @Property(tries = 200)
    void rowsComeOutAsTheyWentIn(@ForAll("rows") List<List<Object>> rows) {
        PackedRows packed = packed(rows);
        assertThat(packed.count()).isEqualTo(rows.size());
        assertThat(read(packed)).isEqualTo(rows);
        if (!rows.isEmpty()) {
            PackedRows sent = PackedRows.of(packed.blocks());
            assertThat(sent.count()).isEqualTo(rows.size());
            assertThat(read(sent)).isEqualTo(rows);
        }
    }

    @Provide
    Arbitrary<List<List<Object>>> rows() {
        Arbitrary<String> text = Arbitraries.strings().excludeChars('\0').ofMaxLength(20)
                .filter(some -> some.chars().noneMatch(c -> Character.isSurrogate((char) c)));
        Arbitrary<Object> field = Arbitraries.oneOf(text.asGeneric(), Arbitraries.integers().asGeneric(),
                Arbitraries.doubles().asGeneric(), Arbitraries.of(true, false).asGeneric(),
                Arbitraries.longs().map(unscaled -> BigDecimal.valueOf(unscaled, 4)).asGeneric(),
                text.list().ofMaxSize(4).asGeneric(), Arbitraries.just(NOTHING).asGeneric());
        return field.list().ofMaxSize(20).list().ofMaxSize(20);
    }

    /** Whatever comes instead of rows is refused, or is rows by chance: it never takes long, or much room. */
    @Property(tries = 500)
    void bytesThatAreNoRowsAreRefused(@ForAll("rows") List<List<Object>> rows, @ForAll int place, @ForAll byte other) {
        for (byte[] block : packed(rows).blocks()) {
            byte[] damaged = block.clone();
            if (damaged.length > 0) {
                damaged[Math.floorMod(place, damaged.length)] = other;
            }
            try {
                assertThat(PackedRows.of(List.of(damaged)).count()).isLessThanOrEqualTo(damaged.length / 2);
            } catch (WarehouseException e) {
                assertThat(e).hasMessageContaining("row");
            }
        }
    }

    @Test
    void whatBreaksOffOrCountsWrongIsRefused() {
        byte[] block = packed(List.of(List.of("Beds", List.of("Beds", "men"), 7, 0.5))).blocks().getFirst();
        for (int length = 1; length < block.length; length++) {
            refuse(Arrays.copyOf(block, length));
        }
        refuse(99);
        refuse(0, 99);
        refuse(0, Field.TEXT.ordinal(), 5, 'a');
        refuse(0, Field.TEXT.ordinal(), -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1);
        refuse(0, Field.TEXT_AGAIN.ordinal(), 0, 0);
        refuse(0, Field.TEXTS.ordinal(), -1, -1, -1, 7, 0);
        refuse(0, Field.TEXTS.ordinal(), 1, Field.NUMBER.ordinal(), 1, 0);
        refuse(0, Field.NUMBER.ordinal(), -1, -1, -1, -1, -1, 7, 0);
    }

    @Test
    void textThatCannotBeStoredIsMadeStorableWhenPackedAndRefusedWhenItComes() {
        assertThat(read(packed(List.of(List.of("a\0b\uD83D", "\uD83D\uDE00")))))
                .containsExactly(List.of("a\uFFFDb\uFFFD", "\uD83D\uDE00"));
        refuse(0, Field.TEXT.ordinal(), 1, 0, 0);
        refuse(0, Field.TEXT.ordinal(), 2, 0xC5, 'a', 0);
        refuse(0, Field.TEXT.ordinal(), 3, 0xED, 0xA0, 0x80, 0);
        refuse(0, Field.TEXT.ordinal(), 3, 0xF0, 0x9F, 0x98, 0);
    }

    @Test
    void theFirstRowIsTheDocumentsAndNoOther() {
        refuse();
        refuse(StatedTable.TOKEN.ordinal(), 0);
        refuse(StatedTable.DOCUMENT.ordinal(), 0, StatedTable.DOCUMENT.ordinal(), 0);
        assertThat(PackedRows.of(List.of(new byte[] { 0, 0, 1, 0 })).count()).isEqualTo(2);
    }

    @Test
    void longTextsAndManyRowsMakeSeveralBlocks() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("ż".repeat(200_000)));
        IntStream.range(0, 20_000).forEach(i -> rows.add(List.of("text " + i, i, "ż")));
        PackedRows packed = packed(rows);
        assertThat(packed.blocks()).hasSizeGreaterThan(3);
        assertThat(packed.blocks().subList(1, packed.blocks().size())).allMatch(block -> block.length < 70_000);
        assertThat(read(PackedRows.of(packed.blocks()))).isEqualTo(rows);
    }

    @Test
    void moreTextsThanAreKnownByNumberComeOutToo() {
        List<List<Object>> rows = new ArrayList<>();
        IntStream.range(0, PackedRows.MOST_KNOWN + 10).forEach(i -> rows.add(List.of("text " + i)));
        rows.addAll(List.copyOf(rows.subList(0, 100)));
        rows.addAll(List.copyOf(rows.subList(PackedRows.MOST_KNOWN, PackedRows.MOST_KNOWN + 10)));
        assertThat(read(packed(rows))).isEqualTo(rows);
    }

    @Test
    void aTextThatComesAgainIsPackedAndReadOnce() {
        String text = "Liczba osób objętych usługami";
        int once = packed(List.of(List.of(text))).blocks().getFirst().length;
        PackedRows twice = packed(List.of(List.of(text), List.of(text)));
        assertThat(twice.blocks().getFirst().length - once).isLessThan(6);
        RowReader rows = twice.reader();
        List<byte[]> texts = new ArrayList<>();
        while (rows.next()) {
            rows.nextField();
            texts.add(rows.text());
            rows.nextField();
        }
        assertThat(texts.getFirst()).isSameAs(texts.getLast());
    }

    private static void refuse(int... bytes) {
        byte[] block = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            block[i] = (byte) bytes[i];
        }
        refuse(block);
    }

    private static void refuse(byte[] block) {
        assertThatThrownBy(() -> PackedRows.of(List.of(block))).isInstanceOf(WarehouseException.class)
                .hasMessageContaining("row");
    }

    private static PackedRows packed(List<List<Object>> rows) {
        RowPacker packer = new RowPacker();
        for (int i = 0; i < rows.size(); i++) {
            packer.row(i == 0 ? StatedTable.DOCUMENT : StatedTable.TOKEN);
            rows.get(i).forEach(field -> pack(field, packer));
        }
        return packer.packed();
    }

    private static void pack(Object field, RowPacker packer) {
        switch (field) {
            case String text when text.equals(NOTHING) -> packer.number(OptionalInt.empty());
            case String text -> packer.text(text);
            case Integer number -> packer.number(OptionalInt.of(number));
            case Double number -> packer.number(number.doubleValue());
            case Boolean flag -> packer.flag(flag);
            case BigDecimal number -> packer.value(Optional.of(number));
            default -> packer.texts(((List<?>) field).stream().map(String.class::cast).toList());
        }
    }

    private static List<List<Object>> read(PackedRows packed) {
        List<List<Object>> all = new ArrayList<>();
        RowReader rows = packed.reader();
        while (rows.next()) {
            assertThat(rows.table()).isEqualTo(all.isEmpty() ? StatedTable.DOCUMENT : StatedTable.TOKEN);
            List<Object> row = new ArrayList<>();
            for (Field field = rows.nextField(); field != Field.END; field = rows.nextField()) {
                row.add(switch (field) {
                    case TEXT -> new String(rows.text(), StandardCharsets.UTF_8);
                    case TEXTS -> rows.texts();
                    case NUMBER -> rows.number();
                    case DOUBLE -> rows.real();
                    case VALUE -> rows.value();
                    case FALSE, TRUE -> field == Field.TRUE;
                    default -> NOTHING;
                });
            }
            all.add(row);
        }
        return all;
    }
}
