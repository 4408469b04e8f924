-- title: Providers by year: how many figures, the largest number of people and the largest amount
SELECT provider, year, figures, most_people, most_families, most_pln, conflicts
FROM provider_year
ORDER BY provider COLLATE pl, year, provider_key
