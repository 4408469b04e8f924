-- Facts: what is stated, with the keys that its names resolve to. A name that says nothing resolves to the empty code; a
-- name that was not resolved at all makes the key NULL, which the table refuses. Facts lie together by indicator and year,
-- for that is how they are looked up: the database passes over the parts of the table that cannot hold an indicator.
DELETE FROM fact_observation;
INSERT INTO fact_observation
SELECT
    left(sha256(d.sha256 || chr(10) || o.position), 16),
    o.document_key,
    o.ordinal,
    o.position,
    o.kind,
    CASE WHEN i.code = '' THEN -1 ELSE surrogate_key(i.code) END,
    CASE WHEN o.year > 0 THEN o.year ELSE -1 END,
    CASE WHEN g.code = '' THEN -1 ELSE surrogate_key(g.code) END,
    CASE WHEN p.code = '' THEN -1 ELSE surrogate_key(p.code) END,
    surrogate_key(a.code),
    surrogate_key(o.unit),
    o.value,
    o.status,
    o.qualifier,
    o.confidence,
    o.heading,
    array_to_string(o.label, ' > '),
    array_to_string(o.providers, '; '),
    o.program,
    o.raw,
    o.reasons
FROM stated.observation AS o
JOIN dim_document AS d ON d.document_key = o.document_key AND d.copy_of = ''
CROSS JOIN catalogue.default_area AS a
LEFT JOIN catalogue.resolved_indicator AS i ON i.label = o.label AND i.heading = o.heading AND i.program = o.program
    AND i.unit = o.unit AND i.year = coalesce(o.year, 0)
LEFT JOIN catalogue.resolved_program AS g ON g.name = o.program AND g.year = coalesce(o.year, 0)
LEFT JOIN catalogue.resolved_providers AS p ON p.names = o.providers AND p.year = coalesce(o.year, 0)
ORDER BY 6, 7, d.name, o.ordinal;

DELETE FROM dim_year;
INSERT INTO dim_year
SELECT DISTINCT year_key, year_key FROM fact_observation WHERE year_key > 0 ORDER BY year_key;
INSERT INTO dim_year VALUES (-1, NULL), (-2, NULL);
