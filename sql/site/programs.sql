-- name: programs
-- description: Programmes: name, the steward's words.
SELECT s.place AS key, json_array(g.name, g.description) AS entry
FROM site_program AS s
JOIN dim_program AS g ON g.program_key = s.program_key
ORDER BY s.place
