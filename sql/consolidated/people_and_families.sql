-- name: people_and_families
-- title: Persons and families supported
-- description: Every count of persons, children, families and households, one column for each year. One person may be
--   counted under several indicators, and a whole stands beside its parts: counts are never added up.
SELECT i.path AS indicator, v.* EXCLUDE (indicator_key, program_key, provider_key, area_key, unit_key)
FROM (
    PIVOT (
        SELECT indicator_key, program_key, provider_key, area_key, unit_key, programme, provider, area, unit, year, value
        FROM indicator_series
        WHERE counts_people(unit) OR counts_families(unit)
    )
    ON year USING first(value)
    GROUP BY indicator_key, program_key, provider_key, area_key, unit_key, programme, provider, area, unit
) AS v
JOIN dim_indicator AS i ON i.indicator_key = v.indicator_key
ORDER BY i.path COLLATE pl, i.code, v.programme COLLATE pl, v.provider COLLATE pl, v.area COLLATE pl, v.unit,
    v.program_key, v.provider_key, v.area_key
