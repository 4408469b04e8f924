package org.tabularium.nights;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.tabularium.WordReports;

/** Input folders of two nights that follow each other: tables and lists, Word and CSV, some of them not readable. */
final class InputFolders {

    private static final int REPORTS = 10;

    private static final int ROWS = 12;

    private InputFolders() {
    }

    /** What lies in the folder on the first night. */
    static Path first(Path folder) throws IOException {
        WordReports reports = new WordReports(folder);
        for (int number = 1; number <= REPORTS; number++) {
            report(reports, number, 100);
        }
        csv(folder, "odplatnosc.csv", "27,00");
        reports.writeBroken("zepsuty.docx");
        return folder;
    }

    /** What lies in it on the second: two reports are changed, one is gone, two are new. */
    static Path second(Path folder) throws IOException {
        first(folder);
        WordReports reports = new WordReports(folder);
        report(reports, 2, 200);
        csv(folder, "odplatnosc.csv", "28,50");
        Files.delete(folder.resolve(name(3)));
        report(reports, REPORTS + 1, 100);
        report(reports, REPORTS + 2, 100);
        return folder;
    }

    /** A folder of many reports, each of which takes its time. */
    static Path many(Path folder, int reports, int rows) throws IOException {
        WordReports writer = new WordReports(folder);
        for (int number = 1; number <= reports; number++) {
            writer.write(name(number), "Tabela " + number, rows(number, 100, rows));
        }
        return folder;
    }

    private static String name(int number) {
        return (2000 + number) + "/sprawozdanie-" + number + ".docx";
    }

    private static void report(WordReports reports, int number, int step) throws IOException {
        reports.write(name(number), "Tabela " + number + ". Korzystający z pomocy", rows(number, step, ROWS));
    }

    private static List<List<String>> rows(int number, int step, int count) {
        String year = Integer.toString(2000 + number);
        List<List<String>> rows = new ArrayList<>(
                List.of(List.of("Wyszczególnienie", year, "Kwota " + year + " (zł)")));
        for (int row = 0; row < count; row++) {
            String group = "" + (char) ('a' + row / 26) + (char) ('a' + row % 26) + "ex";
            rows.add(List.of("Liczba osób w grupie " + group, Integer.toString(step + number + row),
                    step + row + "," + (10 + row % 90)));
        }
        return rows;
    }

    private static void csv(Path folder, String name, String rate) throws IOException {
        Files.write(folder.resolve(name), List.of("Tabela 6. Odpłatność w latach 2021–2022", "", "Usługa;2021;2022",
                "Godzina usług (zł);" + rate + ";29,50", "Liczba osób;120;134"), StandardCharsets.UTF_8);
    }
}
