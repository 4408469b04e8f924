package org.tabularium.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A corpus of any size, made of the sample reports: each document is a sample as another {@link Office} would have
 * written it, so that no document is a copy of another. A quarter each is DOCX, PDF, XLSX and CSV. The same number
 * gives the same bytes.
 */
public final class Corpus {

    private static final LocalDateTime DATE = LocalDateTime.of(2024, 1, 31, 12, 0);

    private static final Charset CSV = Charset.forName("windows-1250");

    /** What stands between tags, except dates. */
    private static final Pattern TEXT = Pattern.compile("(?<=>)(?!\\d{4}-\\d\\d-)[^<]+(?=<)");

    private static final Pattern STORED_NUMBER = Pattern.compile("(<c [^>]*t=\"n\"[^>]*>(?:<f>[^<]*</f>)?<v>)([^<]+)");

    private final List<Path> samples;

    private Corpus(List<Path> samples) {
        this.samples = samples;
    }

    /** Makes documents out of the samples of a folder. */
    static Corpus of(Path samples) throws IOException {
        try (Stream<Path> files = Files.list(samples)) {
            return new Corpus(files.sorted().toList());
        }
    }

    /**
     * @param arguments
     *            the folder of samples, the folder to write to, how many documents, and how many of these in a later
     *            version (none unless given)
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        of(Path.of(arguments[0])).write(folder, Integer.parseInt(arguments[2]),
                arguments.length > 3 ? Integer.parseInt(arguments[3]) : 0);
    }

    /**
     * Writes the documents.
     *
     * @param revised
     *            how many of them, spread over all, are of a later version
     */
    void write(Path folder, int documents, int revised) throws IOException {
        Files.createDirectories(folder);
        for (int number = 0; number < documents; number++) {
            boolean later = (long) number * revised / documents < (long) (number + 1) * revised / documents;
            write(folder, number, later);
        }
    }

    private void write(Path folder, int number, boolean later) throws IOException {
        Path sample = samples.get(number % samples.size());
        Office first = Office.of(number / samples.size());
        Office office = later ? first.revised() : first;
        String name = office.write(sample.getFileName().toString());
        Path file = folder.resolve(String.format(Locale.ROOT, "%05d-%s", number, name));
        Files.write(file, document(name, Files.readAllBytes(sample), office));
    }

    private static byte[] document(String name, byte[] sample, Office office) throws IOException {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "docx", "xlsx" -> office(sample, office);
            case "pdf" -> PdfCopy.of(sample, office);
            case "csv" -> csv(new String(sample, CSV), office).getBytes(CSV);
            default -> throw new IllegalArgumentException("no such sample can be varied: " + name);
        };
    }

    /** Rewrites the parts and packs them as office programs do, compressed. */
    private static byte[] office(byte[] sample, Office office) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(sample));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setTimeLocal(DATE);
                out.putNextEntry(entry);
                String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.write(part(part.getName(), xml, office).getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static String part(String name, String xml, Office office) {
        if (name.startsWith("xl/worksheets/")) {
            return STORED_NUMBER.matcher(xml)
                    .replaceAll(cell -> Matcher.quoteReplacement(cell.group(1) + office.writeStored(cell.group(2))));
        }
        boolean hasText = name.startsWith("word/document") || name.startsWith("word/footnotes")
                || name.startsWith("xl/sharedStrings") || name.equals("docProps/core.xml");
        return hasText ? TEXT.matcher(xml).replaceAll(text -> Matcher.quoteReplacement(office.write(text.group())))
                : xml;
    }

    /** Field by field; the shares of a line that counts in per cent stay. */
    private static String csv(String sample, Office office) {
        StringBuilder lines = new StringBuilder();
        for (String line : sample.split("(?<=\n)")) {
            if (line.contains("(%)")) {
                lines.append(line);
            } else {
                String[] fields = line.split("(?<=;)|(?=;)|(?=\r)", -1);
                Stream.of(fields).map(office::write).forEach(lines::append);
            }
        }
        return lines.toString();
    }
}
