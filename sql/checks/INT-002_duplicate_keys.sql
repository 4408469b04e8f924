-- code: INT-002
-- severity: integrity
-- title: Two members with one key
-- explanation: A key stands for two members, by a collision of hashes or a member listed twice.
SELECT -2 AS document_key, '' AS position, NULL AS observation_id, dimension || ' has key ' || key || ' twice' AS message
FROM (
    SELECT 'dim_indicator' AS dimension, indicator_key AS key FROM dim_indicator
    UNION ALL SELECT 'dim_year', year_key FROM dim_year
    UNION ALL SELECT 'dim_program', program_key FROM dim_program
    UNION ALL SELECT 'dim_provider', provider_key FROM dim_provider
    UNION ALL SELECT 'dim_unit', unit_key FROM dim_unit
    UNION ALL SELECT 'dim_area', area_key FROM dim_area
    UNION ALL SELECT 'dim_document', document_key FROM dim_document
    UNION ALL SELECT 'dim_run', run_key FROM dim_run
)
GROUP BY dimension, key HAVING count(*) > 1
UNION ALL
SELECT -2, '', NULL, 'bridge_provider has ' || provider_key || ' and ' || member_key || ' twice'
FROM bridge_provider GROUP BY provider_key, member_key HAVING count(*) > 1
