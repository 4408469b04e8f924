package org.tabularium.interpret.context;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.tabularium.document.Block;
import org.tabularium.document.Document;
import org.tabularium.document.Heading;
import org.tabularium.document.Paragraph;
import org.tabularium.document.Table;
import org.tabularium.interpret.Spaces;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.language.Expression;

/**
 * What a document says before it comes to its matter.
 *
 * @param title
 *            the title as printed or, where none is, as the file's properties have it
 * @param printed
 *            the printed title, empty where the document has none
 * @param property
 *            the title of the file's properties without the noise of the program that wrote it
 * @param lines
 *            the texts of the first page, one a line
 */
record FirstPage(String title, String printed, String property, List<String> lines) {

    /** A title page and an introduction; further down, years and programmes are subjects, not the report's own. */
    private static final int BLOCKS = 25;

    private static final int LONGEST_TITLE = 400;

    private static final int LONGEST_LINE = 200;

    private static final Pattern FILE_NAME = Pattern.compile("^\\S+$");

    static FirstPage of(Document document, Vocabulary vocabulary) {
        Expression report = vocabulary.pattern("report.word");
        List<String> lines = document.blocks().stream().limit(BLOCKS).filter(block -> !(block instanceof Table))
                .map(Block::plain).map(Spaces::collapse).filter(text -> !text.isEmpty()).toList();
        String styled = fromReport(titleLines(document), report);
        String property = Spaces
                .collapse(vocabulary.pattern("report.file_noise").replaceAll(document.properties().title(), ""));
        String worded = lines.stream().filter(line -> line.length() <= LONGEST_LINE && begins(report, line)).findFirst()
                .orElse("");
        String printed = Stream.of(styled, worded).filter(text -> report.isIn(text)).findFirst().orElse("");
        String named = FILE_NAME.matcher(property).matches() ? "" : property;
        String title = Stream
                .of(printed, report.isIn(property) ? property : "", styled, named,
                        lines.stream().filter(line -> line.length() <= LONGEST_LINE).findFirst().orElse(""), property)
                .filter(text -> !text.isEmpty()).findFirst().orElse("");
        return new FirstPage(title, printed, property, lines);
    }

    private static boolean begins(Expression report, String line) {
        Matcher word = report.matcher(line);
        return word.find() && word.start() == 0;
    }

    /** The lines in the style of a title that follow one another, or the headings with which the document begins. */
    private static List<String> titleLines(Document document) {
        List<String> lines = new ArrayList<>();
        for (Block block : document.blocks().stream().limit(BLOCKS).toList()) {
            boolean title = block instanceof Paragraph paragraph
                    && (paragraph.role() == Paragraph.Role.TITLE
                            || paragraph.role() == Paragraph.Role.BODY && paragraph.bold())
                    || block instanceof Heading heading && heading.level() == 1;
            boolean other = block instanceof Table || !title && !block.plain().isBlank();
            if (other && !lines.isEmpty()) {
                break;
            }
            if (title && !block.plain().isBlank()) {
                lines.add(Spaces.collapse(block.plain()));
            }
        }
        return lines;
    }

    /** The title without the lines before it that say whose annex it is. */
    private static String fromReport(List<String> lines, Expression report) {
        int first = 0;
        while (first < lines.size() && !report.isIn(lines.get(first))) {
            first++;
        }
        String title = String.join(" ", first == lines.size() ? lines : lines.subList(first, lines.size()));
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
    }

    /** The whole page, a line break between its texts. */
    String text() {
        return String.join("\n", lines);
    }
}
