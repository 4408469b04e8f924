package org.tabularium.samples;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the reports in {@code input/}. */
public final class SampleReports {

    private static final String RATES = """
            Tabela 6. Odpłatność za usługi Miejskiego Ośrodka Pomocy Społecznej w Nadmorzynie w latach 2021–2023 (Program „Bezpieczny Senior”)

            Usługa;2021;2022;2023
            Godzina usług opiekuńczych (zł);27,00;29,50;35,00
            Godzina usług specjalistycznych (zł);41,20;44,80;48,00
            Doba pobytu w mieszkaniu wspomaganym (zł);-;62,50;68,75
            Wydatki ogółem (zł);1 904 115,40;2 244 315,00;2 554 560,30
            "w tym: pokryte z opłat; bez dotacji (zł)";342 740,77;412 953,96;470 039,10
            Udział opłat w wydatkach (%);18,0;18,4;18,4
            Średnia liczba klientów w miesiącu;203,5;211,0;224,5
            Źródło: ewidencja Ośrodka za rok 2023.
            """;

    private SampleReports() {
    }

    /**
     * @param arguments
     *            the folder to write to
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (Map.Entry<String, byte[]> report : all().entrySet()) {
            Files.write(folder.resolve(report.getKey()), report.getValue());
        }
    }

    /** The bytes of each report by its file name. */
    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> reports = new LinkedHashMap<>();
        reports.put("sprawozdanie-wsparcie-2023.docx", SupportReport.bytes());
        reports.put("informacja-uslugi-opiekuncze-2023.pdf", CareReport.bytes());
        reports.put("swiadczenia-budzet-2023.xlsx", BenefitsWorkbook.bytes());
        reports.put("odplatnosc-2021-2023.csv", RATES.replace("\n", "\r\n").getBytes(Charset.forName("windows-1250")));
        return reports;
    }
}
