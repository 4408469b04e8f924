package org.tabularium.warehouse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A file of the folder {@code sql} and what its head comment says.
 * <p>
 * The head is the comment lines at the top: {@code -- key: text}, and lines indented by at least two blanks after
 * {@code --} go on with the text before. A head without keys is a plain comment.
 *
 * @param name
 *            the file's name, such as {@code indicators_by_year.sql}
 * @param head
 *            the texts by key
 * @param sql
 *            the whole file, without a last semicolon
 */
record SqlFile(String name, Map<String, String> head, String sql) {

    private static final Pattern KEY = Pattern.compile("-- ([a-z]+): (.*)");

    /** They are part of the program and do not change while it runs. */
    private static final Map<String, List<SqlFile>> FOLDERS = new ConcurrentHashMap<>();

    /** The files of one folder of {@code sql}, in the order of their names. */
    static List<SqlFile> folder(String folder) {
        return FOLDERS.computeIfAbsent(folder, SqlFile::readFolder);
    }

    private static List<SqlFile> readFolder(String folder) {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:sql/" + folder + "/*.sql");
            return Arrays.stream(files).map(SqlFile::read).sorted(Comparator.comparing(SqlFile::name)).toList();
        } catch (IOException e) {
            throw new WarehouseException("the program lacks its folder sql/" + folder + "; build it again", e);
        }
    }

    static SqlFile parse(String name, String content) {
        Map<String, String> head = new LinkedHashMap<>();
        String key = "";
        for (String line : content.lines().takeWhile(line -> line.startsWith("--")).toList()) {
            Matcher entry = KEY.matcher(line);
            if (entry.matches()) {
                key = entry.group(1);
                head.put(key, entry.group(2).strip());
            } else if (line.startsWith("--  ") && !key.isEmpty()) {
                head.merge(key, line.substring(2).strip(), (text, more) -> text + " " + more);
            }
        }
        return new SqlFile(name, head, content.strip().replaceFirst(";\\s*$", ""));
    }

    /** What the head says under this key, which it must. */
    String required(String key) {
        return optional(key).orElseThrow(() -> new WarehouseException(
                name + " has no line \"-- " + key + ": ...\" in its head comment; add one"));
    }

    Optional<String> optional(String key) {
        return Optional.ofNullable(head.get(key));
    }

    private static SqlFile read(Resource file) {
        try {
            return parse(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new WarehouseException(file + " cannot be read; build the program again", e);
        }
    }
}
