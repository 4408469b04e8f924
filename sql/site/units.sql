-- name: units
-- description: Units: code, English name, Polish name.
SELECT s.place AS key, json_array(u.code, u.name_en, u.name_pl) AS entry
FROM site_unit AS s
JOIN dim_unit AS u ON u.unit_key = s.unit_key
ORDER BY s.place
