-- name: indicators_by_year
-- title: Indicators by year
-- description: One row for each indicator, programme, provider and unit, one column for each year. Figures of different
--   programmes or providers are never added up; an empty place means that no report states the figure.
SELECT i.path AS indicator, v.* EXCLUDE (indicator_key, program_key, provider_key, area_key)
FROM (
    PIVOT (
        SELECT f.indicator_key,
            CASE WHEN f.program_key < 0 THEN '' ELSE g.name END AS programme,
            CASE WHEN f.provider_key < 0 THEN '' ELSE p.name END AS provider,
            u.code AS unit, f.program_key, f.provider_key, f.area_key, f.year_key, f.value
        FROM fact_indicator AS f
        JOIN dim_program AS g ON g.program_key = f.program_key
        JOIN dim_provider AS p ON p.provider_key = f.provider_key
        JOIN dim_unit AS u ON u.unit_key = f.unit_key
    )
    ON year_key USING first(value)
    GROUP BY indicator_key, programme, provider, unit, program_key, provider_key, area_key
) AS v
JOIN dim_indicator AS i ON i.indicator_key = v.indicator_key
ORDER BY i.path COLLATE pl, i.code, v.programme COLLATE pl, v.provider COLLATE pl, v.unit, v.program_key, v.provider_key, v.area_key
