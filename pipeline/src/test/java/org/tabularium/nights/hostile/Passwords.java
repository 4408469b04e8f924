package org.tabularium.nights.hostile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Documents that need a password, one of each kind. */
final class Passwords {

    private static final String PASSWORD = "tajne";

    private Passwords() {
    }

    static byte[] pdf() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(RawPdf.sound().bytes())) {
            pdf.protect(new StandardProtectionPolicy(PASSWORD, PASSWORD, new AccessPermission()));
            pdf.save(out);
        }
        return out.toByteArray();
    }

    static byte[] office(byte[] document) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(PASSWORD);
            try (OutputStream inside = encryptor.getDataStream(system)) {
                inside.write(document);
            }
            system.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    static byte[] openDocument() {
        Map<String, String> parts = new LinkedHashMap<>(OpenXml.text(Healthy.odt()));
        parts.put("META-INF/manifest.xml",
                "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
                        + "<manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/>"
                        + "</manifest:file-entry></manifest:manifest>");
        parts.put("content.xml", "\1\2\3\4");
        return RawZip.of(parts);
    }
}
