-- title: All years of one indicator: here of the one with the most years
SELECT s.indicator, s.programme, s.provider, s.unit, s.year, s.value, s.agrees, array_to_string(s.sources, '; ') AS sources
FROM indicator_series AS s
WHERE s.indicator_key = (
    SELECT indicator_key FROM latest_value ORDER BY years DESC, indicator COLLATE pl, observation_id LIMIT 1)
ORDER BY s.unit, s.programme COLLATE pl, s.provider COLLATE pl, s.year, s.observation_id
