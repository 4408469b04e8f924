package org.tabularium.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Date;
import java.util.Optional;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of two sheets: tables with merged headers, money, percents and sums by formula, two on one sheet. */
final class BenefitsWorkbook implements AutoCloseable {

    private final XSSFWorkbook book = new XSSFWorkbook();

    private final CellStyle title = style("General", true, false);

    private final CellStyle head = style("General", true, true);

    private final CellStyle label = style("General", false, true);

    private final CellStyle part = style("General", false, true);

    private final CellStyle count = style("#,##0", false, true);

    private final CellStyle money = style("#,##0.00\\ \"zł\"", false, true);

    private final CellStyle percent = style("0.0%", false, true);

    private BenefitsWorkbook() {
        head.setAlignment(HorizontalAlignment.CENTER);
        part.setIndention((short) 2);
    }

    static byte[] bytes() throws IOException {
        try (BenefitsWorkbook made = new BenefitsWorkbook()) {
            made.benefits();
            made.budget();
            return made.saved();
        }
    }

    private CellStyle style(String format, boolean bold, boolean bordered) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        Font font = book.createFont();
        font.setBold(bold);
        style.setFont(font);
        if (bordered) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }

    private void benefits() {
        Sheet sheet = sheet("Świadczenia");
        text(sheet, 0, 0, title, "Miejski Ośrodek Pomocy Społecznej w Nadmorzynie – dane za rok 2023");
        text(sheet, 1, 0, title, "Tabela 1. Świadczenia pieniężne w latach 2021–2023");
        row(sheet, 3, head, "Świadczenie", "Liczba osób", "", "", "Kwota świadczeń", "", "", "Zmiana kwoty 2023/2022");
        row(sheet, 4, head, "", 2021, 2022, 2023, 2021, 2022, 2023, "");
        merge(sheet, 3, 4, 0, 0);
        merge(sheet, 3, 3, 1, 3);
        merge(sheet, 3, 3, 4, 6);
        merge(sheet, 3, 4, 7, 7);
        amounts(sheet, 5, label, "Zasiłki stałe", 298, 287, 281, 1_402_318.4, 1_516_904.75, 1_688_120.1);
        amounts(sheet, 6, part, "w tym: osoby samotnie gospodarujące", 279, 266, 262, 1_318_002, 1_421_770.5,
                1_590_411.3);
        amounts(sheet, 7, label, "Zasiłki okresowe", 61, 52, 47, 118_450, 97_212.6, 91_006);
        amounts(sheet, 8, label, "Zasiłki celowe", 512, 436, 446, 604_871.33, 588_140, 642_775.9);
        row(sheet, 9, label, "Razem kwota");
        for (int column = 1; column < 4; column++) {
            text(sheet, 9, column, label, "x");
        }
        for (int column = 4; column < 7; column++) {
            char name = (char) ('A' + column);
            formula(sheet, 9, column, money, "%1$c6+%1$c8+%1$c9".formatted(name));
        }
        formula(sheet, 9, 7, percent, "G10/F10-1");
        text(sheet, 11, 0, style("General", false, false), "Uwaga: ta sama osoba mogła otrzymać kilka świadczeń.");
    }

    private void amounts(Sheet sheet, int row, CellStyle first, String name, double... figures) {
        text(sheet, row, 0, first, name);
        for (int index = 0; index < figures.length; index++) {
            cell(sheet, row, index + 1, index < 3 ? count : money).setCellValue(figures[index]);
        }
        formula(sheet, row, 7, percent, "G%1$d/F%1$d-1".formatted(row + 1));
    }

    private void budget() {
        Sheet sheet = sheet("Budżet i kadra");
        text(sheet, 0, 0, title, "Tabela 2. Wydatki Programu „Razem” na lata 2022–2025 według źródeł (w zł)");
        row(sheet, 1, head, "Źródło", 2022, 2023);
        plain(sheet, 2, money, "Budżet miasta", 412_300, 465_120.5);
        plain(sheet, 3, money, "Dotacja wojewody", 188_000, 201_450);
        plain(sheet, 4, money, "Środki europejskie", 96_700.25, 0);
        text(sheet, 7, 0, title, "Tabela 3. Zatrudnienie na koniec roku");
        row(sheet, 8, head, "Stanowisko", 2022, 2023);
        plain(sheet, 9, count, "Pracownicy socjalni", 24, 26);
        plain(sheet, 10, count, "Asystenci rodziny", 4, 4);
        plain(sheet, 11, style("0.0", false, true), "Opiekunowie (etaty)", 17.5, 19);
    }

    private void plain(Sheet sheet, int row, CellStyle style, String name, double... figures) {
        text(sheet, row, 0, label, name);
        for (int index = 0; index < figures.length; index++) {
            cell(sheet, row, index + 1, style).setCellValue(figures[index]);
        }
    }

    private Sheet sheet(String name) {
        Sheet sheet = book.createSheet(name);
        sheet.setColumnWidth(0, 42 * 256);
        for (int column = 1; column < 8; column++) {
            sheet.setColumnWidth(column, 17 * 256);
        }
        return sheet;
    }

    private static void row(Sheet sheet, int row, CellStyle style, Object... values) {
        for (int column = 0; column < values.length; column++) {
            switch (values[column]) {
                case Integer year -> cell(sheet, row, column, style).setCellValue(year);
                case Object text -> text(sheet, row, column, style, text.toString());
            }
        }
    }

    private static void text(Sheet sheet, int row, int column, CellStyle style, String text) {
        Cell cell = cell(sheet, row, column, style);
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    private static void formula(Sheet sheet, int row, int column, CellStyle style, String formula) {
        cell(sheet, row, column, style).setCellFormula(formula);
    }

    private static Cell cell(Sheet sheet, int row, int column, CellStyle style) {
        Row found = Optional.ofNullable(sheet.getRow(row)).orElseGet(() -> sheet.createRow(row));
        Cell cell = found.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    private static void merge(Sheet sheet, int top, int bottom, int left, int right) {
        sheet.addMergedRegion(new CellRangeAddress(top, bottom, left, right));
    }

    private byte[] saved() throws IOException {
        XSSFFormulaEvaluator.evaluateAllFormulaCells(book);
        var core = book.getProperties().getCoreProperties();
        core.setTitle("Świadczenia i budżet w 2023 roku");
        core.setCreator("Miejski Ośrodek Pomocy Społecznej w Nadmorzynie");
        core.setCreated(Optional.of(new Date(1_706_702_400_000L)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        return FixedZip.again(bytes.toByteArray());
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
