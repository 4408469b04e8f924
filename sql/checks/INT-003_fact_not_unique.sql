-- code: INT-003
-- severity: integrity
-- title: Two facts with one identity
-- explanation: An observation_id must name one place of one document.
SELECT min(document_key) AS document_key, min(position) AS position, observation_id, count(*) || ' facts' AS message
FROM fact_observation GROUP BY observation_id HAVING count(*) > 1
