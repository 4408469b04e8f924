-- name: observations
-- title: Observations for SDMX
-- description: Every consolidated figure, and every sign that stands where a figure is expected and no report states a
--   value: the columns of the SDMX-CSV file, after those that name the structure.
WITH figure AS (
    SELECT indicator_key, program_key, provider_key, area_key, unit_key, year_key, value, qualifier,
        CASE WHEN list_contains(string_split(qualifier, '+'), 'planned') THEN 'F' ELSE 'A' END AS obs_status,
        agrees, source_count, lowest_value, highest_value, sources, chosen_observation_id
    FROM fact_indicator
), sign AS (
    -- What cannot be read as a number is kept out: it is a finding.
    SELECT o.indicator_key, o.program_key, o.provider_key, o.area_key, o.unit_key, o.year_key,
        NULL::DECIMAL(18, 4) AS value, o.qualifier,
        CASE o.status WHEN 'missing' THEN 'O' WHEN 'suppressed' THEN 'Q' ELSE 'M' END AS obs_status,
        true AS agrees, 1 AS source_count, NULL::DECIMAL(18, 4) AS lowest_value, NULL::DECIMAL(18, 4) AS highest_value,
        [d.name] AS sources, o.observation_id AS chosen_observation_id
    FROM fact_observation AS o
    JOIN dim_document AS d ON d.document_key = o.document_key
    WHERE o.status IN ('nil', 'missing', 'not_applicable', 'suppressed') AND o.indicator_key > 0 AND o.year_key > 0
        AND NOT EXISTS (
            SELECT 1 FROM fact_indicator AS f
            WHERE f.indicator_key = o.indicator_key AND f.year_key = o.year_key AND f.program_key = o.program_key
                AND f.provider_key = o.provider_key AND f.area_key = o.area_key AND f.unit_key = o.unit_key)
    QUALIFY row_number() OVER (
        PARTITION BY o.indicator_key, o.year_key, o.program_key, o.provider_key, o.area_key, o.unit_key
        ORDER BY coalesce(d.reporting_year, 0) DESC, o.confidence DESC, o.observation_id) = 1
)
SELECT
    'A' AS FREQ,
    sdmx_area(r.area_key, a.code) AS REF_AREA,
    sdmx_code(r.indicator_key, i.code) AS INDICATOR,
    sdmx_code(r.program_key, g.code) AS PROGRAMME,
    sdmx_code(r.provider_key, p.code) AS PROVIDER,
    sdmx_code(r.unit_key, u.code) AS UNIT_MEASURE,
    r.year_key AS TIME_PERIOD,
    r.value AS OBS_VALUE,
    r.obs_status AS OBS_STATUS,
    CASE WHEN r.value IS NULL THEN NULL
        ELSE len(rtrim(split_part(r.value::VARCHAR, '.', 2), '0')) END AS DECIMALS,
    CASE WHEN r.qualifier = '' THEN NULL ELSE r.qualifier END AS QUALIFIER,
    r.agrees AS AGREES,
    r.lowest_value AS LOWEST,
    r.highest_value AS HIGHEST,
    r.source_count AS SOURCE_COUNT,
    array_to_string(r.sources, '; ') AS SOURCES,
    r.chosen_observation_id AS OBSERVATION_ID
FROM (SELECT * FROM figure UNION ALL SELECT * FROM sign) AS r
JOIN dim_area AS a ON a.area_key = r.area_key
JOIN dim_indicator AS i ON i.indicator_key = r.indicator_key
JOIN dim_program AS g ON g.program_key = r.program_key
JOIN dim_provider AS p ON p.provider_key = r.provider_key
JOIN dim_unit AS u ON u.unit_key = r.unit_key
ORDER BY REF_AREA, INDICATOR, PROGRAMME, PROVIDER, UNIT_MEASURE, TIME_PERIOD
