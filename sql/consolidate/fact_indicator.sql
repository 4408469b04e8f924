-- One value for each figure: that of the first of its statements, with what the others say and why it came first.
DELETE FROM fact_indicator;
INSERT INTO fact_indicator
WITH ranked AS (
    SELECT s.*, d.name AS source, f.qualifier, f.locator, f.kind AS stated_in,
        first_value(s.value) OVER (PARTITION BY figure_id ORDER BY s.place) AS chosen_value
    FROM fact_indicator_statement AS s
    JOIN dim_document AS d ON d.document_key = s.document_key
    JOIN fact_observation AS f ON f.observation_id = s.observation_id
    WHERE s.place IS NOT NULL
), figure AS (
    SELECT figure_id, indicator_key, year_key, program_key, provider_key, area_key, unit_key,
        min(value) AS lowest_value,
        max(value) AS highest_value,
        count(*) AS statement_count,
        list_sort(list(DISTINCT source)) AS sources,
        arg_min({'value': value, 'qualifier': qualifier, 'id': observation_id, 'kind': rank_kind,
            'published': published, 'vintage': vintage, 'confidence': confidence, 'note': note, 'heading': locator,
            'stated_in': stated_in}, place) AS chosen,
        arg_min({'kind': rank_kind, 'published': published, 'vintage': vintage, 'confidence': confidence}, place)
            FILTER (WHERE value <> chosen_value) AS rival,
        min(published) FILTER (WHERE value <> chosen_value) AS first_rival
    FROM ranked
    GROUP BY ALL
)
SELECT indicator_key, year_key, program_key, provider_key, area_key, unit_key,
    chosen.value, chosen.qualifier, len(sources), statement_count, lowest_value, highest_value,
    lowest_value = highest_value, chosen.id,
    CASE
        WHEN chosen.kind = 'correction' THEN 'corrected: ' || chosen.note
        WHEN statement_count = 1 THEN 'the only statement'
        WHEN rival IS NULL THEN 'all statements agree'
        WHEN chosen.kind <> rival.kind THEN 'statements differ: ' || chosen.kind || ' before ' || rival.kind
        WHEN chosen.vintage <> rival.vintage THEN 'statements differ: the report on ' || chosen.vintage || ' before '
            || CASE WHEN rival.vintage = 0 THEN 'one that names no year' ELSE 'the report on ' || rival.vintage END
        WHEN chosen.published <> rival.published THEN 'statements differ: the report of ' || chosen.published
            || ' before that of ' || rival.published
        WHEN chosen.confidence <> rival.confidence THEN 'statements differ: the surer reading, '
            || printf('%.2f before %.2f', chosen.confidence, rival.confidence)
        ELSE 'statements differ and nothing decides: the first by observation_id'
    END,
    sources, figure_id, chosen.published,
    chosen.kind <> 'correction' AND coalesce(first_rival < chosen.published, false),
    chosen.heading, chosen.stated_in
FROM figure
ORDER BY indicator_key, year_key, program_key, provider_key, area_key, unit_key;
