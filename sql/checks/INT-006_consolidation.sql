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
LEFT JOIN fact_indicator_statement AS s ON s.figure_id = f.figure_id AND s.place = 1
LEFT JOIN fact_observation AS o ON o.observation_id = f.chosen_observation_id
WHERE o.observation_id IS NULL OR s.observation_id IS NULL OR s.observation_id <> f.chosen_observation_id
    OR s.value <> f.value OR o.indicator_key <> f.indicator_key OR o.year_key <> f.year_key
    OR (o.value IS DISTINCT FROM f.value AND s.rank_kind <> 'correction')
UNION ALL
SELECT -2, '', NULL, 'no member for ' || missing
FROM (
    SELECT unnest(list_filter([
        CASE WHEN program_key NOT IN (SELECT program_key FROM dim_program) THEN 'program_key of a figure' END,
        CASE WHEN provider_key NOT IN (SELECT provider_key FROM dim_provider) THEN 'provider_key of a figure' END,
        CASE WHEN unit_key NOT IN (SELECT unit_key FROM dim_unit) THEN 'unit_key of a figure' END
    ], lambda x: x IS NOT NULL)) AS missing
    FROM fact_indicator
)
UNION ALL
SELECT -2, '', NULL, what || ': ' || expected || ' expected, ' || found
FROM (
    SELECT 'figures' AS what, (SELECT count(*) FROM fact_indicator) AS found,
        (SELECT count(DISTINCT figure_id) FROM fact_indicator_statement WHERE place IS NOT NULL) AS expected
    UNION ALL
    SELECT 'statements', (SELECT count(*) FROM fact_indicator_statement),
        (SELECT count(*) FROM fact_observation AS f
            LEFT JOIN correction AS c ON c.observation_id = f.observation_id AND c.holds AND c.action = 'override'
            WHERE (f.status = 'normal' OR c.value IS NOT NULL) AND f.indicator_key > 0 AND f.year_key > 0)
)
WHERE expected <> found
