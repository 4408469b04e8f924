-- name: labels
-- description: The labels that the names of indicators consist of.
SELECT place AS key, to_json(name) AS entry
FROM site_label
ORDER BY place
