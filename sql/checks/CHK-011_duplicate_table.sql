-- code: CHK-011
-- severity: info
-- title: The same table in two places
-- explanation: Nearly all figures of a table, with their labels and years, stand in an earlier table too. They are one
--   statement made twice and not two that confirm each other. Of several earlier tables that one is named which has most
--   of the figures. Nothing needs to be done where one report is an extract of another.
WITH figure AS NOT MATERIALIZED (
    -- Numbers only: the words are fetched for what is found. A table is known by a hash of its place.
    SELECT hash(s.figure_id, s.value) AS statement, s.document_key, hash(place_table(f.position)) AS place, f.ordinal
    FROM fact_indicator_statement AS s
    JOIN fact_observation AS f ON f.observation_id = s.observation_id
    WHERE f.kind = 'table' AND place_table(f.position) <> ''
), stating AS MATERIALIZED (
    SELECT document_key, place, statement, count(*) AS figures, min(ordinal) AS ordinal FROM figure GROUP BY ALL
), content AS (
    SELECT document_key, place, sum(figures) AS figures, min(ordinal) AS ordinal,
        hash(bit_xor(statement), bit_xor(hash(statement)), count(*)) AS content
    FROM stating GROUP BY ALL HAVING sum(figures) >= 8
), stated AS (
    -- A table is compared with those before it, in the order of the documents' names and of the places in each.
    SELECT c.*, f.position, d.name, row_number() OVER (ORDER BY d.name, place_table(f.position)) AS turn
    FROM content AS c
    JOIN dim_document AS d ON d.document_key = c.document_key
    JOIN fact_observation AS f ON f.document_key = c.document_key AND f.ordinal = c.ordinal
), original AS MATERIALIZED (
    SELECT *, min(turn) OVER (PARTITION BY content) AS original FROM stated
), different AS NOT MATERIALIZED (
    -- Copies are told by their content: only tables that differ are compared figure by figure.
    SELECT s.statement, s.figures, o.turn, 0.9 * o.figures AS enough
    FROM stating AS s
    JOIN original AS o ON o.document_key = s.document_key AND o.place = s.place AND o.turn = o.original
), twice AS (
    SELECT turn, original AS other_turn, figures AS in_both FROM original WHERE turn <> original
    UNION ALL
    SELECT one.turn, other.turn, sum(one.figures)
    FROM different AS one
    JOIN different AS other ON other.statement = one.statement AND other.turn < one.turn
    GROUP BY one.turn, other.turn, one.enough
    HAVING sum(one.figures) >= one.enough
    QUALIFY row_number() OVER (PARTITION BY one.turn ORDER BY sum(one.figures) DESC, other.turn) = 1
)
SELECT one.document_key, one.position, f.observation_id,
    t.in_both || ' of ' || one.figures || ' figures of ' || place_table(one.position) || ' stand in ' || other.name || ', '
        || place_table(other.position) || ' too' AS message
FROM twice AS t
JOIN original AS one ON one.turn = t.turn
JOIN original AS other ON other.turn = t.other_turn
JOIN fact_observation AS f ON f.document_key = one.document_key AND f.ordinal = one.ordinal
