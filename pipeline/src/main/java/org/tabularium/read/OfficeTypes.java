package org.tabularium.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The media types of the parts of an Office package, each stated for one part or for all with one ending. */
final class OfficeTypes {

    /** The part that lists them; it has no type itself. */
    static final String PART = "[Content_Types].xml";

    private final Map<String, String> ofParts = new TreeMap<>();

    private final Map<String, String> ofEndings = new HashMap<>();

    private OfficeTypes() {
        ofParts.put(OfficeRelations.key(PART), "");
    }

    static OfficeTypes read(XmlCursor xml) throws UnreadableDocumentException {
        OfficeTypes types = new OfficeTypes();
        xml.children(name -> {
            String type = xml.attribute("ContentType").orElse("");
            if (name.equals(":Override")) {
                types.ofParts.put(OfficeRelations.key(xml.attribute("PartName").orElse("")), type);
            } else if (name.equals(":Default")) {
                types.ofEndings.put(xml.attribute("Extension").orElse("").toLowerCase(Locale.ROOT), type);
            }
        });
        return types;
    }

    /** The type of a part; empty where none is stated. */
    Optional<String> of(String part) {
        String key = OfficeRelations.key(part);
        String stated = ofParts.get(key);
        return Optional.ofNullable(stated == null ? ofEndings.get(key.substring(key.lastIndexOf('.') + 1)) : stated);
    }

    /** The key of the first part that is stated to be of a type. */
    Optional<String> partOf(String type) {
        return ofParts.entrySet().stream().filter(part -> part.getValue().equals(type)).map(Map.Entry::getKey)
                .findFirst();
    }
}
