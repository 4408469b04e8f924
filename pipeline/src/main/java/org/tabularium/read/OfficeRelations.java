package org.tabularium.read;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** To which parts of an Office package one of its parts relates. What lies outside the package is left out. */
final class OfficeRelations {

    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

    private final Map<String, Relation> byId = new TreeMap<>();

    private OfficeRelations() {
    }

    /** A related part. */
    record Relation(String type, String target) {
    }

    static OfficeRelations none() {
        return new OfficeRelations();
    }

    /**
     * @param part
     *            the part that relates to others; empty for the package itself
     */
    static OfficeRelations read(String part, XmlCursor xml) throws UnreadableDocumentException {
        OfficeRelations relations = new OfficeRelations();
        xml.children(name -> {
            if (name.equals(":Relationship")
                    && xml.attribute("TargetMode").filter(mode -> !mode.equalsIgnoreCase("Internal")).isEmpty()) {
                relations.byId.put(xml.attribute("Id").orElse(""), new Relation(xml.attribute("Type").orElse(""),
                        resolved(folder(part), xml.attribute("Target").orElse(""))));
            }
        });
        return relations;
    }

    /** The first related part of a type such as {@code styles}. */
    Optional<Relation> ofType(String type) {
        return ofFullType(TRANSITIONAL + type).or(() -> ofFullType(STRICT + type));
    }

    private Optional<Relation> ofFullType(String type) {
        return byId.values().stream().filter(relation -> relation.type().equals(type)).findFirst();
    }

    Optional<Relation> ofId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The part that lists the relations of a part. */
    static String partOf(String part) {
        String folder = folder(part);
        return folder + "_rels/" + part.substring(folder.length()) + ".rels";
    }

    private static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    /** A target as seen from a folder; no way leads out of the package. */
    private static String resolved(String folder, String target) {
        String path = target.startsWith("/") ? target : folder + target;
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.replace('\\', '/').split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    /** What two names of one part have in common: neither case nor the way of writing tells parts apart. */
    static String key(String part) {
        String path = part.replace('\\', '/').toLowerCase(Locale.ROOT);
        String inside = path.startsWith("/") ? path.substring(1) : path;
        return inside.indexOf('%') < 0 ? inside : decoded(inside);
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2b"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return path;
        }
    }
}
