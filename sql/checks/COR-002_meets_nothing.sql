-- code: COR-002
-- severity: error
-- title: A correction that meets no figure
-- explanation: No figure has the document, position, indicator and year that the line names, or another line took its
--   place. The report was withdrawn or is read differently: change the line of corrections.csv or take it out.
SELECT -2 AS document_key, c.place AS position, NULL AS observation_id,
    c.place || ' (' || c.action || ', expects "' || c.expects || '") meets no figure' AS message
FROM catalogue.correction AS c
WHERE NOT EXISTS (FROM correction AS a WHERE a.place = c.place)
