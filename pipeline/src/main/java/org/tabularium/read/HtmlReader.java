package org.tabularium.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.jsoup.Jsoup;
import org.tabularium.document.Document;
import org.tabularium.document.Document.Properties;

/**
 * Reads web pages (.html, .htm), also those that a program saved under the name of a spreadsheet. Scripts, forms and
 * what a page hides are not read; nothing is fetched.
 */
public final class HtmlReader implements DocumentReader {

    private static final String HTML = "text/html";

    private static final int START = 4_096;

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([a-z0-9_-]{2,20})");

    private final Limits limits;

    public HtmlReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Set<String> mediaTypes() {
        return Set.of(HTML, "application/xhtml+xml");
    }

    @Override
    public Document read(Path file, String name) throws UnreadableDocumentException {
        try {
            return read(decoded(Files.readAllBytes(file)), name);
        } catch (IOException failure) {
            throw Failures.unreadable("the page cannot be read", failure);
        }
    }

    Document read(String html, String name) throws UnreadableDocumentException {
        Budget budget = new Budget(limits);
        budget.characters(html.length(), () -> "the page");
        org.jsoup.nodes.Document page = Jsoup.parse(html);
        HtmlBody body = new HtmlBody(budget);
        body.read(page.body());
        String author = Optional.ofNullable(page.selectFirst("meta[name=author]")).map(meta -> meta.attr("content"))
                .orElse("");
        return new Document(name, new Properties(HTML, page.title().strip(), author.strip()), body.blocks(), List.of(),
                List.of());
    }

    /** The page's own word on its encoding counts unless a byte order mark says otherwise. */
    private String decoded(byte[] bytes) throws UnreadableDocumentException {
        String start = new String(bytes, 0, Math.min(bytes.length, START), StandardCharsets.ISO_8859_1);
        Matcher told = CHARSET.matcher(start);
        boolean marked = start.startsWith("\u00ef\u00bb\u00bf") || start.startsWith("\u00ff\u00fe")
                || start.startsWith("\u00fe\u00ff");
        if (!marked && told.find() && Charset.isSupported(told.group(1))
                && !told.group(1).toLowerCase(java.util.Locale.ROOT).startsWith("utf-16")) {
            return new String(bytes, Charset.forName(told.group(1)));
        }
        return TextDecoder.decode(bytes, limits.characters());
    }
}
