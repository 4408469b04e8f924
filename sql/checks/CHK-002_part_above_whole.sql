-- code: CHK-002
-- severity: warning
-- title: A part above its whole
-- explanation: A row below another in the same table states a part ("w tym", "z tego") and is larger than the whole,
--   for the same year, unit, programme and provider. Where the whole stands several times, the largest counts. One of the
--   two is misread or mistyped. Figures in the sentences of a cell are not compared: what hangs on another there need
--   not be its part.
SELECT part.document_key, part.position, part.observation_id,
    [part.observation_id, arg_max(whole.observation_id, whole.value)] AS observation_ids,
    'the part ' || part.value::DOUBLE || ' is above the whole ' || max(whole.value)::DOUBLE || ' at '
        || arg_max(whole.position, whole.value) || ': ' || part.stated_indicator AS message
FROM fact_observation AS part
JOIN dim_indicator AS i ON i.indicator_key = part.indicator_key
JOIN dim_unit AS u ON u.unit_key = part.unit_key AND u.code NOT IN ('percent', 'percentage_point')
JOIN fact_observation AS whole
    ON whole.document_key = part.document_key
    AND whole.indicator_key = i.parent_key
    AND whole.year_key = part.year_key
    AND whole.unit_key = part.unit_key
    AND whole.program_key = part.program_key
    AND whole.provider_key = part.provider_key
    AND place_table(whole.position) = place_table(part.position)
WHERE part.kind = 'table' AND whole.kind = 'table' AND place_table(part.position) <> ''
    AND part.status = 'normal' AND whole.status = 'normal'
    AND part.qualifier = '' AND whole.qualifier = ''
    AND whole.value >= 0
    AND place_block(part.position) = part.position AND place_block(whole.position) = whole.position
GROUP BY part.document_key, part.position, part.observation_id, part.value, part.stated_indicator
HAVING part.value > max(whole.value)
