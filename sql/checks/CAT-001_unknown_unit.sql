-- code: CAT-001
-- severity: warning
-- title: A unit that the catalogue does not have
-- explanation: Figures in this unit are kept, but no table can name it. Add the unit to units.csv.
SELECT document_key, arg_min(position, ordinal) AS position, arg_min(observation_id, ordinal) AS observation_id,
    'unit "' || u.code || '" of ' || count(*) || ' figures' AS message
FROM fact_observation AS f
JOIN dim_unit AS u ON u.unit_key = f.unit_key
WHERE NOT u.curated
GROUP BY document_key, u.code
