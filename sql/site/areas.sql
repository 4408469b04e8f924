-- name: areas
-- description: Areas: code, name.
SELECT s.place AS key, json_array(a.code, a.name) AS entry
FROM site_area AS s
JOIN dim_area AS a ON a.area_key = s.area_key
ORDER BY s.place
