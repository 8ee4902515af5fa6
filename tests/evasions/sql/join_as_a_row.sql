-- says: A join's alias used as one value.
-- touch: disclosed public.subscriber.id_number
select to_jsonb(j) from (plan cross join subscriber) as j
