-- says: A sub-select gives one column the name of another before it is copied out.
-- action: export
-- touch: disclosed public.subscriber.id_number
copy (select q.address from (select id_number as address from subscriber) q) to stdout
