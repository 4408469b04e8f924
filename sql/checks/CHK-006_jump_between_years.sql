-- code: CHK-006
-- severity: info
-- title: A year that does not fit its series
-- explanation: In a series of at least three years one figure is more than four times the median of the others, or less
--   than a quarter, and the others lie closer together than that. What is counted may have changed; or a digit is
--   missing, or a figure stands in the wrong place.
WITH figure AS (
    SELECT f.* FROM fact_indicator AS f
    JOIN dim_unit AS u ON u.unit_key = f.unit_key AND u.code NOT IN ('percent', 'percentage_point')
    WHERE f.value > 0
), rest AS (
    SELECT one.figure_id, count(*) AS years, median(other.value) AS middle, max(other.value) / min(other.value) AS spread
    FROM figure AS one
    JOIN figure AS other ON other.indicator_key = one.indicator_key AND other.program_key = one.program_key
        AND other.provider_key = one.provider_key AND other.area_key = one.area_key AND other.unit_key = one.unit_key
        AND other.year_key <> one.year_key
    GROUP BY one.figure_id
)
SELECT o.document_key, o.position, f.chosen_observation_id AS observation_id,
    i.path || ' is ' || f.value::DOUBLE || ' in ' || f.year_key || ', in other years about ' || round(r.middle, 1) AS message
FROM figure AS f
JOIN rest AS r ON r.figure_id = f.figure_id
JOIN fact_observation AS o ON o.observation_id = f.chosen_observation_id
JOIN dim_indicator AS i ON i.indicator_key = f.indicator_key
WHERE r.years >= 2 AND greatest(f.value, r.middle) >= 20
    AND greatest(f.value / r.middle, r.middle / f.value) > greatest(4, 2 * r.spread)
