-- title: The least sure readings, with the rules that led to them
SELECT o.source, o.position, o.indicator, o.raw, o.confidence, array_to_string(f.reasons, ' / ') AS reasons
FROM observation AS o
JOIN fact_observation AS f ON f.observation_id = o.observation_id
ORDER BY o.confidence, o.source, f.ordinal
LIMIT 50
