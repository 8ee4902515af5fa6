-- says: A function whose body reads the table.
-- touch: disclosed public.subscriber.msisdn
select number_of(1)
