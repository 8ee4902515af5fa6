-- @ transactions-1
INSERT INTO xacttest VALUES
  (56, 7.8),
  (100, 99.097),
  (0, 0.09561),
  (42, 324.78);
-- @ transactions-2
INSERT INTO xacttest (a, b) VALUES (777, 777.777);
-- @ transactions-3
SELECT a FROM xacttest WHERE a > 100;
-- @ transactions-4
DELETE FROM xacttest;
-- @ transactions-5
SELECT * FROM xacttest;
-- @ transactions-6
SELECT * FROM writetest;
-- @ transactions-7
INSERT INTO writetest VALUES (1);
-- @ transactions-8
DELETE FROM temptest;
-- @ transactions-9
UPDATE temptest SET a = 0 FROM writetest WHERE temptest.a = 1 AND writetest.a = temptest.a;
-- @ transactions-10
PREPARE test AS UPDATE writetest SET a = 0;
-- @ transactions-11
SELECT * FROM writetest, temptest;
-- @ transactions-12
CREATE TABLE test AS SELECT * FROM writetest;
-- @ transactions-13
SELECT * FROM trans_foo;
-- @ transactions-14
SELECT * FROM trans_bar;
-- @ transactions-15
SELECT * FROM trans_barbaz;
-- @ transactions-16
SELECT * FROM trans_baz;
-- @ transactions-17
INSERT INTO trans_foo VALUES (1);
-- @ transactions-18
INSERT into trans_bar VALUES (1);
-- @ transactions-19
INSERT into trans_barbaz VALUES (1);
-- @ transactions-20
INSERT INTO savepoints VALUES (1);
-- @ transactions-21
SELECT * FROM savepoints;
-- @ transactions-22
DELETE FROM savepoints WHERE a=1;
-- @ transactions-23
SELECT a.xmin = b.xmin FROM savepoints a, savepoints b WHERE a.a=6 AND b.a=8;
-- @ transactions-24
SELECT a FROM savepoints WHERE a in (9, 10, 11);
-- @ transactions-25
SELECT a FROM savepoints WHERE a BETWEEN 12 AND 17;
-- @ transactions-26
DECLARE c CURSOR FOR SELECT unique2 FROM tenk1 ORDER BY unique2;
-- @ transactions-27
DECLARE c CURSOR FOR SELECT unique2/0 FROM tenk1 ORDER BY unique2;
-- @ transactions-28
update xacttest set a = max_xacttest() + 10 where a > 0;
-- @ transactions-29
INSERT INTO koju VALUES (1);
-- @ transactions-30
insert into revalidate_bug values (1);
-- @ transactions-31
insert into revalidate_bug values (inverse(0));
-- @ transactions-32
insert into trans_abc values (5);
-- @ transactions-33
declare foo cursor for select * from trans_abc;
-- @ transactions-34
DECLARE ok CURSOR FOR SELECT * FROM int8_tbl;
-- @ transactions-35
SELECT * FROM trans_abc ORDER BY 1;
-- @ transactions-36
insert into i_table values(1);
-- @ transactions-37
select * from i_table;
