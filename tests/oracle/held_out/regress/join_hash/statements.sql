-- @ join_hash-1
insert into extremely_skewed
  select 42 as id, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
  from generate_series(1, 20000);
-- @ join_hash-2
explain (costs off)
  select count(*) from simple r join simple s using (id);
-- @ join_hash-3
select count(*) from simple r join simple s using (id);
-- @ join_hash-4
select count(*) from simple r full outer join simple s using (id);
-- @ join_hash-5
explain (costs off)
  select count(*) FROM simple r JOIN bigger_than_it_looks s USING (id);
-- @ join_hash-6
select count(*) FROM simple r JOIN bigger_than_it_looks s USING (id);
-- @ join_hash-7
explain (costs off)
  select count(*) from simple r join extremely_skewed s using (id);
-- @ join_hash-8
select count(*) from simple r join extremely_skewed s using (id);
-- @ join_hash-9
explain (costs off)
  select count(*) from join_foo
    left join (select b1.id, b1.t from join_bar b1 join join_bar b2 using (id)) ss
    on join_foo.id < ss.id + 1 and join_foo.id > ss.id - 1;
-- @ join_hash-10
select count(*) from join_foo
  left join (select b1.id, b1.t from join_bar b1 join join_bar b2 using (id)) ss
  on join_foo.id < ss.id + 1 and join_foo.id > ss.id - 1;
-- @ join_hash-11
explain (costs off)
     select  count(*) from simple r full outer join simple s using (id);
-- @ join_hash-12
explain (costs off)
     select  count(*) from simple r full outer join simple s on (r.id = 0 - s.id);
-- @ join_hash-13
select  count(*) from simple r full outer join simple s on (r.id = 0 - s.id);
-- @ join_hash-14
explain (costs off)
  select length(max(s.t))
  from wide left join (select id, coalesce(t, '') || '' as t from wide) s using (id);
-- @ join_hash-15
select length(max(s.t))
from wide left join (select id, coalesce(t, '') || '' as t from wide) s using (id);
-- @ join_hash-16
INSERT INTO hjtest_matchbits_t1 VALUES (1);
-- @ join_hash-17
INSERT INTO hjtest_matchbits_t2 VALUES (2);
-- @ join_hash-18
UPDATE hjtest_matchbits_t2 set id = 2;
-- @ join_hash-19
SELECT * FROM hjtest_matchbits_t1 t1 FULL JOIN hjtest_matchbits_t2 t2 ON t1.id = t2.id
  ORDER BY t1.id;
-- @ join_hash-20
SELECT * FROM hjtest_matchbits_t1 t1 FULL JOIN hjtest_matchbits_t2 t2 ON t1.id = t2.id;
-- @ join_hash-21
INSERT INTO hjtest_1(a, b, id, c) VALUES ('text', 2, 1, false);
-- @ join_hash-22
INSERT INTO hjtest_2(a, id, b, c) VALUES (true, 1, 'another', 2);
-- @ join_hash-23
EXPLAIN (COSTS OFF, VERBOSE)
SELECT hjtest_1.a a1, hjtest_2.a a2,hjtest_1.tableoid::regclass t1, hjtest_2.tableoid::regclass t2
FROM hjtest_1, hjtest_2
WHERE
    hjtest_1.id = (SELECT 1 WHERE hjtest_2.id = 1)
    AND (SELECT hjtest_1.b * 5) = (SELECT hjtest_2.c*5)
    AND (SELECT hjtest_1.b * 5) < 50
    AND (SELECT hjtest_2.c * 5) < 55
    AND hjtest_1.a <> hjtest_2.b;
-- @ join_hash-24
SELECT hjtest_1.a a1, hjtest_2.a a2,hjtest_1.tableoid::regclass t1, hjtest_2.tableoid::regclass t2
FROM hjtest_1, hjtest_2
WHERE
    hjtest_1.id = (SELECT 1 WHERE hjtest_2.id = 1)
    AND (SELECT hjtest_1.b * 5) = (SELECT hjtest_2.c*5)
    AND (SELECT hjtest_1.b * 5) < 50
    AND (SELECT hjtest_2.c * 5) < 55
    AND hjtest_1.a <> hjtest_2.b;
-- @ join_hash-25
explain (costs off)
select i8.q2, ss.* from
int8_tbl i8,
lateral (select t1.fivethous, i4.f1 from tenk1 t1 join int4_tbl i4
         on t1.fivethous = i4.f1+i8.q2 order by 1,2) ss;
-- @ join_hash-26
select i8.q2, ss.* from
int8_tbl i8,
lateral (select t1.fivethous, i4.f1 from tenk1 t1 join int4_tbl i4
         on t1.fivethous = i4.f1+i8.q2 order by 1,2) ss;
