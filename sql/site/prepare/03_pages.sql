-- Evidence is kept in pages: some rows of one table, or some sentences of one document. Long tables take several pages.
CREATE OR REPLACE TEMP TABLE site_cell AS
WITH line AS (
    SELECT document_key, table_position, row_number, count(*) AS cells
    FROM table_cell
    GROUP BY ALL
), part AS (
    SELECT *, CAST(floor(coalesce(sum(cells) OVER (PARTITION BY document_key, table_position ORDER BY row_number
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) / 400) AS BIGINT) AS block
    FROM line
)
SELECT d.place AS document, c.*, p.block,
    dense_rank() OVER (ORDER BY d.place, c.table_position, p.block) - 1 AS page
FROM table_cell AS c
JOIN part AS p ON p.document_key = c.document_key AND p.table_position = c.table_position
    AND p.row_number = c.row_number
JOIN site_document AS d ON d.document_key = c.document_key;

-- What was joined to each figure, with its cell. The innermost link counts where a cell has two.
CREATE OR REPLACE TEMP TABLE site_link AS
SELECT a.observation_id, a.step, a.axis, a.label, coalesce(c.page, -1) AS page, coalesce(c.row_number, 0) AS row_number,
    coalesce(c.column_number, 0) AS column_number, CASE WHEN c.text = a.label THEN '' ELSE a.label END AS shown
FROM attachment AS a
LEFT JOIN site_cell AS c ON a.position <> '' AND c.document_key = a.document_key AND c.position = a.position;

-- The page of each figure: that of its cell, else a page of sentences behind all tables.
CREATE OR REPLACE TEMP TABLE site_figure AS
WITH own AS (
    SELECT observation_id, min(page) AS page FROM site_link WHERE axis = 'cell' AND page >= 0 GROUP BY observation_id
), sentence AS (
    SELECT s.observation_id, dense_rank() OVER (ORDER BY s.document, s.nth // 100) - 1
        + (SELECT count(DISTINCT page) FROM site_cell) AS page
    FROM (
        SELECT observation_id, document, row_number() OVER (PARTITION BY document ORDER BY ordinal) - 1 AS nth
        FROM site_statement
        WHERE observation_id NOT IN (SELECT observation_id FROM own)
    ) AS s
)
SELECT s.observation_id, s.document_key, s.document, s.ordinal, s.indicator, coalesce(o.page, t.page) AS page,
    o.page IS NOT NULL AS in_table
FROM site_statement AS s
LEFT JOIN own AS o ON o.observation_id = s.observation_id
LEFT JOIN sentence AS t ON t.observation_id = s.observation_id;
