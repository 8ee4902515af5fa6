-- says: A select that deletes in its WITH.
-- action: delete
-- touch: deleted public.subscriber.msisdn
-- touch: predicate public.subscriber.msisdn
with gone as (delete from subscriber where address = 'x' returning *) select count(*) from gone
