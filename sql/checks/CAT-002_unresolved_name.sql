-- code: CAT-002
-- severity: info
-- title: A provider or programme that the catalogue does not have
-- explanation: The name became a member of its own. If it is another name of one that the catalogue has, give it an
--   alias; `tabularium suggest` lists likely ones with reasons. If it is none at all, report the place to the keepers
--   of the rules.
SELECT arg_min(f.document_key, f.observation_id) AS document_key, arg_min(f.position, f.observation_id) AS position,
    min(f.observation_id) AS observation_id, list_sort(list(f.observation_id)) AS observation_ids,
    'provider "' || p.name || '" of ' || count(*) || ' figures' AS message
FROM fact_observation AS f
JOIN bridge_provider AS b ON b.provider_key = f.provider_key
JOIN dim_provider AS p ON p.provider_key = b.member_key AND NOT p.curated
GROUP BY p.provider_key, p.name
UNION ALL
SELECT arg_min(f.document_key, f.observation_id), arg_min(f.position, f.observation_id), min(f.observation_id),
    list_sort(list(f.observation_id)), 'programme "' || g.name || '" of ' || count(*) || ' figures'
FROM fact_observation AS f
JOIN dim_program AS g ON g.program_key = f.program_key AND NOT g.curated
GROUP BY g.program_key, g.name
