-- code: CHK-003
-- severity: warning
-- title: One figure, several values in one document
-- explanation: The document states the same indicator for the same year, unit, programme and provider with different
--   values in different cells or paragraphs. Either the labels leave out what tells the figures apart, or one of them is
--   wrong. Several values in one cell or paragraph, such as two rates of one year, are one statement.
WITH differing AS (
    SELECT document_key, figure_id
    FROM fact_indicator_statement
    WHERE place IS NOT NULL AND figure_id IN (SELECT figure_id FROM fact_indicator WHERE NOT agrees)
    GROUP BY ALL HAVING min(value) < max(value)
)
SELECT s.document_key, arg_min(f.position, f.ordinal) AS position, arg_min(f.observation_id, f.ordinal) AS observation_id,
    list(f.observation_id ORDER BY f.ordinal) AS observation_ids,
    'stated as ' || array_to_string(list_sort(list(DISTINCT round(s.value, 2)::DOUBLE)), ', ') || ' for ' || s.year_key
        || ': ' || arg_min(f.stated_indicator, f.ordinal) AS message
FROM fact_indicator_statement AS s
JOIN differing AS d ON d.document_key = s.document_key AND d.figure_id = s.figure_id
JOIN fact_observation AS f ON f.observation_id = s.observation_id
WHERE s.place IS NOT NULL
GROUP BY s.document_key, s.figure_id, s.year_key, f.qualifier
HAVING count(DISTINCT s.value) > 1 AND count(DISTINCT place_cell(f.position)) > 1
