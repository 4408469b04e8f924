-- name: pages
-- description: The evidence, a page an entry: its number, report, table (empty for sentences), cells (row, column, row
--   span, column span, role, text), texts, and the figures on it: id, position, mark in its text, how sure the reading
--   is, its texts (see prepare/05_texts.sql) by their places, findings, and the cells that were joined to it.
WITH joined AS (
    SELECT observation_id, to_json(list(json_array(axis, shown, page, row_number, column_number) ORDER BY step)) AS links
    FROM site_link
    GROUP BY observation_id
), found AS (
    SELECT observation_id, to_json(list(code || ': ' || message ORDER BY code, message)) AS findings
    FROM finding
    WHERE observation_id IS NOT NULL
    GROUP BY observation_id
), own AS (
    SELECT f.observation_id, to_json(list(t.place ORDER BY f.nth)) AS texts
    FROM site_figure_text AS f
    JOIN site_text AS t ON t.page = f.page AND t.text = f.text
    GROUP BY f.observation_id
), text AS (
    SELECT page, to_json(list(text ORDER BY place)) AS texts FROM site_text GROUP BY page
), figure AS (
    SELECT p.page, min(p.document) AS document,
        list(json_array(f.observation_id, f.position, coalesce(m.mark_from, -1), coalesce(m.mark_to, -1), f.confidence,
            o.texts, coalesce(n.findings, '[]'::JSON), coalesce(j.links, '[]'::JSON)) ORDER BY p.ordinal) AS figures
    FROM site_figure AS p
    JOIN fact_observation AS f ON f.observation_id = p.observation_id
    JOIN own AS o ON o.observation_id = p.observation_id
    LEFT JOIN site_mark AS m ON m.observation_id = p.observation_id
    LEFT JOIN joined AS j ON j.observation_id = p.observation_id
    LEFT JOIN found AS n ON n.observation_id = p.observation_id
    GROUP BY p.page
), grid AS (
    SELECT page, min(document) AS document, min(table_position) AS table_position,
        list(json_array(row_number, column_number, row_span, column_span, role,
            CASE WHEN len(text) > 2000 THEN left(text, 2000) || '…' ELSE text END)
            ORDER BY row_number, column_number) AS cells
    FROM site_cell
    GROUP BY page
)
SELECT page AS key, json_array(page, coalesce(g.document, f.document), coalesce(g.table_position, ''),
    coalesce(to_json(g.cells), '[]'::JSON), coalesce(t.texts, '[]'::JSON), coalesce(to_json(f.figures), '[]'::JSON))
    AS entry
FROM grid AS g
FULL JOIN figure AS f USING (page)
LEFT JOIN text AS t USING (page)
ORDER BY page
