-- @ equivclass-1
explain (costs off)
  select * from ec0 where ff = f1 and f1 = '42'::int8;
-- @ equivclass-2
explain (costs off)
  select * from ec1 where ff = f1 and f1 = '42'::int8alias1;
-- @ equivclass-3
explain (costs off)
  select * from ec1, ec2 where ff = x1 and ff = '42'::int8;
-- @ equivclass-4
explain (costs off)
  select * from ec1, ec2 where ff = x1 and '42'::int8 = x1;
-- @ equivclass-5
explain (costs off)
  select * from ec1, ec2 where ff = x1 and x1 = '42'::int8alias1;
-- @ equivclass-6
explain (costs off)
  select * from ec1,
    (select ff + 1 as x from
       (select ff + 2 as ff from ec1
        union all
        select ff + 3 as ff from ec1) ss0
     union all
     select ff + 4 as x from ec1) as ss1
  where ss1.x = ec1.f1 and ec1.ff = 42::int8;
-- @ equivclass-7
explain (costs off)
  select * from ec1,
    (select ff + 1 as x from
       (select ff + 2 as ff from ec1
        union all
        select ff + 3 as ff from ec1) ss0
     union all
     select ff + 4 as x from ec1) as ss1
  where ss1.x = ec1.f1 and ec1.ff = 42::int8 and ec1.ff = ec1.f1;
-- @ equivclass-8
explain (costs off)
  select * from ec1,
    (select ff + 1 as x from
       (select ff + 2 as ff from ec1
        union all
        select ff + 3 as ff from ec1) ss0
     union all
     select ff + 4 as x from ec1) as ss1,
    (select ff + 1 as x from
       (select ff + 2 as ff from ec1
        union all
        select ff + 3 as ff from ec1) ss0
     union all
     select ff + 4 as x from ec1) as ss2
  where ss1.x = ec1.f1 and ss1.x = ss2.x and ec1.ff = 42::int8;
-- @ equivclass-9
explain (costs off)
  select * from ec0 a, ec1 b
  where a.ff = b.ff and a.ff = 43::bigint::int8alias1;
-- @ equivclass-10
explain (costs off)
  select * from tenk1 where unique1 = unique1 and unique2 = unique2;
-- @ equivclass-11
explain (costs off)
  select * from ec0 m join ec0 n on m.ff = n.ff
  join ec1 p on m.ff + n.ff = p.f1;
-- @ equivclass-12
explain (costs off)
  select * from ec0 m join ec0 n on m.ff = n.ff
  join ec1 p on p.f1::int8 = (m.ff + n.ff)::int8alias1;
-- @ equivclass-13
explain (costs off)
  select * from tenk1 where unique1 = unique1 or unique2 = unique2;
-- @ equivclass-14
create temp view overview as
  select f1::information_schema.sql_identifier as sqli, f2 from undername;
-- @ equivclass-15
explain (costs off)   
  select * from overview where sqli = 'foo' order by sqli;
-- @ equivclass-16
explain (costs off)
select * from tbl_nocom t1 full join tbl_nocom t2 on t2.a = t1.b;
