package org.tabularium.samples;

import static org.tabularium.samples.PdfPen.Cell.figure;
import static org.tabularium.samples.PdfPen.Cell.label;

import java.io.IOException;
import java.util.List;

import org.tabularium.samples.PdfPen.Cell;

/** A report on care services as a PDF of two pages: prose, ruled tables with merged headers, running heads. */
final class CareReport {

    private static final String OFFICE = "Miejski Ośrodek Pomocy Społecznej w Nadmorzynie";

    private static final float[] WIDTHS = { 201, 70, 70, 70, 70 };

    private CareReport() {
    }

    static byte[] bytes() throws IOException {
        try (PdfPen pen = new PdfPen("Informacja o usługach opiekuńczych w 2023 roku", OFFICE)) {
            pen.page(OFFICE, "Strona 1 z 2");
            services(pen);
            pen.page(OFFICE, "Strona 2 z 2");
            seniors(pen);
            return pen.bytes();
        }
    }

    private static void services(PdfPen pen) throws IOException {
        pen.title("Informacja o usługach opiekuńczych w 2023 roku");
        pen.text("Informacja obejmuje zadania, które Ośrodek realizował w ramach Programu „Bezpieczny Senior”"
                + " na lata 2022–2026. Dane podano według stanu na 31 grudnia 2023 r.");
        pen.heading("1. Usługi w miejscu zamieszkania");
        pen.text("W 2023 roku z usług opiekuńczych skorzystało 318 osób, w tym 227 kobiet. Przepracowano"
                + " 61 480 godzin, czyli średnio 193 godziny na osobę. Na usługi oczekiwało 9 osób.");
        pen.text("Tabela 1. Usługi opiekuńcze w latach 2022–2023");
        pen.table(WIDTHS,
                List.of(List.of(new Cell(1, 2, false, "Rodzaj usług"), new Cell(2, 1, false, "Liczba osób"),
                        new Cell(2, 1, false, "Wydatki w zł")),
                        List.of(figure("2022"), figure("2023"), figure("2022"), figure("2023")),
                        List.of(label("Usługi opiekuńcze"), figure("301"), figure("318"), figure("1 846 200"),
                                figure("2 151 800")),
                        List.of(label("w tym: w dni wolne od pracy"), figure("64"), figure("71"), figure("212 340"),
                                figure("268 900")),
                        List.of(label("Usługi specjalistyczne"), figure("42"), figure("39"), figure("398 115"),
                                figure("402 760")),
                        List.of(label("Teleopieka"), figure("–"), figure("85"), figure("–"), figure("51 000"))));
        pen.text("Koszt jednej godziny usług wzrósł z 29,50 zł do 35,00 zł. Odpłatność klientów pokryła 18,4%"
                + " wydatków.");
    }

    private static void seniors(PdfPen pen) throws IOException {
        pen.heading("2. Dzienny dom seniora");
        pen.text("Dom ma 45 miejsc. W ciągu roku uczestniczyły w zajęciach 73 osoby, a 12 osób po raz pierwszy."
                + " Zajęcia prowadzono przez 249 dni.");
        pen.bullet("warsztaty pamięci – 96 spotkań, 31 uczestników,");
        pen.bullet("gimnastyka – 188 zajęć, w których brało udział przeciętnie 16 osób, oraz wyjazdy na basen"
                + " dla 22 osób,");
        pen.bullet("spotkania międzypokoleniowe z uczniami dwóch szkół – 8.");
        pen.text("Tabela 2. Uczestnicy według wieku i płci (stan na koniec 2023 r.)");
        pen.table(new float[] { 201, 93, 93, 94 },
                List.of(List.of(label("Wiek"), figure("Kobiety"), figure("Mężczyźni"), figure("Ogółem")),
                        List.of(label("60–74 lata"), figure("19"), figure("8"), figure("27")),
                        List.of(label("75 lat i więcej"), figure("24"), figure("10"), figure("34")),
                        List.of(label("Razem"), figure("43"), figure("18"), figure("61"))));
    }
}
