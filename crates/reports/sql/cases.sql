-- Every case: whose it is, whether it may be counted, and what was answered about the person.
SELECT id, survivor_id, statistics, age_band, gender, exploitation, region
FROM cases
