-- name: indicators
-- description: What is counted: label, parent (-1 at the root), key, statements, programmes, providers, years, figures
--   on which reports differ, figures that were revised, the steward's words.
WITH figures AS (
    SELECT indicator, count(*) AS statements,
        to_json(list_sort(list(DISTINCT program) FILTER (WHERE program >= 0))) AS programs,
        to_json(list_sort(list(DISTINCT provider) FILTER (WHERE provider >= 0))) AS providers,
        to_json(list_sort(list(DISTINCT year) FILTER (WHERE year IS NOT NULL))) AS years
    FROM site_statement
    GROUP BY indicator
), marks AS (
    SELECT indicator, count(*) FILTER (WHERE agreement = 'differ') AS differ,
        count(*) FILTER (WHERE agreement = 'revised') AS revised
    FROM site_fact
    GROUP BY indicator
)
SELECT s.place AS key, json_array(l.place, coalesce(parent.place, -1), CASE WHEN i.indicator_key < 0 THEN 'unknown'
        ELSE printf('%x', i.indicator_key) END, coalesce(f.statements, 0),
    coalesce(f.programs, '[]'::JSON), coalesce(f.providers, '[]'::JSON), coalesce(f.years, '[]'::JSON),
    coalesce(m.differ, 0), coalesce(m.revised, 0), i.description) AS entry
FROM site_indicator AS s
JOIN dim_indicator AS i ON i.indicator_key = s.indicator_key
JOIN site_label AS l ON l.name = i.name
LEFT JOIN site_indicator AS parent ON parent.indicator_key = i.parent_key AND i.parent_key > 0
LEFT JOIN figures AS f ON f.indicator = s.place
LEFT JOIN marks AS m ON m.indicator = s.place
ORDER BY s.place
