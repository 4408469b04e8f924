-- code: LED-002
-- severity: error
-- title: Facts without a ledger
-- explanation: The document has figures, but its numbers are not in the ledger, so nobody can say what was left out.
SELECT document_key, '' AS position, NULL AS observation_id, count(*) || ' figures and no ledger' AS message
FROM fact_observation AS f
WHERE NOT EXISTS (FROM token_ledger AS t WHERE t.document_key = f.document_key)
GROUP BY document_key
