-- title: Why numbers of the reports are no figures: how often each reason
SELECT use AS reason, count(*) AS numbers, min(token) AS example
FROM token_ledger
WHERE use <> 'observed'
GROUP BY use
ORDER BY numbers DESC, reason
