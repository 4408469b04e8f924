package org.tabularium.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.read.ReadResult.Read;
import org.tabularium.read.ReadResult.Refused;

/** Mail: its words and what is attached are documents, what adorns it is not. */
class MessagesTest {

    private static final byte[] TABLE = "Pomoc;2022;2023\nPosiłki;5;6\nUsługi;7;8\n".getBytes(StandardCharsets.UTF_8);

    private static final byte[] PICTURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13 };

    @TempDir
    private Path folder;

    private static List<String> outcome(Path file, String name) {
        List<String> lines = new ArrayList<>();
        Readers.standard().readAll(file, name, result -> lines.add(switch (result) {
            case Read read -> result.name() + ": " + Outline.of(read.document());
            case Refused refused -> result.name() + ": " + refused.reason().reason();
        }));
        return lines;
    }

    @Test
    void a_message_of_outlook_gives_its_words_and_its_attachments() throws Exception {
        Path file = OutlookFile.saying("W załączeniu dane za rok 2023.\r\n").with("dane żłobków.csv", TABLE)
                .with("dane żłobków.csv", TABLE).withPicture("logo.png", PICTURE).with("skan.png", PICTURE)
                .withMessage("Wcześniejsza wiadomość", "Posiłki otrzymało 12 osób.").write(folder.resolve("mail.msg"));

        String table = "| Pomoc | 2022 | 2023 |\n| Posiłki | 5 | 6 |\n| Usługi | 7 | 8 |";
        assertThat(outcome(file, "2023/mail.msg")).containsExactly(
                "2023/mail.msg/Wcześniejsza wiadomość/message.txt: Posiłki otrzymało 12 osób.",
                "2023/mail.msg/dane żłobków (2).csv: " + table, "2023/mail.msg/dane żłobków.csv: " + table,
                "2023/mail.msg/message.txt: W załączeniu dane za rok 2023.", "2023/mail.msg/skan.png: PICTURES");
    }

    @Test
    void a_message_cut_off_is_damaged() throws Exception {
        byte[] whole = Files.readAllBytes(OutlookFile.saying("Dane").with("a.csv", TABLE).write(folder.resolve("m")));
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertThat(outcome(Files.write(folder.resolve("cut"), cut), "mail.msg")).containsExactly("mail.msg: CORRUPT");
    }

    @Test
    void of_two_forms_of_a_text_the_page_is_read_and_what_adorns_it_is_not() throws Exception {
        Path file = mail("""
                Content-Type: multipart/mixed; boundary="A"

                --A
                Content-Type: multipart/related; boundary="B"

                --B
                Content-Type: multipart/alternative; boundary="C"

                --C
                Content-Type: text/plain; charset=UTF-8

                Osoby: 12
                --C
                Content-Type: text/html; charset=ISO-8859-2
                Content-Transfer-Encoding: quoted-printable

                <table><tr><td>Posi=B3ki<td>12</tr></table><img src=3D"cid:1">
                --C--
                --B
                Content-Type: image/png; name="logo.png"
                Content-ID: <1>
                Content-Transfer-Encoding: base64

                %1$s
                --B--
                --A
                Content-Type: application/pkcs7-signature; name="smime.p7s"
                Content-Disposition: attachment; filename="smime.p7s"
                Content-Transfer-Encoding: base64

                %1$s
                --A
                Content-Type: message/rfc822

                Subject: Wcześniej
                Content-Type: text/plain; charset=UTF-8

                Usługi: 7
                --A
                Content-Type: text/csv
                Content-Disposition: attachment; filename="=?UTF-8?Q?us=C5=82ugi=2Ecsv?="

                Pomoc;2022;2023
                Meals;5;6
                --A--
                """.formatted(Base64.getEncoder().encodeToString(PICTURE)));

        assertThat(outcome(file, "mail.eml")).containsExactly("mail.eml/message.eml/message.txt: Usługi: 7",
                "mail.eml/message.html: | Posiłki | 12 |",
                "mail.eml/usługi.csv: | Pomoc | 2022 | 2023 |\n| Meals | 5 | 6 |");
    }

    private Path mail(String rest) throws Exception {
        String head = "From: Biuro <biuro@example.org>\nTo: dane@example.org\nSubject: Dane\nMIME-Version: 1.0\n";
        return Files.writeString(folder.resolve("mail.eml"), (head + rest).replace("\n", "\r\n"));
    }
}
