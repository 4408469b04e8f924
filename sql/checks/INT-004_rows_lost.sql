-- code: INT-004
-- severity: integrity
-- title: Rows lost or doubled on the way
-- explanation: What documents state, the facts and the view must have the same number of rows, every token is in
--   the ledger, and the documents are those of the last load.
SELECT -2 AS document_key, '' AS position, NULL AS observation_id, what || ': ' || expected || ' expected, ' || found AS message
FROM (
    SELECT 'facts' AS what, (SELECT count(*) FROM stated.observation JOIN dim_document USING (document_key) WHERE copy_of = '') AS expected,
        (SELECT count(*) FROM fact_observation) AS found
    UNION ALL
    SELECT 'rows of the view observation', (SELECT count(*) FROM fact_observation), (SELECT count(*) FROM observation)
    UNION ALL
    SELECT 'tokens', (SELECT count(*) FROM stated.token JOIN dim_document USING (document_key) WHERE copy_of = ''),
        (SELECT count(*) FROM token_ledger)
)
WHERE expected <> found
UNION ALL
SELECT -2, '', NULL, 'stored or withdrawn after the load: ' || name
FROM (
    (SELECT name, sha256, rules, rejected FROM stated.document)
    EXCEPT
    (SELECT name, sha256, rules, false FROM dim_document UNION ALL SELECT name, sha256, rules, true FROM rejection)
    UNION
    (SELECT name, sha256, rules, false FROM dim_document WHERE document_key > 0
        UNION ALL SELECT name, sha256, rules, true FROM rejection
        EXCEPT SELECT name, sha256, rules, rejected FROM stated.document)
)
