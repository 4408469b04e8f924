-- code: CHK-002
-- severity: warning
-- title: A part above its whole
-- explanation: A row below another in the same table states a part ("w tym", "z tego") and is larger than the whole,
--   for the same year, unit, programme and provider. One of the two is misread or mistyped.
SELECT part.document_key, part.position, part.observation_id,
    'the part ' || part.value || ' is above the whole ' || whole.value || ' at ' || whole.position || ': '
        || part.stated_indicator AS message
FROM fact_observation AS part
JOIN dim_indicator AS i ON i.indicator_key = part.indicator_key
JOIN fact_observation AS whole
    ON whole.document_key = part.document_key
    AND whole.indicator_key = i.parent_key
    AND whole.year_key = part.year_key
    AND whole.unit_key = part.unit_key
    AND whole.program_key = part.program_key
    AND whole.provider_key = part.provider_key
    AND place_table(whole.position) = place_table(part.position)
JOIN dim_unit AS u ON u.unit_key = part.unit_key
WHERE part.kind = 'table' AND whole.kind = 'table'
    AND part.status = 'normal' AND whole.status = 'normal'
    AND part.qualifier = '' AND whole.qualifier = ''
    AND u.code NOT IN ('percent', 'percentage_point')
    AND part.value > whole.value AND whole.value >= 0
