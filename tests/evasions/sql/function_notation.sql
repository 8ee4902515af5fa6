-- says: A column written as a function of its row.
-- touch: disclosed public.subscriber.id_number
select id_number(s) from subscriber s
