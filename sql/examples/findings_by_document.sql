-- title: What a person should look at, by document
SELECT d.name AS source, f.severity, f.code, count(*) AS findings, min(f.message) AS example
FROM finding AS f
JOIN dim_document AS d ON d.document_key = f.document_key
GROUP BY ALL
ORDER BY source, f.severity, f.code
