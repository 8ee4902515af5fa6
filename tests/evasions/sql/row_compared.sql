-- says: A row compared with nothing still reads all of it.
-- touch: predicate public.subscriber.id_number
select 1 from plan where exists (select from subscriber s where s is not null)
