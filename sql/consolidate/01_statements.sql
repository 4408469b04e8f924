-- All places that state a figure, in the order in which they would be chosen. A figure is an indicator in a year, told
-- apart by programme and provider where the indicator says so, in an area and a unit. Where a document only counts and
-- the catalogue knows the unit of the indicator, that is the unit.
-- A result comes before a plan, what the steward corrected before what is stated, a table before a list before prose,
-- the report published last, the surer reading, and last the observation's id, which is arbitrary but always the same.
DELETE FROM fact_indicator_statement;
INSERT INTO fact_indicator_statement
WITH stated AS (
    SELECT f.observation_id, f.document_key, f.indicator_key, f.year_key, f.area_key, f.confidence, f.kind,
        CASE WHEN i.told_apart IN ('program', 'program+provider') THEN f.program_key ELSE -2 END AS program_key,
        CASE WHEN i.told_apart IN ('provider', 'program+provider') THEN f.provider_key ELSE -2 END AS provider_key,
        CASE WHEN u.code = 'count' AND i.unit_code <> '' THEN surrogate_key(i.unit_code) ELSE f.unit_key END AS unit_key,
        CASE WHEN c.action IN ('override', 'scale') THEN c.value ELSE f.value END AS value,
        c.action IS NOT NULL AND c.action IN ('override', 'scale') AS corrected,
        c.action IS NOT NULL AND c.action = 'drop' AS dropped,
        CASE WHEN c.action IS NULL THEN '' ELSE c.action || ' by ' || c.place || ': ' || c.reason END AS note,
        coalesce(d.published, DATE '1900-01-01') AS published, coalesce(d.reporting_year, 0) AS vintage,
        list_contains(string_split(f.qualifier, '+'), 'planned') AS planned
    FROM fact_observation AS f
    JOIN dim_document AS d ON d.document_key = f.document_key
    JOIN dim_indicator AS i ON i.indicator_key = f.indicator_key
    JOIN dim_unit AS u ON u.unit_key = f.unit_key
    LEFT JOIN correction AS c ON c.observation_id = f.observation_id AND c.holds
    WHERE f.indicator_key > 0 AND f.year_key > 0
), told AS (
    SELECT *, CASE WHEN corrected THEN 'correction' ELSE kind END AS rank_kind,
        left(sha256(concat_ws('|', indicator_key, year_key, program_key, provider_key, area_key, unit_key)), 16) AS figure_id
    FROM stated WHERE value IS NOT NULL
), counting AS (
    SELECT *, NOT dropped AND (NOT planned OR bool_and(planned OR dropped) OVER (PARTITION BY figure_id)) AS counts
    FROM told
)
SELECT figure_id, indicator_key, year_key, program_key, provider_key, area_key, unit_key, observation_id, document_key,
    value, rank_kind, published, vintage, confidence, planned, dropped,
    CASE WHEN counts THEN row_number() OVER (PARTITION BY figure_id, counts
        ORDER BY list_position(['correction', 'table', 'list', 'prose'], rank_kind), published DESC, confidence DESC,
            observation_id) END,
    CASE WHEN note = '' AND NOT counts THEN 'a plan beside a result' ELSE note END
FROM counting
ORDER BY indicator_key, year_key, figure_id, 17 NULLS LAST, observation_id;
