-- says: A CTE's name outside the sub-select that declares it.
-- touch: disclosed public.subscriber.id_number
select (with subscriber as (select 1 as x) select max(x) from subscriber), id_number from subscriber
