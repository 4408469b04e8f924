-- The contract: every number that the documents state, with these columns in this order.
CREATE OR REPLACE VIEW observation AS
SELECT
    d.name AS source,
    f.locator,
    f.kind,
    f.stated_indicator AS indicator,
    y.year,
    f.value,
    u.code AS unit,
    f.status,
    f.qualifier,
    f.stated_provider AS provider,
    f.stated_program AS program,
    f.raw,
    d.sha256 AS document_sha256,
    f.position,
    f.confidence,
    f.observation_id
FROM fact_observation AS f
JOIN dim_document AS d ON d.document_key = f.document_key
JOIN dim_year AS y ON y.year_key = f.year_key
JOIN dim_unit AS u ON u.unit_key = f.unit_key;

COMMENT ON VIEW observation IS 'Every number that the documents state, one row for each place';
COMMENT ON COLUMN observation.source IS 'Path of the document below the input folder';
COMMENT ON COLUMN observation.locator IS 'Caption of the table or nearest heading';
COMMENT ON COLUMN observation.kind IS 'table, list or prose';
COMMENT ON COLUMN observation.indicator IS 'Label path from general to specific, in the document''s own words, joined with " > "';
COMMENT ON COLUMN observation.year IS 'Calendar year that the number is for; NULL where the document does not tell';
COMMENT ON COLUMN observation.value IS 'The value; NULL where status is not normal';
COMMENT ON COLUMN observation.unit IS 'Code of the unit';
COMMENT ON COLUMN observation.status IS 'normal, nil, missing, not_applicable, suppressed or invalid';
COMMENT ON COLUMN observation.qualifier IS 'approx, at_least, at_most, average, cumulative, planned; several joined with +; may be empty';
COMMENT ON COLUMN observation.provider IS 'Who delivers what is counted, as written; several joined with "; "; may be empty';
COMMENT ON COLUMN observation.program IS 'Programme, strategy or project, as written; may be empty';
COMMENT ON COLUMN observation.raw IS 'Text that holds the number';
COMMENT ON COLUMN observation.document_sha256 IS 'Hash of the document';
COMMENT ON COLUMN observation.position IS 'Exact place, readable by machine';
COMMENT ON COLUMN observation.confidence IS 'How sure the reading is, 0 to 1';
COMMENT ON COLUMN observation.observation_id IS 'Hash of document and position, stable from run to run';
