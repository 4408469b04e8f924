-- For analysts: the star with plain names, one row ready to read. Nothing here adds figures up: parts and wholes overlap.

-- What a unit counts. Any three capital letters are a currency.
CREATE OR REPLACE MACRO counts_people(unit) AS unit IN ('person', 'child');
CREATE OR REPLACE MACRO counts_families(unit) AS unit IN ('family', 'household');
CREATE OR REPLACE MACRO is_money(unit) AS regexp_full_match(unit, '[A-Z]{3}');

-- A name as analysts see it: nothing where the star has a fixed member.
CREATE OR REPLACE MACRO shown_name(member_key, member_name) AS CASE WHEN member_key < 0 THEN '' ELSE member_name END;

-- Whether a programme is a strategy; the word is the same in all languages around.
CREATE OR REPLACE MACRO is_strategy(program_name) AS contains(lower(strip_accents(program_name)), 'strateg');

CREATE OR REPLACE VIEW indicator_series AS
SELECT
    i.path AS indicator,
    shown_name(f.program_key, g.name) AS programme,
    shown_name(f.provider_key, p.name) AS provider,
    a.name AS area,
    u.code AS unit,
    f.year_key AS year,
    f.value,
    f.qualifier,
    f.agrees,
    f.lowest_value AS lowest,
    f.highest_value AS highest,
    f.source_count,
    f.statement_count,
    f.reason,
    f.heading,
    f.stated_in,
    f.sources,
    f.chosen_observation_id AS observation_id,
    f.indicator_key,
    f.program_key,
    f.provider_key,
    f.area_key,
    f.unit_key,
    f.figure_id
FROM fact_indicator AS f
JOIN dim_indicator AS i ON i.indicator_key = f.indicator_key
JOIN dim_program AS g ON g.program_key = f.program_key
JOIN dim_provider AS p ON p.provider_key = f.provider_key
JOIN dim_area AS a ON a.area_key = f.area_key
JOIN dim_unit AS u ON u.unit_key = f.unit_key;

COMMENT ON VIEW indicator_series IS 'One consolidated figure a row, with names instead of keys: a series is one indicator, programme, provider, area and unit over the years';
COMMENT ON COLUMN indicator_series.indicator IS 'Labels from general to specific, joined with " > "';
COMMENT ON COLUMN indicator_series.programme IS 'Programme, strategy or project; empty where the reports name none';
COMMENT ON COLUMN indicator_series.provider IS 'Who delivers what is counted; several joined with "; "; empty where the reports name none';
COMMENT ON COLUMN indicator_series.area IS 'Area that the figure is for';
COMMENT ON COLUMN indicator_series.unit IS 'Code of the unit, see dim_unit';
COMMENT ON COLUMN indicator_series.year IS 'Calendar year that the figure is for';
COMMENT ON COLUMN indicator_series.value IS 'The consolidated value, in the unit';
COMMENT ON COLUMN indicator_series.qualifier IS 'approx, at_least, at_most, average, cumulative, planned; several joined with +; may be empty';
COMMENT ON COLUMN indicator_series.agrees IS 'True where all statements have the same value';
COMMENT ON COLUMN indicator_series.lowest IS 'Lowest value stated';
COMMENT ON COLUMN indicator_series.highest IS 'Highest value stated';
COMMENT ON COLUMN indicator_series.source_count IS 'How many documents state the figure';
COMMENT ON COLUMN indicator_series.statement_count IS 'How many places state the figure';
COMMENT ON COLUMN indicator_series.reason IS 'Why this value was chosen';
COMMENT ON COLUMN indicator_series.heading IS 'Caption of the table or nearest heading above the chosen statement: in reports on programmes mostly the goal';
COMMENT ON COLUMN indicator_series.stated_in IS 'table, list or prose: where the chosen statement stands';
COMMENT ON COLUMN indicator_series.sources IS 'Names of the documents that state the figure, sorted';
COMMENT ON COLUMN indicator_series.observation_id IS 'The chosen statement: tabularium explain shows its place';
COMMENT ON COLUMN indicator_series.indicator_key IS 'dim_indicator';
COMMENT ON COLUMN indicator_series.program_key IS 'dim_program';
COMMENT ON COLUMN indicator_series.provider_key IS 'dim_provider';
COMMENT ON COLUMN indicator_series.area_key IS 'dim_area';
COMMENT ON COLUMN indicator_series.unit_key IS 'dim_unit';
COMMENT ON COLUMN indicator_series.figure_id IS 'The figure in fact_indicator_statement, which has all its statements';

-- By grouping and not by windows: a filter on what a series is called goes down to the figures.
CREATE OR REPLACE VIEW latest_value AS
WITH series AS (
    SELECT indicator, programme, provider, area, unit, indicator_key, program_key, provider_key, area_key, unit_key,
        arg_max({'year': year, 'value': value, 'qualifier': qualifier, 'agrees': agrees, 'heading': heading,
            'sources': sources, 'observation_id': observation_id}, year, 2) AS newest,
        min(year) AS first_year,
        count(*) AS years
    FROM indicator_series
    GROUP BY ALL
)
SELECT indicator, programme, provider, area, unit, newest[1].year AS year, newest[1].value AS value,
    newest[1].qualifier AS qualifier, newest[1].agrees AS agrees, newest[2].year AS previous_year,
    newest[2].value AS previous_value, newest[1].value - newest[2].value AS change, first_year, years,
    newest[1].heading AS heading, newest[1].sources AS sources, newest[1].observation_id AS observation_id,
    indicator_key, program_key, provider_key, area_key, unit_key
FROM series;

COMMENT ON VIEW latest_value IS 'The newest year of each series, with the year before it that the reports state';
COMMENT ON COLUMN latest_value.indicator IS 'Labels from general to specific, joined with " > "';
COMMENT ON COLUMN latest_value.programme IS 'Programme, strategy or project; may be empty';
COMMENT ON COLUMN latest_value.provider IS 'Who delivers what is counted; may be empty';
COMMENT ON COLUMN latest_value.area IS 'Area that the figure is for';
COMMENT ON COLUMN latest_value.unit IS 'Code of the unit';
COMMENT ON COLUMN latest_value.year IS 'Newest year of the series';
COMMENT ON COLUMN latest_value.value IS 'Its value, in the unit';
COMMENT ON COLUMN latest_value.qualifier IS 'Qualifiers of the value; may be empty';
COMMENT ON COLUMN latest_value.agrees IS 'True where all statements of this year have the same value';
COMMENT ON COLUMN latest_value.previous_year IS 'The year before it in the series, which may lie further back; NULL where there is none';
COMMENT ON COLUMN latest_value.previous_value IS 'Value of that year; NULL where there is none';
COMMENT ON COLUMN latest_value.change IS 'value less previous_value; NULL where there is none';
COMMENT ON COLUMN latest_value.first_year IS 'Oldest year of the series';
COMMENT ON COLUMN latest_value.years IS 'How many years the series has';
COMMENT ON COLUMN latest_value.heading IS 'Caption or heading above the chosen statement';
COMMENT ON COLUMN latest_value.sources IS 'Names of the documents that state the newest value, sorted';
COMMENT ON COLUMN latest_value.observation_id IS 'The chosen statement';
COMMENT ON COLUMN latest_value.indicator_key IS 'dim_indicator';
COMMENT ON COLUMN latest_value.program_key IS 'dim_program';
COMMENT ON COLUMN latest_value.provider_key IS 'dim_provider';
COMMENT ON COLUMN latest_value.area_key IS 'dim_area';
COMMENT ON COLUMN latest_value.unit_key IS 'dim_unit';

CREATE OR REPLACE VIEW provider_year AS
SELECT
    p.name AS provider,
    s.year,
    count(*) AS figures,
    count(DISTINCT s.indicator_key) AS indicators,
    count(*) FILTER (WHERE s.provider_key <> b.member_key) AS shared_figures,
    count(*) FILTER (WHERE NOT s.agrees) AS conflicts,
    count(*) FILTER (WHERE counts_people(s.unit)) AS people_figures,
    max(s.value) FILTER (WHERE counts_people(s.unit)) AS most_people,
    count(*) FILTER (WHERE counts_families(s.unit)) AS family_figures,
    max(s.value) FILTER (WHERE counts_families(s.unit)) AS most_families,
    count(*) FILTER (WHERE is_money(s.unit)) AS money_figures,
    max(s.value) FILTER (WHERE s.unit = 'PLN') AS most_pln,
    b.member_key AS provider_key
FROM indicator_series AS s
JOIN bridge_provider AS b ON b.provider_key = s.provider_key
JOIN dim_provider AS p ON p.provider_key = b.member_key
WHERE b.member_key > 0
GROUP BY b.member_key, p.name, s.year;

COMMENT ON VIEW provider_year IS 'What the reports state about each provider and year; a figure of several providers counts for each of them, and nothing is added up';
COMMENT ON COLUMN provider_year.provider IS 'Name of one provider';
COMMENT ON COLUMN provider_year.year IS 'Calendar year';
COMMENT ON COLUMN provider_year.figures IS 'How many consolidated figures';
COMMENT ON COLUMN provider_year.indicators IS 'How many indicators';
COMMENT ON COLUMN provider_year.shared_figures IS 'How many of the figures name other providers too';
COMMENT ON COLUMN provider_year.conflicts IS 'How many of the figures are stated with different values';
COMMENT ON COLUMN provider_year.people_figures IS 'How many of the figures count people';
COMMENT ON COLUMN provider_year.most_people IS 'The largest of them, in persons: not a total, for groups of people overlap; NULL where there is none';
COMMENT ON COLUMN provider_year.family_figures IS 'How many of the figures count families or households';
COMMENT ON COLUMN provider_year.most_families IS 'The largest of them, in families: not a total; NULL where there is none';
COMMENT ON COLUMN provider_year.money_figures IS 'How many of the figures are amounts of money, in any currency';
COMMENT ON COLUMN provider_year.most_pln IS 'The largest amount in złoty: not a total; NULL where there is none';
COMMENT ON COLUMN provider_year.provider_key IS 'dim_provider';

CREATE OR REPLACE VIEW programme_year AS
SELECT
    s.programme,
    s.year,
    count(*) AS figures,
    count(DISTINCT s.indicator_key) AS indicators,
    count(DISTINCT s.provider_key) FILTER (WHERE s.provider_key > 0) AS providers,
    count(*) FILTER (WHERE NOT s.agrees) AS conflicts,
    count(*) FILTER (WHERE counts_people(s.unit)) AS people_figures,
    max(s.value) FILTER (WHERE counts_people(s.unit)) AS most_people,
    count(*) FILTER (WHERE counts_families(s.unit)) AS family_figures,
    max(s.value) FILTER (WHERE counts_families(s.unit)) AS most_families,
    count(*) FILTER (WHERE is_money(s.unit)) AS money_figures,
    max(s.value) FILTER (WHERE s.unit = 'PLN') AS most_pln,
    s.program_key
FROM indicator_series AS s
WHERE s.program_key > 0
GROUP BY s.program_key, s.programme, s.year;

COMMENT ON VIEW programme_year IS 'What the reports state about each programme and year; nothing is added up';
COMMENT ON COLUMN programme_year.programme IS 'Programme, strategy or project';
COMMENT ON COLUMN programme_year.year IS 'Calendar year';
COMMENT ON COLUMN programme_year.figures IS 'How many consolidated figures';
COMMENT ON COLUMN programme_year.indicators IS 'How many indicators';
COMMENT ON COLUMN programme_year.providers IS 'How many providers or groups of providers are named';
COMMENT ON COLUMN programme_year.conflicts IS 'How many of the figures are stated with different values';
COMMENT ON COLUMN programme_year.people_figures IS 'How many of the figures count people';
COMMENT ON COLUMN programme_year.most_people IS 'The largest of them, in persons: not a total, for groups of people overlap; NULL where there is none';
COMMENT ON COLUMN programme_year.family_figures IS 'How many of the figures count families or households';
COMMENT ON COLUMN programme_year.most_families IS 'The largest of them, in families: not a total; NULL where there is none';
COMMENT ON COLUMN programme_year.money_figures IS 'How many of the figures are amounts of money, in any currency';
COMMENT ON COLUMN programme_year.most_pln IS 'The largest amount in złoty: not a total; NULL where there is none';
COMMENT ON COLUMN programme_year.program_key IS 'dim_program';

-- The statements are those that consolidation weighs: with a value, and plans only where nothing else is stated. A value
-- that one report states beside another value of the same figure is no revision. The keys beside the identifiers say
-- nothing more and spare reading the facts of all other indicators.
CREATE OR REPLACE VIEW conflicts AS
WITH statement AS (
    SELECT s.figure_id, s.indicator_key, s.year_key, o.value, o.observation_id, o.position, d.name AS source,
        d.reporting_year, coalesce(d.reporting_year::VARCHAR, d.name) AS report
    FROM fact_indicator_statement AS s
    JOIN fact_observation AS o ON o.observation_id = s.observation_id AND o.indicator_key = s.indicator_key
        AND o.year_key = s.year_key
    JOIN dim_document AS d ON d.document_key = s.document_key
    WHERE s.place IS NOT NULL AND o.status = 'normal'
)
SELECT
    f.indicator, f.programme, f.provider, f.area, f.unit, f.year,
    CASE WHEN count(DISTINCT (s.report, s.value)) = count(DISTINCT s.report) AND count(DISTINCT s.reporting_year) > 1
        THEN 'revision' ELSE 'conflict' END AS kind,
    f.value AS chosen, f.lowest, f.highest,
    f.highest - f.lowest AS difference,
    round(100 * (f.highest - f.lowest) / nullif(abs(f.lowest), 0), 1)::DECIMAL(18, 1) AS difference_percent,
    f.reason, f.source_count, f.statement_count,
    list({'value': s.value, 'source': s.source, 'position': s.position, 'observation_id': s.observation_id}
        ORDER BY s.value, s.source, s.position) AS statements,
    f.observation_id, f.indicator_key, f.program_key, f.provider_key, f.area_key, f.unit_key
FROM indicator_series AS f
JOIN statement AS s ON s.figure_id = f.figure_id AND s.indicator_key = f.indicator_key AND s.year_key = f.year
WHERE NOT f.agrees
GROUP BY ALL;

COMMENT ON VIEW conflicts IS 'Figures that are stated with different values, with every statement';
COMMENT ON COLUMN conflicts.indicator IS 'Labels from general to specific, joined with " > "';
COMMENT ON COLUMN conflicts.programme IS 'Programme, strategy or project; may be empty';
COMMENT ON COLUMN conflicts.provider IS 'Who delivers what is counted; may be empty';
COMMENT ON COLUMN conflicts.area IS 'Area that the figure is for';
COMMENT ON COLUMN conflicts.unit IS 'Code of the unit';
COMMENT ON COLUMN conflicts.year IS 'Calendar year that the figure is for';
COMMENT ON COLUMN conflicts.kind IS 'revision where reports on different years state one value each, so a later one may correct an earlier; else conflict';
COMMENT ON COLUMN conflicts.chosen IS 'The consolidated value';
COMMENT ON COLUMN conflicts.lowest IS 'Lowest value stated';
COMMENT ON COLUMN conflicts.highest IS 'Highest value stated';
COMMENT ON COLUMN conflicts.difference IS 'highest less lowest, in the unit';
COMMENT ON COLUMN conflicts.difference_percent IS 'The difference in percent of the lowest; NULL where that is 0';
COMMENT ON COLUMN conflicts.reason IS 'Why the value was chosen';
COMMENT ON COLUMN conflicts.source_count IS 'How many documents state the figure';
COMMENT ON COLUMN conflicts.statement_count IS 'How many places state the figure';
COMMENT ON COLUMN conflicts.statements IS 'Every statement: value, source, position, observation_id; by value';
COMMENT ON COLUMN conflicts.observation_id IS 'The chosen statement';
COMMENT ON COLUMN conflicts.indicator_key IS 'dim_indicator';
COMMENT ON COLUMN conflicts.program_key IS 'dim_program';
COMMENT ON COLUMN conflicts.provider_key IS 'dim_provider';
COMMENT ON COLUMN conflicts.area_key IS 'dim_area';
COMMENT ON COLUMN conflicts.unit_key IS 'dim_unit';

-- The code of a member as SDMX wants it where others refer to it: a letter, then letters, digits, _ and -. What had to be
-- changed ends with a piece of a hash, so that two codes never become one; so do codes too long for most systems. The
-- fixed members have the codes that SDMX keeps for them. Codes of areas stay as the register has them: digits.
CREATE OR REPLACE MACRO is_sdmx_name(code) AS regexp_full_match(code, '[A-Za-z][A-Za-z0-9_-]*');
CREATE OR REPLACE MACRO sdmx_code(member_key, code) AS
    CASE WHEN member_key = -1 THEN '_U' WHEN member_key = -2 THEN '_Z'
    WHEN is_sdmx_name(code) AND length(code) <= 50 THEN code
    ELSE 'c_' || left(regexp_replace(code, '[^A-Za-z0-9_-]', '_', 'g'), 39) || '_' || left(sha256(code), 8) END;
CREATE OR REPLACE MACRO sdmx_area(member_key, code) AS
    CASE WHEN member_key > 0 AND regexp_full_match(code, '[A-Za-z0-9_-]+') THEN code ELSE sdmx_code(member_key, code) END;

COMMENT ON MACRO counts_people IS 'Whether figures in this unit count people';
COMMENT ON MACRO counts_families IS 'Whether figures in this unit count families or households';
COMMENT ON MACRO is_money IS 'Whether figures in this unit are amounts of money';
COMMENT ON MACRO shown_name IS 'Name of a member; empty for the fixed members of a dimension';
COMMENT ON MACRO is_strategy IS 'Whether a programme of this name is a strategy';
COMMENT ON MACRO is_sdmx_name IS 'Whether SDMX allows others to refer to this code';
COMMENT ON MACRO sdmx_code IS 'Code of a member as SDMX allows it';
COMMENT ON MACRO sdmx_area IS 'Code of an area as SDMX allows it';
