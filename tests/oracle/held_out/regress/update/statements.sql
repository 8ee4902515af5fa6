-- @ update-1
INSERT INTO update_test VALUES (5, 10, 'foo');
-- @ update-2
INSERT INTO update_test(b, a) VALUES (15, 10);
-- @ update-3
SELECT * FROM update_test;
-- @ update-4
UPDATE update_test SET a = DEFAULT, b = DEFAULT;
-- @ update-5
UPDATE update_test AS t SET b = 10 WHERE t.a = 10;
-- @ update-6
UPDATE update_test t SET b = t.b + 10 WHERE t.a = 10;
-- @ update-7
UPDATE update_test SET a=v.i FROM (VALUES(100, 20)) AS v(i, j)
  WHERE update_test.b = v.j;
-- @ update-8
INSERT INTO update_test SELECT a,b+1,c FROM update_test;
-- @ update-9
UPDATE update_test SET (c,b,a) = ('bugle', b+11, DEFAULT) WHERE c = 'foo';
-- @ update-10
UPDATE update_test SET (c,b) = ('car', a+b), a = a + 1 WHERE a = 10;
-- @ update-11
UPDATE update_test
  SET (b,a) = (select a,b from update_test where b = 41 and c = 'car')
  WHERE a = 100 AND b = 20;
-- @ update-12
UPDATE update_test o
  SET (b,a) = (select a+1,b from update_test i
               where i.a=o.a and i.b=o.b and i.c is not distinct from o.c);
-- @ update-13
UPDATE update_test SET (b,a) = (select a+1,b from update_test);
-- @ update-14
UPDATE update_test SET (b,a) = (select a+1,b from update_test where a = 1000)
  WHERE a = 11;
-- @ update-15
UPDATE update_test SET (a,b) = ROW(v.*) FROM (VALUES(21, 100)) AS v(i, j)
  WHERE update_test.a = v.i;
-- @ update-16
UPDATE update_test SET c = repeat('x', 10000) WHERE c = 'car';
-- @ update-17
SELECT a, b, char_length(c) FROM update_test;
-- @ update-18
EXPLAIN (VERBOSE, COSTS OFF)
UPDATE update_test t
  SET (a, b) = (SELECT b, a FROM update_test s WHERE s.a = t.a)
  WHERE CURRENT_USER = SESSION_USER;
-- @ update-19
UPDATE update_test t
  SET (a, b) = (SELECT b, a FROM update_test s WHERE s.a = t.a)
  WHERE CURRENT_USER = SESSION_USER;
-- @ update-20
INSERT INTO upsert_test VALUES(1, 'Boo'), (3, 'Zoo');
-- @ update-21
WITH aaa AS (SELECT 1 AS a, 'Foo' AS b) INSERT INTO upsert_test
  VALUES (1, 'Bar') ON CONFLICT(a)
  DO UPDATE SET (b, a) = (SELECT b, a FROM aaa) RETURNING *;
-- @ update-22
INSERT INTO upsert_test VALUES (1, 'Baz'), (3, 'Zaz') ON CONFLICT(a)
  DO UPDATE SET (b, a) = (SELECT b || ', Correlated', a from upsert_test i WHERE i.a = upsert_test.a)
  RETURNING *;
-- @ update-23
INSERT INTO upsert_test VALUES (1, 'Bat'), (3, 'Zot') ON CONFLICT(a)
  DO UPDATE SET (b, a) = (SELECT b || ', Excluded', a from upsert_test i WHERE i.a = excluded.a)
  RETURNING *;
-- @ update-24
INSERT INTO upsert_test VALUES (2, 'Beeble') ON CONFLICT(a)
  DO UPDATE SET (b, a) = (SELECT b || ', Excluded', a from upsert_test i WHERE i.a = excluded.a)
  RETURNING tableoid::regclass, xmin = pg_current_xact_id()::xid AS xmin_correct, xmax = 0 AS xmax_correct;
-- @ update-25
INSERT INTO upsert_test VALUES (2, 'Brox') ON CONFLICT(a)
  DO UPDATE SET (b, a) = (SELECT b || ', Excluded', a from upsert_test i WHERE i.a = excluded.a)
  RETURNING tableoid::regclass, xmin = pg_current_xact_id()::xid AS xmin_correct, xmax = pg_current_xact_id()::xid AS xmax_correct;
-- @ update-26
WITH aaa AS (SELECT 1 AS ctea, ' Foo' AS cteb) INSERT INTO upsert_test
  VALUES (1, 'Bar'), (2, 'Baz') ON CONFLICT(a)
  DO UPDATE SET (b, a) = (SELECT upsert_test.b||cteb, upsert_test.a FROM aaa) RETURNING *;
-- @ update-27
UPDATE part_b_10_b_20 set b = b - 6;
-- @ update-28
EXPLAIN (costs off) UPDATE range_parted set c = c - 50 WHERE c > 97;
-- @ update-29
UPDATE part_c_100_200 set c = c - 20, d = c WHERE c = 105;
-- @ update-30
UPDATE part_b_10_b_20 set a = 'a';
-- @ update-31
UPDATE range_parted set d = d - 10 WHERE d > 10;
-- @ update-32
UPDATE range_parted set e = d;
-- @ update-33
UPDATE part_c_1_100 set c = c + 20 WHERE c = 98;
-- @ update-34
UPDATE part_b_10_b_20 set c = c + 20 returning c, b, a;
-- @ update-35
UPDATE part_b_10_b_20 set b = b - 6 WHERE c > 116 returning *;
-- @ update-36
UPDATE range_parted set b = b - 6 WHERE c > 116 returning a, b + c;
-- @ update-37
INSERT into mintab VALUES (120);
-- @ update-38
CREATE VIEW upview AS SELECT * FROM range_parted WHERE (select c > c1 FROM mintab) WITH CHECK OPTION;
-- @ update-39
UPDATE upview set c = 199 WHERE b = 4;
-- @ update-40
UPDATE upview set a = 'b', b = 15, c = 120 WHERE b = 4;
-- @ update-41
UPDATE upview set a = 'b', b = 15 WHERE b = 4;
-- @ update-42
UPDATE range_parted set c = 95 WHERE a = 'b' and b > 10 and c > 100 returning (range_parted), *;
-- @ update-43
UPDATE range_parted set c = (case when c = 96 then 110 else c + 1 end ) WHERE a = 'b' and b > 10 and c >= 96;
-- @ update-44
UPDATE range_parted set c = c + 50 WHERE a = 'b' and b > 10 and c >= 96;
-- @ update-45
UPDATE range_parted set b = 15 WHERE b = 1;
-- @ update-46
UPDATE range_parted set a = 'b', c = 151 WHERE a = 'a' and c = 200;
-- @ update-47
UPDATE range_parted set c = c - 50 WHERE c > 97;
-- @ update-48
update part_def set a = 'd' where a = 'c';
-- @ update-49
UPDATE part_a_10_a_20 set a = 'ad' WHERE a = 'a';
-- @ update-50
UPDATE range_parted set a = 'ad' WHERE a = 'a';
-- @ update-51
INSERT into list_part1 VALUES ('a', 1);
-- @ update-52
INSERT into list_default VALUES ('d', 10);
-- @ update-53
UPDATE list_default set a = 'a' WHERE a = 'd';
-- @ update-54
insert into utrtest values (1, 'foo')
  returning *, tableoid::regclass, xmin = pg_current_xact_id()::xid as xmin_ok;
-- @ update-55
insert into utrtest values (2, 'bar')
  returning *, tableoid::regclass;
-- @ update-56
update utrtest set b = b || b from (values (1), (2)) s(x) where a = s.x
  returning *, tableoid::regclass, xmin = pg_current_xact_id()::xid as xmin_ok;
-- @ update-57
update utrtest set a = 3 - a from (values (1), (2)) s(x) where a = s.x
  returning *, tableoid::regclass, xmin = pg_current_xact_id()::xid as xmin_ok;
-- @ update-58
update utrtest set a = 3 - a from (values (1), (2)) s(x) where a = s.x
  returning *, tableoid::regclass;
-- @ update-59
delete from utrtest
  returning *, tableoid::regclass, xmax = pg_current_xact_id()::xid as xmax_ok;
-- @ update-60
INSERT into non_parted VALUES (1), (1), (1), (2), (2), (2), (3), (3), (3);
-- @ update-61
insert into hpart1 values (1, 1);
-- @ update-62
insert into hpart2 values (2, 5);
-- @ update-63
insert into hpart4 values (3, 4);
-- @ update-64
update hpart1 set a = 3, b=4 where a = 1;
-- @ update-65
update hash_parted set b = b - 1 where b = 1;
-- @ update-66
update hash_parted set b = b + 8 where b = 1;
