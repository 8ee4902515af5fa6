-- says: A table named in a string, by a function that is declared stable.
-- gap: opaque_function
select table_to_xml('subscriber', true, true, '')
