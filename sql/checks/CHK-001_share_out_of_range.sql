-- code: CHK-001
-- severity: warning
-- title: A share below 0 or above 100 percent
-- explanation: The words call the figure a share, and a share of a whole lies between 0 and 100 percent. Changes, growth
--   and the carrying out of plans may lie outside and are not looked at. Compare the figure with the document.
SELECT document_key, position, observation_id,
    'a share of ' || value || ' percent: ' || stated_indicator AS message
FROM fact_observation
WHERE unit_key = surrogate_key('percent')
    AND status = 'normal'
    AND (value < 0 OR value > 100)
    AND regexp_matches(lower(strip_accents(stated_indicator || ' ' || raw)), '\b(udzia[lł]|odsetek)')
    AND NOT regexp_matches(lower(strip_accents(stated_indicator || ' ' || raw)),
        '\b(wzr[oa]s|spad|zmian|zmien|dynamik|zwieksz|zmniejsz|przyrost|realizacj|wykonani)')
