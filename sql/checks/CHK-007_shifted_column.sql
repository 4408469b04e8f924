-- code: CHK-007
-- severity: warning
-- title: A column whose figures fit the neighbouring rows better
-- explanation: The figures of one year in a table are much nearer to what other years say in the row above or below
--   than to what they say in their own row. Some cells were likely left out or put in twice when the column was filled
--   in. Nearness is the mean logarithm of the ratio to the median of the other years; the column needs at least five
--   figures, must be off by half as much again in its own rows, and at least twice as near after the shift.
WITH cell AS (
    -- One figure per row, year and column; tables with several bands of years are taken apart by the turn of the column.
    SELECT f.document_key, place_table(f.position) AS place, place_row(f.position)::INTEGER AS row_number, f.year_key,
        f.unit_key, f.value, f.observation_id, f.position, f.ordinal,
        row_number() OVER (PARTITION BY f.document_key, place_table(f.position), place_row(f.position), f.year_key,
            f.unit_key ORDER BY f.ordinal) AS band,
        count(*) OVER (PARTITION BY f.document_key, place_table(f.position), place_row(f.position),
            place_column(f.position)) AS in_cell
    FROM fact_observation AS f
    WHERE f.kind = 'table' AND f.year_key > 0 AND place_table(f.position) <> '' AND place_row(f.position) <> ''
        AND f.status = 'normal' AND f.value > 0
), line AS (
    SELECT *, dense_rank() OVER (PARTITION BY document_key, place, unit_key, band ORDER BY row_number) AS line
    FROM cell WHERE in_cell = 1
), usual AS (
    -- What the other years say in each row.
    SELECT one.document_key, one.place, one.unit_key, one.band, one.line, year.year_key, median(one.value) AS middle
    FROM line AS one
    JOIN (SELECT DISTINCT document_key, place, unit_key, band, year_key FROM line) AS year
        ON year.document_key = one.document_key AND year.place = one.place AND year.unit_key = one.unit_key
        AND year.band = one.band AND year.year_key <> one.year_key
    GROUP BY ALL HAVING count(*) >= 2
), distance AS (
    SELECT l.document_key, l.place, l.unit_key, l.band, l.year_key, s.shift, count(*) AS figures,
        avg(abs(ln(l.value::DOUBLE / u.middle))) AS far,
        arg_min(l.position, l.ordinal) AS position, arg_min(l.observation_id, l.ordinal) AS observation_id,
        list(l.observation_id ORDER BY l.ordinal) AS observation_ids
    FROM line AS l
    CROSS JOIN (SELECT unnest([-1, 0, 1]) AS shift) AS s
    JOIN usual AS u ON u.document_key = l.document_key AND u.place = l.place AND u.unit_key = l.unit_key
        AND u.band = l.band AND u.year_key = l.year_key AND u.line = l.line + s.shift
    GROUP BY ALL HAVING count(*) >= 5
)
SELECT own.document_key, own.position, own.observation_id, own.observation_ids,
    'the ' || own.figures || ' figures for ' || own.year_key || ' in ' || own.place || ' fit the row '
        || CASE WHEN next.shift > 0 THEN 'below' ELSE 'above' END || ' better than their own: off by a factor of '
        || round(exp(next.far), 2) || ' there and ' || round(exp(own.far), 2) || ' here' AS message
FROM distance AS own
JOIN distance AS next ON next.document_key = own.document_key AND next.place = own.place
    AND next.unit_key = own.unit_key AND next.band = own.band AND next.year_key = own.year_key AND next.shift <> 0
WHERE own.shift = 0 AND own.far > ln(1.5) AND next.far < own.far / 2
QUALIFY row_number() OVER (PARTITION BY own.document_key, own.place, own.unit_key, own.band, own.year_key
    ORDER BY next.far) = 1
