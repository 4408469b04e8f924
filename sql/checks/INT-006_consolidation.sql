-- code: INT-006
-- severity: integrity
-- after: consolidate
-- title: A consolidated figure that is not one
-- explanation: A figure stands twice, or points to an observation or member that does not exist.
SELECT -2 AS document_key, '' AS position, min(chosen_observation_id) AS observation_id, count(*) || ' rows for one figure' AS message
FROM fact_indicator
GROUP BY indicator_key, year_key, program_key, provider_key, area_key, unit_key HAVING count(*) > 1
UNION ALL
SELECT -2, '', f.chosen_observation_id, 'the chosen observation is not there or says something else'
FROM fact_indicator AS f
LEFT JOIN fact_observation AS o ON o.observation_id = f.chosen_observation_id
WHERE o.observation_id IS NULL OR o.value <> f.value OR o.indicator_key <> f.indicator_key OR o.year_key <> f.year_key
UNION ALL
SELECT -2, '', NULL, 'figures: ' || expected || ' expected, ' || found
FROM (
    SELECT (SELECT count(*) FROM fact_indicator) AS found, count(*) AS expected FROM (
        SELECT DISTINCT indicator_key, year_key, program_key, provider_key, area_key, unit_key
        FROM fact_observation WHERE status = 'normal' AND indicator_key > 0 AND year_key > 0))
WHERE expected <> found
