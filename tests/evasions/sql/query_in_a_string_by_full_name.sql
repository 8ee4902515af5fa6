-- says: A query inside a string, in a function called by its full name.
-- gap: opaque_function
-- read_only: no
select pg_catalog.query_to_xml('select msisdn from subscriber', true, true, '')
