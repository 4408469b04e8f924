-- title: Figures as they were known on a day, beside what is known now
SELECT i.path AS indicator, a.year_key AS year, u.code AS unit, a.value AS known_then, f.value AS known_now, a.published
FROM figures_as_of(DATE '2024-01-01') AS a
JOIN fact_indicator AS f ON f.figure_id = a.figure_id
JOIN dim_indicator AS i ON i.indicator_key = a.indicator_key
JOIN dim_unit AS u ON u.unit_key = a.unit_key
ORDER BY indicator COLLATE pl, year, unit, a.figure_id
