-- What the catalogue says of its members, corrections, the statements behind each consolidated figure, and findings
-- that are known again from night to night. The star is written anew by every load, so nothing needs to be filled in.

DROP TABLE catalogue.resolved_label;
CREATE TABLE catalogue.resolved_indicator (
    label VARCHAR[] NOT NULL,
    heading VARCHAR NOT NULL,
    program VARCHAR NOT NULL,
    unit VARCHAR NOT NULL,
    year INTEGER NOT NULL,
    code VARCHAR NOT NULL
);
COMMENT ON TABLE catalogue.resolved_indicator IS 'Which indicator each statement of the documents is about';
COMMENT ON COLUMN catalogue.resolved_indicator.label IS 'Label path as written';
COMMENT ON COLUMN catalogue.resolved_indicator.heading IS 'Caption of the table or heading above';
COMMENT ON COLUMN catalogue.resolved_indicator.program IS 'Programme as written';
COMMENT ON COLUMN catalogue.resolved_indicator.unit IS 'Code of the unit';
COMMENT ON COLUMN catalogue.resolved_indicator.year IS 'Year of the figure; 0 where there is none';
COMMENT ON COLUMN catalogue.resolved_indicator.code IS 'Code of the indicator; empty where the labels say nothing';

ALTER TABLE catalogue.resolved_program ADD COLUMN year INTEGER DEFAULT 0;
COMMENT ON COLUMN catalogue.resolved_program.year IS 'Year of the figure; 0 where there is none';
ALTER TABLE catalogue.resolved_providers ADD COLUMN year INTEGER DEFAULT 0;
COMMENT ON COLUMN catalogue.resolved_providers.year IS 'Year of the figure; 0 where there is none';
ALTER TABLE catalogue.member RENAME COLUMN name_pl TO other_name;
COMMENT ON COLUMN catalogue.member.other_name IS 'Name in the other language, else empty: English for indicators, Polish for units';

CREATE TABLE catalogue.attribute (
    dimension VARCHAR NOT NULL,
    code VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    value VARCHAR NOT NULL
);
COMMENT ON TABLE catalogue.attribute IS 'What the catalogue says of members besides their names';
COMMENT ON COLUMN catalogue.attribute.dimension IS 'indicator, program or provider';
COMMENT ON COLUMN catalogue.attribute.code IS 'Code of the member';
COMMENT ON COLUMN catalogue.attribute.name IS 'Column of the catalogue''s file, such as measure';
COMMENT ON COLUMN catalogue.attribute.value IS 'What stands there';

CREATE TABLE catalogue.alias_use (
    dimension VARCHAR NOT NULL,
    alias VARCHAR NOT NULL,
    code VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    uses INTEGER NOT NULL
);
COMMENT ON TABLE catalogue.alias_use IS 'The aliases of the catalogue and how many different names each stood for';
COMMENT ON COLUMN catalogue.alias_use.dimension IS 'indicator, program or provider';
COMMENT ON COLUMN catalogue.alias_use.alias IS 'The alias as written';
COMMENT ON COLUMN catalogue.alias_use.code IS 'The member';
COMMENT ON COLUMN catalogue.alias_use.place IS 'File and line';
COMMENT ON COLUMN catalogue.alias_use.uses IS '0 where it matches nothing';

CREATE TABLE catalogue.former_use (dimension VARCHAR NOT NULL, entry VARCHAR NOT NULL, code VARCHAR NOT NULL);
COMMENT ON TABLE catalogue.former_use IS 'Aliases and members that matched something in the former publication';
COMMENT ON COLUMN catalogue.former_use.dimension IS 'indicator, program or provider';
COMMENT ON COLUMN catalogue.former_use.entry IS 'The alias as written; empty for the member itself';
COMMENT ON COLUMN catalogue.former_use.code IS 'The member';

CREATE TABLE catalogue.correction (
    place VARCHAR NOT NULL,
    ordinal INTEGER NOT NULL,
    action VARCHAR NOT NULL,
    document VARCHAR NOT NULL,
    position VARCHAR NOT NULL,
    indicator VARCHAR NOT NULL,
    year INTEGER NOT NULL,
    program VARCHAR NOT NULL,
    provider VARCHAR NOT NULL,
    unit VARCHAR NOT NULL,
    expects VARCHAR NOT NULL,
    value DECIMAL(18, 6),
    reason VARCHAR NOT NULL,
    author VARCHAR NOT NULL,
    date VARCHAR NOT NULL
);
COMMENT ON TABLE catalogue.correction IS 'The steward''s corrections, as in corrections.csv; empty fields and year 0 meet everything';
COMMENT ON COLUMN catalogue.correction.place IS 'File and line';
COMMENT ON COLUMN catalogue.correction.ordinal IS 'Order in the file, from 1';
COMMENT ON COLUMN catalogue.correction.action IS 'drop, override, scale or flag';
COMMENT ON COLUMN catalogue.correction.document IS 'Name of the document';
COMMENT ON COLUMN catalogue.correction.position IS 'Exact place in it';
COMMENT ON COLUMN catalogue.correction.indicator IS 'Code of the indicator, or label path as written';
COMMENT ON COLUMN catalogue.correction.year IS 'Year of the figure';
COMMENT ON COLUMN catalogue.correction.program IS 'Code of the programme';
COMMENT ON COLUMN catalogue.correction.provider IS 'Code of the provider';
COMMENT ON COLUMN catalogue.correction.unit IS 'Code of the unit';
COMMENT ON COLUMN catalogue.correction.expects IS 'Value or text that the document states';
COMMENT ON COLUMN catalogue.correction.value IS 'Right value, or the factor for scale; NULL for drop and flag';
COMMENT ON COLUMN catalogue.correction.reason IS 'Why';
COMMENT ON COLUMN catalogue.correction.author IS 'Who decided';
COMMENT ON COLUMN catalogue.correction.date IS 'When';

CREATE TABLE catalogue.publication (document VARCHAR NOT NULL, published VARCHAR NOT NULL);
COMMENT ON TABLE catalogue.publication IS 'When documents were published, as in documents.csv';
COMMENT ON COLUMN catalogue.publication.document IS 'Name of the document';
COMMENT ON COLUMN catalogue.publication.published IS 'The day, such as 2026-01-31';

ALTER TABLE dim_indicator ADD COLUMN name_en VARCHAR DEFAULT '';
ALTER TABLE dim_indicator ADD COLUMN measure VARCHAR DEFAULT '';
ALTER TABLE dim_indicator ADD COLUMN unit_code VARCHAR DEFAULT '';
ALTER TABLE dim_indicator ADD COLUMN additive BOOLEAN;
ALTER TABLE dim_indicator ADD COLUMN told_apart VARCHAR DEFAULT 'program+provider';
COMMENT ON COLUMN dim_indicator.name_en IS 'English name; empty where the catalogue has none';
COMMENT ON COLUMN dim_indicator.measure IS 'What kind of number it is: persons, services, capacity, amount, rate, share; may be empty';
COMMENT ON COLUMN dim_indicator.unit_code IS 'Unit that the catalogue expects; empty where it names none';
COMMENT ON COLUMN dim_indicator.additive IS 'Whether figures of parts add up; NULL where nobody said';
COMMENT ON COLUMN dim_indicator.told_apart IS 'What tells figures of one year apart: nothing, program, provider or program+provider';

ALTER TABLE dim_program ADD COLUMN kind VARCHAR DEFAULT '';
ALTER TABLE dim_program ADD COLUMN since INTEGER;
ALTER TABLE dim_program ADD COLUMN until INTEGER;
ALTER TABLE dim_program ADD COLUMN owner_key BIGINT DEFAULT -1;
COMMENT ON COLUMN dim_program.kind IS 'line, strategy, programme, project or campaign; empty where the catalogue does not have it';
COMMENT ON COLUMN dim_program.since IS 'First year; NULL where unknown';
COMMENT ON COLUMN dim_program.until IS 'Last year; NULL where unknown';
COMMENT ON COLUMN dim_program.owner_key IS 'dim_provider: who answers for it; -1 where unknown';

ALTER TABLE dim_provider ADD COLUMN parent_key BIGINT DEFAULT -2;
ALTER TABLE dim_provider ADD COLUMN identifiers VARCHAR DEFAULT '';
COMMENT ON COLUMN dim_provider.kind IS 'The catalogue''s kind such as office or association, else provider; group for several of one figure; empty for the fixed members';
COMMENT ON COLUMN dim_provider.parent_key IS 'Key of the organisation it is a unit of; -2 where of none';
COMMENT ON COLUMN dim_provider.identifiers IS 'Numbers in registers; may be empty';

ALTER TABLE dim_document ADD COLUMN published DATE;
ALTER TABLE dim_document ADD COLUMN published_basis VARCHAR DEFAULT '';
COMMENT ON COLUMN dim_document.published IS 'When it was published: what the catalogue says, else the last day of the year reported on; NULL where neither is known';
COMMENT ON COLUMN dim_document.published_basis IS 'catalogue, reporting year or unknown';

CREATE TABLE correction (
    observation_id VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    action VARCHAR NOT NULL,
    expects VARCHAR NOT NULL,
    holds BOOLEAN NOT NULL,
    value DECIMAL(18, 4),
    reason VARCHAR NOT NULL
);
COMMENT ON TABLE correction IS 'Which corrections of the catalogue apply to which observations; the observations themselves stay as stated';
COMMENT ON COLUMN correction.observation_id IS 'The observation';
COMMENT ON COLUMN correction.place IS 'File and line of the correction';
COMMENT ON COLUMN correction.action IS 'drop, override, scale or flag';
COMMENT ON COLUMN correction.expects IS 'What the document is expected to state';
COMMENT ON COLUMN correction.holds IS 'Whether it does; else the correction is not applied';
COMMENT ON COLUMN correction.value IS 'The value to use; NULL for drop and flag';
COMMENT ON COLUMN correction.reason IS 'The steward''s reason';

CREATE TABLE fact_indicator_statement (
    figure_id VARCHAR NOT NULL,
    indicator_key BIGINT NOT NULL,
    year_key BIGINT NOT NULL,
    program_key BIGINT NOT NULL,
    provider_key BIGINT NOT NULL,
    area_key BIGINT NOT NULL,
    unit_key BIGINT NOT NULL,
    observation_id VARCHAR NOT NULL,
    document_key BIGINT NOT NULL,
    value DECIMAL(18, 4) NOT NULL,
    rank_kind VARCHAR NOT NULL,
    published DATE NOT NULL,
    vintage INTEGER NOT NULL,
    confidence DOUBLE NOT NULL,
    planned BOOLEAN NOT NULL,
    dropped BOOLEAN NOT NULL,
    place INTEGER,
    note VARCHAR NOT NULL
);
COMMENT ON TABLE fact_indicator_statement IS 'Every observation that states a consolidated figure, chosen or not';
COMMENT ON COLUMN fact_indicator_statement.figure_id IS 'The figure, as in fact_indicator';
COMMENT ON COLUMN fact_indicator_statement.indicator_key IS 'dim_indicator';
COMMENT ON COLUMN fact_indicator_statement.year_key IS 'dim_year';
COMMENT ON COLUMN fact_indicator_statement.program_key IS 'dim_program; -2 where programmes do not tell figures of the indicator apart';
COMMENT ON COLUMN fact_indicator_statement.provider_key IS 'dim_provider; -2 where providers do not tell figures of the indicator apart';
COMMENT ON COLUMN fact_indicator_statement.area_key IS 'dim_area';
COMMENT ON COLUMN fact_indicator_statement.unit_key IS 'dim_unit; the indicator''s own where the document only counts';
COMMENT ON COLUMN fact_indicator_statement.observation_id IS 'The observation';
COMMENT ON COLUMN fact_indicator_statement.document_key IS 'dim_document';
COMMENT ON COLUMN fact_indicator_statement.value IS 'Its value, as stated or corrected';
COMMENT ON COLUMN fact_indicator_statement.rank_kind IS 'correction, table, list or prose: the first of these comes first';
COMMENT ON COLUMN fact_indicator_statement.published IS 'When its document was published; 1900-01-01 where unknown';
COMMENT ON COLUMN fact_indicator_statement.vintage IS 'Year its document reports on; 0 where unknown';
COMMENT ON COLUMN fact_indicator_statement.confidence IS 'How sure the reading is, 0 to 1';
COMMENT ON COLUMN fact_indicator_statement.planned IS 'A plan, which counts only where no result is stated';
COMMENT ON COLUMN fact_indicator_statement.dropped IS 'Taken out by a correction';
COMMENT ON COLUMN fact_indicator_statement.place IS '1 for the chosen one; NULL where it does not count';
COMMENT ON COLUMN fact_indicator_statement.note IS 'Why it does not count, or how it was corrected; may be empty';

ALTER TABLE fact_indicator ADD COLUMN figure_id VARCHAR DEFAULT '';
ALTER TABLE fact_indicator ADD COLUMN published DATE;
ALTER TABLE fact_indicator ADD COLUMN revised BOOLEAN DEFAULT false;
COMMENT ON COLUMN fact_indicator.figure_id IS 'Hash of the codes of indicator, year, programme, provider, area and unit; stable from night to night';
COMMENT ON COLUMN fact_indicator.published IS 'When the document of the chosen statement was published; 1900-01-01 where unknown';
COMMENT ON COLUMN fact_indicator.revised IS 'True where a later report restated the figure with another value, see figure_revision';

ALTER TABLE finding ADD COLUMN finding_id VARCHAR DEFAULT '';
ALTER TABLE finding ADD COLUMN observation_ids VARCHAR[] DEFAULT [];
ALTER TABLE finding ADD COLUMN state VARCHAR DEFAULT 'new';
ALTER TABLE finding ADD COLUMN first_run VARCHAR DEFAULT '';
COMMENT ON COLUMN finding.finding_id IS 'Hash of rule, document and place, stable from night to night';
COMMENT ON COLUMN finding.observation_ids IS 'All observations it is about';
COMMENT ON COLUMN finding.state IS 'new since the former publication, or still there';
COMMENT ON COLUMN finding.first_run IS 'The run that published it first';

CREATE TABLE finding_gone (
    finding_id VARCHAR NOT NULL,
    code VARCHAR NOT NULL,
    severity VARCHAR NOT NULL,
    document VARCHAR NOT NULL,
    position VARCHAR NOT NULL,
    message VARCHAR NOT NULL,
    first_run VARCHAR NOT NULL
);
COMMENT ON TABLE finding_gone IS 'Findings of the former publication that are no more';
COMMENT ON COLUMN finding_gone.finding_id IS 'As in finding';
COMMENT ON COLUMN finding_gone.code IS 'Code of the rule';
COMMENT ON COLUMN finding_gone.severity IS 'info, warning or error';
COMMENT ON COLUMN finding_gone.document IS 'Name of the document; empty where it was about no one document';
COMMENT ON COLUMN finding_gone.position IS 'Where in the document';
COMMENT ON COLUMN finding_gone.message IS 'What was wrong';
COMMENT ON COLUMN finding_gone.first_run IS 'The run that published it first';
