-- says: A whole row passed to a function names no column.
-- touch: disclosed public.subscriber.cust_id
-- touch: disclosed public.subscriber.msisdn
-- touch: disclosed public.subscriber.id_number
-- touch: disclosed public.subscriber.real_name
-- touch: disclosed public.subscriber.address
select to_jsonb(s) from subscriber s
