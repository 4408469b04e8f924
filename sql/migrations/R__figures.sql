-- Ways to look at consolidated figures: what disagrees, what was revised, and what was known on a day.
CREATE OR REPLACE MACRO figures_as_of(day) AS TABLE
SELECT indicator_key, year_key, program_key, provider_key, area_key, unit_key, figure_id, value, observation_id, published
FROM fact_indicator_statement
WHERE NOT dropped AND published <= day::DATE
QUALIFY row_number() OVER (PARTITION BY figure_id
    ORDER BY planned, list_position(['correction', 'table', 'list', 'prose'], rank_kind), published DESC,
        confidence DESC, observation_id) = 1;

-- The keys beside the identifiers say nothing more and spare reading the facts of all other indicators.
CREATE OR REPLACE VIEW figure_statement AS
SELECT i.path AS indicator, shown_name(s.program_key, g.name) AS programme, shown_name(s.provider_key, p.name) AS provider,
    a.name AS area, u.code AS unit, s.year_key AS year, s.value, s.place, d.name AS source, o.locator AS heading, o.position,
    o.kind, o.raw, s.confidence, s.published, s.note, s.observation_id, s.figure_id, s.indicator_key
FROM fact_indicator_statement AS s
JOIN fact_observation AS o ON o.observation_id = s.observation_id AND o.indicator_key = s.indicator_key
    AND o.year_key = s.year_key
JOIN dim_document AS d ON d.document_key = s.document_key
JOIN dim_indicator AS i ON i.indicator_key = s.indicator_key
JOIN dim_program AS g ON g.program_key = s.program_key
JOIN dim_provider AS p ON p.provider_key = s.provider_key
JOIN dim_area AS a ON a.area_key = s.area_key
JOIN dim_unit AS u ON u.unit_key = s.unit_key;

COMMENT ON VIEW figure_statement IS 'From a consolidated figure back to every cell and sentence that states it';
COMMENT ON COLUMN figure_statement.indicator IS 'Labels from general to specific, joined with " > "';
COMMENT ON COLUMN figure_statement.programme IS 'Programme, strategy or project; may be empty';
COMMENT ON COLUMN figure_statement.provider IS 'Who delivers what is counted; may be empty';
COMMENT ON COLUMN figure_statement.area IS 'Area that the figure is for';
COMMENT ON COLUMN figure_statement.unit IS 'Code of the unit';
COMMENT ON COLUMN figure_statement.year IS 'Calendar year that the figure is for';
COMMENT ON COLUMN figure_statement.value IS 'The value stated, corrected where the steward says so';
COMMENT ON COLUMN figure_statement.place IS 'Its place in the order of choice, 1 was chosen; NULL where it was not used';
COMMENT ON COLUMN figure_statement.source IS 'Name of the document';
COMMENT ON COLUMN figure_statement.heading IS 'Caption of the table or nearest heading';
COMMENT ON COLUMN figure_statement.position IS 'Exact place in the document';
COMMENT ON COLUMN figure_statement.kind IS 'table, list or prose';
COMMENT ON COLUMN figure_statement.raw IS 'Text that holds the number';
COMMENT ON COLUMN figure_statement.confidence IS 'How sure the reading is, 0 to 1';
COMMENT ON COLUMN figure_statement.published IS 'When the document was published';
COMMENT ON COLUMN figure_statement.note IS 'Why it was not used, or what the steward did; may be empty';
COMMENT ON COLUMN figure_statement.observation_id IS 'The statement: tabularium explain shows its place';
COMMENT ON COLUMN figure_statement.figure_id IS 'The figure, as in fact_indicator';
COMMENT ON COLUMN figure_statement.indicator_key IS 'dim_indicator';

CREATE OR REPLACE VIEW figure_conflict AS
SELECT f.figure_id, i.path AS indicator, f.year_key AS year, u.code AS unit, f.value AS chosen, s.value, s.place,
    d.name AS source, o.locator, o.position, s.observation_id, f.reason
FROM fact_indicator AS f
JOIN fact_indicator_statement AS s ON s.figure_id = f.figure_id AND s.indicator_key = f.indicator_key
    AND s.year_key = f.year_key AND s.place IS NOT NULL
JOIN fact_observation AS o ON o.observation_id = s.observation_id AND o.indicator_key = s.indicator_key
    AND o.year_key = s.year_key
JOIN dim_document AS d ON d.document_key = s.document_key
JOIN dim_indicator AS i ON i.indicator_key = f.indicator_key
JOIN dim_unit AS u ON u.unit_key = f.unit_key
WHERE NOT f.agrees;

COMMENT ON VIEW figure_conflict IS 'All statements of the figures that are stated with different values; place 1 is the chosen one';

-- The value that would have been chosen after each publication, where it is another than before.
CREATE OR REPLACE VIEW figure_revision AS
WITH day AS (
    SELECT DISTINCT figure_id, published FROM fact_indicator_statement WHERE place IS NOT NULL
), known AS (
    SELECT day.figure_id, day.published, s.value, s.observation_id
    FROM day
    JOIN fact_indicator_statement AS s ON s.figure_id = day.figure_id AND s.published <= day.published
        AND s.place IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY day.figure_id, day.published ORDER BY s.place) = 1
)
SELECT k.figure_id, i.path AS indicator, f.year_key AS year, u.code AS unit, k.published AS revised_on,
    k.former_value, k.value, k.former_observation_id, k.observation_id
FROM (
    SELECT *, lag(value) OVER later AS former_value, lag(observation_id) OVER later AS former_observation_id
    FROM known WINDOW later AS (PARTITION BY figure_id ORDER BY published)
) AS k
JOIN fact_indicator AS f ON f.figure_id = k.figure_id
JOIN dim_indicator AS i ON i.indicator_key = f.indicator_key
JOIN dim_unit AS u ON u.unit_key = f.unit_key
WHERE k.former_value IS NOT NULL AND k.former_value <> k.value;

COMMENT ON VIEW figure_revision IS 'Figures that a later report restated with another value, by the day it was published';

COMMENT ON COLUMN figure_conflict.figure_id IS 'The figure, as in fact_indicator';
COMMENT ON COLUMN figure_conflict.indicator IS 'Names of the indicator from general to specific';
COMMENT ON COLUMN figure_conflict.year IS 'Year';
COMMENT ON COLUMN figure_conflict.unit IS 'Code of the unit';
COMMENT ON COLUMN figure_conflict.chosen IS 'The chosen value';
COMMENT ON COLUMN figure_conflict.value IS 'The value of this statement';
COMMENT ON COLUMN figure_conflict.place IS 'Its place in the order of choice, 1 for the chosen one';
COMMENT ON COLUMN figure_conflict.source IS 'Name of the document';
COMMENT ON COLUMN figure_conflict.locator IS 'Caption of the table or nearest heading';
COMMENT ON COLUMN figure_conflict.position IS 'Exact place';
COMMENT ON COLUMN figure_conflict.observation_id IS 'The observation';
COMMENT ON COLUMN figure_conflict.reason IS 'Why the chosen one was chosen';
COMMENT ON COLUMN figure_revision.figure_id IS 'The figure, as in fact_indicator';
COMMENT ON COLUMN figure_revision.indicator IS 'Names of the indicator from general to specific';
COMMENT ON COLUMN figure_revision.year IS 'Year';
COMMENT ON COLUMN figure_revision.unit IS 'Code of the unit';
COMMENT ON COLUMN figure_revision.revised_on IS 'When the report was published that restated the figure';
COMMENT ON COLUMN figure_revision.former_value IS 'The value before';
COMMENT ON COLUMN figure_revision.value IS 'The value from then on';
COMMENT ON COLUMN figure_revision.former_observation_id IS 'The observation before';
COMMENT ON COLUMN figure_revision.observation_id IS 'The observation from then on';
