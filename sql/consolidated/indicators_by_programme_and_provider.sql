-- name: indicators_by_programme_and_provider
-- title: Indicators by programme and provider
-- description: One row for each indicator, programme, provider, unit and year, with how many documents state the figure,
--   the lowest and the highest value stated, whether they agree, and the documents.
SELECT
    i.path AS indicator,
    CASE WHEN f.program_key < 0 THEN '' ELSE g.name END AS programme,
    CASE WHEN f.provider_key < 0 THEN '' ELSE p.name END AS provider,
    u.code AS unit,
    f.year_key AS year,
    f.value,
    f.qualifier,
    f.source_count,
    f.lowest_value AS lowest,
    f.highest_value AS highest,
    f.agrees,
    array_to_string(f.sources, '; ') AS sources,
    f.chosen_observation_id AS observation_id
FROM fact_indicator AS f
JOIN dim_indicator AS i ON i.indicator_key = f.indicator_key
JOIN dim_program AS g ON g.program_key = f.program_key
JOIN dim_provider AS p ON p.provider_key = f.provider_key
JOIN dim_unit AS u ON u.unit_key = f.unit_key
ORDER BY i.path COLLATE pl, i.code, programme COLLATE pl, provider COLLATE pl, unit, year, f.program_key, f.provider_key
