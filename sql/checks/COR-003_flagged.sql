-- code: COR-003
-- severity: warning
-- title: A figure that the steward flagged
-- explanation: The steward doubts the figure; it is used as it is stated. The message has the reason.
SELECT f.document_key, f.position, c.observation_id, c.place || ': ' || c.reason AS message
FROM correction AS c
JOIN fact_observation AS f ON f.observation_id = c.observation_id
WHERE c.holds AND c.action = 'flag'
