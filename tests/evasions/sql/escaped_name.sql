-- says: A table's name written in Unicode escapes.
-- touch: disclosed public.subscriber.msisdn
select msisdn from U&"\0073ubscriber"
