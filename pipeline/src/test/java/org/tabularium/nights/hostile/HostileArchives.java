package org.tabularium.nights.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Archives that unpack to more than a disk, that lie about what they hold, or that name paths. */
final class HostileArchives {

    private static final int MEGA = 1 << 20;

    private HostileArchives() {
    }

    static List<HostileFile> all() {
        return List.of(
                file("zip-bomb-ratio.zip", "one entry unpacks to 300 MB", "too_large: more than 268435456 bytes",
                        HostileArchives::bombRatio),
                file("zip-bomb-entries.zip", "20,000 empty entries",
                        "too_large: more than 1000 documents in one archive", HostileArchives::bombEntries),
                file("zip-bomb-nested.zip", "archives in each other, 12 deep", "too_deep: archives in each other",
                        () -> nested(12)),
                file("zip-bomb-tree.zip", "archives of 12 archives of 12 archives of 12 reports",
                        "too_large: more than 1000 documents in one archive", () -> tree(3)),
                file("zip-bomb-overlapping.zip", "100 entries of 40 MB that share the same packed bytes",
                        "too_large: bytes in one archive when unpacked", HostileArchives::overlapping),
                file("zip-holding-itself.zip", "an entry whose bytes are those of the archive itself",
                        "corrupt: cannot be unpacked", HostileArchives::holdingItself),
                file("zip-truncated-quarter.zip", "the first quarter of an archive", "corrupt: cannot be unpacked",
                        () -> cut(4)),
                file("zip-truncated-half.zip", "the first half of an archive", "corrupt: cannot be unpacked",
                        () -> cut(2)),
                file("zip-truncated-end.zip", "an archive without its last ten bytes", "corrupt: cannot be unpacked",
                        HostileArchives::cutEnd),
                file("zip-wrong-sum.zip", "an entry with a wrong check sum, and a sound one",
                        "corrupt: check sums differ; read 1201 1302", HostileArchives::wrongSum),
                file("zip-wrong-size.zip", "an entry that says it has 2 GB", "read 1201 1302",
                        HostileArchives::wrongSize),
                file("zip-duplicate-entries.zip", "two entries of one name", "read 1201 1302; read 1201 1302",
                        HostileArchives::duplicates),
                file("zip-case-only.zip", "names that differ in case only", "read 1201 1302; read 1201 1302",
                        () -> named("Raport.csv", "raport.CSV")),
                file("zip-path-up.zip", "an entry named ../../../../raport.csv", "read 1201 1302",
                        () -> named("../../../../tmp/wyszedl.csv")),
                file("zip-path-absolute.zip", "an entry with an absolute path", "read 1201 1302",
                        () -> named("/tmp/wyszedl.csv")),
                file("zip-path-windows.zip", "an entry named C:\\..\\raport.csv", "read 1201 1302",
                        () -> named("C:\\..\\..\\wyszedl.csv")),
                file("zip-path-nul.zip", "a name with a NUL and control characters", "read 1201 1302",
                        () -> named("raport\0.exe\033[2J\007.csv")),
                file("zip-path-newline.zip", "a name with line ends", "read 1201 1302",
                        () -> named("raport\nrejected: inny.csv\r.csv")),
                file("zip-path-bidi.zip", "a name that a bidirectional sign turns around", "read 1201 1302",
                        () -> named("raport\u202Efdp.csv")),
                file("zip-path-65535.zip", "a name of 65,535 bytes", "read 1201 1302",
                        () -> named("a/".repeat(32_000) + "b".repeat(1_531) + ".csv")),
                file("zip-path-65535-one-part.zip", "a name of one part of 65,535 bytes", "read 1201 1302",
                        () -> named("b".repeat(65_531) + ".csv")),
                file("zip-path-empty.zip", "a name of dots and slashes only", "empty: no document in",
                        () -> named("../.././")),
                file("zip-encrypted.zip", "a password on every entry", "encrypted: archive is protected",
                        () -> changed(RawZip.ENCRYPTED)),
                file("zip-unknown-method.zip", "packed by a method that does not exist",
                        "unsupported: packed in a way that is not read", HostileArchives::unknownMethod),
                file("zip-folders-only.zip", "folders without a document", "empty: no document in", () -> folders()),
                file("zip-empty.zip", "an archive without entries", "empty: no document in",
                        () -> new RawZip().bytes()),
                file("zip-broken-deflate.zip", "an entry whose packed bytes are noise", "corrupt: cannot be unpacked",
                        HostileArchives::brokenDeflate));
    }

    private static HostileFile file(String name, String wrong, String expected, HostileFile.Content content) {
        return new HostileFile(name, wrong, expected, content);
    }

    private static byte[] bombRatio() {
        return RawZip.of("raport.csv", new byte[300 * MEGA]);
    }

    private static byte[] bombEntries() {
        RawZip zip = new RawZip();
        RawZip.Entry entry = zip.stored("0.csv".getBytes(StandardCharsets.US_ASCII), new byte[0]);
        for (int number = 0; number < 20_000; number++) {
            zip.add(entry.named(number + ".csv"));
        }
        return zip.bytes();
    }

    private static byte[] nested(int depth) {
        byte[] inner = RawZip.of("raport.csv", Healthy.csvBytes());
        for (int level = 1; level < depth; level++) {
            inner = RawZip.of("paczka.zip", inner);
        }
        return inner;
    }

    private static byte[] tree(int depth) {
        RawZip zip = new RawZip();
        byte[] inner = depth == 0 ? Healthy.csvBytes() : tree(depth - 1);
        for (int number = 0; number < 12; number++) {
            zip.add(number + (depth == 0 ? ".csv" : ".zip"), inner);
        }
        return zip.bytes();
    }

    private static byte[] overlapping() {
        RawZip zip = new RawZip();
        RawZip.Entry kernel = zip.deflated("0.csv".getBytes(StandardCharsets.US_ASCII), new byte[40 * MEGA]);
        for (int number = 0; number < 100; number++) {
            zip.add(kernel.named(number + ".csv"));
        }
        return zip.bytes();
    }

    /** Like an archive that unpacks to itself for ever, but for its check sum. */
    private static byte[] holdingItself() {
        RawZip zip = new RawZip();
        byte[] name = "r.zip".getBytes(StandardCharsets.US_ASCII);
        RawZip.Entry entry = zip.stored(name, new byte[0]);
        int whole = 30 + name.length + 46 + name.length + 22;
        return zip.add(new RawZip.Entry(name, RawZip.STORED, 0, 0, whole - 35, whole - 35, entry.offset())).bytes();
    }

    private static byte[] cut(int part) {
        byte[] whole = RawZip.of("raport.csv", Healthy.csvBytes());
        return Arrays.copyOf(whole, whole.length / part);
    }

    private static byte[] cutEnd() {
        byte[] whole = RawZip.of("raport.csv", Healthy.csvBytes());
        return Arrays.copyOf(whole, whole.length - 10);
    }

    private static byte[] wrongSum() {
        RawZip zip = new RawZip();
        zip.add(zip.deflated(bytes("a.csv"), Healthy.csvBytes()).summed(4711));
        return zip.add("b.csv", Healthy.csvBytes()).bytes();
    }

    private static byte[] wrongSize() {
        RawZip zip = new RawZip();
        return zip.add(zip.deflated(bytes("a.csv"), Healthy.csvBytes()).sized(Integer.MAX_VALUE)).bytes();
    }

    private static byte[] duplicates() {
        return new RawZip().add("raport.csv", Healthy.csvBytes()).add("raport.csv", Healthy.csvBytes()).bytes();
    }

    private static byte[] named(String... names) {
        RawZip zip = new RawZip();
        for (String name : names) {
            zip.add(name, Healthy.csvBytes());
        }
        return zip.bytes();
    }

    private static byte[] changed(int flags) {
        RawZip zip = new RawZip();
        return zip.add(zip.deflated(bytes("a.csv"), Healthy.csvBytes()).flagged(flags)).bytes();
    }

    private static byte[] unknownMethod() {
        RawZip zip = new RawZip();
        return zip.add(zip.deflated(bytes("a.csv"), Healthy.csvBytes()).method(77)).bytes();
    }

    private static byte[] folders() {
        return new RawZip().add("2022/", new byte[0]).add("2022/pomoc/", new byte[0]).bytes();
    }

    private static byte[] brokenDeflate() {
        RawZip zip = new RawZip();
        byte[] noise = new byte[500];
        new java.util.Random(7).nextBytes(noise);
        return zip.add(zip.stored(bytes("a.csv"), noise).method(RawZip.DEFLATED)).bytes();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
