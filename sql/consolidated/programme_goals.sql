-- name: programme_goals
-- title: Programmes and their goals
-- description: The indicators of each programme below the goal that they are reported under, one column for each year.
--   The goal is the heading or caption above the figure in the newest report. Figures are never added up; an empty
--   place means that no report states the figure.
SELECT v.programme, h.goal, i.path AS indicator, v.* EXCLUDE (indicator_key, program_key, provider_key, area_key, unit_key, programme)
FROM (
    PIVOT (
        SELECT indicator_key, program_key, provider_key, area_key, unit_key, programme, provider, area, unit, year, value
        FROM indicator_series
        WHERE program_key > 0
    )
    ON year USING first(value)
    GROUP BY indicator_key, program_key, provider_key, area_key, unit_key, programme, provider, area, unit
) AS v
JOIN dim_indicator AS i ON i.indicator_key = v.indicator_key
JOIN (
    SELECT indicator_key, program_key, provider_key, area_key, unit_key, heading AS goal FROM latest_value
) AS h ON h.indicator_key = v.indicator_key AND h.program_key = v.program_key AND h.provider_key = v.provider_key
    AND h.area_key = v.area_key AND h.unit_key = v.unit_key
ORDER BY v.programme COLLATE pl, h.goal COLLATE pl, i.path COLLATE pl, v.provider COLLATE pl, v.area COLLATE pl, v.unit,
    i.code, v.program_key, v.provider_key, v.area_key
