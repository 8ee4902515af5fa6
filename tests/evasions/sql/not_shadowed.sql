-- says: A CTE's name that does not reach the schema-qualified table.
-- touch: disclosed public.subscriber.id_number
with subscriber as (select 1) select id_number from public.subscriber
