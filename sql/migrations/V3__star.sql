-- The star schema. No foreign keys, no ENUM: sql/checks proves the integrity after every load.

CREATE TABLE dim_indicator (
    indicator_key BIGINT NOT NULL,
    code VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    path VARCHAR NOT NULL,
    level INTEGER NOT NULL,
    parent_key BIGINT NOT NULL,
    curated BOOLEAN NOT NULL,
    description VARCHAR NOT NULL
);
COMMENT ON TABLE dim_indicator IS 'What is counted: a tree of labels';
COMMENT ON COLUMN dim_indicator.indicator_key IS 'Key, stable; -1 unknown, -2 not applicable';
COMMENT ON COLUMN dim_indicator.code IS 'The steward''s code (upper case), else made from the label path (lower case)';
COMMENT ON COLUMN dim_indicator.name IS 'Last label of the path';
COMMENT ON COLUMN dim_indicator.path IS 'Labels from general to specific, joined with " > "';
COMMENT ON COLUMN dim_indicator.level IS '1 at the root, 0 for the fixed members';
COMMENT ON COLUMN dim_indicator.parent_key IS 'Key of the more general indicator; -2 at the root';
COMMENT ON COLUMN dim_indicator.curated IS 'True where the steward''s catalogue has it';
COMMENT ON COLUMN dim_indicator.description IS 'The steward''s words; may be empty';

CREATE TABLE dim_year (
    year_key BIGINT NOT NULL,
    year INTEGER
);
COMMENT ON TABLE dim_year IS 'Calendar years';
COMMENT ON COLUMN dim_year.year_key IS 'The year itself; -1 unknown, -2 not applicable';
COMMENT ON COLUMN dim_year.year IS 'The year; NULL for the fixed members';

CREATE TABLE dim_program (
    program_key BIGINT NOT NULL,
    code VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    parent_key BIGINT NOT NULL,
    curated BOOLEAN NOT NULL,
    description VARCHAR NOT NULL
);
COMMENT ON TABLE dim_program IS 'Programmes, strategies and projects: a tree';
COMMENT ON COLUMN dim_program.program_key IS 'Key, stable; -1 unknown, -2 not applicable';
COMMENT ON COLUMN dim_program.code IS 'The steward''s code (upper case), else made from the name (lower case)';
COMMENT ON COLUMN dim_program.name IS 'Name';
COMMENT ON COLUMN dim_program.parent_key IS 'Key of the programme it belongs to; -2 at the root';
COMMENT ON COLUMN dim_program.curated IS 'True where the steward''s catalogue has it';
COMMENT ON COLUMN dim_program.description IS 'The steward''s words; may be empty';

CREATE TABLE dim_provider (
    provider_key BIGINT NOT NULL,
    code VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    curated BOOLEAN NOT NULL,
    description VARCHAR NOT NULL
);
COMMENT ON TABLE dim_provider IS 'Who delivers what is counted: single providers, and groups where a figure names several';
COMMENT ON COLUMN dim_provider.provider_key IS 'Key, stable; -1 unknown, -2 not applicable';
COMMENT ON COLUMN dim_provider.code IS 'The steward''s code (upper case), else made from the name (lower case); a group joins codes with +';
COMMENT ON COLUMN dim_provider.name IS 'Name; a group joins names with "; "';
COMMENT ON COLUMN dim_provider.kind IS 'provider, or group of several; empty for the fixed members';
COMMENT ON COLUMN dim_provider.curated IS 'True where the steward''s catalogue has it';
COMMENT ON COLUMN dim_provider.description IS 'The steward''s words; may be empty';

CREATE TABLE bridge_provider (
    provider_key BIGINT NOT NULL,
    member_key BIGINT NOT NULL
);
COMMENT ON TABLE bridge_provider IS 'Which providers a provider or group consists of; a single provider is the group of itself';
COMMENT ON COLUMN bridge_provider.provider_key IS 'Provider or group, as in the facts';
COMMENT ON COLUMN bridge_provider.member_key IS 'One provider in it, never a group';

CREATE TABLE dim_unit (
    unit_key BIGINT NOT NULL,
    code VARCHAR NOT NULL,
    name_en VARCHAR NOT NULL,
    name_pl VARCHAR NOT NULL,
    curated BOOLEAN NOT NULL
);
COMMENT ON TABLE dim_unit IS 'What is counted or measured in';
COMMENT ON COLUMN dim_unit.unit_key IS 'Key, stable; -1 unknown, -2 not applicable';
COMMENT ON COLUMN dim_unit.code IS 'Code of the unit, such as person or PLN';
COMMENT ON COLUMN dim_unit.name_en IS 'English name';
COMMENT ON COLUMN dim_unit.name_pl IS 'Polish name';
COMMENT ON COLUMN dim_unit.curated IS 'True where the steward''s catalogue has it';

CREATE TABLE dim_area (
    area_key BIGINT NOT NULL,
    code VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    parent_key BIGINT NOT NULL
);
COMMENT ON TABLE dim_area IS 'Areas after TERYT, the register of the territorial division of Poland';
COMMENT ON COLUMN dim_area.area_key IS 'Key, stable; -1 unknown, -2 not applicable';
COMMENT ON COLUMN dim_area.code IS 'TERYT code as text, zeros matter; PL for the country';
COMMENT ON COLUMN dim_area.name IS 'Name';
COMMENT ON COLUMN dim_area.kind IS 'country, voivodeship, county or municipality; empty for the fixed members';
COMMENT ON COLUMN dim_area.parent_key IS 'Key of the area it lies in; -2 at the root';

CREATE TABLE dim_document (
    document_key BIGINT NOT NULL,
    name VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    bytes BIGINT NOT NULL,
    media_type VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    creator VARCHAR NOT NULL,
    publisher VARCHAR NOT NULL,
    reporting_year INTEGER,
    program VARCHAR NOT NULL,
    rules VARCHAR NOT NULL,
    evidence VARCHAR[] NOT NULL,
    copy_of VARCHAR NOT NULL
);
COMMENT ON TABLE dim_document IS 'Documents that were read';
COMMENT ON COLUMN dim_document.document_key IS 'Key, made from the name; -1 unknown, -2 not applicable';
COMMENT ON COLUMN dim_document.name IS 'Path below the input folder';
COMMENT ON COLUMN dim_document.sha256 IS 'Hash of the content, 64 hexadecimal digits';
COMMENT ON COLUMN dim_document.bytes IS 'Size of the file';
COMMENT ON COLUMN dim_document.media_type IS 'Type found from the content';
COMMENT ON COLUMN dim_document.title IS 'Title; may be empty';
COMMENT ON COLUMN dim_document.creator IS 'Author as the file names it; may be empty';
COMMENT ON COLUMN dim_document.publisher IS 'Office that reports; may be empty';
COMMENT ON COLUMN dim_document.reporting_year IS 'Year reported on; NULL where not found';
COMMENT ON COLUMN dim_document.program IS 'Programme or strategy reported on, as written; may be empty';
COMMENT ON COLUMN dim_document.rules IS 'Version of the rules under which it was extracted';
COMMENT ON COLUMN dim_document.evidence IS 'Where title, publisher, year and programme were found, in words';
COMMENT ON COLUMN dim_document.copy_of IS 'Name of the document with the same content that the facts are kept under; empty where this is it';

CREATE TABLE dim_run (
    run_key BIGINT NOT NULL,
    run_id VARCHAR NOT NULL,
    started TIMESTAMP,
    published TIMESTAMP,
    program VARCHAR NOT NULL,
    rules VARCHAR NOT NULL,
    documents BIGINT NOT NULL,
    rejections BIGINT NOT NULL,
    observations BIGINT NOT NULL,
    findings BIGINT NOT NULL
);
COMMENT ON TABLE dim_run IS 'Runs that published a warehouse';
COMMENT ON COLUMN dim_run.run_key IS 'Key; -1 unknown, -2 not applicable';
COMMENT ON COLUMN dim_run.run_id IS 'Identity of the run';
COMMENT ON COLUMN dim_run.started IS 'When it began, UTC; NULL for the fixed members';
COMMENT ON COLUMN dim_run.published IS 'When it published, UTC; NULL for the fixed members';
COMMENT ON COLUMN dim_run.program IS 'Version of the program';
COMMENT ON COLUMN dim_run.rules IS 'Version of the rules of reading and interpreting';
COMMENT ON COLUMN dim_run.documents IS 'Documents read, copies included';
COMMENT ON COLUMN dim_run.rejections IS 'Documents rejected';
COMMENT ON COLUMN dim_run.observations IS 'Observations';
COMMENT ON COLUMN dim_run.findings IS 'Findings';

CREATE TABLE fact_observation (
    observation_id VARCHAR NOT NULL,
    document_key BIGINT NOT NULL,
    ordinal INTEGER NOT NULL,
    position VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    indicator_key BIGINT NOT NULL,
    year_key BIGINT NOT NULL,
    program_key BIGINT NOT NULL,
    provider_key BIGINT NOT NULL,
    area_key BIGINT NOT NULL,
    unit_key BIGINT NOT NULL,
    value DECIMAL(18, 4),
    status VARCHAR NOT NULL,
    qualifier VARCHAR NOT NULL,
    confidence DOUBLE NOT NULL,
    locator VARCHAR NOT NULL,
    stated_indicator VARCHAR NOT NULL,
    stated_provider VARCHAR NOT NULL,
    stated_program VARCHAR NOT NULL,
    raw VARCHAR NOT NULL,
    reasons VARCHAR[] NOT NULL
);
COMMENT ON TABLE fact_observation IS 'One number as stated at one place in one document: all documents, all vintages';
COMMENT ON COLUMN fact_observation.observation_id IS 'First 16 hexadecimal digits of the SHA-256 of the document hash, a line feed and the position';
COMMENT ON COLUMN fact_observation.document_key IS 'dim_document';
COMMENT ON COLUMN fact_observation.ordinal IS 'Place in the reading order of the document, from 1';
COMMENT ON COLUMN fact_observation.position IS 'Exact place, readable by machine';
COMMENT ON COLUMN fact_observation.kind IS 'table, list or prose';
COMMENT ON COLUMN fact_observation.indicator_key IS 'dim_indicator';
COMMENT ON COLUMN fact_observation.year_key IS 'dim_year';
COMMENT ON COLUMN fact_observation.program_key IS 'dim_program';
COMMENT ON COLUMN fact_observation.provider_key IS 'dim_provider: a provider or a group, see bridge_provider';
COMMENT ON COLUMN fact_observation.area_key IS 'dim_area';
COMMENT ON COLUMN fact_observation.unit_key IS 'dim_unit';
COMMENT ON COLUMN fact_observation.value IS 'The value; NULL where status is not normal';
COMMENT ON COLUMN fact_observation.status IS 'normal, nil, missing, not_applicable, suppressed or invalid';
COMMENT ON COLUMN fact_observation.qualifier IS 'Codes of the qualifiers, sorted, joined with +; may be empty';
COMMENT ON COLUMN fact_observation.confidence IS 'How sure the reading is, 0 to 1';
COMMENT ON COLUMN fact_observation.locator IS 'Caption of the table or nearest heading';
COMMENT ON COLUMN fact_observation.stated_indicator IS 'Label path as written, joined with " > "';
COMMENT ON COLUMN fact_observation.stated_provider IS 'Providers as written, joined with "; "; may be empty';
COMMENT ON COLUMN fact_observation.stated_program IS 'Programme as written; may be empty';
COMMENT ON COLUMN fact_observation.raw IS 'Text that holds the number';
COMMENT ON COLUMN fact_observation.reasons IS 'Rules that led to this reading, most general first';

CREATE TABLE fact_indicator (
    indicator_key BIGINT NOT NULL,
    year_key BIGINT NOT NULL,
    program_key BIGINT NOT NULL,
    provider_key BIGINT NOT NULL,
    area_key BIGINT NOT NULL,
    unit_key BIGINT NOT NULL,
    value DECIMAL(18, 4) NOT NULL,
    qualifier VARCHAR NOT NULL,
    source_count BIGINT NOT NULL,
    statement_count BIGINT NOT NULL,
    lowest_value DECIMAL(18, 4) NOT NULL,
    highest_value DECIMAL(18, 4) NOT NULL,
    agrees BOOLEAN NOT NULL,
    chosen_observation_id VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    sources VARCHAR[] NOT NULL
);
COMMENT ON TABLE fact_indicator IS 'One consolidated value per indicator, year, programme, provider, area and unit';
COMMENT ON COLUMN fact_indicator.indicator_key IS 'dim_indicator';
COMMENT ON COLUMN fact_indicator.year_key IS 'dim_year';
COMMENT ON COLUMN fact_indicator.program_key IS 'dim_program';
COMMENT ON COLUMN fact_indicator.provider_key IS 'dim_provider';
COMMENT ON COLUMN fact_indicator.area_key IS 'dim_area';
COMMENT ON COLUMN fact_indicator.unit_key IS 'dim_unit';
COMMENT ON COLUMN fact_indicator.value IS 'The chosen value';
COMMENT ON COLUMN fact_indicator.qualifier IS 'Qualifiers of the chosen statement; may be empty';
COMMENT ON COLUMN fact_indicator.source_count IS 'How many documents state the figure';
COMMENT ON COLUMN fact_indicator.statement_count IS 'How many observations state the figure';
COMMENT ON COLUMN fact_indicator.lowest_value IS 'Lowest value stated';
COMMENT ON COLUMN fact_indicator.highest_value IS 'Highest value stated';
COMMENT ON COLUMN fact_indicator.agrees IS 'True where all statements have the same value';
COMMENT ON COLUMN fact_indicator.chosen_observation_id IS 'The observation whose value was chosen';
COMMENT ON COLUMN fact_indicator.reason IS 'Why this one was chosen';
COMMENT ON COLUMN fact_indicator.sources IS 'Names of the documents that state the figure, sorted';

CREATE TABLE token_ledger (
    document_key BIGINT NOT NULL,
    ordinal INTEGER NOT NULL,
    position VARCHAR NOT NULL,
    token VARCHAR NOT NULL,
    use VARCHAR NOT NULL,
    observation_id VARCHAR
);
COMMENT ON TABLE token_ledger IS 'Every numeric token of every document: used by an observation, or the reason why not';
COMMENT ON COLUMN token_ledger.document_key IS 'dim_document';
COMMENT ON COLUMN token_ledger.ordinal IS 'Place in the reading order of the document, from 1';
COMMENT ON COLUMN token_ledger.position IS 'Exact place of the token';
COMMENT ON COLUMN token_ledger.token IS 'The token as written';
COMMENT ON COLUMN token_ledger.use IS 'observed, or the reason why the token is no observation; empty or unexplained where nothing is known';
COMMENT ON COLUMN token_ledger.observation_id IS 'The observation at the very place of the token, where there is one';

CREATE TABLE finding (
    document_key BIGINT NOT NULL,
    document_sha256 VARCHAR NOT NULL,
    code VARCHAR NOT NULL,
    severity VARCHAR NOT NULL,
    position VARCHAR NOT NULL,
    observation_id VARCHAR,
    message VARCHAR NOT NULL,
    origin VARCHAR NOT NULL
);
COMMENT ON TABLE finding IS 'What a person should look at: from readers, interpreters and checks';
COMMENT ON COLUMN finding.document_key IS 'dim_document; -2 where the finding is about no one document';
COMMENT ON COLUMN finding.document_sha256 IS 'Hash of the document; empty where there is no one document';
COMMENT ON COLUMN finding.code IS 'Code of the rule, see finding_rule';
COMMENT ON COLUMN finding.severity IS 'info, warning or error';
COMMENT ON COLUMN finding.position IS 'Where in the document; empty for the whole';
COMMENT ON COLUMN finding.observation_id IS 'The observation it is about, where there is one';
COMMENT ON COLUMN finding.message IS 'What is wrong';
COMMENT ON COLUMN finding.origin IS 'document where reading found it, check where a rule of sql/checks did';

CREATE TABLE finding_rule (
    code VARCHAR NOT NULL,
    severity VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    explanation VARCHAR NOT NULL
);
COMMENT ON TABLE finding_rule IS 'The rules of sql/checks';
COMMENT ON COLUMN finding_rule.code IS 'Code of the rule';
COMMENT ON COLUMN finding_rule.severity IS 'info, warning, error or integrity';
COMMENT ON COLUMN finding_rule.title IS 'What the rule finds, in a few words';
COMMENT ON COLUMN finding_rule.explanation IS 'Why it matters and what to do';

CREATE TABLE rejection (
    document_key BIGINT NOT NULL,
    name VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    bytes BIGINT NOT NULL,
    reason VARCHAR NOT NULL,
    message VARCHAR NOT NULL,
    advice VARCHAR NOT NULL,
    rules VARCHAR NOT NULL
);
COMMENT ON TABLE rejection IS 'Documents that could not be read';
COMMENT ON COLUMN rejection.document_key IS 'Key, made from the name';
COMMENT ON COLUMN rejection.name IS 'Path below the input folder';
COMMENT ON COLUMN rejection.sha256 IS 'Hash of the content';
COMMENT ON COLUMN rejection.bytes IS 'Size of the file';
COMMENT ON COLUMN rejection.reason IS 'One word, such as encrypted or corrupt';
COMMENT ON COLUMN rejection.message IS 'What is wrong';
COMMENT ON COLUMN rejection.advice IS 'What a person can do about it';
COMMENT ON COLUMN rejection.rules IS 'Version of the rules under which it was tried';
