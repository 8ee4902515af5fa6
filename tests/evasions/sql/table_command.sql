-- says: TABLE is a select of everything.
-- touch: disclosed public.subscriber.cust_id
-- touch: disclosed public.subscriber.msisdn
-- touch: disclosed public.subscriber.id_number
-- touch: disclosed public.subscriber.real_name
-- touch: disclosed public.subscriber.address
table subscriber
