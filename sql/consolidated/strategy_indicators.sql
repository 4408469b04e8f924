-- name: strategy_indicators
-- title: Indicators of strategies
-- description: The indicators reported for each strategy, below the area or goal that they are reported under, one column
--   for each year. Where the newest figure stands says whether it is from a table, a list or a sentence.
SELECT v.programme AS strategy, h.goal, i.path AS indicator,
    v.* EXCLUDE (indicator_key, program_key, provider_key, area_key, unit_key, programme), h.stated_in
FROM (
    PIVOT (
        SELECT indicator_key, program_key, provider_key, area_key, unit_key, programme, provider, area, unit, year, value
        FROM indicator_series
        WHERE program_key > 0 AND is_strategy(programme)
    )
    ON year USING first(value)
    GROUP BY indicator_key, program_key, provider_key, area_key, unit_key, programme, provider, area, unit
) AS v
JOIN dim_indicator AS i ON i.indicator_key = v.indicator_key
JOIN (
    SELECT indicator_key, program_key, provider_key, area_key, unit_key,
        arg_max(heading, year) AS goal, arg_max(stated_in, year) AS stated_in
    FROM indicator_series
    GROUP BY ALL
) AS h ON h.indicator_key = v.indicator_key AND h.program_key = v.program_key AND h.provider_key = v.provider_key
    AND h.area_key = v.area_key AND h.unit_key = v.unit_key
ORDER BY strategy COLLATE pl, h.goal COLLATE pl, i.path COLLATE pl, v.provider COLLATE pl, v.area COLLATE pl, v.unit,
    i.code, v.program_key, v.provider_key, v.area_key
