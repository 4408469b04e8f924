-- code: CHK-008
-- severity: warning
-- title: A table whose figures fit the neighbouring year better
-- explanation: The figures that a table gives for one year are those that other places give for the year before or
--   after. A column was likely headed with the wrong year. Values below ten and shares are not looked at, and at least
--   four figures must agree with the other year and fewer than half as many with their own.
WITH stated AS MATERIALIZED (
    -- Keys and numbers only: the words are fetched for what is found. A table is known by a hash of its place.
    SELECT s.indicator_key, s.program_key, s.provider_key, s.unit_key, s.year_key, s.value, s.document_key, f.ordinal,
        hash(s.document_key, place_table(f.position)) AS place, place_table(f.position) <> '' AS in_table
    FROM fact_indicator_statement AS s
    JOIN fact_observation AS f ON f.observation_id = s.observation_id
    WHERE s.value >= 10 AND s.place IS NOT NULL
), said AS (
    -- First and last place suffice to know whether a value is said elsewhere, however many places say it.
    SELECT indicator_key, program_key, provider_key, unit_key, value, year_key, min(place) AS first_place, max(place) AS last_place
    FROM stated GROUP BY ALL
), agreeing AS (
    SELECT one.document_key, one.place, one.year_key, said.year_key - one.year_key AS shift, count(*) AS figures,
        list(one.ordinal) FILTER (WHERE said.year_key <> one.year_key) AS ordinals
    FROM stated AS one
    JOIN said USING (indicator_key, program_key, provider_key, unit_key, value)
    WHERE one.in_table AND said.year_key - one.year_key BETWEEN -1 AND 1
        AND (said.first_place <> one.place OR said.last_place <> one.place)
    GROUP BY ALL
), shifted AS (
    SELECT next.document_key, next.year_key, next.shift, next.figures, next.ordinals
    FROM agreeing AS next
    LEFT JOIN agreeing AS own ON own.document_key = next.document_key AND own.place = next.place
        AND own.year_key = next.year_key AND own.shift = 0
    WHERE next.shift <> 0 AND next.figures >= 4 AND coalesce(own.figures, 0) * 2 < next.figures
)
SELECT f.document_key, arg_min(f.position, f.ordinal) AS position, arg_min(f.observation_id, f.ordinal) AS observation_id,
    list(f.observation_id ORDER BY f.observation_id) AS observation_ids,
    s.figures || ' figures for ' || s.year_key || ' in ' || place_table(arg_min(f.position, f.ordinal)) || ' are those of '
        || (s.year_key + s.shift) || ' elsewhere' AS message
FROM (SELECT *, unnest(ordinals) AS ordinal FROM shifted) AS s
JOIN fact_observation AS f ON f.document_key = s.document_key AND f.ordinal = s.ordinal
GROUP BY f.document_key, s.ordinals, s.figures, s.year_key, s.shift
