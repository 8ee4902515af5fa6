-- says: Code in a string.
-- action: read
-- touch: predicate public.subscriber.msisdn
-- gap: opaque_function
do $$ begin perform msisdn from subscriber; end $$
