-- @ incremental_sort-1
explain (costs off)
select * from (select * from tenk1 order by four) t order by four, ten
limit 1;
-- @ incremental_sort-2
explain (costs off)
select * from (select * from tenk1 order by four) t order by four, ten;
-- @ incremental_sort-3
insert into t(a, b) select i/100 + 1, i + 1 from generate_series(0, 999) n(i);
-- @ incremental_sort-4
explain (costs off) select * from (select * from t order by a) s order by a, b limit 31;
-- @ incremental_sort-5
select * from (select * from t order by a) s order by a, b limit 31;
-- @ incremental_sort-6
delete from t;
-- @ incremental_sort-7
insert into t(a, b) select (case when i < 5 then i else 9 end), i from generate_series(1, 1000) n(i);
-- @ incremental_sort-8
explain (costs off) select * from t left join (select * from (select * from t order by a) v order by a, b) s on s.a = t.a where t.a in (1, 2);
-- @ incremental_sort-9
select * from t left join (select * from (select * from t order by a) v order by a, b) s on s.a = t.a where t.a in (1, 2);
-- @ incremental_sort-10
insert into t(a, b) select i / 10, i from generate_series(1, 1000) n(i);
-- @ incremental_sort-11
insert into t(a, b) select i, i from generate_series(1, 1000) n(i);
-- @ incremental_sort-12
explain (costs off) select distinct a,b from t;
-- @ incremental_sort-13
explain (costs off) select distinct sub.unique1, stringu1
from tenk1, lateral (select tenk1.unique1 from generate_series(1, 1000)) as sub;
-- @ incremental_sort-14
explain (costs off) select sub.unique1, stringu1
from tenk1, lateral (select tenk1.unique1 from generate_series(1, 1000)) as sub
order by 1, 2;
-- @ incremental_sort-15
explain (costs off) select distinct sub.unique1, md5(stringu1)
from tenk1, lateral (select tenk1.unique1 from generate_series(1, 1000)) as sub;
-- @ incremental_sort-16
explain (costs off) select sub.unique1, md5(stringu1)
from tenk1, lateral (select tenk1.unique1 from generate_series(1, 1000)) as sub
order by 1, 2;
-- @ incremental_sort-17
explain (costs off) select count(*)
from tenk1 t1
join tenk1 t2 on t1.unique1 = t2.unique2
join tenk1 t3 on t2.unique1 = t3.unique1
order by count(*);
-- @ incremental_sort-18
explain (costs off) select distinct
  unique1,
  (select t.unique1 from tenk1 where tenk1.unique1 = t.unique1)
from tenk1 t, generate_series(1, 1000);
-- @ incremental_sort-19
explain (costs off) select
  unique1,
  (select t.unique1 from tenk1 where tenk1.unique1 = t.unique1)
from tenk1 t, generate_series(1, 1000)
order by 1, 2;
-- @ incremental_sort-20
explain (costs off) select distinct sub.unique1, stringu1 || random()::text
from tenk1, lateral (select tenk1.unique1 from generate_series(1, 1000)) as sub;
-- @ incremental_sort-21
explain (costs off) select sub.unique1, stringu1 || random()::text
from tenk1, lateral (select tenk1.unique1 from generate_series(1, 1000)) as sub
order by 1, 2;
-- @ incremental_sort-22
explain (costs off) select a, b, a <-> point(5, 5) dist from point_table order by dist, b limit 1;
-- @ incremental_sort-23
explain (costs off) select a, b, a <-> point(5, 5) dist from point_table order by dist, b desc limit 1;
-- @ incremental_sort-24
explain (costs off)
select * from
  (select * from tenk1 order by four) t1 join tenk1 t2 on t1.four = t2.four and t1.two = t2.two
order by t1.four, t1.two limit 1;
