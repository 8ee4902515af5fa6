-- says: Values copied into a harmless table and read back by RETURNING.
-- action: copy
-- touch: copied public.subscriber.msisdn
-- touch: disclosed public.subscriber.msisdn
insert into plan (title) select msisdn from subscriber returning title
