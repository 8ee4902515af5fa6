-- says: Columns renamed by the alias of a join.
-- touch: disclosed public.subscriber.msisdn
select y from (plan join subscriber on true) as j(u, v, w, x, y)
