-- says: Code in a string.
-- action: unknown
-- gap: opaque_function
do $$ begin perform msisdn from subscriber; end $$
