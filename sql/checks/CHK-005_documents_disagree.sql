-- code: CHK-005
-- severity: warning
-- title: One figure, several values in different documents
-- explanation: Documents state the same figure with values that no document has in common with the others. A later
--   report may have revised an earlier one, see the view figure_revision; else one of them is wrong, or the catalogue
--   takes two things for one. The view figure_conflict has every statement with its place.
WITH stated AS (
    SELECT s.figure_id, s.document_key, s.year_key, s.indicator_key, d.name, list_sort(list(DISTINCT s.value)) AS said,
        min(s.place) AS place, arg_min(s.observation_id, s.place) AS observation_id, list(s.observation_id ORDER BY s.place) AS ids
    FROM fact_indicator_statement AS s
    JOIN dim_document AS d ON d.document_key = s.document_key
    WHERE s.place IS NOT NULL AND s.figure_id IN (SELECT figure_id FROM fact_indicator WHERE NOT agrees)
    GROUP BY ALL
), disagreeing AS (
    SELECT one.figure_id FROM stated AS one
    JOIN stated AS other ON other.figure_id = one.figure_id AND other.document_key <> one.document_key
    WHERE NOT list_has_any(one.said, other.said)
)
SELECT arg_min(document_key, place) AS document_key, arg_min(f.position, place) AS position,
    arg_min(t.observation_id, place) AS observation_id, flatten(list(ids ORDER BY place)) AS observation_ids,
    any_value(i.path) || ', ' || any_value(t.year_key) || ': '
        || string_agg(array_to_string(list_transform(said, lambda x: x::DOUBLE), ' and ') || ' in ' || t.name, '; '
            ORDER BY place) AS message
FROM (SELECT * FROM stated WHERE figure_id IN (SELECT figure_id FROM disagreeing)) AS t
JOIN (SELECT observation_id, position FROM fact_observation) AS f ON f.observation_id = t.observation_id
JOIN dim_indicator AS i ON i.indicator_key = t.indicator_key
GROUP BY t.figure_id
