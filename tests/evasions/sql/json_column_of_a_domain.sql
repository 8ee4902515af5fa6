-- says: A column that JSON_TABLE makes may be of a domain.
-- read_only: no
select a from json_table('{}', '$' columns (a numbers path '$')) as t
