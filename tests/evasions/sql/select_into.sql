-- says: SELECT INTO makes a table.
-- action: copy
-- touch: copied public.subscriber.id_number
select * into leaked from subscriber
