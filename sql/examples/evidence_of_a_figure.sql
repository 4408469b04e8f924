-- title: From a consolidated figure back to every cell and sentence that states it
SELECT s.indicator, s.year, o.value, o.raw, o.source, o.locator, o.position, o.observation_id = s.observation_id AS chosen
FROM indicator_series AS s
JOIN fact_observation AS f ON f.indicator_key = s.indicator_key AND f.year_key = s.year AND f.program_key = s.program_key
    AND f.provider_key = s.provider_key AND f.area_key = s.area_key AND f.unit_key = s.unit_key
JOIN observation AS o ON o.observation_id = f.observation_id
WHERE s.statement_count > 1
ORDER BY s.indicator COLLATE pl, s.year, o.source, o.position
LIMIT 100
