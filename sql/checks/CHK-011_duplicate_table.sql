-- code: CHK-011
-- severity: info
-- title: The same table in two places
-- explanation: Nearly all figures of a table, with their labels and years, stand in another table too. They are one
--   statement made twice and not two that confirm each other. Nothing needs to be done where one report is an extract
--   of another.
WITH document AS (
    SELECT document_key, row_number() OVER (ORDER BY name) AS turn FROM dim_document
), figure AS MATERIALIZED (
    -- Numbers only: the words are fetched for what is found. A table is known by a hash of its place.
    SELECT hash(s.figure_id, s.value) AS statement, d.turn, hash(s.document_key, place_table(f.position)) AS place,
        s.document_key, f.ordinal
    FROM fact_indicator_statement AS s
    JOIN fact_observation AS f ON f.observation_id = s.observation_id
    JOIN document AS d ON d.document_key = s.document_key
    WHERE f.kind = 'table' AND place_table(f.position) <> ''
), size AS (
    SELECT document_key, place, count(*) AS figures, min(ordinal) AS ordinal
    FROM figure GROUP BY ALL HAVING count(*) >= 8
), stating AS (
    SELECT statement, turn, place, any_value(document_key) AS document_key, any_value(ordinal) AS ordinal
    FROM figure GROUP BY ALL
), shared AS (
    SELECT one.place, other.place AS other_place, count(*) AS figures, any_value(other.document_key) AS other_key,
        any_value(other.ordinal) AS other_ordinal
    FROM figure AS one
    JOIN stating AS other ON other.statement = one.statement AND other.turn <= one.turn AND other.place <> one.place
    GROUP BY ALL
), twice AS (
    SELECT s.document_key, s.ordinal, s.figures, shared.figures AS in_both, shared.other_key, shared.other_ordinal
    FROM shared JOIN size AS s ON s.place = shared.place
    WHERE shared.figures >= 0.9 * s.figures
)
SELECT t.document_key, one.position, one.observation_id,
    t.in_both || ' of ' || t.figures || ' figures of ' || place_table(one.position) || ' stand in ' || d.name || ', '
        || place_table(other.position) || ' too' AS message
FROM twice AS t
JOIN fact_observation AS one ON one.document_key = t.document_key AND one.ordinal = t.ordinal
JOIN fact_observation AS other ON other.document_key = t.other_key AND other.ordinal = t.other_ordinal
JOIN dim_document AS d ON d.document_key = t.other_key
WHERE t.other_key <> t.document_key OR place_table(other.position) < place_table(one.position)
