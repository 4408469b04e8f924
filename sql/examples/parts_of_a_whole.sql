-- title: Indicators beside the more general ones that they belong to
SELECT w.indicator AS whole, w.unit, w.year, w.value, p.indicator AS part, p.value AS part_value,
    round(100 * p.value / nullif(w.value, 0), 1)::DECIMAL(18, 1) AS percent
FROM indicator_series AS w
JOIN dim_indicator AS i ON i.parent_key = w.indicator_key
JOIN indicator_series AS p ON p.indicator_key = i.indicator_key AND p.year = w.year AND p.unit_key = w.unit_key
    AND p.program_key = w.program_key AND p.provider_key = w.provider_key AND p.area_key = w.area_key
ORDER BY whole COLLATE pl, w.year, part COLLATE pl, w.observation_id, p.observation_id
