-- title: The consolidated figures of one year, with the documents they come from
SELECT i.path AS indicator, f.value, u.code AS unit, array_to_string(f.sources, '; ') AS sources
FROM fact_indicator AS f
JOIN dim_indicator AS i ON i.indicator_key = f.indicator_key
JOIN dim_unit AS u ON u.unit_key = f.unit_key
WHERE f.year_key = (SELECT max(year_key) FROM fact_indicator)
ORDER BY indicator COLLATE pl, unit, f.value
