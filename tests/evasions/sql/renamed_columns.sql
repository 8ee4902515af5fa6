-- says: Columns renamed by the table's alias.
-- touch: disclosed public.subscriber.msisdn
select b from subscriber as s(a, b)
