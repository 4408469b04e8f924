-- code: DOC-001
-- severity: info
-- title: The same file twice
-- explanation: Two files of the input have the same content. The first by name is the document, the copy has no facts.
--   Take the copy out of the input folder.
SELECT document_key, '' AS position, NULL AS observation_id, 'same content as ' || copy_of AS message
FROM dim_document WHERE copy_of <> ''
