package org.tabularium;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;

import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Makes Word reports for tests, sound and unsound ones. */
public final class WordReports {

    private final Path folder;

    public WordReports(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** A report of one table, the first row being its header. */
    public Path write(String name, String caption, List<List<String>> rows) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (XWPFDocument document = document(caption, rows);
                OutputStream out = Files.newOutputStream(file)) {
            document.write(out);
        }
        return file;
    }

    /** A report that needs a password. */
    public Path writeEncrypted(String name) throws IOException {
        Path file = folder.resolve(name);
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (XWPFDocument document = document("Tabela 1", List.of(List.of("a", "1")));
                    OutputStream out = encryptor.getDataStream(container)) {
                document.write(out);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                container.writeFilesystem(out);
            }
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
        return file;
    }

    /** A report of which only the first half arrived. */
    public Path writeBroken(String name) throws IOException {
        Path file = write(name, "Tabela 1", List.of(List.of("a", "1")));
        byte[] whole = Files.readAllBytes(file);
        return Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
    }

    /** A file without any bytes. */
    public Path writeEmpty(String name) throws IOException {
        return Files.write(folder.resolve(name), new byte[0]);
    }

    private static XWPFDocument document(String caption, List<List<String>> rows) {
        XWPFDocument document = new XWPFDocument();
        document.createParagraph().createRun().setText(caption);
        XWPFTable table = document.createTable(rows.size(), rows.getFirst().size());
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                table.getRow(r).getCell(c).setText(rows.get(r).get(c));
            }
        }
        return document;
    }
}
