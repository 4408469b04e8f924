package org.tabularium.export;

import java.util.Optional;

/** The components of the data structure, in the order of the columns of the SDMX-CSV file. */
enum SdmxComponent {
    FREQ(Role.DIMENSION, "CL_FREQ", "Frequency", "All figures are for calendar years"),
    REF_AREA(Role.DIMENSION, "CL_AREA", "Reference area", "Area after TERYT that the figure is for"),
    INDICATOR(Role.DIMENSION, "CL_INDICATOR", "Indicator", "What is counted or measured"),
    PROGRAMME(Role.DIMENSION, "CL_PROGRAMME", "Programme", "Programme, strategy or project"),
    PROVIDER(Role.DIMENSION, "CL_PROVIDER", "Provider", "Who delivers what is counted"),
    UNIT_MEASURE(Role.DIMENSION, "CL_UNIT", "Unit of measure", "What the value is counted or measured in"),
    TIME_PERIOD(Role.TIME, "ObservationalTimePeriod", "Time period", "Calendar year that the figure is for"),
    OBS_VALUE(Role.MEASURE, "Decimal", "Observation value", "The consolidated value; empty where a sign stands for it"),
    OBS_STATUS(Role.CODED_ATTRIBUTE, "CL_OBS_STATUS", "Observation status", "What kind of value, or why there is none"),
    DECIMALS(Role.ATTRIBUTE, "Integer", "Decimals", "How many decimals the value has"),
    QUALIFIER(Role.ATTRIBUTE, "String", "Qualifier",
            "approx, at_least, at_most, average, cumulative, planned; joined with +"),
    AGREES(Role.ATTRIBUTE, "Boolean", "Agreement", "Whether all statements have the same value"),
    LOWEST(Role.ATTRIBUTE, "Decimal", "Lowest value", "Lowest value stated"),
    HIGHEST(Role.ATTRIBUTE, "Decimal", "Highest value", "Highest value stated"),
    SOURCE_COUNT(Role.ATTRIBUTE, "Integer", "Number of sources", "How many documents state the figure"),
    SOURCES(Role.ATTRIBUTE, "String", "Sources", "Documents that state the figure, joined with a semicolon"),
    OBSERVATION_ID(Role.ATTRIBUTE, "String", "Statement",
            "Identity of the chosen statement: tabularium explain shows its place");

    /** What a component is for. */
    enum Role {
        DIMENSION, TIME, MEASURE, CODED_ATTRIBUTE, ATTRIBUTE
    }

    private final Role role;

    private final String representation;

    private final String title;

    private final String description;

    SdmxComponent(Role role, String representation, String title, String description) {
        this.role = role;
        this.representation = representation;
        this.title = title;
        this.description = description;
    }

    Role role() {
        return role;
    }

    /** The code list; empty where values are not coded. */
    Optional<String> codelist() {
        return role == Role.DIMENSION || role == Role.CODED_ATTRIBUTE ? Optional.of(representation) : Optional.empty();
    }

    /** The type of values that are not coded. */
    String dataType() {
        return representation;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    /** Whether every observation has it. */
    boolean mandatory() {
        return this == OBS_STATUS;
    }
}
