package org.tabularium.samples;

import static org.tabularium.samples.WordTable.band;
import static org.tabularium.samples.WordTable.below;
import static org.tabularium.samples.WordTable.bullets;
import static org.tabularium.samples.WordTable.cell;
import static org.tabularium.samples.WordTable.head;
import static org.tabularium.samples.WordTable.indented;
import static org.tabularium.samples.WordTable.number;
import static org.tabularium.samples.WordTable.tallHead;
import static org.tabularium.samples.WordTable.wideHead;

import java.io.IOException;

/** A yearly report of a centre of social services as a Word document, with the layouts that such reports have. */
final class SupportReport {

    private static final String OFFICE = "Miejski Ośrodek Pomocy Społecznej w Nadmorzynie";

    private SupportReport() {
    }

    static byte[] bytes() throws IOException {
        WordFile file = new WordFile("Sprawozdanie ze wsparcia mieszkańców w 2023 roku", OFFICE);
        file.footnote("Łącznie z osobami, które złożyły wniosek w grudniu, a pomoc otrzymały w styczniu.");
        file.paragraph("Title", "Sprawozdanie ze wsparcia mieszkańców Nadmorzyna").paragraph("Subtitle",
                OFFICE + " – za rok 2023");
        benefits(file);
        families(file);
        organisations(file);
        return file.bytes();
    }

    private static void benefits(WordFile file) {
        file.heading(1, "1. Świadczenia i usługi")
                .text("W 2023 roku z pomocy Ośrodka skorzystało 1 412 osób z 986 rodzin, o 3,5% mniej niż rok"
                        + " wcześniej. Na świadczenia i usługi wydano ponad 6,2 mln zł.")
                .caption("Tabela nr 1. Wybrane świadczenia w latach 2020–2023")
                .table(new WordTable(3800, 1400, 1400, 1400, 1400)
                        .row(tallHead("Świadczenie"), wideHead(4, "Liczba korzystających"))
                        .row(below(), head("2020"), head("2021"), head("2022"), head("2023"))
                        .figures(cell("Zasiłek stały"), "312", "298", "287", "281")
                        .figures(indented("w tym: dla osoby samotnie gospodarującej"), "290", "279", "266", "262")
                        .figures(indented("w tym: dla osoby w rodzinie"), "22", "19", "21", "19")
                        .figures(cell("Zasiłek okresowy"), "74", "61", "52", "47")
                        .figures(indented("w tym: z powodu bezrobocia"), "33", "27", "19", "22")
                        .figures(indented("w tym: z powodu choroby"), "41", "34", "33", "25")
                        .figures(cell("Sprawienie pogrzebu"), "17", "–", "14", "12")
                        .figures(cell("Posiłek dla dzieci i młodzieży"), "236", "221", "", "248[^1]"))
                .caption("Tabela nr 2. Pomoc osobom w kryzysie bezdomności")
                .table(new WordTable(3800, 1400, 1400, 1400, 1400)
                        .row(head("Forma pomocy"), head("2020"), head("2021"), head("2022"), head("2023"))
                        .row(band(5, "Liczba korzystających")).figures(cell("Schronienie"), "46", "51", "49", "57")
                        .figures(cell("Posiłki"), "38", "-", "44", "52")
                        .figures(cell("Autobus dyżurny"), "b.d.", "1 204", "1 377", "1 610^1)^")
                        .row(band(5, "Wydatkowana kwota (w zł)"))
                        .figures(cell("Schronienie"), "318 450,00", "355 120,50", "402 776,25", "489 310,80")
                        .figures(cell("Posiłki"), "41 200,00", "-", "58 312,40", "71 904,00"))
                .text("^1)^ Liczba skorzystań; ta sama osoba mogła skorzystać wiele razy.");
    }

    private static void families(WordFile file) {
        file.heading(1, "2. Wsparcie rodzin")
                .text("Zadania tego rozdziału realizowano w ramach Programu Wspierania Rodziny „Razem” na lata"
                        + " 2022–2025. Asystenci rodziny pracowali z 38 rodzinami, w których wychowywało się 81 dzieci.")
                .caption("Tabela nr 3. Rodziny objęte pracą socjalną według powodu")
                .table(new WordTable(700, 4300, 2200, 2200)
                        .row(tallHead("L.p."), tallHead("Powód"),
                                wideHead(2, "Liczba rodzin / liczba osób w rodzinach"))
                        .row(below(), below(), head("2022"), head("2023"))
                        .row(cell("1."), cell("Rodziny ogółem"), number("1021 / 1664"), number("986 / 1598"))
                        .row(cell("2."), cell("w tym: rodziny z dziećmi"), number("214 / 768"), number("205 / 731"))
                        .row(cell("3."), cell("w tym: rodziny niepełne"), number("96 / 254"), number("91 / 240"))
                        .row(cell("4."), cell("Rodziny emerytów i rencistów"), number("377 / 452"),
                                number("389 / 470")))
                .text("Rodziny korzystały też z innych form pomocy:")
                .bullet("poradnictwo psychologiczne – 164 osoby, 512 porad,").bullet("mediacje rodzinne – 23 rodziny,")
                .bullet("kolonie letnie – 60 dzieci, koszt 84 000 zł,")
                .bullet("wolontariat: średnio 14 osób w miesiącu.");
    }

    private static void organisations(WordFile file) {
        file.heading(1, "3. Zadania zlecone organizacjom")
                .caption("Tabela nr 4. Organizacje, które otrzymały dotację w 2023 r.")
                .table(new WordTable(600, 2500, 1700, 4600)
                        .row(head("Lp."), head("Nazwa organizacji"), head("Kwota dotacji"), head("Rezultaty"))
                        .row(cell("1."), cell("Stowarzyszenie „Przystań nad Zatoką”"), number("120 000 zł"),
                                cell("Prowadzono świetlicę dla 32 dzieci. Odbyło się 188 dni zajęć i 4 wycieczki."))
                        .row(cell("2."), cell("Fundacja „Srebrna Fala”"), number("86 500 zł"),
                                cell("Z klubu skorzystało 117 seniorów, w tym 85 kobiet. W 2022 roku było ich 98."))
                        .row(cell("3."), cell("Spółdzielnia Socjalna „Latarnia”"), number("45 000 zł"),
                                cell("Dowieziono 9 640 posiłków do 41 osób, które nie wychodzą z domu.")))
                .caption("Tabela nr 5. Wskaźniki realizacji programu „Razem”")
                .table(new WordTable(4200, 2600, 2600)
                        .row(head("Wskaźnik"), head("Wartość za 2022"), head("Wartość za 2023"))
                        .row(bullets("liczba rodzin z asystentem", "liczba warsztatów dla rodziców"),
                                bullets("41", "12"), bullets("38", "16"))
                        .row(bullets("liczba rodzin zastępczych", "liczba dzieci w pieczy zastępczej"),
                                bullets("29", "44"), bullets("31", "46"))
                        .row(cell("Zadowolenie uczestników (% ankietowanych)"), number("87,5%"), number("91%")));
    }
}
