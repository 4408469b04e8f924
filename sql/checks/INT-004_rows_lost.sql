-- code: INT-004
-- severity: integrity
-- title: Rows lost or doubled on the way
-- explanation: What documents state, the facts and the view must have the same number of rows, and every token is in the
--   ledger.
SELECT -2 AS document_key, '' AS position, NULL AS observation_id, what || ': ' || expected || ' expected, ' || found AS message
FROM (
    SELECT 'facts' AS what, (SELECT count(*) FROM stated.observation JOIN dim_document USING (document_key) WHERE copy_of = '') AS expected,
        (SELECT count(*) FROM fact_observation) AS found
    UNION ALL
    SELECT 'rows of the view observation', (SELECT count(*) FROM fact_observation), (SELECT count(*) FROM observation)
    UNION ALL
    SELECT 'tokens', (SELECT count(*) FROM stated.token JOIN dim_document USING (document_key) WHERE copy_of = ''),
        (SELECT count(*) FROM token_ledger)
    UNION ALL
    SELECT 'documents', (SELECT count(*) FROM stated.document),
        (SELECT count(*) FROM dim_document WHERE document_key > 0) + (SELECT count(*) FROM rejection)
)
WHERE expected <> found
