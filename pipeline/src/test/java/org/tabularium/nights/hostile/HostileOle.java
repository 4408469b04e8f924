package org.tabularium.nights.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;

/** The older kind of office files: chains of sectors that lead in circles, counts that lie. */
final class HostileOle {

    private static final int SECTOR = 512;

    private static final int FIRST_TABLE = 76;

    private static final int DIRECTORY = 48;

    /** How the record of a cell with a number begins: what it is, and that 14 bytes follow. */
    private static final int NUMBER = 14 << 16 | 0x0203;

    private static final int STYLE = 8;

    private HostileOle() {
    }

    static List<HostileFile> all() {
        return List.of(
                file("xls-chain-loop.xls", "sectors that each follow themselves", "corrupt: ",
                        () -> chained(workbook(), true)),
                file("xls-chain-outside.xls", "sectors that are not in the file", "corrupt: ",
                        () -> chained(workbook(), false)),
                file("xls-tables-lie.xls", "says that it has 2147483647 tables of sectors", "corrupt: ",
                        () -> header(workbook(), 44, Integer.MAX_VALUE)),
                file("xls-directory-outside.xls", "a directory that is not in the file", "corrupt: ",
                        () -> header(workbook(), DIRECTORY, 0x00FFFFF0)),
                file("xls-sector-size.xls", "sectors of 2^30 bytes", "corrupt: ", () -> {
                    byte[] file = workbook();
                    file[30] = 30;
                    return file;
                }),
                file("xls-directory-loop.xls", "folders that hold each other", "corrupt: ", HostileOle::directoryLoop),
                file("xls-truncated.xls", "half of a workbook", "corrupt: ", () -> HostileWord.half(workbook())),
                file("xls-record-lie.xls", "a record that says it is longer than the file", "read 1 2 3 … 399",
                        HostileOle::recordLie),
                file("xls-no-style.xls", "a cell with a style that is not there", "corrupt: ", HostileOle::noStyle),
                file("doc-noise.doc", "a Word document of noise", "unsupported: older than 1997",
                        () -> inside("WordDocument", 5)),
                file("doc-zero.doc", "a Word document of zeros", "unsupported: older than 1997",
                        () -> inside("WordDocument", 0)),
                file("msg-noise.msg", "a message of noise", "unsupported: format of the file is not read",
                        HostileOle::noiseMessage),
                file("msg-chain-loop.msg", "a message whose sectors follow themselves", "corrupt: ",
                        () -> chained(message(), true)),
                file("ole-nothing.doc", "the container and nothing in it", "corrupt: ",
                        () -> container(new POIFSFileSystem())));
    }

    private static HostileFile file(String name, String wrong, String expected, HostileFile.Content content) {
        return new HostileFile(name, wrong, expected, content);
    }

    private static byte[] workbook() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            Row head = book.createSheet("Arkusz1").createRow(0);
            head.createCell(0).setCellValue("Wyszczególnienie");
            head.createCell(1).setCellValue("2023");
            for (int row = 1; row < 400; row++) {
                Row next = book.getSheetAt(0).createRow(row);
                next.createCell(0).setCellValue("Liczba osób w grupie " + row);
                next.createCell(1).setCellValue(row);
            }
            book.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] header(byte[] file, int at, int value) {
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
        return file;
    }

    /** Spoils the table that says which sector follows which, but for what describes the table itself. */
    private static byte[] chained(byte[] file, boolean loop) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int table = (bytes.getInt(FIRST_TABLE) + 1) * SECTOR;
        for (int sector = 0; sector < SECTOR / 4; sector++) {
            int next = bytes.getInt(table + sector * 4);
            if (next >= 0) {
                bytes.putInt(table + sector * 4, loop ? sector : 0x00FFFFF0);
            }
        }
        return file;
    }

    /** Makes an entry of the directory its own child and both its own neighbours. */
    private static byte[] directoryLoop() throws Exception {
        byte[] file = workbook();
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int directory = (bytes.getInt(DIRECTORY) + 1) * SECTOR;
        bytes.putInt(directory + 128 + 68, 1).putInt(directory + 128 + 72, 1).putInt(directory + 128 + 76, 0);
        bytes.put(directory + 128 + 66, (byte) 1);
        return file;
    }

    private static byte[] recordLie() throws Exception {
        byte[] file = workbook();
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int at = SECTOR;
        bytes.putShort(at + 2, (short) 0xFFFF);
        return file;
    }

    /** Changes the style of the first cell with a number. */
    private static byte[] noStyle() throws Exception {
        byte[] file = workbook();
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int at = SECTOR;
        while (bytes.getInt(at) != NUMBER) {
            at++;
        }
        bytes.putShort(at + STYLE, Short.MAX_VALUE);
        return file;
    }

    private static byte[] inside(String stream, int seed) throws Exception {
        POIFSFileSystem system = new POIFSFileSystem();
        byte[] content = new byte[8_192];
        if (seed > 0) {
            new java.util.Random(seed).nextBytes(content);
        }
        system.createDocument(new ByteArrayInputStream(content), stream);
        return container(system);
    }

    private static byte[] container(POIFSFileSystem system) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        system.writeFilesystem(out);
        system.close();
        return out.toByteArray();
    }

    private static byte[] message() throws Exception {
        POIFSFileSystem system = new POIFSFileSystem();
        system.createDocument(new ByteArrayInputStream(new byte[32]), "__properties_version1.0");
        system.createDocument(new ByteArrayInputStream("IPM.Note".getBytes(java.nio.charset.StandardCharsets.UTF_16LE)),
                "__substg1.0_001A001F");
        byte[] words = new byte[20_000];
        Arrays.fill(words, (byte) 'a');
        system.createDocument(new ByteArrayInputStream(words), "__substg1.0_1000001E");
        return container(system);
    }

    private static byte[] noiseMessage() throws Exception {
        POIFSFileSystem system = new POIFSFileSystem();
        byte[] noise = new byte[5_000];
        new java.util.Random(17).nextBytes(noise);
        system.createDocument(new ByteArrayInputStream(noise), "__properties_version1.0");
        system.createDocument(new ByteArrayInputStream(noise), "__substg1.0_001A001F");
        DirectoryEntry attachment = system.createDirectory("__attach_version1.0_#00000000");
        attachment.createDocument("__substg1.0_37010102", new ByteArrayInputStream(noise));
        attachment.createDocument("__properties_version1.0", new ByteArrayInputStream(noise));
        return container(system);
    }
}
