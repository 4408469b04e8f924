-- name: series
-- description: What is known of each indicator, in parts of at most 200 statements and 200 figures: its place, the published
--   figures and all statements.
WITH statement AS (
    SELECT indicator, nth // 200 AS part, list(json_array(observation_id, program, provider, area, unit, year,
        site_plain(value), status, qualifier, document, kind, confidence) ORDER BY nth) AS entries
    FROM (
        SELECT *, row_number() OVER (PARTITION BY indicator ORDER BY year NULLS LAST, unit, program, provider, area,
            document, ordinal) - 1 AS nth
        FROM site_statement
    )
    GROUP BY indicator, part
), figure AS (
    SELECT indicator, nth // 200 AS part, list(json_array(program, provider, area, unit, year, site_plain(value),
        qualifier, agreement, site_plain(lowest), site_plain(highest), sources, chosen, reason) ORDER BY nth) AS entries
    FROM (
        SELECT *, row_number() OVER (PARTITION BY indicator ORDER BY unit, program, provider, area, year) - 1 AS nth
        FROM site_fact
    )
    GROUP BY indicator, part
)
SELECT indicator AS key, json_array(indicator, coalesce(to_json(f.entries), '[]'::JSON),
    coalesce(to_json(s.entries), '[]'::JSON)) AS entry
FROM statement AS s
FULL JOIN figure AS f USING (indicator, part)
ORDER BY indicator, part
