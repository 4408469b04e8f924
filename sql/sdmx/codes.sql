-- name: codes
-- title: Code lists for SDMX
-- description: The members of the dimensions as codes. A name in both languages where the dimension has both.
WITH code AS (
    SELECT 'CL_AREA' AS codelist, a.area_key AS member_key, a.code, a.name, '' AS name_en, '' AS description, a.parent_key
    FROM dim_area AS a
    UNION ALL
    SELECT 'CL_INDICATOR', indicator_key, code, name, '', path, parent_key FROM dim_indicator
    UNION ALL
    SELECT 'CL_PROGRAMME', program_key, code, name, '', description, parent_key FROM dim_program
    UNION ALL
    SELECT 'CL_PROVIDER', provider_key, code, name, '', description, -2 FROM dim_provider
    UNION ALL
    SELECT 'CL_UNIT', unit_key, code, name_pl, name_en, '', -2 FROM dim_unit
)
SELECT c.codelist, sdmx_code(c.member_key, c.code) AS id,
    CASE WHEN c.parent_key > 0 THEN sdmx_code(p.member_key, p.code) END AS parent,
    CASE WHEN c.member_key = -1 THEN 'not stated' WHEN c.member_key = -2 THEN 'not applicable' ELSE c.name_en END AS name_en,
    CASE WHEN c.member_key < 0 THEN '' ELSE c.name END AS name_pl,
    c.description
FROM code AS c
LEFT JOIN code AS p ON p.codelist = c.codelist AND p.member_key = c.parent_key
ORDER BY c.codelist, id
