-- title: Indicators whose label contains a word, whatever its case and accents
SELECT indicator, unit, first_year, year AS last_year, value AS last_value
FROM latest_value
WHERE contains(lower(strip_accents(indicator)), lower(strip_accents('osób')))
ORDER BY indicator COLLATE pl, unit, observation_id
LIMIT 50
