-- name: sources
-- title: Sources
-- description: Every document of the input folder: what it reports on and how many observations it gave. A copy has the
--   content of another document and gives none; a rejected document could not be read.
SELECT
    d.name AS source,
    d.title,
    d.publisher,
    d.reporting_year,
    d.program AS programme,
    d.media_type,
    d.bytes,
    (SELECT count(*) FROM fact_observation AS f WHERE f.document_key = d.document_key) AS observations,
    d.copy_of,
    '' AS rejected,
    d.sha256
FROM dim_document AS d
WHERE d.document_key > 0
UNION ALL
SELECT r.name, '', '', NULL, '', '', r.bytes, 0, '', r.reason || ': ' || r.message, r.sha256
FROM rejection AS r
ORDER BY source
