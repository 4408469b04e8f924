-- code: CHK-011
-- severity: info
-- title: The same table in two places
-- explanation: Nearly all figures of a table, with their labels and years, stand in another table too. They are one
--   statement made twice and not two that confirm each other. Nothing needs to be done where one report is an extract
--   of another.
WITH figure AS (
    SELECT s.document_key, place_table(f.position) AS place, s.figure_id, s.value, f.position, f.ordinal, f.observation_id,
        d.name
    FROM fact_indicator_statement AS s
    JOIN fact_observation AS f ON f.observation_id = s.observation_id
    JOIN dim_document AS d ON d.document_key = s.document_key
    WHERE f.kind = 'table' AND place_table(f.position) <> ''
), size AS (
    SELECT document_key, place, name, count(*) AS figures, arg_min(position, ordinal) AS position,
        arg_min(observation_id, ordinal) AS observation_id
    FROM figure GROUP BY ALL HAVING count(*) >= 8
), shared AS (
    SELECT one.document_key, one.place, other.document_key AS other_key, other.place AS other_place, other.name AS other_name,
        count(DISTINCT one.observation_id) AS figures
    FROM figure AS one
    JOIN figure AS other ON other.figure_id = one.figure_id AND other.value = one.value
        AND (other.name, other.place) < (one.name, one.place)
    GROUP BY ALL
)
SELECT s.document_key, s.position, s.observation_id,
    shared.figures || ' of ' || s.figures || ' figures of ' || s.place || ' stand in ' || shared.other_name || ', '
        || shared.other_place || ' too' AS message
FROM shared
JOIN size AS s ON s.document_key = shared.document_key AND s.place = shared.place
WHERE shared.figures >= 0.9 * s.figures
