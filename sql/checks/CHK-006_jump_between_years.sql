-- code: CHK-006
-- severity: info
-- title: A year that does not fit its series
-- explanation: In a series of at least three years one figure is more than four times the median of the others, or less
--   than a quarter, and the others lie closer together than that. What is counted may have changed; or a digit is
--   missing, or a figure stands in the wrong place.
WITH figure AS (
    SELECT f.indicator_key, f.program_key, f.provider_key, f.area_key, f.unit_key, f.year_key, f.value
    FROM fact_indicator AS f
    JOIN dim_unit AS u ON u.unit_key = f.unit_key AND u.code NOT IN ('percent', 'percentage_point')
    WHERE f.value > 0
), wide AS (
    -- Only a series that spreads that far has such a figure; few do.
    SELECT indicator_key, program_key, provider_key, area_key, unit_key
    FROM figure GROUP BY ALL HAVING count(*) >= 3 AND max(value) > 4 * min(value)
), beside AS (
    SELECT f.*, count(*) OVER others AS years, median(f.value) OVER others AS middle,
        max(f.value) OVER others / min(f.value) OVER others AS spread
    FROM figure AS f JOIN wide USING (indicator_key, program_key, provider_key, area_key, unit_key)
    WINDOW others AS (PARTITION BY f.indicator_key, f.program_key, f.provider_key, f.area_key, f.unit_key
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE CURRENT ROW)
), jump AS (
    FROM beside
    WHERE years >= 2 AND greatest(value, middle) >= 20
        AND greatest(value / middle, middle / value) > greatest(4, 2 * spread)
)
SELECT o.document_key, o.position, f.chosen_observation_id AS observation_id,
    i.path || ' is ' || f.value::DOUBLE || ' in ' || f.year_key || ', in other years about ' || round(j.middle, 1) AS message
FROM jump AS j
JOIN fact_indicator AS f USING (indicator_key, program_key, provider_key, area_key, unit_key, year_key)
JOIN fact_observation AS o ON o.observation_id = f.chosen_observation_id
JOIN dim_indicator AS i ON i.indicator_key = f.indicator_key
