package org.tabularium;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of the house and the doors between them. */
@AnalyzeClasses(packages = "org.tabularium", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String HOUSE = "org.tabularium..";

    @ArchTest
    static final ArchRule documentUsesNothing = room("document")
            .because("the neutral document is what all others meet at; what it used, all would use");

    @ArchTest
    static final ArchRule languageUsesNothing = room("language")
            .because("what a word is does not depend on what it is read for");

    @ArchTest
    static final ArchRule readUsesDocument = room("read", "document", "language")
            .because("a reader says what stands in a file, never what it means");

    @ArchTest
    static final ArchRule quantityUsesTheLanguage = room("quantity", "language")
            .because("whether a text is a number does not depend on where it stands");

    @ArchTest
    static final ArchRule interpretUsesDocumentLanguageAndQuantity = room("interpret", "document", "language",
            "quantity").because("rules about layouts and language must not know files or databases");

    @ArchTest
    static final ArchRule catalogueUsesTheModel = room("catalogue", "interpret", "document", "language", "quantity")
            .because("a name is resolved from what was observed, not from the file or the database");

    @ArchTest
    static final ArchRule warehouseUsesTheModel = room("warehouse", "interpret", "document", "quantity", "catalogue")
            .because("the warehouse takes results and does not make them");

    @ArchTest
    static final ArchRule exportUsesTheWarehouse = room("export", "warehouse")
            .because("what is exported is what was published, nothing else");

    @ArchTest
    static final ArchRule extractUsesReadersInterpreterAndRows = room("extract", "document", "read", "interpret",
            "warehouse")
                    .because("whoever reads documents makes their rows, with no database and no framework to wait for");

    @ArchTest
    static final ArchRule jobUsesAllButTheCommands = room("job", "document", "read", "quantity", "interpret",
            "catalogue", "warehouse", "export", "extract").because("the night does not know who started it");

    @ArchTest
    static final ArchRule cliUsesJobWarehouseExport = room("cli", "job", "warehouse", "export", "extract")
            .because("a command asks for work and tells about it, it does no work of its own");

    @ArchTest
    static final ArchRule roomsHaveNoCycles = slices().matching("org.tabularium.(*)..").should().beFreeOfCycles()
            .because("a number travels in one direction and has no way back");

    @ArchTest
    static final ArchRule poiInReadersAndWorkbook = library("org.apache.poi..", "read", "export")
            .because("formats of files are the business of readers and of the workbook");

    @ArchTest
    static final ArchRule tikaInReaders = library("org.apache.tika..", "read").because("only readers see files");

    @ArchTest
    static final ArchRule pdfInReaders = library("org.apache.pdfbox..", "read").because("only readers see files");

    @ArchTest
    static final ArchRule sqlInWarehouse = noClasses().that().resideOutsideOfPackage("org.tabularium.warehouse..").and()
            .doNotHaveSimpleName("RecordsOfJobs").should().dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.duckdb..", "org.flywaydb..", "org.h2..").because(
                    "SQL where the data is a set, and that is the warehouse; the job's records Spring is only told the place of");

    @ArchTest
    static final ArchRule batchInJob = library("org.springframework.batch..", "job")
            .because("the rules of reading must run without a framework");

    @ArchTest
    static final ArchRule bootInJob = library("org.springframework.boot..", "job")
            .because("only the night may wait for a framework to start");

    @ArchTest
    static final ArchRule springForResourcesOnly = noClasses().that().resideOutsideOfPackage("org.tabularium.job..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework..")
                    .and(DescribedPredicate.not(resideInAPackage("org.springframework.core.io.."))))
            .because("outside the night Spring only finds files on the class path");

    @ArchTest
    static final ArchRule picocliInCli = library("picocli..", "cli").because("only commands know arguments");

    @ArchTest
    static final ArchRule nobodyPrints = noClasses().that().resideOutsideOfPackage("org.tabularium.cli..").should()
            .accessField(System.class, "out").orShould().accessField(System.class, "err")
            .because("what is said to people goes through the commands");

    @ArchTest
    static void everyPackageTellsWhatItIsFor(JavaClasses house) {
        Set<String> packages = house.stream().map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));
        // The compiler drops a package-info that has no annotations, so the sources are asked.
        assertThat(packages).isNotEmpty().allSatisfy(
                name -> assertThat(Path.of("src/main/java", name.split("\\.")).resolve("package-info.java")).exists());
    }

    /** A room may use itself, the rooms named, and nothing else of the house. */
    private static ArchRule room(String room, String... others) {
        String[] open = Stream.concat(Stream.of(room), Stream.of(others)).map(name -> "org.tabularium." + name + "..")
                .toArray(String[]::new);
        return noClasses().that().resideInAPackage("org.tabularium." + room + "..").should()
                .dependOnClassesThat(resideInAPackage(HOUSE).and(DescribedPredicate.not(resideInAnyPackage(open))))
                .as(room + " uses " + (others.length == 0 ? "no other room" : String.join(", ", others)))
                .allowEmptyShould(true);
    }

    /** A library is known in some rooms only. */
    private static ArchRule library(String library, String... rooms) {
        String[] open = Stream.of(rooms).map(name -> "org.tabularium." + name + "..").toArray(String[]::new);
        return noClasses().that().resideOutsideOfPackages(open).should().dependOnClassesThat()
                .resideInAPackage(library);
    }
}
