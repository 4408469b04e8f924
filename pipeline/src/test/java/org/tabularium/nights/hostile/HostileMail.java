package org.tabularium.nights.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Messages: parts in parts, attachments without end, bodies that lie elsewhere. */
final class HostileMail {

    private static final String HEAD = "From: a@example.org\r\nTo: b@example.org\r\nSubject: Raport\r\nMIME-Version: 1.0\r\n";

    private final int port;

    /**
     * @param port
     *            of this machine, where whoever follows a link is heard
     */
    HostileMail(int port) {
        this.port = port;
    }

    List<HostileFile> all() {
        return List.of(
                file("eml-nested-parts.eml", "parts in parts, 10,000 deep",
                        "too_deep: parts of a message in each other", () -> nestedParts(10_000)),
                file("eml-nested-mails.eml", "messages in messages, 10,000 deep",
                        "too_deep: parts of a message in each other", () -> nestedMails(10_000)),
                file("eml-attachments.eml", "3,000 attachments", "too_large: more than 1000 documents",
                        HostileMail::attachments),
                file("eml-header-huge.eml", "a header of 10 MB", "corrupt: ",
                        () -> bytes(HEAD + "X-A: " + "a".repeat(10 << 20)
                                + "\r\n\r\nW 2023 roku pomoc otrzymało 12 osób.\r\n")),
                file("eml-headers-many.eml", "200,000 headers", "corrupt: ",
                        () -> bytes(HEAD + "X-A: 1\r\n".repeat(200_000) + "\r\nx")),
                file("eml-boundary-missing.eml", "a boundary that never comes", "empty: no document",
                        () -> bytes(HEAD
                                + "Content-Type: multipart/mixed; boundary=\"nie\"\r\n\r\nW 2023 roku 12 osób.\r\n")),
                file("eml-base64-noise.eml", "an attachment that is no Base64", "read; empty: no bytes",
                        HostileMail::noise),
                file("eml-charset-none.eml", "an encoding that does not exist", "read 12",
                        () -> bytes(HEAD + "Content-Type: text/plain; charset=utf-99\r\n\r\n"
                                + "W roku 2023 z pomocy skorzystalo 12 osob.\r\n")),
                file("eml-external-body.eml", "a body on another machine", "read", this::externalBody),
                file("eml-name-path.eml", "an attachment named ../../raport.csv", "read 1201 1302",
                        () -> attached("../../../../tmp/wyszedl.csv", Healthy.csvBytes())),
                file("eml-name-controls.eml", "an attachment named with commands for the terminal", "read 1201 1302",
                        () -> attached("raport\033[2J\u202E\n.csv", Healthy.csvBytes())),
                file("eml-bomb-attached.eml", "an attached archive of 300 MB", "too_large: more than 268435456 bytes",
                        () -> attached("paczka.zip", RawZip.of("raport.csv", new byte[300 << 20]))),
                file("eml-mail-loop-zip.eml", "messages in archives in messages in archives",
                        "too_deep: archives in each other", HostileMail::mailsInArchives));
    }

    private static HostileFile file(String name, String wrong, String expected, HostileFile.Content content) {
        return new HostileFile(name, wrong, expected, content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] nestedParts(int depth) {
        StringBuilder mail = new StringBuilder(HEAD);
        for (int level = 0; level < depth; level++) {
            mail.append("Content-Type: multipart/mixed; boundary=\"b").append(level).append("\"\r\n\r\n--b")
                    .append(level).append("\r\n");
        }
        return bytes(mail + "Content-Type: text/plain\r\n\r\nW 2023 roku pomoc otrzymało 12 osób.\r\n");
    }

    private static byte[] nestedMails(int depth) {
        return bytes((HEAD + "Content-Type: message/rfc822\r\n\r\n").repeat(depth) + HEAD
                + "Content-Type: text/plain\r\n\r\nW 2023 roku pomoc otrzymało 12 osób.\r\n");
    }

    private static String part(String headers, String body) {
        return "--b\r\n" + headers + "\r\n" + body + "\r\n";
    }

    private static byte[] mixed(String parts) {
        return bytes(HEAD + "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n" + parts + "--b--\r\n");
    }

    private static String attachment(String name, String body) {
        return part("Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n"
                + "Content-Disposition: attachment; filename=\"=?utf-8?B?"
                + Base64.getEncoder().encodeToString(bytes(name)) + "?=\"\r\n", body);
    }

    static byte[] attached(String name, byte[] content) {
        return mixed(attachment(name, Base64.getMimeEncoder().encodeToString(content)));
    }

    private static byte[] attachments() {
        StringBuilder parts = new StringBuilder();
        for (int number = 0; number < 3_000; number++) {
            parts.append(attachment(number + ".csv", Base64.getMimeEncoder().encodeToString(Healthy.csvBytes())));
        }
        return mixed(parts.toString());
    }

    private static byte[] noise() {
        return mixed(part("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n",
                "W załączeniu raport.") + attachment("raport.docx", "!!!!@@@@\1\2====="));
    }

    private byte[] externalBody() {
        return mixed(part(
                "Content-Type: message/external-body; access-type=URL; URL=\"http://127.0.0.1:" + port + "/b\"\r\n",
                "Content-Type: text/csv\r\n\r\n"));
    }

    private static byte[] mailsInArchives() {
        byte[] inner = Healthy.csvBytes();
        for (int level = 0; level < 4; level++) {
            inner = attached("paczka.zip", RawZip.of("list.eml", inner));
        }
        return inner;
    }
}
