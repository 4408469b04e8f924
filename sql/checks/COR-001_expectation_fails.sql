-- code: COR-001
-- severity: error
-- title: A correction that expects another value
-- explanation: The document does not state what the correction expects, so the correction was not applied. The report
--   was likely replaced: look at it and change or take out the line of corrections.csv.
SELECT f.document_key, f.position, c.observation_id,
    c.place || ' expects "' || c.expects || '" where the document states "' || coalesce(f.value::DOUBLE::VARCHAR, f.raw)
        || '"; ' || c.action || ' was not applied' AS message
FROM correction AS c
JOIN fact_observation AS f ON f.observation_id = c.observation_id
WHERE NOT c.holds
