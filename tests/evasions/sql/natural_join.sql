-- says: A natural join compares columns that nobody writes.
-- touch: predicate public.subscriber.msisdn
select 1 from subscriber natural join cdr
