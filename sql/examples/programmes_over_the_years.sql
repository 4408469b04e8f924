-- title: Programmes by year
SELECT programme, year, figures, indicators, providers, conflicts
FROM programme_year
ORDER BY programme COLLATE pl, year, program_key
