-- title: How many figures each provider has, a figure of several providers counted for each of them
SELECT p.name AS provider, count(*) AS figures, count(DISTINCT f.document_key) AS documents
FROM fact_observation AS f
JOIN bridge_provider AS b ON b.provider_key = f.provider_key
JOIN dim_provider AS p ON p.provider_key = b.member_key
WHERE p.provider_key > 0
GROUP BY p.provider_key, p.name
ORDER BY figures DESC, provider COLLATE pl, p.provider_key
