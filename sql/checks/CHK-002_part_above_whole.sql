-- code: CHK-002
-- severity: warning
-- title: A part above its whole
-- explanation: A row below another in the same table states a part ("w tym", "z tego") and is larger than the whole,
--   for the same year, unit, programme and provider. Where the whole stands several times, the largest counts. One of the
--   two is misread or mistyped. Figures in the sentences of a cell are not compared: what hangs on another there need
--   not be its part.
WITH part AS MATERIALIZED (
    SELECT f.document_key, f.position, f.observation_id, f.value, f.stated_indicator, f.year_key, f.unit_key, f.program_key,
        f.provider_key, i.parent_key
    FROM fact_observation AS f
    JOIN dim_indicator AS i ON i.indicator_key = f.indicator_key
        AND i.parent_key IN (SELECT indicator_key FROM fact_observation)
    JOIN dim_unit AS u ON u.unit_key = f.unit_key AND u.code NOT IN ('percent', 'percentage_point')
    WHERE f.kind = 'table' AND f.status = 'normal' AND f.qualifier = ''
), pair AS MATERIALIZED (
    -- By their keys first: taking places apart costs more than all else, and few figures have their whole beside them.
    SELECT part.document_key, part.position, part.observation_id, part.value, part.stated_indicator,
        whole.position AS whole_position, whole.observation_id AS whole_id, whole.value AS whole_value
    FROM part
    JOIN fact_observation AS whole
        ON whole.document_key = part.document_key
        AND whole.indicator_key = part.parent_key
        AND whole.year_key = part.year_key
        AND whole.unit_key = part.unit_key
        AND whole.program_key = part.program_key
        AND whole.provider_key = part.provider_key
    WHERE whole.kind = 'table' AND whole.status = 'normal' AND whole.qualifier = '' AND whole.value >= 0
)
SELECT document_key, position, observation_id, [observation_id, arg_max(whole_id, whole_value)] AS observation_ids,
    'the part ' || value::DOUBLE || ' is above the whole ' || max(whole_value)::DOUBLE || ' at '
        || arg_max(whole_position, whole_value) || ': ' || stated_indicator AS message
FROM pair
WHERE place_table(position) <> '' AND place_table(whole_position) = place_table(position)
    AND is_whole_block(position) AND is_whole_block(whole_position)
GROUP BY document_key, position, observation_id, value, stated_indicator
HAVING value > max(whole_value)
