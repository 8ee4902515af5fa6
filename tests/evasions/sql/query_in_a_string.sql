-- says: A query inside a string.
-- gap: opaque_function
select query_to_xml('select msisdn from subscriber', true, true, '')
