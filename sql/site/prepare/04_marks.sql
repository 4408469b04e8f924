-- Where in its sentence a figure stands. A position counts characters from the start of the paragraph, the text that is
-- kept is the sentence. Where the token occurs once there, it is this place; of several places it is the one at which all
-- other tokens of the paragraph fall on themselves too. No mark where none does.
CREATE OR REPLACE TEMP TABLE site_mark AS
WITH token AS (
    SELECT document_key, token, regexp_extract(position, '^(.*)/char\[\d+\.\.\d+\]$', 1) AS paragraph,
        CAST(regexp_extract(position, '/char\[(\d+)\.\.\d+\]$', 1) AS BIGINT) AS start, position
    FROM token_ledger
    WHERE regexp_matches(position, '/char\[\d+\.\.\d+\]$')
), candidate AS (
    SELECT f.observation_id, f.document_key, t.paragraph, t.start, f.raw, len(t.token) AS length,
        unnest(list_filter(list_filter(range(1, len(f.raw) - len(t.token) + 2),
                lambda place: substr(f.raw, place, len(t.token)) = t.token),
            lambda place: NOT regexp_matches(substr(f.raw, greatest(place - 1, 1), CASE WHEN place = 1 THEN 0 ELSE 1 END), '\d')
                AND NOT regexp_matches(substr(f.raw, place + len(t.token), 1), '\d'))) AS place
    FROM fact_observation AS f
    JOIN token AS t ON t.document_key = f.document_key AND t.position = f.position
    WHERE len(f.raw) <= 2000 AND t.token <> ''
), weighed AS (
    SELECT c.observation_id, c.place, c.length,
        count(*) FILTER (WHERE t.start - c.start + c.place >= 1
            AND t.start - c.start + c.place + len(t.token) <= len(c.raw) + 1) AS within,
        count(*) FILTER (WHERE substr(c.raw, t.start - c.start + c.place, len(t.token)) = t.token
            AND t.start - c.start + c.place >= 1) AS matching
    FROM candidate AS c
    JOIN token AS t ON t.document_key = c.document_key AND t.paragraph = c.paragraph
    GROUP BY ALL
)
SELECT observation_id, arg_max(place, matching) - 1 AS mark_from, arg_max(place, matching) - 1 + any_value(length) AS mark_to
FROM (SELECT *, count(*) OVER (PARTITION BY observation_id) AS places FROM weighed)
WHERE places = 1 OR within = matching
GROUP BY observation_id;
