-- @ portals-1
DECLARE foo1 SCROLL CURSOR FOR SELECT * FROM tenk1 ORDER BY unique2;
-- @ portals-2
DECLARE foo2 SCROLL CURSOR FOR SELECT * FROM tenk2;
-- @ portals-3
DECLARE foo24 NO SCROLL CURSOR FOR SELECT * FROM tenk1 ORDER BY unique2;
-- @ portals-4
DECLARE foo25 SCROLL CURSOR WITH HOLD FOR SELECT * FROM tenk2;
-- @ portals-5
DECLARE foo25ns NO SCROLL CURSOR WITH HOLD FOR SELECT * FROM tenk2;
-- @ portals-6
DECLARE foo26 CURSOR WITH HOLD FOR SELECT * FROM tenk1 ORDER BY unique2;
-- @ portals-7
delete from tt1;
-- @ portals-8
DECLARE bc BINARY CURSOR FOR SELECT * FROM tenk1;
-- @ portals-9
INSERT INTO uctest VALUES (1, 'one'), (2, 'two'), (3, 'three');
-- @ portals-10
SELECT * FROM uctest;
-- @ portals-11
DECLARE c1 CURSOR FOR SELECT * FROM uctest;
-- @ portals-12
DELETE FROM uctest WHERE CURRENT OF c1;
-- @ portals-13
DECLARE c1 CURSOR FOR SELECT * FROM uctest FOR UPDATE;
-- @ portals-14
UPDATE uctest SET f1 = 8 WHERE CURRENT OF c1;
-- @ portals-15
UPDATE uctest SET f1 = f1 + 10 WHERE CURRENT OF c1;
-- @ portals-16
DECLARE c1 INSENSITIVE CURSOR FOR SELECT * FROM uctest;
-- @ portals-17
DELETE FROM uctest WHERE f1 = 10;
-- @ portals-18
INSERT INTO ucchild values(100, 'hundred');
-- @ portals-19
DECLARE c1 CURSOR FOR SELECT * FROM uctest a, uctest b WHERE a.f1 = b.f1 + 5;
-- @ portals-20
DECLARE c1 CURSOR FOR SELECT * FROM uctest a, uctest b WHERE a.f1 = b.f1 + 5 FOR UPDATE;
-- @ portals-21
DECLARE c1 CURSOR FOR SELECT * FROM uctest a, uctest b WHERE a.f1 = b.f1 + 5 FOR SHARE OF a;
-- @ portals-22
DECLARE cx CURSOR WITH HOLD FOR SELECT * FROM uctest;
-- @ portals-23
DELETE FROM uctest WHERE CURRENT OF cx;
-- @ portals-24
DECLARE c CURSOR FOR SELECT * FROM tenk2;
-- @ portals-25
DELETE FROM uctest WHERE CURRENT OF c;
-- @ portals-26
DECLARE c CURSOR FOR SELECT * FROM tenk2 FOR SHARE;
-- @ portals-27
DECLARE c CURSOR FOR SELECT * FROM tenk1 JOIN tenk2 USING (unique1);
-- @ portals-28
DELETE FROM tenk1 WHERE CURRENT OF c;
-- @ portals-29
DECLARE c CURSOR FOR SELECT f1,count(*) FROM uctest GROUP BY f1;
-- @ portals-30
CREATE TEMP VIEW ucview AS SELECT * FROM uctest;
-- @ portals-31
DECLARE c1 CURSOR FOR SELECT * FROM ucview;
-- @ portals-32
EXPLAIN (costs off)
DECLARE c1 CURSOR FOR SELECT stringu1 FROM onek WHERE stringu1 = 'DZAAAA';
-- @ portals-33
DECLARE c1 CURSOR FOR SELECT stringu1 FROM onek WHERE stringu1 = 'DZAAAA';
-- @ portals-34
DELETE FROM onek WHERE CURRENT OF c1;
-- @ portals-35
SELECT stringu1 FROM onek WHERE stringu1 = 'DZAAAA';
-- @ portals-36
INSERT INTO current_check_1 SELECT i, 'p' || i FROM generate_series(1,9) i;
-- @ portals-37
INSERT INTO current_check_2 SELECT i, 'P' || i FROM generate_series(10,19) i;
-- @ portals-38
DECLARE c1 SCROLL CURSOR FOR SELECT * FROM current_check;
-- @ portals-39
DELETE FROM current_check WHERE CURRENT OF c1 RETURNING *;
-- @ portals-40
SELECT * FROM current_check;
-- @ portals-41
INSERT INTO cursor VALUES (1);
-- @ portals-42
DECLARE c1 NO SCROLL CURSOR FOR SELECT * FROM cursor FOR UPDATE;
-- @ portals-43
UPDATE cursor SET a = 2;
-- @ portals-44
declare c cursor for select * from int8_tbl limit nochange(3);
-- @ portals-45
insert into toasted_data
  select array_agg(i) from generate_series(12345678, 12345678 + 1000) i;
-- @ portals-46
declare local_portal cursor for select * from toasted_data;
-- @ portals-47
declare held_portal cursor with hold for select * from toasted_data;
