-- Dimensions from the members of the catalogue and of the documents. Written anew: nothing stays behind.
CREATE OR REPLACE TEMP MACRO said(of_dimension, of_code, of_name) AS (
    SELECT value FROM catalogue.attribute AS a
    WHERE a.dimension = of_dimension AND a.code = of_code AND a.name = of_name);

DELETE FROM dim_indicator;
INSERT INTO dim_indicator
SELECT surrogate_key(code), code, name, path, level,
    CASE WHEN parent_code = '' THEN -2 ELSE surrogate_key(parent_code) END, curated, description,
    other_name, coalesce(said('indicator', code, 'measure'), ''), coalesce(said('indicator', code, 'unit'), ''),
    said('indicator', code, 'additive') = 'yes', coalesce(said('indicator', code, 'told_apart'), 'program+provider')
FROM catalogue.member WHERE dimension = 'indicator' ORDER BY code;
INSERT INTO dim_indicator VALUES
    (-1, 'unknown', 'unknown', 'unknown', 0, -2, true, '', '', '', '', NULL, 'program+provider'),
    (-2, 'not_applicable', 'not applicable', 'not applicable', 0, -2, true, '', '', '', '', NULL, 'program+provider');

DELETE FROM dim_program;
INSERT INTO dim_program
SELECT surrogate_key(code), code, name,
    CASE WHEN parent_code = '' THEN -2 ELSE surrogate_key(parent_code) END, curated, description,
    kind, said('program', code, 'since')::INTEGER, said('program', code, 'until')::INTEGER,
    coalesce(surrogate_key(said('program', code, 'owner')), -1)
FROM catalogue.member WHERE dimension = 'program' ORDER BY code;
INSERT INTO dim_program VALUES
    (-1, 'unknown', 'unknown', -2, true, '', '', NULL, NULL, -1),
    (-2, 'not_applicable', 'not applicable', -2, true, '', '', NULL, NULL, -1);

DELETE FROM dim_provider;
INSERT INTO dim_provider
SELECT surrogate_key(code), code, name, kind, curated, description,
    CASE WHEN parent_code = '' THEN -2 ELSE surrogate_key(parent_code) END,
    coalesce(said('provider', code, 'identifiers'), '')
FROM catalogue.member WHERE dimension = 'provider' ORDER BY code;
INSERT INTO dim_provider VALUES
    (-1, 'unknown', 'unknown', '', true, '', -2, ''),
    (-2, 'not_applicable', 'not applicable', '', true, '', -2, '');

DELETE FROM bridge_provider;
INSERT INTO bridge_provider
SELECT surrogate_key(group_code), surrogate_key(code) FROM catalogue.provider_group ORDER BY group_code, code;
INSERT INTO bridge_provider VALUES (-1, -1), (-2, -2);

DELETE FROM dim_unit;
INSERT INTO dim_unit
SELECT surrogate_key(code), code, name, other_name, curated
FROM catalogue.member WHERE dimension = 'unit' ORDER BY code;
INSERT INTO dim_unit VALUES
    (-1, 'unknown', 'unknown', 'nieznana', true),
    (-2, 'not_applicable', 'not applicable', 'nie dotyczy', true);

DELETE FROM dim_area;
INSERT INTO dim_area
SELECT surrogate_key(code), code, name, kind,
    CASE WHEN parent_code = '' THEN -2 ELSE surrogate_key(parent_code) END
FROM catalogue.member WHERE dimension = 'area' ORDER BY code;
INSERT INTO dim_area VALUES
    (-1, 'unknown', 'unknown', '', -2),
    (-2, 'not_applicable', 'not applicable', '', -2);

DELETE FROM dim_run WHERE run_key < 0;
INSERT INTO dim_run VALUES
    (-1, 'unknown', NULL, NULL, '', '', 0, 0, 0, 0),
    (-2, 'not_applicable', NULL, NULL, '', '', 0, 0, 0, 0);
