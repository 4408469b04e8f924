-- title: Figures that the reports state differently, the widest gap first
SELECT i.path AS indicator, f.year_key AS year, u.code AS unit, f.lowest_value, f.highest_value, f.value AS chosen, f.reason
FROM fact_indicator AS f
JOIN dim_indicator AS i ON i.indicator_key = f.indicator_key
JOIN dim_unit AS u ON u.unit_key = f.unit_key
WHERE NOT f.agrees
ORDER BY f.highest_value - f.lowest_value DESC, indicator COLLATE pl, year, f.chosen_observation_id
