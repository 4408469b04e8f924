-- Which file of the input folder a document came in. An archive or a message holds several documents; what is new and
-- what is gone is told by files.
ALTER TABLE stated.document ADD COLUMN file VARCHAR;
ALTER TABLE stated.document ADD COLUMN file_sha256 VARCHAR;
ALTER TABLE stated.document ADD COLUMN file_bytes BIGINT;
UPDATE stated.document SET file = name, file_sha256 = sha256, file_bytes = bytes;
ALTER TABLE stated.document ALTER COLUMN file SET NOT NULL;
ALTER TABLE stated.document ALTER COLUMN file_sha256 SET NOT NULL;
ALTER TABLE stated.document ALTER COLUMN file_bytes SET NOT NULL;
COMMENT ON TABLE stated.document IS 'Every document of the input folder, read or rejected: a file, or a part of an archive or message';
COMMENT ON COLUMN stated.document.name IS 'Path below the input folder, with the path inside an archive or message after it; the identity of a document from night to night';
COMMENT ON COLUMN stated.document.sha256 IS 'Hash of the document''s own content, 64 hexadecimal digits; zeros where it could not be taken out of its archive';
COMMENT ON COLUMN stated.document.bytes IS 'Size of the document''s own content';
COMMENT ON COLUMN stated.document.file IS 'The file of the input folder that it came in: its name, or the beginning of it';
COMMENT ON COLUMN stated.document.file_sha256 IS 'Hash of that file';
COMMENT ON COLUMN stated.document.file_bytes IS 'Size of that file';
