-- says: A view gives the column another name.
-- touch: disclosed public.subscriber.msisdn
select number from v_numbers
