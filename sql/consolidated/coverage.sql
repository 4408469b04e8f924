-- name: coverage
-- title: Coverage
-- description: How many figures each document states for each year, with those that name no year and those that have no
--   value (a dash, no information, withheld, not a number). An empty place means none.
SELECT d.name AS source, d.reporting_year, coalesce(t.figures, 0) AS figures, coalesce(t.without_value, 0) AS without_value,
    coalesce(t.without_year, 0) AS without_year, coalesce(t.indicators, 0) AS indicators,
    v.* EXCLUDE (document_key)
FROM dim_document AS d
LEFT JOIN (
    SELECT document_key, count(*) AS figures,
        count(*) FILTER (WHERE status <> 'normal') AS without_value,
        count(*) FILTER (WHERE year_key < 0) AS without_year,
        count(DISTINCT indicator_key) AS indicators
    FROM fact_observation GROUP BY document_key
) AS t ON t.document_key = d.document_key
LEFT JOIN (
    PIVOT (SELECT document_key, year_key AS year, observation_id FROM fact_observation WHERE year_key > 0)
    ON year USING nullif(count(observation_id), 0)
    GROUP BY document_key
) AS v ON v.document_key = d.document_key
WHERE d.document_key > 0 AND d.copy_of = ''
ORDER BY d.name
