-- One value for each indicator, year, programme, provider, area and unit, out of all the places that state it.
-- Only figures with a value, an indicator and a year can be consolidated. A plan counts only where nothing is reported
-- as done. Then: a table before a list before prose, the report on the latest year, the surer reading, and last the
-- observation's id, which is arbitrary but always the same.
DELETE FROM fact_indicator;
INSERT INTO fact_indicator
WITH candidate AS (
    SELECT f.*, d.name AS source,
        coalesce(d.reporting_year, 0) AS vintage,
        list_position(['table', 'list', 'prose'], f.kind) AS kind_rank,
        list_contains(string_split(f.qualifier, '+'), 'planned') AS planned
    FROM fact_observation AS f
    JOIN dim_document AS d ON d.document_key = f.document_key
    WHERE f.status = 'normal' AND f.indicator_key > 0 AND f.year_key > 0
), eligible AS (
    SELECT * FROM candidate
    QUALIFY NOT planned OR bool_and(planned) OVER (
        PARTITION BY indicator_key, year_key, program_key, provider_key, area_key, unit_key)
), ranked AS (
    SELECT *, row_number() OVER figure AS place, first_value(value) OVER figure AS chosen_value
    FROM eligible
    WINDOW figure AS (
        PARTITION BY indicator_key, year_key, program_key, provider_key, area_key, unit_key
        ORDER BY kind_rank, vintage DESC, confidence DESC, observation_id)
), figure AS (
    SELECT indicator_key, year_key, program_key, provider_key, area_key, unit_key,
        min(value) AS lowest_value,
        max(value) AS highest_value,
        count(*) AS statement_count,
        list_sort(list(DISTINCT source)) AS sources,
        arg_min({'value': value, 'qualifier': qualifier, 'id': observation_id, 'kind': kind, 'vintage': vintage,
            'confidence': confidence}, place) AS chosen,
        arg_min({'kind': kind, 'vintage': vintage, 'confidence': confidence}, place)
            FILTER (WHERE value <> chosen_value) AS rival
    FROM ranked
    GROUP BY ALL
)
SELECT indicator_key, year_key, program_key, provider_key, area_key, unit_key,
    chosen.value, chosen.qualifier, len(sources), statement_count, lowest_value, highest_value,
    lowest_value = highest_value, chosen.id,
    CASE
        WHEN statement_count = 1 THEN 'the only statement'
        WHEN rival IS NULL THEN 'all statements agree'
        WHEN chosen.kind <> rival.kind THEN 'statements differ: ' || chosen.kind || ' before ' || rival.kind
        WHEN chosen.vintage <> rival.vintage THEN 'statements differ: the report on ' || chosen.vintage || ' before '
            || CASE WHEN rival.vintage = 0 THEN 'one that names no year' ELSE 'the report on ' || rival.vintage END
        WHEN chosen.confidence <> rival.confidence THEN 'statements differ: the surer reading, '
            || printf('%.2f before %.2f', chosen.confidence, rival.confidence)
        ELSE 'statements differ and nothing decides: the first by observation_id'
    END,
    sources
FROM figure
ORDER BY indicator_key, year_key, program_key, provider_key, area_key, unit_key;
