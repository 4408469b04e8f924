package org.tabularium.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** A page of text and tables that needs no other file. Whatever is put on it is text, never markup. */
final class Page {

    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
            table { border-collapse: collapse; margin: 1rem 0; display: block; overflow-x: auto; }
            th, td { border: 1px solid #8888; padding: .3rem .6rem; text-align: left; vertical-align: top; }
            code { overflow-wrap: anywhere; }
            """;

    private final Document document = Document.createShell("");

    private final Element html;

    private final Element main;

    Page(String title) {
        document.outputSettings().charset(StandardCharsets.UTF_8).escapeMode(Entities.EscapeMode.base).prettyPrint(true)
                .indentAmount(1);
        html = document.selectFirst("html");
        html.attr("lang", "en");
        document.head().appendElement("meta").attr("charset", "utf-8");
        document.head().appendElement("meta").attr("name", "viewport").attr("content",
                "width=device-width, initial-scale=1");
        document.title(title);
        document.head().appendElement("style").appendChild(new org.jsoup.nodes.DataNode(STYLE));
        main = document.body().appendElement("main");
        main.appendElement("h1").text(title);
    }

    Page heading(String text) {
        main.appendElement("h2").text(text);
        return this;
    }

    /** A heading that links can name. */
    Page heading(String text, String anchor) {
        main.appendElement("h2").attr("id", anchor).text(text);
        return this;
    }

    Page paragraph(String text) {
        main.appendElement("p").text(text);
        return this;
    }

    /** A list of links: label, then address. */
    Page links(List<List<String>> links) {
        Element list = main.appendElement("ul");
        links.forEach(link -> list.appendElement("li").appendElement("a").attr("href", link.get(1)).text(link.get(0)));
        return this;
    }

    /** A table; the first row names the columns. */
    Page table(List<List<String>> rows) {
        Element table = main.appendElement("table");
        Element head = table.appendElement("thead").appendElement("tr");
        rows.getFirst().forEach(name -> head.appendElement("th").attr("scope", "col").text(name));
        Element body = table.appendElement("tbody");
        for (List<String> row : rows.subList(1, rows.size())) {
            Element line = body.appendElement("tr");
            row.forEach(text -> line.appendElement("td").text(text));
        }
        return this;
    }

    void write(Path file) throws IOException {
        Files.writeString(file, "<!doctype html>\n" + html.outerHtml() + "\n");
    }
}
