-- name: codes
-- title: Code lists for SDMX
-- description: The members of the dimensions as codes. A name in both languages where the dimension has both.
WITH code AS (
    SELECT 'CL_AREA' AS codelist, area_key AS member_key, sdmx_area(area_key, code) AS id, name, '' AS name_en,
        '' AS description, parent_key
    FROM dim_area
    UNION ALL
    SELECT 'CL_INDICATOR', indicator_key, sdmx_code(indicator_key, code), name, '', path, parent_key FROM dim_indicator
    UNION ALL
    SELECT 'CL_PROGRAMME', program_key, sdmx_code(program_key, code), name, '', description, parent_key FROM dim_program
    UNION ALL
    SELECT 'CL_PROVIDER', provider_key, sdmx_code(provider_key, code), name, '', description, -2 FROM dim_provider
    UNION ALL
    SELECT 'CL_UNIT', unit_key, sdmx_code(unit_key, code), name_pl, name_en, '', -2 FROM dim_unit
)
SELECT c.codelist, c.id,
    CASE WHEN is_sdmx_name(p.id) THEN p.id END AS parent,
    CASE c.member_key WHEN -1 THEN 'not stated' WHEN -2 THEN 'not applicable' ELSE c.name_en END AS name_en,
    CASE WHEN c.member_key < 0 THEN '' ELSE c.name END AS name_pl,
    CASE WHEN c.member_key < 0 THEN '' ELSE c.description END AS description
FROM code AS c
LEFT JOIN code AS p ON p.codelist = c.codelist AND p.member_key = c.parent_key AND p.member_key > 0
ORDER BY c.codelist, c.id
