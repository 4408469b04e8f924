-- The members of the dimensions in the order in which the page holds them. The page names a member by its place in this
-- order, from 0, so that its files stay small. Temporary tables: the warehouse itself is not changed.
CREATE OR REPLACE TEMP TABLE site_label AS
SELECT name, row_number() OVER (ORDER BY name COLLATE pl, name) - 1 AS place
FROM (SELECT DISTINCT name FROM dim_indicator WHERE indicator_key > 0 OR indicator_key = -1);

-- A path stands before all that go on from it, so a parent comes before its parts. The unknown indicator comes last.
CREATE OR REPLACE TEMP TABLE site_indicator AS
SELECT indicator_key,
    row_number() OVER (ORDER BY indicator_key < 0, path COLLATE pl, path, code) - 1 AS place
FROM dim_indicator
WHERE indicator_key > 0
    OR indicator_key = -1 AND EXISTS (FROM fact_observation WHERE indicator_key = -1);

CREATE OR REPLACE TEMP TABLE site_program AS
SELECT program_key, row_number() OVER (ORDER BY name COLLATE pl, name, code) - 1 AS place
FROM dim_program
WHERE program_key > 0;

CREATE OR REPLACE TEMP TABLE site_provider AS
SELECT provider_key, row_number() OVER (ORDER BY kind DESC, name COLLATE pl, name, code) - 1 AS place
FROM dim_provider
WHERE provider_key > 0;

CREATE OR REPLACE TEMP TABLE site_unit AS
SELECT unit_key, row_number() OVER (ORDER BY code) - 1 AS place
FROM dim_unit
WHERE unit_key IN (SELECT unit_key FROM fact_observation);

CREATE OR REPLACE TEMP TABLE site_area AS
SELECT area_key, row_number() OVER (ORDER BY code) - 1 AS place
FROM dim_area
WHERE area_key IN (SELECT area_key FROM fact_observation);

CREATE OR REPLACE TEMP TABLE site_document AS
SELECT document_key, row_number() OVER (ORDER BY name) - 1 AS place
FROM dim_document
WHERE document_key > 0;

-- A value as people write it for machines: a dot, and no idle zeros.
CREATE OR REPLACE TEMP MACRO site_plain(amount) AS regexp_replace(CAST(amount AS VARCHAR), '\.?0+$', '');

-- JSON texts as one JSON list.
CREATE OR REPLACE TEMP MACRO site_list(texts) AS '[' || array_to_string(texts, ',') || ']';
