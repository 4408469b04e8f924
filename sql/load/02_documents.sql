-- Documents and rejections. Of several files with the same content the first by name is the document, the others are
-- copies: they are listed and have no facts, else every figure would count twice.
DELETE FROM dim_document;
INSERT INTO dim_document
WITH read AS (
    SELECT *, first_value(name) OVER (PARTITION BY sha256 ORDER BY name) AS original
    FROM stated.document WHERE NOT rejected
)
SELECT document_key, name, sha256, bytes, media_type, title, creator, publisher, reporting_year, program, rules,
    evidence, CASE WHEN name = original THEN '' ELSE original END
FROM read ORDER BY name;
INSERT INTO dim_document VALUES
    (-1, 'unknown', '', 0, '', 'unknown', '', '', NULL, '', '', [], ''),
    (-2, 'not_applicable', '', 0, '', 'not applicable', '', '', NULL, '', '', [], '');

DELETE FROM rejection;
INSERT INTO rejection
SELECT document_key, name, sha256, bytes, reason, message, advice, rules
FROM stated.document WHERE rejected ORDER BY name;
