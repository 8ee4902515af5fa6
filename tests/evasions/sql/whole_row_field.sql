-- says: A field taken out of a row value.
-- touch: disclosed public.subscriber.cust_id
-- touch: disclosed public.subscriber.msisdn
-- touch: disclosed public.subscriber.id_number
-- touch: disclosed public.subscriber.real_name
-- touch: disclosed public.subscriber.address
select (s).* from subscriber s
