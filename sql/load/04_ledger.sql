-- Every numeric token, and what the readers and interpreters found.
DELETE FROM token_ledger;
INSERT INTO token_ledger
SELECT t.document_key, t.ordinal, t.position, t.token, t.use, f.observation_id
FROM stated.token AS t
JOIN dim_document AS d ON d.document_key = t.document_key AND d.copy_of = ''
LEFT JOIN fact_observation AS f ON f.document_key = t.document_key AND f.position = t.position
ORDER BY d.name, t.ordinal;

DELETE FROM finding;
INSERT INTO finding
SELECT s.document_key, d.sha256, s.code, s.severity, s.position, f.observation_id, s.message, 'document',
    '', CASE WHEN f.observation_id IS NULL THEN [] ELSE [f.observation_id] END, 'new', ''
FROM stated.finding AS s
JOIN dim_document AS d ON d.document_key = s.document_key AND d.copy_of = ''
LEFT JOIN fact_observation AS f ON f.document_key = s.document_key AND f.position = s.position
ORDER BY d.name, s.ordinal;
