-- code: INT-001
-- severity: integrity
-- title: A key without its member
-- explanation: A fact, ledger entry or tree points to a member that is not in its dimension.
SELECT document_key, position, observation_id, 'no member for ' || missing AS message
FROM (
    SELECT document_key, position, observation_id, unnest(list_filter([
        CASE WHEN document_key NOT IN (SELECT document_key FROM dim_document) THEN 'document_key' END,
        CASE WHEN coalesce(indicator_key NOT IN (SELECT indicator_key FROM dim_indicator), true) THEN 'indicator_key' END,
        CASE WHEN year_key NOT IN (SELECT year_key FROM dim_year) THEN 'year_key' END,
        CASE WHEN coalesce(program_key NOT IN (SELECT program_key FROM dim_program), true) THEN 'program_key' END,
        CASE WHEN coalesce(provider_key NOT IN (SELECT provider_key FROM dim_provider), true) THEN 'provider_key' END,
        CASE WHEN area_key NOT IN (SELECT area_key FROM dim_area) THEN 'area_key' END,
        CASE WHEN unit_key NOT IN (SELECT unit_key FROM dim_unit) THEN 'unit_key' END
    ], lambda x: x IS NOT NULL)) AS missing
    FROM fact_observation
)
UNION ALL
SELECT document_key, position, observation_id, 'no member for document_key of a token'
FROM token_ledger WHERE document_key NOT IN (SELECT document_key FROM dim_document)
UNION ALL
SELECT document_key, position, observation_id, 'no member for document_key of a finding'
FROM finding WHERE document_key NOT IN (SELECT document_key FROM dim_document)
UNION ALL
SELECT -2, '', NULL, 'no parent for indicator ' || code
FROM dim_indicator WHERE parent_key NOT IN (SELECT indicator_key FROM dim_indicator)
UNION ALL
SELECT -2, '', NULL, 'no parent for programme ' || code
FROM dim_program WHERE parent_key NOT IN (SELECT program_key FROM dim_program)
UNION ALL
SELECT -2, '', NULL, 'no parent for provider ' || code
FROM dim_provider WHERE parent_key NOT IN (SELECT provider_key FROM dim_provider)
UNION ALL
SELECT -2, '', NULL, 'no parent for area ' || code
FROM dim_area WHERE parent_key NOT IN (SELECT area_key FROM dim_area)
UNION ALL
SELECT -2, '', NULL, 'no providers for ' || code
FROM dim_provider WHERE provider_key NOT IN (SELECT provider_key FROM bridge_provider)
UNION ALL
SELECT -2, '', NULL, 'no member for provider key ' || member_key
FROM bridge_provider WHERE member_key NOT IN (SELECT provider_key FROM dim_provider WHERE kind <> 'group')
