-- code: CHK-005
-- severity: warning
-- title: One figure, several values in different documents
-- explanation: Documents state the same figure with values that no document has in common with the others. A later
--   report may have revised an earlier one, see the view figure_revision; else one of them is wrong, or the catalogue
--   takes two things for one. The view figure_conflict has every statement with its place.
WITH stated AS MATERIALIZED (
    SELECT s.figure_id, s.document_key, s.year_key, s.indicator_key, list_sort(list(DISTINCT s.value)) AS said,
        min(s.place) AS place, arg_min(s.observation_id, s.place) AS observation_id, list(s.observation_id ORDER BY s.place) AS ids
    FROM fact_indicator_statement AS s
    WHERE s.place IS NOT NULL AND s.figure_id IN (SELECT figure_id FROM fact_indicator WHERE NOT agrees)
    GROUP BY ALL
), disagreeing AS (
    -- Documents with one value each, which most are, need not be compared each with all others.
    SELECT figure_id FROM stated WHERE len(said) = 1
    GROUP BY figure_id HAVING min(said[1]) < max(said[1])
    UNION
    SELECT one.figure_id FROM stated AS one
    JOIN stated AS other ON other.figure_id = one.figure_id AND other.document_key <> one.document_key
    WHERE len(one.said) > 1 AND NOT list_has_any(one.said, other.said)
), figure AS (
    SELECT arg_min(observation_id, place) AS observation_id, flatten(list(ids ORDER BY place)) AS observation_ids,
        any_value(indicator_key) AS indicator_key, any_value(year_key) AS year_key,
        string_agg(array_to_string(list_transform(said, lambda x: x::DOUBLE), ' and ') || ' in ' || d.name, '; '
            ORDER BY place) AS statements
    FROM stated AS s
    JOIN dim_document AS d ON d.document_key = s.document_key
    WHERE figure_id IN (SELECT figure_id FROM disagreeing)
    GROUP BY figure_id
)
SELECT o.document_key, o.position, f.observation_id, f.observation_ids,
    i.path || ', ' || f.year_key || ': ' || f.statements AS message
FROM figure AS f
JOIN fact_observation AS o ON o.observation_id = f.observation_id
JOIN dim_indicator AS i ON i.indicator_key = f.indicator_key
