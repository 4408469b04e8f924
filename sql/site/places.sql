-- name: places
-- description: From the observation_id of a figure to its indicator and the page of its evidence.
SELECT observation_id AS key, json_array(observation_id, indicator, page) AS entry
FROM site_figure
ORDER BY observation_id
