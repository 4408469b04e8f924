package org.tabularium.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.warehouse.CityReports;
import org.tabularium.warehouse.ParquetWriter;
import org.tabularium.warehouse.PublishedWarehouse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The files of a small city, looked at as those do who receive them. */
class ExportedFilesTest {

    @TempDir
    static Path root;

    static Path exports;

    static PublishedWarehouse warehouse;

    @BeforeAll
    static void export() {
        warehouse = PublishedWarehouse.open(CityReports.publish(root)).orElseThrow();
        exports = root.resolve("exports");
        Exports.all(warehouse).replace(exports);
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @Test
    void theSdmxStructureFollowsTheRulesOfItsStandard() throws IOException {
        assertThat(violations("sdmx-structure.schema.json", "sdmx/structure.json")).isEmpty();
    }

    @Test
    void theRulesOfSdmxRefuseWhatIsWrong() throws IOException {
        String structure = Files.readString(exports.resolve("sdmx/structure.json"));
        for (Map.Entry<String, String> change : Map
                .of("\"id\" : \"OBS_STATUS\"", "\"id\" : \"OBS STATUS\"", "\"usage\" : \"mandatory\"",
                        "\"usage\" : \"Mandatory\"", "\"version\" : \"1.0\"", "\"version\" : \"one\"", "\"sender\"",
                        "\"writer\"", "\"dataType\" : \"Decimal\"", "\"dataType\" : \"DECIMAL(18,4)\"")
                .entrySet()) {
            assertThat(structure).contains(change.getKey());
            assertThat(
                    violationsOf("sdmx-structure.schema.json", structure.replace(change.getKey(), change.getValue())))
                            .as(change.getValue()).isNotEmpty();
        }
    }

    @Test
    void everythingThatTheSdmxStructureRefersToIsInIt() throws IOException {
        JsonNode data = json("sdmx/structure.json").path("data");
        Set<String> urns = new HashSet<>();
        data.path("codelists").forEach(list -> {
            urns.add("urn:sdmx:org.sdmx.infomodel.codelist.Codelist=TABULARIUM:" + list.path("id").asText() + "(1.0)");
            Set<String> ids = new HashSet<>();
            list.path("codes").forEach(code -> assertThat(ids.add(code.path("id").asText())).isTrue());
            list.path("codes").forEach(code -> assertThat(ids)
                    .containsAll(code.has("parent") ? List.of(code.path("parent").asText()) : List.of()));
        });
        data.path("conceptSchemes").get(0).path("concepts").forEach(
                concept -> urns.add("urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=TABULARIUM:CS_INDICATORS(1.0)."
                        + concept.path("id").asText()));
        urns.add("urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=TABULARIUM:INDICATORS(1.0)");
        List<String> references = new ArrayList<>();
        for (String property : List.of("enumeration", "conceptIdentity", "structure")) {
            references.addAll(data.findValuesAsText(property));
        }
        assertThat(references).hasSizeGreaterThan(20).allMatch(urns::contains);
    }

    @Test
    void sdmxDataUseTheColumnsAndCodesOfTheStructure() throws IOException {
        JsonNode components = json("sdmx/structure.json").path("data").path("dataStructures").get(0)
                .path("dataStructureComponents");
        List<String> ids = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"));
        components.path("dimensionList").path("dimensions").forEach(each -> ids.add(each.path("id").asText()));
        ids.add(components.path("dimensionList").path("timeDimension").path("id").asText());
        components.path("measureList").path("measures").forEach(each -> ids.add(each.path("id").asText()));
        components.path("attributeList").path("attributes").forEach(each -> ids.add(each.path("id").asText()));
        Map<String, Set<String>> codes = new TreeMap<>();
        json("sdmx/structure.json").path("data").path("codelists").forEach(
                list -> codes.put(list.path("id").asText(), new HashSet<>(list.path("codes").findValuesAsText("id"))));

        List<NamedCsvRecord> rows = csv("sdmx/indicators.csv", ',');

        assertThat(rows.getFirst().getHeader()).isEqualTo(ids);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.getField("STRUCTURE")).isEqualTo("dataflow");
            assertThat(row.getField("STRUCTURE_ID")).isEqualTo("TABULARIUM:INDICATORS(1.0)");
            assertThat(row.getField("ACTION")).isEqualTo("R");
            assertThat(row.getField("TIME_PERIOD")).matches("\\d{4}");
            for (SdmxComponent component : SdmxComponent.values()) {
                component.codelist()
                        .ifPresent(list -> assertThat(codes.get(list)).contains(row.getField(component.name())));
            }
        });
        assertThat(rows).extracting(row -> row.getFields().subList(3, 10)).doesNotHaveDuplicates();
    }

    @Test
    void signsBecomeTheObservationStatusOfSdmx() throws IOException {
        Map<String, List<String>> byIndicator = new TreeMap<>();
        for (NamedCsvRecord row : csv("sdmx/indicators.csv", ',')) {
            byIndicator.computeIfAbsent(nameOf(row.getField("INDICATOR")), _ -> new ArrayList<>())
                    .add(row.getField("OBS_STATUS") + row.getField("OBS_VALUE"));
        }
        assertThat(byIndicator).containsEntry("Udział", List.of("A12.5")).containsEntry("Bez informacji", List.of("O"))
                .containsEntry("Nie wystąpiło", List.of("M")).containsEntry("Tajne", List.of("Q"))
                .containsEntry("Nie dotyczy", List.of("M")).containsEntry("Nowe mieszkania", List.of("F8"))
                .doesNotContainKey("Nieczytelne").doesNotContainKey("Bez roku");
    }

    /** The name that the structure gives to a code of the data. */
    private static String nameOf(String code) throws IOException {
        for (JsonNode list : json("sdmx/structure.json").path("data").path("codelists")) {
            for (JsonNode item : list.path("codes")) {
                if (item.path("id").asText().equals(code)) {
                    return item.path("name").asText();
                }
            }
        }
        return code;
    }

    @Test
    void decimalsSayHowManyTheValueHas() throws IOException {
        List<String> money = new ArrayList<>();
        for (NamedCsvRecord row : csv("sdmx/indicators.csv", ',')) {
            if (nameOf(row.getField("INDICATOR")).equals("Wydatki")) {
                money.add(row.getField("OBS_VALUE") + " " + row.getField("DECIMALS"));
            }
        }
        assertThat(money).containsExactlyInAnyOrder("-12.5 1", "1234567.89 2", "2500 0");
    }

    @Test
    void theDataPackageFollowsTheRulesOfItsStandard() throws IOException {
        assertThat(violations("datapackage.schema.json", "datapackage.json")).isEmpty();
        String content = Files.readString(exports.resolve("datapackage.json"));
        assertThat(violationsOf("datapackage.schema.json", content.replace("sha256:", "sha257:"))).isNotEmpty();
        assertThat(violationsOf("datapackage.schema.json", content.replace("\"string\"", "\"text\""))).isNotEmpty();
    }

    @Test
    void theDataPackageDescribesEveryCsvFileAsItIs() throws IOException {
        JsonNode resources = json("datapackage.json").path("resources");
        assertThat(resources).hasSize(warehouse.consolidatedTables().size() + warehouse.listings().size());
        for (JsonNode resource : resources) {
            Path file = exports.resolve(resource.path("path").asText());
            assertThat(resource.path("hash").asText()).isEqualTo("sha256:" + ExportsTest.hash(file));
            assertThat(resource.path("bytes").asLong()).isEqualTo(Files.size(file));
            List<String> fields = resource.path("schema").path("fields").findValuesAsText("name");
            assertThat(Files.readString(file)).startsWith(String.join(",", fields) + "\r\n");
        }
    }

    @Test
    void everyTableHasAPageThatSaysWhatItIs() throws IOException {
        Document page = Jsoup.parse(Files.readString(exports.resolve("metadata/spending.html")));
        assertThat(page.select("h1").text()).isEqualTo("Spending and other amounts of money");
        assertThat(page.select("h2").eachText()).containsExactly("Definition", "Columns", "Unit", "Last change",
                "How to read the figures", "Signs in the reports", "Qualifiers", "Sources", "Files");
        assertThat(page.text()).contains("EUR, PLN", "How conflicts are shown", "2023/raport.docx",
                ExportsTest.hash(exports.resolve("spending.csv")), "The newest report is on 2023");
        assertThat(page.select("a").eachAttr("href"))
                .allSatisfy(link -> assertThat(exports.resolve("metadata").resolve(link).normalize()).exists());
    }

    @Test
    void theDictionaryHasEveryColumnOfTheWarehouseWithItsMeaning() throws IOException {
        Document page = Jsoup.parse(Files.readString(exports.resolve("data_dictionary.html")));
        assertThat(page.select("h2").eachText()).contains("indicator_series (view)", "fact_indicator (table)",
                "stated.document (table)");
        assertThat(page.select("tbody tr")).hasSizeGreaterThan(150)
                .allSatisfy(row -> assertThat(row.select("td").last().text()).isNotEmpty());
    }

    @Test
    void pagesShowWordsOfReportsAsText() throws IOException {
        Path file = root.resolve("page.html");
        new Page("<script>alert(1)</script>").paragraph("a & b <b>").write(file);
        Document page = Jsoup.parse(Files.readString(file));
        assertThat(page.select("script, b")).isEmpty();
        assertThat(page.select("p").text()).isEqualTo("a & b <b>");
    }

    @Test
    void parquetFilesSayWhatTheyAreAndHoldTheRowsOfTheTable() throws IOException {
        assertThat(Parquet.read(exports.resolve("parquet/spending.parquet"), "SELECT indicator, unit, \"2023\""))
                .containsExactly("Wydatki|EUR|2500.0000", "Wydatki|PLN|1234567.8900");
        assertThat(Parquet.metadata(exports.resolve("parquet/spending.parquet"))).containsEntry("title",
                "Spending and other amounts of money");
    }

    @Test
    void aBigParquetFileHasTheSameBytesEachTime() throws IOException {
        String many = "SELECT i, 'text ' || i % 1000 AS t, i / 7.0 AS d FROM range(300000) AS r(i) ORDER BY i";
        try (ParquetWriter writer = warehouse.parquet()) {
            writer.write(many, root.resolve("it's.parquet"), new TreeMap<>(Map.of("title", "it's")));
            writer.write(many, root.resolve("again.parquet"), new TreeMap<>(Map.of("title", "it's")));
        }
        assertThat(root.resolve("it's.parquet")).hasSameBinaryContentAs(root.resolve("again.parquet"));
    }

    @Test
    void polishCsvHoldsWhatCsvHolds() throws IOException {
        List<NamedCsvRecord> plain = csv("provider_deliveries.csv", ',');
        List<NamedCsvRecord> polish = csv("csv-pl/provider_deliveries.csv", ';');
        assertThat(polish).hasSameSizeAs(plain);
        assertThat(polish).extracting(row -> row.getField("amount_pln").replace(',', '.'))
                .containsExactlyElementsOf(plain.stream().map(row -> row.getField("amount_pln")).toList())
                .contains("-12.5");
        assertThat(csv("csv-pl/indicators_by_year.csv", ';')).extracting(row -> row.getField("indicator"))
                .contains("'=HYPERLINK(\"x\")", "'@suma", "'+suma", "'-różnica");
    }

    private static List<String> violations(String schema, String file) throws IOException {
        return violationsOf(schema, Files.readString(exports.resolve(file)));
    }

    private static List<String> violationsOf(String schema, String content) throws IOException {
        try (InputStream rules = ExportedFilesTest.class.getResourceAsStream(schema)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(rules.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
                    .validate(content, InputFormat.JSON).stream().map(Object::toString).toList();
        }
    }

    private static JsonNode json(String file) throws IOException {
        return new ObjectMapper().readTree(Files.readString(exports.resolve(file)));
    }

    private static List<NamedCsvRecord> csv(String file, char separator) throws IOException {
        String content = Files.readString(exports.resolve(file));
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().fieldSeparator(separator)
                .ofNamedCsvRecord(content.startsWith("\uFEFF") ? content.substring(1) : content)) {
            return reader.stream().toList();
        }
    }
}
