-- says: A function written as a column of its row.
-- touch: disclosed public.subscriber.msisdn
select s.number_of from subscriber s
