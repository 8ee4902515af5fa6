-- says: MERGE that writes one table's numbers into another and gives them back.
-- action: update
-- touch: copied public.subscriber.msisdn
-- touch: predicate public.subscriber.cust_id
merge into plan using subscriber s on s.cust_id = code when matched then update set title = s.msisdn
