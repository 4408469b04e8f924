-- What the documents state, as extraction left it. These tables are kept from night to night, so that unchanged
-- documents need no reading; the star schema is computed from them and from the catalogue, and from nothing else.
CREATE SCHEMA stated;

-- A stable key for a member: the first 60 bits of the hash of its code, always positive.
CREATE MACRO surrogate_key(code) AS ('0x' || left(sha256(code), 15))::BIGINT;

CREATE TABLE stated.document (
    document_key BIGINT NOT NULL,
    name VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    bytes BIGINT NOT NULL,
    rules VARCHAR NOT NULL,
    rejected BOOLEAN NOT NULL,
    reason VARCHAR NOT NULL,
    message VARCHAR NOT NULL,
    advice VARCHAR NOT NULL,
    media_type VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    creator VARCHAR NOT NULL,
    publisher VARCHAR NOT NULL,
    reporting_year INTEGER,
    program VARCHAR NOT NULL,
    evidence VARCHAR[] NOT NULL
);
COMMENT ON TABLE stated.document IS 'Every file of the input folder, read or rejected';
COMMENT ON COLUMN stated.document.document_key IS 'surrogate_key of the name';
COMMENT ON COLUMN stated.document.name IS 'Path below the input folder; the identity of a document from night to night';
COMMENT ON COLUMN stated.document.sha256 IS 'Hash of the content, 64 hexadecimal digits';
COMMENT ON COLUMN stated.document.bytes IS 'Size of the file';
COMMENT ON COLUMN stated.document.rules IS 'Version of the rules under which it was extracted or rejected';
COMMENT ON COLUMN stated.document.rejected IS 'True where the file could not be read';
COMMENT ON COLUMN stated.document.reason IS 'Why it was rejected, one word; empty where it was read';
COMMENT ON COLUMN stated.document.message IS 'What is wrong with it; empty where it was read';
COMMENT ON COLUMN stated.document.advice IS 'What a person can do; empty where it was read';
COMMENT ON COLUMN stated.document.media_type IS 'Type found from the content; empty where rejected';
COMMENT ON COLUMN stated.document.title IS 'Title as found; may be empty';
COMMENT ON COLUMN stated.document.creator IS 'Author as the file names it; may be empty';
COMMENT ON COLUMN stated.document.publisher IS 'Office that reports, as found; may be empty';
COMMENT ON COLUMN stated.document.reporting_year IS 'Year reported on; NULL where not found';
COMMENT ON COLUMN stated.document.program IS 'Programme or strategy reported on, as written; may be empty';
COMMENT ON COLUMN stated.document.evidence IS 'Where title, publisher, year and programme were found, in words';

CREATE TABLE stated.observation (
    document_key BIGINT NOT NULL,
    ordinal INTEGER NOT NULL,
    position VARCHAR NOT NULL,
    heading VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    label VARCHAR[] NOT NULL,
    year INTEGER,
    value DECIMAL(18, 4),
    unit VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    qualifier VARCHAR NOT NULL,
    providers VARCHAR[] NOT NULL,
    program VARCHAR NOT NULL,
    raw VARCHAR NOT NULL,
    confidence DOUBLE NOT NULL,
    reasons VARCHAR[] NOT NULL
);
COMMENT ON TABLE stated.observation IS 'One number as stated at one place in one document, in the document''s own words';
COMMENT ON COLUMN stated.observation.document_key IS 'The document';
COMMENT ON COLUMN stated.observation.ordinal IS 'Place in reading order, from 1';
COMMENT ON COLUMN stated.observation.position IS 'Exact place, unique in the document';
COMMENT ON COLUMN stated.observation.heading IS 'Caption of the table or nearest heading';
COMMENT ON COLUMN stated.observation.kind IS 'table, list or prose';
COMMENT ON COLUMN stated.observation.label IS 'Label path from general to specific';
COMMENT ON COLUMN stated.observation.year IS 'Calendar year the number is for; NULL where the document does not tell';
COMMENT ON COLUMN stated.observation.value IS 'The value; NULL where status is not normal';
COMMENT ON COLUMN stated.observation.unit IS 'Code of the unit';
COMMENT ON COLUMN stated.observation.status IS 'normal, nil, missing, not_applicable, suppressed or invalid';
COMMENT ON COLUMN stated.observation.qualifier IS 'Codes of the qualifiers, sorted, joined with +; may be empty';
COMMENT ON COLUMN stated.observation.providers IS 'Who delivers what is counted, as written';
COMMENT ON COLUMN stated.observation.program IS 'Programme, strategy or project, as written; may be empty';
COMMENT ON COLUMN stated.observation.raw IS 'Text that holds the number';
COMMENT ON COLUMN stated.observation.confidence IS 'How sure the reading is, 0 to 1';
COMMENT ON COLUMN stated.observation.reasons IS 'Rules that led to this reading, most general first';

CREATE TABLE stated.token (
    document_key BIGINT NOT NULL,
    ordinal INTEGER NOT NULL,
    position VARCHAR NOT NULL,
    token VARCHAR NOT NULL,
    use VARCHAR NOT NULL
);
COMMENT ON TABLE stated.token IS 'Every numeric token of every document and what became of it';
COMMENT ON COLUMN stated.token.document_key IS 'The document';
COMMENT ON COLUMN stated.token.ordinal IS 'Place in reading order, from 1';
COMMENT ON COLUMN stated.token.position IS 'Exact place of the token';
COMMENT ON COLUMN stated.token.token IS 'The token as written';
COMMENT ON COLUMN stated.token.use IS 'observed, or the reason why the token is no observation';

CREATE TABLE stated.finding (
    document_key BIGINT NOT NULL,
    ordinal INTEGER NOT NULL,
    code VARCHAR NOT NULL,
    severity VARCHAR NOT NULL,
    position VARCHAR NOT NULL,
    message VARCHAR NOT NULL
);
COMMENT ON TABLE stated.finding IS 'What readers and interpreters found worth a look';
COMMENT ON COLUMN stated.finding.document_key IS 'The document';
COMMENT ON COLUMN stated.finding.ordinal IS 'Place in the order they were found, from 1';
COMMENT ON COLUMN stated.finding.code IS 'Code of the finding, such as NUM-003';
COMMENT ON COLUMN stated.finding.severity IS 'info, warning or error';
COMMENT ON COLUMN stated.finding.position IS 'Where; empty for the whole document';
COMMENT ON COLUMN stated.finding.message IS 'What is wrong';

CREATE TABLE stated.attachment (
    document_key BIGINT NOT NULL,
    observation INTEGER NOT NULL,
    step INTEGER NOT NULL,
    axis VARCHAR NOT NULL,
    label VARCHAR NOT NULL,
    position VARCHAR NOT NULL,
    rule VARCHAR NOT NULL
);
COMMENT ON TABLE stated.attachment IS 'What was joined to each figure of a table, and why';
COMMENT ON COLUMN stated.attachment.document_key IS 'The document';
COMMENT ON COLUMN stated.attachment.observation IS 'Ordinal of the observation';
COMMENT ON COLUMN stated.attachment.step IS 'From the caption inwards to the figure''s own cell, from 1';
COMMENT ON COLUMN stated.attachment.axis IS 'table, column, row, beside or cell: where it stands, seen from the figure';
COMMENT ON COLUMN stated.attachment.label IS 'Its words; empty for the figure''s own cell';
COMMENT ON COLUMN stated.attachment.position IS 'Its cell; empty where it stands in none';
COMMENT ON COLUMN stated.attachment.rule IS 'The rule that joined it, in words';

CREATE TABLE stated.table_cell (
    document_key BIGINT NOT NULL,
    table_position VARCHAR NOT NULL,
    position VARCHAR NOT NULL,
    row_number INTEGER NOT NULL,
    column_number INTEGER NOT NULL,
    row_span INTEGER NOT NULL,
    column_span INTEGER NOT NULL,
    role VARCHAR NOT NULL,
    text VARCHAR NOT NULL
);
COMMENT ON TABLE stated.table_cell IS 'Every cell of the tables that figures were read from';
COMMENT ON COLUMN stated.table_cell.document_key IS 'The document';
COMMENT ON COLUMN stated.table_cell.table_position IS 'The table''s place in the document';
COMMENT ON COLUMN stated.table_cell.position IS 'The cell''s place in the document';
COMMENT ON COLUMN stated.table_cell.row_number IS 'Its first row, from 1';
COMMENT ON COLUMN stated.table_cell.column_number IS 'Its first column, from 1';
COMMENT ON COLUMN stated.table_cell.row_span IS 'How many rows it covers';
COMMENT ON COLUMN stated.table_cell.column_span IS 'How many columns it covers';
COMMENT ON COLUMN stated.table_cell.role IS 'What it was taken for: header, repeated, band, ordinal, label, year, unit, provider, program, value, text or empty';
COMMENT ON COLUMN stated.table_cell.text IS 'Its text, one line for each paragraph; may be empty';

CREATE TABLE stated.table_trace (
    document_key BIGINT NOT NULL,
    table_position VARCHAR NOT NULL,
    step INTEGER NOT NULL,
    line VARCHAR NOT NULL
);
COMMENT ON TABLE stated.table_trace IS 'How each table was read, step by step';
COMMENT ON COLUMN stated.table_trace.document_key IS 'The document';
COMMENT ON COLUMN stated.table_trace.table_position IS 'The table''s place in the document';
COMMENT ON COLUMN stated.table_trace.step IS 'Order of the steps, from 1';
COMMENT ON COLUMN stated.table_trace.line IS 'Result of the step, in words';
