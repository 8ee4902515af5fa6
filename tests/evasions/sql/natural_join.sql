-- says: A natural join compares columns that nobody writes.
-- touch: predicate public.subscriber.msisdn
-- touch: predicate archive.subscriber.msisdn
select 1 from subscriber s natural join archive.subscriber a
