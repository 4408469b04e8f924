-- name: documents
-- description: Reports: file, title, publisher, reporting year (0 where it names none), statements, hash.
SELECT s.place AS key, json_array(d.name, d.title, d.publisher, coalesce(d.reporting_year, 0),
    (SELECT count(*) FROM site_statement AS f WHERE f.document = s.place), d.sha256) AS entry
FROM site_document AS s
JOIN dim_document AS d ON d.document_key = s.document_key
ORDER BY s.place
