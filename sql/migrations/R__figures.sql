-- Ways to look at consolidated figures: what disagrees, what was revised, and what was known on a day.
CREATE OR REPLACE MACRO figures_as_of(day) AS TABLE
SELECT indicator_key, year_key, program_key, provider_key, area_key, unit_key, figure_id, value, observation_id, published
FROM fact_indicator_statement
WHERE NOT dropped AND published <= day::DATE
QUALIFY row_number() OVER (PARTITION BY figure_id
    ORDER BY planned, list_position(['correction', 'table', 'list', 'prose'], rank_kind), published DESC,
        confidence DESC, observation_id) = 1;

CREATE OR REPLACE VIEW figure_conflict AS
SELECT f.figure_id, i.path AS indicator, f.year_key AS year, u.code AS unit, f.value AS chosen, s.value, s.place,
    d.name AS source, o.locator, o.position, s.observation_id, f.reason
FROM fact_indicator AS f
JOIN fact_indicator_statement AS s ON s.figure_id = f.figure_id AND s.place IS NOT NULL
JOIN fact_observation AS o ON o.observation_id = s.observation_id
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
