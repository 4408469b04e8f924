-- code: CHK-004
-- severity: warning
-- title: A year that no report is about
-- explanation: The figure is for a year before 1945 or more than thirty years after the year reported on. A number that
--   is no year was likely taken for one.
SELECT f.document_key, f.position, f.observation_id, 'for the year ' || f.year_key || ': ' || f.stated_indicator AS message
FROM fact_observation AS f
JOIN dim_document AS d ON d.document_key = f.document_key
WHERE f.year_key > 0 AND (f.year_key < 1945 OR f.year_key > coalesce(d.reporting_year, 2100) + 30)
