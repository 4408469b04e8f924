-- code: CHK-010
-- severity: warning
-- title: Parts that do not add up to their whole
-- explanation: Where a table says that all parts of a whole follow ("z tego"), or sets a total beside its parts
--   ("Razem", "Ogółem" as the last or first of several columns), the parts must add up to it. One of them is misread or
--   mistyped. Parts without a number count as none.
WITH figure AS NOT MATERIALIZED (
    -- A table is known by a hash of its place.
    SELECT document_key, ordinal, value, status, year_key, unit_key, program_key, provider_key,
        hash(place_table(position)) AS place, place_row(position) AS row_number, hash(place_column(position)) AS column_number,
        stated_indicator, string_split(stated_indicator, ' > ') AS label
    FROM fact_observation
    WHERE kind = 'table' AND place_table(position) <> '' AND qualifier = ''
), total AS MATERIALIZED (
    FROM (
        SELECT *, unnest(range(1, len(label) + 1)) AS step FROM figure
        WHERE status = 'normal' AND regexp_matches(lower(stated_indicator), 'razem|łącznie|suma')
    )
    WHERE regexp_matches(lower(label[step]), '^(razem|łącznie|suma)\W*$')
), whole AS MATERIALIZED (
    SELECT *, hash(label) AS path FROM figure
    WHERE status = 'normal' AND regexp_matches(lower(label[-1]), '\bz tego\b')
), part AS NOT MATERIALIZED (
    SELECT *, hash(label[1:len(label) - 1]) AS path FROM figure
), compared AS (
    -- A total among the columns: the same path with "Razem" in the place of each of its parts, in the same row.
    SELECT 'total' AS kind, t.document_key, t.ordinal, t.value AS whole, p.value, p.ordinal AS part
    FROM total AS t
    JOIN figure AS p ON p.document_key = t.document_key AND p.place = t.place AND p.row_number = t.row_number
        AND p.year_key = t.year_key AND p.unit_key = t.unit_key AND p.ordinal <> t.ordinal
        AND len(p.label) = len(t.label)
        AND list_filter(p.label, lambda x, i: i <> t.step) = list_filter(t.label, lambda x, i: i <> t.step)
    UNION ALL
    -- A whole above its parts: the path of each part goes on from that of the whole, in the same column.
    SELECT 'whole', w.document_key, w.ordinal, w.value, p.value, p.ordinal
    FROM whole AS w
    JOIN part AS p ON p.document_key = w.document_key AND p.place = w.place AND p.year_key = w.year_key
        AND p.unit_key = w.unit_key AND p.program_key = w.program_key AND p.provider_key = w.provider_key
        AND p.column_number = w.column_number AND p.path = w.path
), differing AS (
    SELECT kind, document_key, ordinal, whole, sum(coalesce(value, 0)) AS parts, count(value) AS figures, list(part) AS ordinals
    FROM compared GROUP BY kind, document_key, ordinal, whole
    HAVING count(value) >= 2 AND sum(coalesce(value, 0)) <> whole
)
SELECT w.document_key, w.position, w.observation_id,
    list_prepend(w.observation_id, list(p.observation_id ORDER BY p.ordinal)) AS observation_ids,
    'the ' || d.figures || ' parts of "' || string_split(w.stated_indicator, ' > ')[-1] || '" are ' || d.parts::DOUBLE
        || ' together, the whole is ' || d.whole::DOUBLE AS message
FROM (SELECT *, unnest(ordinals) AS part FROM differing) AS d
JOIN fact_observation AS w ON w.document_key = d.document_key AND w.ordinal = d.ordinal
JOIN fact_observation AS p ON p.document_key = d.document_key AND p.ordinal = d.part
GROUP BY d.kind, w.document_key, w.position, w.observation_id, w.stated_indicator, d.figures, d.parts, d.whole
