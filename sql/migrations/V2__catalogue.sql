-- The steward's catalogue and what the names of the documents resolve to. Written anew by every load.
CREATE SCHEMA catalogue;

CREATE TABLE catalogue.member (
    dimension VARCHAR NOT NULL,
    code VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    name_pl VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    parent_code VARCHAR NOT NULL,
    path VARCHAR NOT NULL,
    level INTEGER NOT NULL,
    curated BOOLEAN NOT NULL,
    description VARCHAR NOT NULL
);
COMMENT ON TABLE catalogue.member IS 'Members of the dimensions: those of the catalogue and those that documents name';
COMMENT ON COLUMN catalogue.member.dimension IS 'indicator, program, provider, unit or area';
COMMENT ON COLUMN catalogue.member.code IS 'Stable code: the steward''s, else made from the name';
COMMENT ON COLUMN catalogue.member.name IS 'Name to show';
COMMENT ON COLUMN catalogue.member.name_pl IS 'Polish name where the catalogue has two, else empty';
COMMENT ON COLUMN catalogue.member.kind IS 'Kind within the dimension, such as group or municipality; may be empty';
COMMENT ON COLUMN catalogue.member.parent_code IS 'Code of the parent; empty at the root';
COMMENT ON COLUMN catalogue.member.path IS 'Names from the root down, joined with " > "';
COMMENT ON COLUMN catalogue.member.level IS '1 at the root';
COMMENT ON COLUMN catalogue.member.curated IS 'True where the steward''s catalogue has the member';
COMMENT ON COLUMN catalogue.member.description IS 'The steward''s words; may be empty';

CREATE TABLE catalogue.resolved_label (label VARCHAR[] NOT NULL, code VARCHAR NOT NULL);
COMMENT ON TABLE catalogue.resolved_label IS 'Which indicator each label path of the documents is';
COMMENT ON COLUMN catalogue.resolved_label.label IS 'Label path as written';
COMMENT ON COLUMN catalogue.resolved_label.code IS 'Code of the indicator; empty where the labels say nothing';

CREATE TABLE catalogue.resolved_program (name VARCHAR NOT NULL, code VARCHAR NOT NULL);
COMMENT ON TABLE catalogue.resolved_program IS 'Which programme each name of the documents is';
COMMENT ON COLUMN catalogue.resolved_program.name IS 'Name as written';
COMMENT ON COLUMN catalogue.resolved_program.code IS 'Code of the programme; empty where the name says nothing';

CREATE TABLE catalogue.resolved_providers (names VARCHAR[] NOT NULL, code VARCHAR NOT NULL);
COMMENT ON TABLE catalogue.resolved_providers IS 'Which provider, or group of providers, each list of names is';
COMMENT ON COLUMN catalogue.resolved_providers.names IS 'Names as written';
COMMENT ON COLUMN catalogue.resolved_providers.code IS 'Code of the provider or group; empty where the names say nothing';

CREATE TABLE catalogue.provider_group (group_code VARCHAR NOT NULL, code VARCHAR NOT NULL);
COMMENT ON TABLE catalogue.provider_group IS 'Providers of each group; a single provider is the group of itself';
COMMENT ON COLUMN catalogue.provider_group.group_code IS 'Code of the group';
COMMENT ON COLUMN catalogue.provider_group.code IS 'Code of one provider in it';

CREATE TABLE catalogue.default_area (code VARCHAR NOT NULL);
COMMENT ON TABLE catalogue.default_area IS 'The area that figures are for where no other is named';
COMMENT ON COLUMN catalogue.default_area.code IS 'Code of the area';
