package org.tabularium.read;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written as XML, for what POI cannot write: strict ones, inline texts, shared formulas, outer links. */
final class RawWorkbook {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private RawWorkbook(String main, String relations, String type, String rows) {
        parts.put("[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type + "\"/></Types>");
        parts.put("_rels/.rels", "<Relationships xmlns=\"" + RELATIONS + "\"><Relationship Id=\"r1\" Type=\""
                + relations + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put("xl/workbook.xml", "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations
                + "\"><sheets><sheet name=\"Arkusz1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + RELATIONS
                + "\"><Relationship Id=\"r1\" Type=\"" + relations
                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"" + relations
                + "/externalLink\" TargetMode=\"External\" Target=\"http://127.0.0.1:9/never.xlsx\"/></Relationships>");
        parts.put("xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    }

    static RawWorkbook of(String rows) {
        return new RawWorkbook("http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", rows);
    }

    /** As the strict kind of the standard has it. */
    static RawWorkbook strict(String rows) {
        return new RawWorkbook("http://purl.oclc.org/ooxml/spreadsheetml/main",
                "http://purl.oclc.org/ooxml/officeDocument/relationships",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", rows);
    }

    /** With macros, which are never run: these would not even be bytes of a program. */
    static RawWorkbook withMacros(String rows) {
        RawWorkbook book = new RawWorkbook("http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "application/vnd.ms-excel.sheet.macroEnabled.main+xml", rows);
        book.parts.put("xl/vbaProject.bin", "no program");
        return book;
    }

    /** The same with a part more or with another content of one. */
    RawWorkbook with(String part, String content) {
        parts.put(part, content);
        return this;
    }

    /** The same with other words in a part. */
    RawWorkbook replaced(String part, String old, String replacement) {
        parts.computeIfPresent(part, (_, content) -> content.replace(old, replacement));
        return this;
    }

    RawWorkbook without(String part) {
        parts.remove(part);
        return this;
    }

    Path write(Path file) throws IOException {
        return zip(file, parts);
    }

    /** Packs parts by their names. */
    static Path zip(Path file, Map<String, String> parts) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
