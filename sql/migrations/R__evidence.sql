-- The evidence of the figures in tables: enough to draw a table again and to follow its reading when the file is gone.
CREATE OR REPLACE VIEW attachment AS
SELECT f.observation_id, a.document_key, a.step, a.axis, a.label, a.position, a.rule
FROM stated.attachment AS a
JOIN fact_observation AS f ON f.document_key = a.document_key AND f.ordinal = a.observation;

COMMENT ON VIEW attachment IS 'What was joined to each figure of a table, and why; ordered by step';
COMMENT ON COLUMN attachment.observation_id IS 'The figure';
COMMENT ON COLUMN attachment.document_key IS 'dim_document';
COMMENT ON COLUMN attachment.step IS 'From the caption inwards to the figure''s own cell, from 1';
COMMENT ON COLUMN attachment.axis IS 'table, column (header path), row (row path), beside or cell: where it stands, seen from the figure';
COMMENT ON COLUMN attachment.label IS 'Its words; empty for the figure''s own cell';
COMMENT ON COLUMN attachment.position IS 'Its cell, see table_cell; empty where it stands in none';
COMMENT ON COLUMN attachment.rule IS 'The rule that joined it, in words';

CREATE OR REPLACE VIEW table_cell AS
SELECT c.document_key, c.table_position, c.position, c.row_number, c.column_number, c.row_span, c.column_span, c.role, c.text
FROM stated.table_cell AS c
JOIN dim_document AS d ON d.document_key = c.document_key AND d.copy_of = '';

COMMENT ON VIEW table_cell IS 'Every cell of the tables that figures were read from';
COMMENT ON COLUMN table_cell.document_key IS 'dim_document';
COMMENT ON COLUMN table_cell.table_position IS 'The table''s place in the document';
COMMENT ON COLUMN table_cell.position IS 'The cell''s place in the document';
COMMENT ON COLUMN table_cell.row_number IS 'Its first row, from 1';
COMMENT ON COLUMN table_cell.column_number IS 'Its first column, from 1';
COMMENT ON COLUMN table_cell.row_span IS 'How many rows it covers';
COMMENT ON COLUMN table_cell.column_span IS 'How many columns it covers';
COMMENT ON COLUMN table_cell.role IS 'What it was taken for: header, repeated, band, ordinal, label, year, unit, provider, program, value, text or empty';
COMMENT ON COLUMN table_cell.text IS 'Its text, one line for each paragraph; may be empty';

CREATE OR REPLACE VIEW table_trace AS
SELECT t.document_key, t.table_position, t.step, t.line
FROM stated.table_trace AS t
JOIN dim_document AS d ON d.document_key = t.document_key AND d.copy_of = '';

COMMENT ON VIEW table_trace IS 'How each table was read: sections, header rows, roles of columns with their evidence, bands, number styles';
COMMENT ON COLUMN table_trace.document_key IS 'dim_document';
COMMENT ON COLUMN table_trace.table_position IS 'The table''s place in the document';
COMMENT ON COLUMN table_trace.step IS 'Order of the steps, from 1';
COMMENT ON COLUMN table_trace.line IS 'Result of the step, in words';
