-- code: INT-005
-- severity: integrity
-- title: A value without the status for it
-- explanation: A value belongs to status normal and to no other.
SELECT document_key, position, observation_id, 'status ' || status || ', value ' || coalesce(value::VARCHAR, 'none') AS message
FROM fact_observation WHERE (status = 'normal') <> (value IS NOT NULL)
