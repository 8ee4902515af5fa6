-- says: A function that bears the name of PostgreSQL's own, in another schema.
-- gap: opaque_function
-- read_only: no
select other.lower(msisdn) from subscriber
