-- says: A row made of JSON is cast to the types of its columns.
-- read_only: no
select a from json_to_record('{}') as t (a numbers)
