-- name: conflicts_and_revisions
-- title: Conflicts and revisions
-- description: Every figure that is stated with different values, the widest gap first: the value that was chosen and why,
--   and all statements with their places. A revision is where reports on different years state one value each, so that
--   a later one may correct an earlier; all others are conflicts to be looked at.
SELECT kind, indicator, programme, provider, area, unit, year, chosen, lowest, highest, difference, difference_percent,
    reason, source_count, statement_count,
    array_to_string(list_transform(statements,
        lambda s: format('{} in {} at {}', rtrim(rtrim(s.value::VARCHAR, '0'), '.'), s.source, s.position)), '; ') AS statements,
    observation_id
FROM conflicts
ORDER BY kind, difference_percent DESC NULLS FIRST, indicator COLLATE pl, year, unit, observation_id
