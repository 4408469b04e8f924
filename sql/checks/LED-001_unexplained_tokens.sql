-- code: LED-001
-- severity: warning
-- title: Numbers that are neither facts nor explained
-- explanation: Every number of a document is to be a fact or listed with the reason why not. These are neither: figures
--   may be missing. Report the layout to the keepers of the rules.
SELECT document_key, arg_min(position, ordinal) AS position, NULL AS observation_id,
    count(*) || ' numbers without a reason, first "' || arg_min(token, ordinal) || '"' AS message
FROM token_ledger
WHERE NOT accounted_for(use)
GROUP BY document_key
