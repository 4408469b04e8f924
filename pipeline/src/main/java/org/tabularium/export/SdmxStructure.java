package org.tabularium.export;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tabularium.export.SdmxComponent.Role;
import org.tabularium.warehouse.QueryResult;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The structure message in SDMX-JSON 2.0: concepts, code lists, the data structure and the dataflow. Code lists grow
 * with the reports, so nothing here has a semantic version, which would promise that it never changes.
 */
final class SdmxStructure {

    private static final String AGENCY = "TABULARIUM";

    private static final String VERSION = "1.0";

    private static final String DATAFLOW = "INDICATORS";

    /** How the data name their dataflow. */
    static final String DATAFLOW_ID = AGENCY + ":" + DATAFLOW + "(" + VERSION + ")";

    private static final String SCHEMA = "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json";

    /** The standard wants a time; a fixed one says nothing and keeps the bytes the same. */
    private static final String PREPARED = "2000-01-01T00:00:00Z";

    private static final List<List<String>> FREQUENCIES = List.of(List.of("A", "Annual"));

    private static final List<List<String>> STATUSES = List.of(List.of("A", "Normal value"),
            List.of("F", "Forecast value: a plan"),
            List.of("M", "Missing value; data cannot exist, or the figure did not occur"),
            List.of("O", "Missing value; no information"), List.of("Q", "Missing value; suppressed"));

    private final ObjectNode message = Json.object();

    private SdmxStructure() {
    }

    /**
     * Makes the message.
     *
     * @param codes
     *            the answer to {@code sql/sdmx/codes.sql}
     */
    static ObjectNode of(QueryResult codes) {
        SdmxStructure structure = new SdmxStructure();
        structure.addMeta();
        ObjectNode data = structure.message.putObject("data");
        structure.addDataflow(data.putArray("dataflows"));
        structure.addDataStructure(data.putArray("dataStructures"));
        structure.addConcepts(data.putArray("conceptSchemes"));
        structure.addCodelists(data.putArray("codelists"), codes);
        return structure.message;
    }

    private void addMeta() {
        ObjectNode meta = message.putObject("meta");
        meta.put("schema", SCHEMA).put("id", AGENCY + "_" + DATAFLOW).put("test", false).put("prepared", PREPARED);
        meta.putArray("contentLanguages").add("en").add("pl");
        meta.putObject("sender").put("id", AGENCY);
    }

    private void addDataflow(ArrayNode dataflows) {
        named(maintained(dataflows.addObject(), DATAFLOW), "Consolidated indicators").put("structure",
                urn("datastructure.DataStructure", DATAFLOW));
    }

    private void addDataStructure(ArrayNode structures) {
        ObjectNode components = named(maintained(structures.addObject(), DATAFLOW), "Consolidated indicators")
                .putObject("dataStructureComponents");
        ObjectNode dimensionList = components.putObject("dimensionList").put("id", "DimensionDescriptor");
        ArrayNode dimensions = dimensionList.putArray("dimensions");
        ofRole(Role.DIMENSION)
                .forEach(each -> component(dimensions.addObject(), each).put("position", dimensions.size() - 1));
        ofRole(Role.TIME).forEach(each -> component(dimensionList.putObject("timeDimension"), each));
        ArrayNode measures = components.putObject("measureList").put("id", "MeasureDescriptor").putArray("measures");
        ofRole(Role.MEASURE).forEach(each -> component(measures.addObject(), each).put("usage", "optional"));
        ArrayNode attributes = components.putObject("attributeList").put("id", "AttributeDescriptor")
                .putArray("attributes");
        ofRole(Role.CODED_ATTRIBUTE, Role.ATTRIBUTE).forEach(each -> component(attributes.addObject(), each)
                .put("usage", each.mandatory() ? "mandatory" : "optional").putObject("attributeRelationship")
                .putObject("observation"));
    }

    private static List<SdmxComponent> ofRole(Role... roles) {
        return Arrays.stream(SdmxComponent.values()).filter(each -> List.of(roles).contains(each.role())).toList();
    }

    private static ObjectNode component(ObjectNode node, SdmxComponent component) {
        node.put("id", component.name()).put("conceptIdentity",
                urn("conceptscheme.Concept", "CS_" + DATAFLOW) + "." + component.name());
        ObjectNode representation = node.putObject("localRepresentation");
        component.codelist().ifPresentOrElse(
                codelist -> representation.put("enumeration", urn("codelist.Codelist", codelist)),
                () -> representation.putObject("format").put("dataType", component.dataType()));
        return node;
    }

    private void addConcepts(ArrayNode schemes) {
        ObjectNode scheme = named(maintained(schemes.addObject(), "CS_" + DATAFLOW), "Concepts of the indicators");
        ArrayNode concepts = scheme.putArray("concepts");
        for (SdmxComponent component : SdmxComponent.values()) {
            ObjectNode concept = named(concepts.addObject().put("id", component.name()), component.title());
            concept.put("description", component.description()).putObject("descriptions").put("en",
                    component.description());
        }
    }

    private void addCodelists(ArrayNode codelists, QueryResult codes) {
        Map<String, ArrayNode> lists = new LinkedHashMap<>();
        fixedCodes(codelist(codelists, lists, "CL_FREQ"), FREQUENCIES);
        fixedCodes(codelist(codelists, lists, "CL_OBS_STATUS"), STATUSES);
        for (var row : codes.rows()) {
            List<String> code = row.stream().map(CellText::of).toList();
            addCode(codelist(codelists, lists, code.get(0)).addObject(), code);
        }
    }

    private ArrayNode codelist(ArrayNode codelists, Map<String, ArrayNode> lists, String id) {
        return lists
                .computeIfAbsent(id,
                        key -> named(maintained(codelists.addObject(), id),
                                "Code list of " + ofCodelist(id).title().toLowerCase(java.util.Locale.ROOT))
                                        .putArray("codes"));
    }

    private static SdmxComponent ofCodelist(String id) {
        return Arrays.stream(SdmxComponent.values())
                .filter(component -> component.codelist().filter(id::equals).isPresent()).findFirst()
                .orElseThrow(() -> new IllegalStateException("no component has the code list " + id));
    }

    private static void fixedCodes(ArrayNode codes, List<List<String>> rows) {
        rows.forEach(row -> named(codes.addObject().put("id", row.get(0)), row.get(1)));
    }

    /** Columns: code list, id, parent, English name, Polish name, description. */
    private static void addCode(ObjectNode node, List<String> code) {
        node.put("id", code.get(1));
        String english = code.get(3);
        String polish = code.get(4);
        node.put("name", english.isEmpty() ? polish : english);
        ObjectNode names = node.putObject("names");
        putIfPresent(names, "en", english);
        putIfPresent(names, "pl", polish);
        putIfPresent(node, "description", code.get(5));
        putIfPresent(node, "parent", code.get(2));
    }

    private static void putIfPresent(ObjectNode node, String property, String text) {
        if (!text.isEmpty()) {
            node.put(property, text);
        }
    }

    private static ObjectNode maintained(ObjectNode node, String id) {
        return node.put("id", id).put("version", VERSION).put("agencyID", AGENCY).put("isExternalReference", false);
    }

    private static ObjectNode named(ObjectNode node, String name) {
        node.put("name", name).putObject("names").put("en", name);
        return node;
    }

    private static String urn(String kind, String id) {
        return "urn:sdmx:org.sdmx.infomodel." + kind + "=" + AGENCY + ":" + id + "(" + VERSION + ")";
    }
}
