-- Dimensions from the members of the catalogue and of the documents. Written anew: nothing stays behind.
DELETE FROM dim_indicator;
INSERT INTO dim_indicator
SELECT surrogate_key(code), code, name, path, level,
    CASE WHEN parent_code = '' THEN -2 ELSE surrogate_key(parent_code) END, curated, description
FROM catalogue.member WHERE dimension = 'indicator' ORDER BY code;
INSERT INTO dim_indicator VALUES
    (-1, 'unknown', 'unknown', 'unknown', 0, -2, true, ''),
    (-2, 'not_applicable', 'not applicable', 'not applicable', 0, -2, true, '');

DELETE FROM dim_program;
INSERT INTO dim_program
SELECT surrogate_key(code), code, name,
    CASE WHEN parent_code = '' THEN -2 ELSE surrogate_key(parent_code) END, curated, description
FROM catalogue.member WHERE dimension = 'program' ORDER BY code;
INSERT INTO dim_program VALUES
    (-1, 'unknown', 'unknown', -2, true, ''),
    (-2, 'not_applicable', 'not applicable', -2, true, '');

DELETE FROM dim_provider;
INSERT INTO dim_provider
SELECT surrogate_key(code), code, name, kind, curated, description
FROM catalogue.member WHERE dimension = 'provider' ORDER BY code;
INSERT INTO dim_provider VALUES
    (-1, 'unknown', 'unknown', '', true, ''),
    (-2, 'not_applicable', 'not applicable', '', true, '');

DELETE FROM bridge_provider;
INSERT INTO bridge_provider
SELECT surrogate_key(group_code), surrogate_key(code) FROM catalogue.provider_group ORDER BY group_code, code;
INSERT INTO bridge_provider VALUES (-1, -1), (-2, -2);

DELETE FROM dim_unit;
INSERT INTO dim_unit
SELECT surrogate_key(code), code, name, name_pl, curated
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
