-- says: A CTE's name that does not hold yet where an earlier CTE reads the table.
-- touch: disclosed public.subscriber.id_number
with a as (select id_number as x from subscriber), subscriber as (select 1 as y) select x from a, subscriber
