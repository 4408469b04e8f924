-- code: CHK-007
-- severity: warning
-- title: A column whose figures fit the neighbouring rows better
-- explanation: The figures of one year in a table are much nearer to what other years say in the row above or below
--   than to what they say in their own row. Some cells were likely left out or put in twice when the column was filled
--   in. Nearness is the mean logarithm of the ratio to the median of the other years; the column needs at least five
--   figures, must be off by half as much again in its own rows, and at least twice as near after the shift.
WITH figure AS MATERIALIZED (
    -- Keys and numbers only: the words are fetched for what is found. A table is known by a hash of its place.
    SELECT document_key, ordinal, hash(place_table(position)) AS place, place_row(position)::INTEGER AS row_number,
        hash(place_column(position)) AS column_number, year_key, unit_key, value
    FROM fact_observation
    WHERE kind = 'table' AND year_key > 0 AND place_table(position) <> '' AND place_row(position) <> ''
        AND status = 'normal' AND value > 0
), cell AS (
    -- One figure per row, year and column; tables with several bands of years are taken apart by the turn of the column.
    SELECT *,
        row_number() OVER (PARTITION BY document_key, place, row_number, year_key, unit_key ORDER BY ordinal) AS band,
        count(*) OVER (PARTITION BY document_key, place, row_number, column_number) AS in_cell
    FROM figure
), line AS MATERIALIZED (
    SELECT document_key, place, unit_key, band, year_key, value, ordinal,
        dense_rank() OVER (PARTITION BY document_key, place, unit_key, band ORDER BY row_number) AS line
    FROM cell WHERE in_cell = 1
), doubtful AS (
    -- Columns that are off in their own rows; only for them the rows beside need to be looked at.
    SELECT document_key, place, unit_key, band, year_key
    FROM (
        SELECT *, count(*) OVER others AS years, median(value) OVER others AS middle
        FROM line
        WINDOW others AS (PARTITION BY document_key, place, unit_key, band, line
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE CURRENT ROW)
    )
    WHERE years >= 2
    GROUP BY ALL HAVING count(*) >= 5 AND avg(abs(ln(value::DOUBLE / middle))) > ln(1.5)
), usual AS (
    -- What the other years say in each row.
    SELECT d.document_key, d.place, d.unit_key, d.band, d.year_key, l.line, median(l.value) AS middle
    FROM doubtful AS d
    JOIN line AS l USING (document_key, place, unit_key, band)
    WHERE l.year_key <> d.year_key
    GROUP BY ALL HAVING count(*) >= 2
), distance AS (
    SELECT l.document_key, l.place, l.unit_key, l.band, l.year_key, s.shift, count(*) AS figures,
        avg(abs(ln(l.value::DOUBLE / u.middle))) AS far, list(l.ordinal ORDER BY l.ordinal) AS ordinals
    FROM line AS l
    CROSS JOIN (SELECT unnest([-1, 0, 1]) AS shift) AS s
    JOIN usual AS u ON u.document_key = l.document_key AND u.place = l.place AND u.unit_key = l.unit_key
        AND u.band = l.band AND u.year_key = l.year_key AND u.line = l.line + s.shift
    GROUP BY ALL HAVING count(*) >= 5
), shifted AS (
    SELECT own.document_key, own.year_key, own.figures, own.far, own.ordinals, next.shift, next.far AS next_far
    FROM distance AS own
    JOIN distance AS next ON next.document_key = own.document_key AND next.place = own.place
        AND next.unit_key = own.unit_key AND next.band = own.band AND next.year_key = own.year_key AND next.shift <> 0
    WHERE own.shift = 0 AND own.far > ln(1.5) AND next.far < own.far / 2
    QUALIFY row_number() OVER (PARTITION BY own.document_key, own.place, own.unit_key, own.band, own.year_key
        ORDER BY next.far) = 1
)
SELECT f.document_key, arg_min(f.position, f.ordinal) AS position, arg_min(f.observation_id, f.ordinal) AS observation_id,
    list(f.observation_id ORDER BY f.ordinal) AS observation_ids,
    'the ' || s.figures || ' figures for ' || s.year_key || ' in ' || place_table(arg_min(f.position, f.ordinal))
        || ' fit the row ' || CASE WHEN s.shift > 0 THEN 'below' ELSE 'above' END
        || ' better than their own: off by a factor of ' || round(exp(s.next_far), 2) || ' there and '
        || round(exp(s.far), 2) || ' here' AS message
FROM (SELECT *, unnest(ordinals) AS ordinal FROM shifted) AS s
JOIN fact_observation AS f ON f.document_key = s.document_key AND f.ordinal = s.ordinal
GROUP BY f.document_key, s.ordinals, s.figures, s.year_key, s.shift, s.far, s.next_far
