-- name: totals
-- description: What the page holds, in one row.
SELECT 0 AS key, json_object('reports', (SELECT count(*) FROM site_document),
    'statements', (SELECT count(*) FROM site_statement), 'figures', (SELECT count(*) FROM site_fact),
    'indicators', (SELECT count(DISTINCT indicator) FROM site_statement),
    'differ', (SELECT count(*) FROM site_fact WHERE agreement = 'differ'),
    'revised', (SELECT count(*) FROM site_fact WHERE agreement = 'revised')) AS entry
