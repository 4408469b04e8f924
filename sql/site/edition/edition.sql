-- One value that changes when the data of the page do.
SELECT left(sha256(
    (SELECT coalesce(string_agg(concat_ws(' ', f.observation_id, f.indicator, f.page, s.program, s.provider, s.unit, s.area,
        s.document), ',' ORDER BY f.observation_id), '')
    FROM site_figure AS f JOIN site_statement AS s ON s.observation_id = f.observation_id)
    || (SELECT coalesce(string_agg(concat_ws(' ', chosen, agreement, value), ',' ORDER BY chosen), '') FROM site_fact)), 12)
    AS edition
