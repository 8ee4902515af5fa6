-- @ select_parallel-1
explain (costs off)
	select (select max((select pa1.b from part_pa_test pa1 where pa1.a = pa2.a)))
	from part_pa_test pa2;
-- @ select_parallel-2
explain (verbose, costs off)
select sp_parallel_restricted(unique1) from tenk1
  where stringu1 = 'GRAAAA' order by 1;
-- @ select_parallel-3
explain (costs off)
	select length(stringu1) from tenk1 group by length(stringu1);
-- @ select_parallel-4
select length(stringu1) from tenk1 group by length(stringu1);
-- @ select_parallel-5
explain (costs off)
	select stringu1, count(*) from tenk1 group by stringu1 order by stringu1;
-- @ select_parallel-6
explain (costs off)
	select  sum(sp_parallel_restricted(unique1)) from tenk1
	group by(sp_parallel_restricted(unique1));
-- @ select_parallel-7
prepare tenk1_count(integer) As select  count((unique1)) from tenk1 where hundred > $1;
-- @ select_parallel-8
explain (costs off)
	select count(*) from tenk1 where (two, four) not in
	(select hundred, thousand from tenk2 where thousand > 100);
-- @ select_parallel-9
select count(*) from tenk1 where (two, four) not in
	(select hundred, thousand from tenk2 where thousand > 100);
-- @ select_parallel-10
explain (costs off)
	select * from tenk1 where (unique1 + random())::integer not in
	(select ten from tenk2);
-- @ select_parallel-11
explain (costs off)
	select count(*) from tenk1
        where tenk1.unique1 = (Select max(tenk2.unique1) from tenk2);
-- @ select_parallel-12
select count(*) from tenk1
    where tenk1.unique1 = (Select max(tenk2.unique1) from tenk2);
-- @ select_parallel-13
explain (costs off)
	select  count((unique1)) from tenk1 where hundred > 1;
-- @ select_parallel-14
select  count((unique1)) from tenk1 where hundred > 1;
-- @ select_parallel-15
explain (costs off)
  select count((unique1)) from tenk1
  where hundred = any ((select array_agg(i) from generate_series(1, 100, 15) i)::int[]);
-- @ select_parallel-16
select count((unique1)) from tenk1
where hundred = any ((select array_agg(i) from generate_series(1, 100, 15) i)::int[]);
-- @ select_parallel-17
explain (costs off)
	select  count(*) from tenk1 where thousand > 95;
-- @ select_parallel-18
select  count(*) from tenk1 where thousand > 95;
-- @ select_parallel-19
explain (costs off)
select * from
  (select count(unique1) from tenk1 where hundred > 10) ss
  right join (values (1),(2),(3)) v(x) on true;
-- @ select_parallel-20
select * from
  (select count(unique1) from tenk1 where hundred > 10) ss
  right join (values (1),(2),(3)) v(x) on true;
-- @ select_parallel-21
explain (costs off)
select * from
  (select count(*) from tenk1 where thousand > 99) ss
  right join (values (1),(2),(3)) v(x) on true;
-- @ select_parallel-22
select * from
  (select count(*) from tenk1 where thousand > 99) ss
  right join (values (1),(2),(3)) v(x) on true;
-- @ select_parallel-23
explain (costs off)
select count(*) from tenk1
  left join (select tenk2.unique1 from tenk2 order by 1 limit 1000) ss
  on tenk1.unique1 < ss.unique1 + 1
  where tenk1.unique1 < 2;
-- @ select_parallel-24
select count(*) from tenk1
  left join (select tenk2.unique1 from tenk2 order by 1 limit 1000) ss
  on tenk1.unique1 < ss.unique1 + 1
  where tenk1.unique1 < 2;
-- @ select_parallel-25
explain (costs off)
	select count(*) from tenk1, tenk2 where tenk1.hundred > 1 and tenk2.thousand=0;
-- @ select_parallel-26
select count(*) from tenk1, tenk2 where tenk1.hundred > 1 and tenk2.thousand=0;
-- @ select_parallel-27
insert into bmscantest select r, 'fooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo' FROM generate_series(1,100000) r;
-- @ select_parallel-28
select count(*) from bmscantest where a>1;
-- @ select_parallel-29
explain (analyze, timing off, summary off, costs off, buffers off)
   select count(*) from tenk1, tenk2 where tenk1.hundred > 1
        and tenk2.thousand=0;
-- @ select_parallel-30
explain (costs off)
	select  count(*) from tenk1, tenk2 where tenk1.unique1 = tenk2.unique1;
-- @ select_parallel-31
select  count(*) from tenk1, tenk2 where tenk1.unique1 = tenk2.unique1;
-- @ select_parallel-32
explain (costs off)
select * from tenk1 t1, tenk2 t2 where t1.two > t2.two;
-- @ select_parallel-33
explain (costs off)
select * from tenk1 t1
    left join lateral
      (select t1.unique1 as x, * from tenk2 t2 order by 1) t2
    on true
where t1.two > t2.two;
-- @ select_parallel-34
explain (costs off)
   select count(*) from tenk1 group by twenty;
-- @ select_parallel-35
select count(*) from tenk1 group by twenty;
-- @ select_parallel-36
explain (costs off, verbose)
    select ten, sp_simple_func(ten) from tenk1 where ten < 100 order by ten;
-- @ select_parallel-37
explain (costs off)
   select count(*), generate_series(1,2) from tenk1 group by twenty;
-- @ select_parallel-38
select count(*), generate_series(1,2) from tenk1 group by twenty;
-- @ select_parallel-39
explain (costs off)
select * from
  (select string4, count(unique2)
   from tenk1 group by string4 order by string4) ss
  right join (values (1),(2),(3)) v(x) on true;
-- @ select_parallel-40
select * from
  (select string4, count(unique2)
   from tenk1 group by string4 order by string4) ss
  right join (values (1),(2),(3)) v(x) on true;
-- @ select_parallel-41
explain (costs off)
select avg(unique1::int8) from tenk1;
-- @ select_parallel-42
select avg(unique1::int8) from tenk1;
-- @ select_parallel-43
explain (costs off)
  select fivethous from tenk1 order by fivethous limit 4;
-- @ select_parallel-44
select fivethous from tenk1 order by fivethous limit 4;
-- @ select_parallel-45
explain (costs off)
   select string4 from tenk1 order by string4 limit 5;
-- @ select_parallel-46
select string4 from tenk1 order by string4 limit 5;
-- @ select_parallel-47
explain (costs off)
select * from tenk1 where four = 2
order by four, hundred, parallel_safe_volatile(thousand);
-- @ select_parallel-48
explain (costs off)
select count(*) from tenk1
group by twenty, parallel_safe_volatile(two);
-- @ select_parallel-49
explain (costs off)
  select stringu1::int2 from tenk1 where unique1 = 1;
-- @ select_parallel-50
explain (costs off, verbose)
  select count(*) from tenk1 a where (unique1, two) in
    (select unique1, row_number() over() from tenk1 b);
-- @ select_parallel-51
explain (costs off)
  select * from tenk1 a where two in
    (select two from tenk1 b where stringu1 like '%AAAA' limit 3);
-- @ select_parallel-52
EXPLAIN (analyze, timing off, summary off, costs off, buffers off) SELECT * FROM tenk1;
-- @ select_parallel-53
select (stringu1 || repeat('abcd', 5000))::int2 from tenk1 where unique1 = 1;
-- @ select_parallel-54
EXPLAIN (COSTS OFF)
SELECT unique1 FROM tenk1 WHERE fivethous = tenthous + 1
UNION ALL
SELECT unique1 FROM tenk1 WHERE fivethous = tenthous + 1;
-- @ select_parallel-55
EXPLAIN (COSTS OFF)
SELECT unique1 FROM tenk1 WHERE fivethous =
	(SELECT unique1 FROM tenk1 WHERE fivethous = 1 LIMIT 1)
UNION ALL
SELECT unique1 FROM tenk1 WHERE fivethous =
	(SELECT unique2 FROM tenk1 WHERE fivethous = 1 LIMIT 1)
ORDER BY 1;
-- @ select_parallel-56
EXPLAIN (VERBOSE, COSTS OFF)
SELECT generate_series(1, two), array(select generate_series(1, two))
  FROM tenk1 ORDER BY tenthous;
-- @ select_parallel-57
INSERT INTO fooarr VALUES('1', ARRAY[1,2], 'one');
-- @ select_parallel-58
PREPARE pstmt(text, int[]) AS SELECT * FROM fooarr WHERE f1 = $1 AND f2 = $2;
-- @ select_parallel-59
CREATE VIEW tenk1_vw_sec WITH (security_barrier) AS SELECT * FROM tenk1;
-- @ select_parallel-60
EXPLAIN (COSTS OFF)
SELECT 1 FROM tenk1_vw_sec
  WHERE (SELECT sum(f1) FROM int4_tbl WHERE f1 < unique1) < 100;
-- @ select_parallel-61
INSERT INTO parallel_hang
	(SELECT * FROM generate_series(1, 400) gs);
-- @ select_parallel-62
DELETE FROM parallel_hang WHERE 380 <= i AND i <= 420;
