-- code: CHK-002
-- severity: warning
-- title: A part above its whole
-- explanation: A row below another in the same table states a part ("w tym", "z tego") and is larger than the whole,
--   for the same year, unit, programme and provider. Where the whole stands several times, the largest counts. One of the
--   two is misread or mistyped. Figures in the sentences of a cell are not compared: what hangs on another there need
--   not be its part.
WITH part AS MATERIALIZED (
    SELECT f.document_key, f.ordinal, f.value, f.year_key, f.unit_key, f.program_key, f.provider_key, i.parent_key
    FROM fact_observation AS f
    JOIN dim_indicator AS i ON i.indicator_key = f.indicator_key
        AND i.parent_key IN (SELECT indicator_key FROM fact_observation)
    JOIN dim_unit AS u ON u.unit_key = f.unit_key AND u.code NOT IN ('percent', 'percentage_point')
    WHERE f.kind = 'table' AND f.status = 'normal' AND f.qualifier = ''
), pair AS MATERIALIZED (
    SELECT part.document_key, part.ordinal, part.value, whole.ordinal AS whole_ordinal, whole.value AS whole_value
    FROM part
    JOIN fact_observation AS whole
        ON whole.document_key = part.document_key
        AND whole.indicator_key = part.parent_key
        AND whole.year_key = part.year_key
        AND whole.unit_key = part.unit_key
        AND whole.program_key = part.program_key
        AND whole.provider_key = part.provider_key
    WHERE whole.kind = 'table' AND whole.status = 'normal' AND whole.qualifier = '' AND whole.value >= 0
), suspect AS (
    -- Taking places apart costs more than all else, and few parts are above any whole of their document.
    SELECT document_key, ordinal FROM pair GROUP BY ALL HAVING max(value) > min(whole_value)
)
SELECT part.document_key, part.position, part.observation_id,
    [part.observation_id, arg_max(whole.observation_id, whole.value)] AS observation_ids,
    'the part ' || part.value::DOUBLE || ' is above the whole ' || max(whole.value)::DOUBLE || ' at '
        || arg_max(whole.position, whole.value) || ': ' || part.stated_indicator AS message
FROM pair
JOIN suspect USING (document_key, ordinal)
JOIN fact_observation AS part ON part.document_key = pair.document_key AND part.ordinal = pair.ordinal
JOIN fact_observation AS whole ON whole.document_key = pair.document_key AND whole.ordinal = pair.whole_ordinal
WHERE place_table(part.position) <> '' AND place_table(whole.position) = place_table(part.position)
    AND is_whole_block(part.position) AND is_whole_block(whole.position)
GROUP BY part.document_key, part.position, part.observation_id, part.value, part.stated_indicator
HAVING part.value > max(whole.value)
