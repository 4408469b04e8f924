package org.tabularium.read;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Reads pages that are pictures with the program {@code tesseract}, where it is installed with its Polish data. */
final class PdfOcr {

    private static final double DPI = 300;

    private static final double POINTS = 72;

    /** A page is drawn with no more pixels than this: A3 at full resolution fits. */
    private static final double MOST_PIXELS = 20_000_000;

    private static final int MOST_OUTPUT = 8 << 20;

    private final List<String> command;

    private final Duration patience;

    /**
     * @param command
     *            the program and its first arguments
     * @param patience
     *            how long one page may take
     */
    PdfOcr(List<String> command, Duration patience) {
        this.command = List.copyOf(command);
        this.patience = patience;
    }

    /** The installed program, if there is one that knows Polish. */
    static Optional<PdfOcr> installed() {
        for (String folder : Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, "tesseract"))) {
                PdfOcr found = new PdfOcr(List.of(Path.of(folder, "tesseract").toString()), Duration.ofMinutes(2));
                return found.knowsPolish() ? Optional.of(found) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean knowsPolish() {
        try {
            return run(List.of("--list-langs")).lines().map(String::strip).anyMatch("pol"::equals);
        } catch (IOException _) {
            return false;
        }
    }

    /**
     * The words of a page, each as one character group with its place.
     *
     * @param page
     *            counted from 1
     *
     * @throws IOException
     *             when the page cannot be drawn, or the program fails, takes too long or writes too much
     */
    List<PdfGlyph> read(PDDocument document, int page) throws IOException {
        PDPage shown = document.getPage(page - 1);
        double area = (double) shown.getCropBox().getWidth() * shown.getCropBox().getHeight();
        double scale = Math.min(DPI / POINTS, Math.sqrt(MOST_PIXELS / Math.max(1, area)));
        Path picture = Files.createTempFile("page", ".png");
        try {
            BufferedImage image = new PDFRenderer(document).renderImage(page - 1, (float) scale, ImageType.GRAY);
            ImageIO.write(image, "png", picture.toFile());
            return words(run(List.of(picture.toString(), "stdout", "-l", "pol", "--dpi",
                    String.valueOf(Math.round(scale * POINTS)), "tsv")), scale);
        } finally {
            Files.delete(picture);
        }
    }

    private String run(List<String> arguments) throws IOException {
        List<String> all = new ArrayList<>(command);
        all.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            Thread reader = Thread.ofVirtual().start(() -> copy(process.getInputStream(), output));
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("text recognition took longer than " + patience.toSeconds() + " seconds");
            }
            reader.join();
            if (process.exitValue() != 0 || output.size() > MOST_OUTPUT) {
                throw new IOException("text recognition failed with code " + process.exitValue());
            }
            return output.toString(StandardCharsets.UTF_8);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("text recognition was interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Keeps one byte more than allowed, so that too much output is seen, and lets the program write on. */
    private static void copy(InputStream from, ByteArrayOutputStream to) {
        try (from) {
            byte[] buffer = new byte[8192];
            for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
                to.write(buffer, 0, Math.min(count, MOST_OUTPUT + 1 - to.size()));
            }
        } catch (IOException _) {
            // The program was stopped; what it wrote so far is not used.
        }
    }

    /** The words in the program's table of tab-separated values; all have the size of the page's usual line. */
    static List<PdfGlyph> words(String table, double scale) {
        List<String[]> rows = table.lines().map(line -> line.split("\t", -1))
                .filter(row -> row.length >= 12 && row[0].equals("5") && !row[11].isBlank()).toList();
        double size = usualHeight(table, scale);
        Map<String, List<Double>> bottoms = new HashMap<>();
        rows.forEach(row -> bottoms.computeIfAbsent(line(row), _ -> new ArrayList<>())
                .add((Double.parseDouble(row[7]) + Double.parseDouble(row[9])) / scale));
        bottoms.values().forEach(places -> places.sort(null));
        List<PdfGlyph> words = new ArrayList<>();
        for (String[] row : rows) {
            double left = Double.parseDouble(row[6]) / scale;
            double width = Double.parseDouble(row[8]) / scale;
            // What the words of a line stand on: the middle of their lower sides, for some letters hang down.
            List<Double> line = bottoms.get(line(row));
            double baseline = line.get(line.size() / 2);
            words.add(new PdfGlyph(row[11].strip(), left, baseline, width, size, 0.3 * size, false, 0, left, baseline));
        }
        return words;
    }

    private static String line(String[] row) {
        return String.join("/", row[1], row[2], row[3], row[4]);
    }

    private static double usualHeight(String table, double scale) {
        double[] heights = table.lines().map(line -> line.split("\t", -1))
                .filter(row -> row.length >= 12 && row[0].equals("4"))
                .mapToDouble(row -> Double.parseDouble(row[9]) / scale).sorted().toArray();
        return heights.length == 0 ? 10 : Math.max(4, heights[heights.length / 2]);
    }
}
