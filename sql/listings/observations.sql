-- name: observations
-- title: Observations
-- description: Every number that the documents state, one row for each place, in reading order. This is the contract
--   with those who receive the files: its columns and their order stay as they are.
SELECT o.*
FROM observation AS o
JOIN fact_observation AS f ON f.observation_id = o.observation_id
ORDER BY o.source, f.ordinal
