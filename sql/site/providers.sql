-- name: providers
-- description: Providers: name, the steward's words, members where it is a group.
SELECT s.place AS key, json_array(p.name, p.description, coalesce(b.members, '[]'::JSON)) AS entry
FROM site_provider AS s
JOIN dim_provider AS p ON p.provider_key = s.provider_key
LEFT JOIN (
    SELECT b.provider_key, to_json(list(m.place ORDER BY m.place)) AS members
    FROM bridge_provider AS b
    JOIN site_provider AS m ON m.provider_key = b.member_key
    WHERE b.member_key <> b.provider_key
    GROUP BY b.provider_key
) AS b ON b.provider_key = s.provider_key
ORDER BY s.place
