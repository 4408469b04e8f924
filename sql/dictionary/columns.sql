-- name: columns
-- title: Columns of the warehouse
-- description: Every table and view with its comment and its columns, in the order of their definition.
WITH relation AS (
    SELECT schema_name, table_name AS name, 'table' AS kind, comment, table_oid AS oid FROM duckdb_tables()
    WHERE NOT internal AND NOT temporary
    UNION ALL
    SELECT schema_name, view_name, 'view', comment, view_oid FROM duckdb_views()
    WHERE NOT internal AND NOT temporary
)
SELECT r.schema_name AS schema, r.name, r.kind, coalesce(r.comment, '') AS meaning,
    c.column_index AS place, c.column_name AS column, c.data_type AS type, NOT c.is_nullable AS required,
    coalesce(c.comment, '') AS column_meaning
FROM relation AS r
JOIN duckdb_columns() AS c ON c.database_name = current_database() AND c.schema_name = r.schema_name AND c.table_name = r.name
WHERE r.name <> 'flyway_schema_history'
ORDER BY list_position(['main', 'stated', 'catalogue'], r.schema_name) NULLS LAST, r.schema_name,
    CASE WHEN r.kind = 'view' THEN 1 WHEN r.name LIKE 'fact%' THEN 2 WHEN r.name LIKE 'dim%' THEN 3 ELSE 4 END, r.name, place
