-- code: CAT-003
-- severity: warning
-- title: A catalogue entry that matches nothing any more
-- explanation: The alias or member matched figures of the former publication and matches none now. A report was
--   withdrawn, or the way it is read has changed; look whether the entry needs another pattern.
WITH used AS (
    SELECT DISTINCT dimension, entry, code FROM catalogue.former_use
), matching AS (
    SELECT dimension, alias AS entry, code FROM catalogue.alias_use WHERE uses > 0
    UNION ALL
    SELECT 'provider', '', p.code FROM fact_observation AS f
        JOIN bridge_provider AS b ON b.provider_key = f.provider_key
        JOIN dim_provider AS p ON p.provider_key = b.member_key
    UNION ALL
    SELECT 'program', '', g.code FROM fact_observation AS f JOIN dim_program AS g ON g.program_key = f.program_key
    UNION ALL
    SELECT 'indicator', '', i.code FROM fact_observation AS f JOIN dim_indicator AS i ON i.indicator_key = f.indicator_key
), entry AS (
    SELECT dimension, alias AS entry, code, place FROM catalogue.alias_use
    UNION ALL
    SELECT dimension, '', code, dimension || 's.csv' FROM catalogue.member WHERE curated
)
SELECT -2 AS document_key, e.dimension || ' ' || e.code || ' ' || e.entry AS position, NULL AS observation_id,
    CASE WHEN e.entry = '' THEN e.dimension || ' ' || e.code ELSE 'alias "' || e.entry || '" of ' || e.code END
        || ' (' || e.place || ') matches nothing any more' AS message
FROM entry AS e
JOIN used AS u ON u.dimension = e.dimension AND u.entry = e.entry AND u.code = e.code
WHERE NOT EXISTS (FROM matching AS m WHERE m.dimension = e.dimension AND m.entry = e.entry AND m.code = e.code)
