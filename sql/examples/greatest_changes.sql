-- title: What changed most since the year before, in percent
SELECT indicator, unit, previous_year, previous_value, year, value,
    round(100 * (value - previous_value) / previous_value, 1)::DECIMAL(18, 1) AS change_percent
FROM latest_value
WHERE previous_value > 0 AND year = previous_year + 1
ORDER BY abs(change_percent) DESC, indicator COLLATE pl, observation_id
LIMIT 20
