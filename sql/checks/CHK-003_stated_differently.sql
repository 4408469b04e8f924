-- code: CHK-003
-- severity: warning
-- title: One figure, several values in one document
-- explanation: The document states the same indicator for the same year, unit, programme and provider with different
--   values. Either the labels leave out what tells the figures apart, or one of them is wrong.
SELECT document_key, arg_min(position, ordinal) AS position, arg_min(observation_id, ordinal) AS observation_id,
    'stated as ' || array_to_string(list_sort(list(DISTINCT value)), ', ') || ' for ' || year_key || ': '
        || arg_min(stated_indicator, ordinal) AS message
FROM fact_observation
WHERE status = 'normal' AND indicator_key > 0 AND year_key > 0
GROUP BY document_key, indicator_key, year_key, unit_key, program_key, provider_key, qualifier
HAVING count(DISTINCT value) > 1
