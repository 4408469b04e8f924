package org.tabularium.read;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A walk over the XML of one part of a package. Elements are named with fixed prefixes ("w:p", "mc:Choice"), whatever
 * prefixes the file uses and whether it is of the strict or of the transitional kind; elements of other vocabularies
 * have an empty prefix (":graphic"). Document type declarations and entities are refused.
 */
final class XmlCursor implements AutoCloseable {

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"),
            Map.entry("http://purl.oclc.org/ooxml/wordprocessingml/main", "w"),
            Map.entry("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"),
            Map.entry("http://schemas.openxmlformats.org/officeDocument/2006/math", "m"),
            Map.entry("http://purl.oclc.org/ooxml/officeDocument/math", "m"),
            Map.entry("http://schemas.openxmlformats.org/drawingml/2006/chart", "c"),
            Map.entry("http://purl.oclc.org/ooxml/drawingml/chart", "c"),
            Map.entry("http://schemas.microsoft.com/office/drawing/2014/chartex", "c"),
            Map.entry("http://schemas.openxmlformats.org/drawingml/2006/diagram", "dgm"),
            Map.entry("http://purl.oclc.org/ooxml/drawingml/diagram", "dgm"),
            Map.entry("urn:schemas-microsoft-com:office:office", "o"),
            Map.entry("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "x"),
            Map.entry("http://purl.oclc.org/ooxml/spreadsheetml/main", "x"),
            Map.entry("urn:schemas-microsoft-com:office:spreadsheet", "ss"),
            Map.entry("urn:schemas-microsoft-com:office:excel", "excel"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0", "number"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:meta:1.0", "meta"),
            Map.entry("urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0", "calcext"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest"),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc"));

    /** Packages have many small parts; a factory may serve one thread only. */
    private static final ThreadLocal<XMLInputFactory> FACTORY = ThreadLocal.withInitial(XmlCursor::factory);

    private final XMLStreamReader reader;

    private final String part;

    /** Names are asked for a million times; each is made once. */
    private final Map<String, Map<String, String>> names = new HashMap<>();

    private int depth;

    private XmlCursor(XMLStreamReader reader, String part) {
        this.reader = reader;
        this.part = part;
    }

    /** What is done with an element; the cursor stands at its beginning and may be led through it, or not. */
    @FunctionalInterface
    interface Visitor {
        void element(String name) throws UnreadableDocumentException;
    }

    /** Opens a part and goes to its root element. */
    static XmlCursor open(InputStream source, String part) throws UnreadableDocumentException {
        try {
            XmlCursor cursor = new XmlCursor(FACTORY.get().createXMLStreamReader(source), part);
            while (cursor.depth == 0) {
                cursor.next();
            }
            return cursor;
        } catch (XMLStreamException failure) {
            throw Failures.unreadable(part, failure);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
        return factory;
    }

    /** The name of the element at which the cursor stands. */
    String name() {
        return name(reader.getNamespaceURI(), reader.getLocalName());
    }

    private String name(String namespace, String local) {
        String prefix = PREFIXES.getOrDefault(namespace == null ? "" : namespace, "");
        return prefix.isEmpty() ? ":" + local
                : names.computeIfAbsent(prefix, _ -> new HashMap<>()).computeIfAbsent(local,
                        name -> prefix + ":" + name);
    }

    /** An attribute by its full name ("office:value"), where another vocabulary has one of the same name. */
    Optional<String> attributeOf(String name) {
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            if (name.equals(name(reader.getAttributeNamespace(index), reader.getAttributeLocalName(index)))) {
                return Optional.of(reader.getAttributeValue(index));
            }
        }
        return Optional.empty();
    }

    /** An attribute of the element at which the cursor stands, by its name without prefix. */
    Optional<String> attribute(String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name));
    }

    /** The attribute {@code w:val}, empty where there is none. */
    String value() {
        return attribute("val").orElse("");
    }

    /** Where the cursor stands, for messages. */
    String place() {
        return part + ", character " + Math.max(0, reader.getLocation().getCharacterOffset());
    }

    /** Visits the children of the element at which the cursor stands, and leaves the element. */
    void children(Visitor visitor) throws UnreadableDocumentException {
        int parent = depth;
        while (advance(parent)) {
            visitor.element(name());
            leave(parent);
        }
    }

    /** Visits all elements below, outermost first; what a visitor has led the cursor through is not visited again. */
    void descendants(Visitor visitor) throws UnreadableDocumentException {
        int top = depth;
        while (advance(top)) {
            visitor.element(name());
        }
    }

    /** Takes the characters and children of an element in their order, and leaves the element. */
    void mixed(Budget budget, Consumer<String> characters, Visitor visitor) throws UnreadableDocumentException {
        int parent = depth;
        while (depth >= parent) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                visitor.element(name());
                leave(parent);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                budget.characters(reader.getTextLength(), this::place);
                characters.accept(reader.getText());
            }
        }
    }

    /** The characters of the element at which the cursor stands, and leaves the element. */
    String text(Budget budget) throws UnreadableDocumentException {
        int parent = depth;
        StringBuilder text = new StringBuilder();
        while (depth >= parent) {
            int event = next();
            if (depth == parent && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE)) {
                budget.characters(reader.getTextLength(), this::place);
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
        return text.toString();
    }

    /** Goes to the next element below {@code parent}; false at the end of {@code parent}. */
    private boolean advance(int parent) throws UnreadableDocumentException {
        while (depth >= parent) {
            if (next() == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    private void leave(int parent) throws UnreadableDocumentException {
        while (depth > parent) {
            next();
        }
    }

    private int next() throws UnreadableDocumentException {
        try {
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw Failures
                        .corrupt("The file is damaged: " + part + " declares or uses entities of its own.", null);
                default -> {
                    // Comments and processing instructions say nothing; characters are for text().
                }
            }
            return event;
        } catch (XMLStreamException failure) {
            throw Failures.unreadable(part, failure);
        }
    }

    @Override
    public void close() throws UnreadableDocumentException {
        try {
            reader.close();
        } catch (XMLStreamException failure) {
            throw Failures.unreadable(part, failure);
        }
    }
}
