-- code: CHK-009
-- severity: info
-- title: An indicator in another unit than its own
-- explanation: The catalogue says in which unit an indicator is counted, and a document states it in another, such as
--   families for children. The label is likely too general for one indicator, or the unit was misread.
WITH used AS (
    SELECT f.indicator_key, u.code AS unit, count(*) AS figures, min(f.document_key) AS document_key,
        arg_min(f.position, f.ordinal) AS position, arg_min(f.observation_id, f.ordinal) AS observation_id,
        list(f.observation_id ORDER BY f.observation_id) AS ids
    FROM fact_observation AS f
    JOIN dim_unit AS u ON u.unit_key = f.unit_key
    JOIN dim_indicator AS i ON i.indicator_key = f.indicator_key AND i.curated AND i.unit_code <> ''
        AND u.code NOT IN ('count', i.unit_code)
    WHERE f.status = 'normal' AND f.indicator_key > 0
    GROUP BY ALL
)
SELECT f.document_key, f.position, f.observation_id, t.ids AS observation_ids,
    i.path || ' is counted in ' || i.unit_code || ' and stated in ' || t.unit || ', ' || t.figures || ' times' AS message
FROM used AS t
JOIN dim_indicator AS i ON i.indicator_key = t.indicator_key
JOIN fact_observation AS f ON f.observation_id = t.observation_id
