-- Documents and rejections. Of several files with the same content the first by name is the document, the others are
-- copies: they are listed and have no facts, else every figure would count twice. A document is published when the
-- catalogue says so; else on the last day of the year that it reports on, the first on which it could be complete.
DELETE FROM dim_document;
INSERT INTO dim_document
WITH read AS (
    SELECT *, first_value(name) OVER (PARTITION BY sha256 ORDER BY name) AS original
    FROM stated.document WHERE NOT rejected
)
SELECT document_key, name, sha256, bytes, media_type, title, creator, publisher, reporting_year, program, rules,
    evidence, CASE WHEN name = original THEN '' ELSE original END,
    coalesce(p.published::DATE, CASE WHEN reporting_year BETWEEN 1900 AND 2200 THEN make_date(reporting_year, 12, 31) END),
    CASE WHEN p.published IS NOT NULL THEN 'catalogue'
        WHEN reporting_year BETWEEN 1900 AND 2200 THEN 'reporting year' ELSE 'unknown' END
FROM read LEFT JOIN catalogue.publication AS p ON p.document = name
ORDER BY name;
INSERT INTO dim_document VALUES
    (-1, 'unknown', '', 0, '', 'unknown', '', '', NULL, '', '', [], '', NULL, 'unknown'),
    (-2, 'not_applicable', '', 0, '', 'not applicable', '', '', NULL, '', '', [], '', NULL, 'unknown');

DELETE FROM rejection;
INSERT INTO rejection
SELECT document_key, name, sha256, bytes, reason, message, advice, rules
FROM stated.document WHERE rejected ORDER BY name;
