-- name: pages
-- description: The evidence, a page an entry: its number, report, table (empty for sentences), cells (row, column, row
--   span, column span, role, text), texts, and the figures on it: id, position, mark in its text, how sure the reading
--   is, its texts (see prepare/05_texts.sql) by their places, findings, and the cells that were joined to it.
-- JSON is put together as text: as values it would be taken apart and written anew on each level.
WITH joined AS (
    SELECT observation_id, site_list(list_transform(list_sort(list({step: step, link: link})), lambda one: one.link)) AS links
    FROM (
        SELECT observation_id, step, CAST(json_array(axis, shown, page, row_number, column_number) AS VARCHAR) AS link
        FROM site_link
    )
    GROUP BY observation_id
), found AS (
    SELECT observation_id, site_list(list_sort(list(CAST(to_json(code || ': ' || message) AS VARCHAR)))) AS findings
    FROM finding
    WHERE observation_id IS NOT NULL
    GROUP BY observation_id
), figure AS (
    SELECT p.page, min(p.document) AS document,
        site_list(list(concat('[', to_json(f.observation_id), ',', to_json(f.position), ',', coalesce(m.mark_from, -1), ',',
            coalesce(m.mark_to, -1), ',', to_json(f.confidence), ',',
            site_list(list_transform(o.texts, lambda own: list_position(t.texts, own) - 1)), ',',
            coalesce(n.findings, '[]'), ',', coalesce(j.links, '[]'), ']') ORDER BY p.ordinal)) AS figures
    FROM site_figure AS p
    JOIN fact_observation AS f ON f.observation_id = p.observation_id
    JOIN site_figure_text AS o ON o.observation_id = p.observation_id
    JOIN site_text AS t ON t.page = p.page
    LEFT JOIN site_mark AS m ON m.observation_id = p.observation_id
    LEFT JOIN joined AS j ON j.observation_id = p.observation_id
    LEFT JOIN found AS n ON n.observation_id = p.observation_id
    GROUP BY p.page
), grid AS (
    SELECT page, min(document) AS document, min(table_position) AS table_position,
        site_list(list(CAST(json_array(row_number, column_number, row_span, column_span, role,
            CASE WHEN len(text) > 2000 THEN left(text, 2000) || '…' ELSE text END) AS VARCHAR)
            ORDER BY row_number, column_number)) AS cells
    FROM site_cell
    GROUP BY page
)
SELECT page AS key, concat('[', page, ',', coalesce(g.document, f.document), ',', to_json(coalesce(g.table_position, '')),
    ',', coalesce(g.cells, '[]'), ',', coalesce(to_json(t.texts), '[]'), ',', coalesce(f.figures, '[]'), ']') AS entry
FROM grid AS g
FULL JOIN figure AS f USING (page)
LEFT JOIN site_text AS t USING (page)
ORDER BY page
