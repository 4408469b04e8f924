-- code: CAT-004
-- severity: info
-- title: Aliases that match nothing
-- explanation: No report at hand uses these names. They may be there for reports to come; or they are misspelt.
SELECT -2 AS document_key, dimension || '_aliases.csv' AS position, NULL AS observation_id,
    count(*) || ' aliases of ' || dimension || 's match nothing, such as '
        || array_to_string(list_slice(list('"' || alias || '" (' || place || ')' ORDER BY place, alias), 1, 5), ', ') AS message
FROM catalogue.alias_use AS a
WHERE uses = 0
GROUP BY dimension
