-- code: CHK-008
-- severity: warning
-- title: A table whose figures fit the neighbouring year better
-- explanation: The figures that a table gives for one year are those that other places give for the year before or
--   after. A column was likely headed with the wrong year. Values below ten and shares are not looked at, and at least
--   four figures must agree with the other year and fewer than half as many with their own.
WITH stated AS (
    SELECT s.indicator_key, s.program_key, s.provider_key, s.unit_key, s.year_key, s.value, s.document_key, f.position,
        f.ordinal, f.observation_id, place_table(f.position) AS place
    FROM fact_indicator_statement AS s
    JOIN fact_observation AS f ON f.observation_id = s.observation_id
    WHERE s.value >= 10 AND s.place IS NOT NULL
), agreeing AS (
    SELECT one.document_key, one.place, one.year_key, other.year_key - one.year_key AS shift,
        count(DISTINCT one.observation_id) AS figures, arg_min(one.position, one.ordinal) AS position,
        arg_min(one.observation_id, one.ordinal) AS observation_id, list(DISTINCT one.observation_id) AS observation_ids
    FROM stated AS one
    JOIN stated AS other ON other.indicator_key = one.indicator_key AND other.program_key = one.program_key
        AND other.provider_key = one.provider_key AND other.unit_key = one.unit_key AND other.value = one.value
        AND other.year_key - one.year_key BETWEEN -1 AND 1
        AND (other.document_key <> one.document_key OR other.place <> one.place)
    WHERE one.place <> ''
    GROUP BY ALL
)
SELECT next.document_key, next.position, next.observation_id, list_sort(next.observation_ids) AS observation_ids,
    next.figures || ' figures for ' || next.year_key || ' in ' || next.place || ' are those of '
        || (next.year_key + next.shift) || ' elsewhere' AS message
FROM agreeing AS next
LEFT JOIN agreeing AS own ON own.document_key = next.document_key AND own.place = next.place
    AND own.year_key = next.year_key AND own.shift = 0
WHERE next.shift <> 0 AND next.figures >= 4 AND coalesce(own.figures, 0) * 2 < next.figures
