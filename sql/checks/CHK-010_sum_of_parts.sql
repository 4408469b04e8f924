-- code: CHK-010
-- severity: warning
-- title: Parts that do not add up to their whole
-- explanation: Where a table says that all parts of a whole follow ("z tego"), or sets a total beside its parts
--   ("Razem", "Ogółem" as the last or first of several columns), the parts must add up to it. One of them is misread or
--   mistyped. Parts without a number count as none.
WITH stated AS (
    SELECT f.document_key, f.position, f.observation_id, f.ordinal, f.value, f.status, f.year_key, f.unit_key, f.program_key,
        f.provider_key, place_table(f.position) AS place, place_row(f.position) AS row_number,
        string_split(f.stated_indicator, ' > ') AS label
    FROM fact_observation AS f
    WHERE f.kind = 'table' AND place_table(f.position) <> '' AND f.qualifier = ''
), total AS (
    -- A total among the columns: the same path with "Razem" in the place of each of its parts, in the same row.
    SELECT t.document_key, t.position, t.observation_id, t.value AS whole, sum(coalesce(p.value, 0)) AS parts,
        count(p.value) AS figures, any_value(t.label[-1]) AS name, list(p.observation_id ORDER BY p.ordinal) AS ids
    FROM (SELECT *, unnest(range(1, len(label) + 1)) AS step FROM stated) AS t
    JOIN stated AS p ON p.document_key = t.document_key AND p.place = t.place AND p.row_number = t.row_number
        AND p.year_key = t.year_key AND p.unit_key = t.unit_key AND p.observation_id <> t.observation_id
        AND len(p.label) = len(t.label)
        AND list_filter(p.label, lambda x, i: i <> t.step) = list_filter(t.label, lambda x, i: i <> t.step)
    WHERE t.status = 'normal' AND regexp_matches(lower(t.label[t.step]), '^(razem|łącznie|suma)\W*$')
    GROUP BY t.document_key, t.position, t.observation_id, t.value
    HAVING count(p.value) >= 2
), whole AS (
    SELECT w.document_key, w.position, w.observation_id, w.value AS whole, sum(coalesce(p.value, 0)) AS parts,
        count(p.value) AS figures, any_value(w.label[-1]) AS name, list(p.observation_id ORDER BY p.ordinal) AS ids
    FROM stated AS w
    JOIN stated AS p ON p.document_key = w.document_key AND p.place = w.place AND p.year_key = w.year_key
        AND p.unit_key = w.unit_key AND p.program_key = w.program_key AND p.provider_key = w.provider_key
        AND len(p.label) = len(w.label) + 1 AND p.label[1:len(w.label)] = w.label
        AND place_column(p.position) = place_column(w.position)
    WHERE w.status = 'normal' AND regexp_matches(lower(w.label[-1]), '\bz tego\b')
    GROUP BY w.document_key, w.position, w.observation_id, w.value
    HAVING count(p.value) >= 2
)
SELECT document_key, position, observation_id, list_prepend(observation_id, ids) AS observation_ids,
    'the ' || figures || ' parts of "' || name || '" are ' || parts::DOUBLE || ' together, the whole is ' || whole::DOUBLE AS message
FROM (FROM total UNION ALL FROM whole)
WHERE parts <> whole
