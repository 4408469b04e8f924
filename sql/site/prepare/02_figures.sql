-- Every statement with the places of its members; -1 where the report names none, or where it tells no figures of the
-- indicator apart: a statement goes with the series of its figure.
CREATE OR REPLACE TEMP TABLE site_statement AS
SELECT f.observation_id, f.document_key, f.ordinal, i.place AS indicator,
    coalesce(g.place, -1) AS program, coalesce(p.place, -1) AS provider, coalesce(a.place, -1) AS area,
    coalesce(u.place, -1) AS unit, d.place AS document,
    CASE WHEN f.year_key > 0 THEN f.year_key END AS year,
    f.value, f.status, f.qualifier, f.kind, f.confidence,
    coalesce(s.reporting_year, 0) AS vintage,
    f.indicator_key, f.year_key, coalesce(c.program_key, f.program_key) AS program_key,
    coalesce(c.provider_key, f.provider_key) AS provider_key, f.area_key, coalesce(c.unit_key, f.unit_key) AS unit_key
FROM fact_observation AS f
LEFT JOIN fact_indicator_statement AS c ON c.observation_id = f.observation_id
JOIN site_indicator AS i ON i.indicator_key = f.indicator_key
JOIN site_document AS d ON d.document_key = f.document_key
JOIN dim_document AS s ON s.document_key = f.document_key
LEFT JOIN site_program AS g ON g.program_key = coalesce(c.program_key, f.program_key)
LEFT JOIN site_provider AS p ON p.provider_key = coalesce(c.provider_key, f.provider_key)
LEFT JOIN site_area AS a ON a.area_key = f.area_key
LEFT JOIN site_unit AS u ON u.unit_key = coalesce(c.unit_key, f.unit_key);

-- The published figures, and how the reports stand to each: "single" one statement, "agree" several that agree,
-- "revised" the reports on the latest year changed what earlier ones said, "differ" anything else.
CREATE OR REPLACE TEMP TABLE site_fact AS
WITH latest AS (
    SELECT indicator_key, year_key, program_key, provider_key, area_key, unit_key,
        min(value) AS lowest, max(value) AS highest
    FROM (
        SELECT *, rank() OVER (
            PARTITION BY indicator_key, year_key, program_key, provider_key, area_key, unit_key
            ORDER BY vintage DESC) AS age
        FROM site_statement
        WHERE status = 'normal' AND NOT list_contains(string_split(qualifier, '+'), 'planned')
    )
    WHERE age = 1
    GROUP BY ALL
)
SELECT i.place AS indicator, f.year_key AS year,
    coalesce(g.place, -1) AS program, coalesce(p.place, -1) AS provider, coalesce(a.place, -1) AS area,
    coalesce(u.place, -1) AS unit,
    f.value, f.qualifier, f.lowest_value AS lowest, f.highest_value AS highest, f.source_count AS sources,
    f.chosen_observation_id AS chosen, f.reason,
    CASE
        WHEN f.agrees AND f.statement_count = 1 THEN 'single'
        WHEN f.agrees THEN 'agree'
        WHEN l.lowest = f.value AND l.highest = f.value THEN 'revised'
        ELSE 'differ'
    END AS agreement
FROM fact_indicator AS f
JOIN site_indicator AS i ON i.indicator_key = f.indicator_key
LEFT JOIN latest AS l ON l.indicator_key = f.indicator_key AND l.year_key = f.year_key
    AND l.program_key = f.program_key AND l.provider_key = f.provider_key AND l.area_key = f.area_key
    AND l.unit_key = f.unit_key
LEFT JOIN site_program AS g ON g.program_key = f.program_key
LEFT JOIN site_provider AS p ON p.provider_key = f.provider_key
LEFT JOIN site_area AS a ON a.area_key = f.area_key
LEFT JOIN site_unit AS u ON u.unit_key = f.unit_key;
