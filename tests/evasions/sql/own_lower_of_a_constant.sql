-- says: The same around a constant, where nobody would look.
-- gap: opaque_function
-- read_only: no
select 1 from plan where code = other.lower('x')
