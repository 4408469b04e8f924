-- name: provider_deliveries
-- title: What each provider delivered
-- description: One row for each provider, year and indicator, the value in the column that its unit belongs to: people,
--   families, an amount of money in złoty, or any other unit. A figure that names several providers stands under each
--   of them and names the others. Figures of one provider may overlap and are never added up.
SELECT
    p.name AS provider,
    s.year,
    s.programme,
    s.indicator,
    CASE WHEN counts_people(s.unit) THEN s.value END AS people,
    CASE WHEN counts_families(s.unit) THEN s.value END AS families,
    CASE WHEN s.unit = 'PLN' THEN s.value END AS amount_pln,
    CASE WHEN NOT counts_people(s.unit) AND NOT counts_families(s.unit) AND s.unit <> 'PLN' THEN s.value END AS other_value,
    s.unit,
    s.qualifier,
    s.agrees,
    CASE WHEN s.provider_key = b.member_key THEN '' ELSE s.provider END AS joint_providers,
    array_to_string(s.sources, '; ') AS sources,
    s.observation_id
FROM indicator_series AS s
JOIN bridge_provider AS b ON b.provider_key = s.provider_key
JOIN dim_provider AS p ON p.provider_key = b.member_key
WHERE b.member_key > 0
ORDER BY p.name COLLATE pl, s.year, s.programme COLLATE pl, s.indicator COLLATE pl, s.unit, s.observation_id, b.member_key
