-- Which corrections apply to which observations. A correction meets all observations that agree with each field it
-- fills in, and holds only where the document still says what the steward saw. Of several the last line counts.
DELETE FROM correction;
INSERT INTO correction
WITH met AS (
    SELECT f.observation_id, c.place, c.ordinal, c.action, c.expects, c.reason, c.value, f.value AS stated,
        coalesce(TRY_CAST(c.expects AS DECIMAL(18, 4)) = f.value, false) OR trim(f.raw) = c.expects AS holds
    FROM catalogue.correction AS c
    JOIN fact_observation AS f
        ON (c.position = '' OR c.position = f.position) AND (c.year = 0 OR c.year = f.year_key)
    JOIN dim_document AS d ON d.document_key = f.document_key AND (c.document = '' OR c.document = d.name)
    JOIN dim_indicator AS i ON i.indicator_key = f.indicator_key
        AND (c.indicator = '' OR c.indicator = i.code OR c.indicator = f.stated_indicator)
    JOIN dim_program AS g ON g.program_key = f.program_key AND (c.program = '' OR c.program = g.code)
    JOIN dim_provider AS p ON p.provider_key = f.provider_key AND (c.provider = '' OR c.provider = p.code)
    JOIN dim_unit AS u ON u.unit_key = f.unit_key AND (c.unit = '' OR c.unit = u.code)
)
SELECT observation_id, place, action, expects, holds,
    CASE action WHEN 'override' THEN value WHEN 'scale' THEN round(value * stated, 4) END::DECIMAL(18, 4), reason
FROM met
QUALIFY row_number() OVER (PARTITION BY observation_id ORDER BY holds DESC, ordinal DESC) = 1
ORDER BY observation_id;
