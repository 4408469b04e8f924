-- name: spending
-- title: Spending and other amounts of money
-- description: Every amount of money that reports state for a year, in its currency, one column for each year: spending,
--   grants, costs of an hour or a day, thresholds. What an amount is, its label says. Amounts are never added up: a
--   whole and its parts stand beside each other.
SELECT i.path AS indicator, v.* EXCLUDE (indicator_key, program_key, provider_key, area_key, unit_key)
FROM (
    PIVOT (
        SELECT indicator_key, program_key, provider_key, area_key, unit_key, programme, provider, area, unit, year, value
        FROM indicator_series
        WHERE is_money(unit)
    )
    ON year USING first(value)
    GROUP BY indicator_key, program_key, provider_key, area_key, unit_key, programme, provider, area, unit
) AS v
JOIN dim_indicator AS i ON i.indicator_key = v.indicator_key
ORDER BY i.path COLLATE pl, i.code, v.programme COLLATE pl, v.provider COLLATE pl, v.area COLLATE pl, v.unit,
    v.program_key, v.provider_key, v.area_key
