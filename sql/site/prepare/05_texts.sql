-- The texts of each figure: heading, text that holds the number (empty where it is the whole cell), label path (empty where
-- it is that of the indicator), provider and programme as written, and the rules that read it. Then those of each page,
-- each once.
CREATE OR REPLACE TEMP TABLE site_figure_text AS
WITH whole AS (
    SELECT DISTINCT l.observation_id
    FROM site_link AS l
    JOIN fact_observation AS f ON f.observation_id = l.observation_id
    JOIN site_cell AS c ON c.page = l.page AND c.row_number = l.row_number AND c.column_number = l.column_number
    WHERE l.axis = 'cell' AND c.text = f.raw
)
SELECT p.observation_id, p.page, [f.locator,
    CASE WHEN w.observation_id IS NULL THEN left(f.raw, 2000) ELSE '' END,
    CASE WHEN f.stated_indicator = i.path THEN '' ELSE f.stated_indicator END,
    f.stated_provider, f.stated_program] || f.reasons AS texts
FROM site_figure AS p
JOIN fact_observation AS f ON f.observation_id = p.observation_id
JOIN dim_indicator AS i ON i.indicator_key = f.indicator_key
LEFT JOIN whole AS w ON w.observation_id = p.observation_id;

CREATE OR REPLACE TEMP TABLE site_text AS
SELECT page, list_sort(list(text)) AS texts
FROM (SELECT DISTINCT page, unnest(texts) AS text FROM site_figure_text)
GROUP BY page;
