-- @ foreign_key-1
INSERT INTO FKTABLE VALUES (1, 2);
-- @ foreign_key-2
SELECT * FROM FKTABLE;
-- @ foreign_key-3
DELETE FROM PKTABLE WHERE ptest1=1;
-- @ foreign_key-4
UPDATE PKTABLE SET ptest1=1 WHERE ptest1=2;
-- @ foreign_key-5
UPDATE FKTABLE SET ftest1 = NULL WHERE ftest1 = 1;
-- @ foreign_key-6
SELECT * FROM PKTABLE;
-- @ foreign_key-7
UPDATE FKTABLE SET ftest1 = ftest1;
-- @ foreign_key-8
UPDATE FKTABLE SET ftest1 = ftest1 + 1;
-- @ foreign_key-9
insert into fktable(ftest1) values (3);
-- @ foreign_key-10
delete from pktable;
-- @ foreign_key-11
insert into fktable(ftest1, ftest2) values (3, 1);
-- @ foreign_key-12
INSERT INTO users VALUES (1, 'Jozko');
-- @ foreign_key-13
INSERT INTO tasks VALUES (1,1,NULL,NULL);
-- @ foreign_key-14
SELECT * FROM tasks;
-- @ foreign_key-15
UPDATE users SET id = 4 WHERE id = 3;
-- @ foreign_key-16
DELETE FROM users WHERE id = 4;
-- @ foreign_key-17
UPDATE tasks set id=id WHERE id=2;
-- @ foreign_key-18
insert into selfref (a, b)
values
    (0, 0),
    (1, 1);
-- @ foreign_key-19
update selfref set a = 123 where a = 0;
-- @ foreign_key-20
select a, b from selfref;
-- @ foreign_key-21
insert into defp values (0), (1), (2);
-- @ foreign_key-22
insert into defc values (2);
-- @ foreign_key-23
select * from defc;
-- @ foreign_key-24
delete from defp where f1 = 2;
-- @ foreign_key-25
insert into pp values(12);
-- @ foreign_key-26
update pp set f1=f1+1;
-- @ foreign_key-27
insert into cc values(13);
-- @ foreign_key-28
delete from pp where f1 = 13;
-- @ foreign_key-29
explain (costs off) delete from t1 where a = 1;
-- @ foreign_key-30
delete from t1 where a = 1;
-- @ foreign_key-31
insert into pktable2 values (1, 2, 3, 4, 5);
-- @ foreign_key-32
insert into fktable2 values (4, 5);
-- @ foreign_key-33
delete from pktable2;
-- @ foreign_key-34
update pktable2 set d = 5;
-- @ foreign_key-35
delete from fktable2;
-- @ foreign_key-36
select * from pktable2;
-- @ foreign_key-37
select * from fktable2;
-- @ foreign_key-38
update pktable2 set a = '0' where a = '-0';
-- @ foreign_key-39
INSERT INTO fk_partitioned_fk (a,b) VALUES (500, 501);
-- @ foreign_key-40
INSERT INTO fk_partitioned_fk_1 (a,b) VALUES (500, 501);
-- @ foreign_key-41
INSERT INTO fk_partitioned_fk_2 (a,b) VALUES (1500, 1501);
-- @ foreign_key-42
INSERT INTO fk_partitioned_fk_3 (a,b) VALUES (2500, 2502);
-- @ foreign_key-43
INSERT INTO fk_notpartitioned_pk VALUES (500, 501), (1500, 1501),
  (2500, 2502), (2501, 2503);
-- @ foreign_key-44
UPDATE fk_partitioned_fk SET a = a + 1 WHERE a = 2501;
-- @ foreign_key-45
INSERT INTO fk_notpartitioned_pk (a,b) VALUES (2502, 2503);
-- @ foreign_key-46
UPDATE fk_notpartitioned_pk SET b = 502 WHERE a = 500;
-- @ foreign_key-47
INSERT INTO fk_partitioned_fk VALUES (1);
-- @ foreign_key-48
DELETE FROM fk_notpartitioned_pk WHERE a = 1;
-- @ foreign_key-49
INSERT INTO fk_partitioned_fk_2 VALUES(1000, 1000);
-- @ foreign_key-50
TRUNCATE fk_partitioned_fk_2;
-- @ foreign_key-51
INSERT INTO fk_partitioned_pk VALUES(100,100), (1000,1000);
-- @ foreign_key-52
INSERT INTO fk_notpartitioned_fk VALUES(100,100), (1000,1000);
-- @ foreign_key-53
INSERT INTO fk_partitioned_fk_full VALUES (1, NULL);
-- @ foreign_key-54
TRUNCATE fk_partitioned_fk_full;
-- @ foreign_key-55
SELECT tableoid::regclass, a, b FROM fk_partitioned_fk WHERE b IS NULL ORDER BY a;
-- @ foreign_key-56
UPDATE fk_notpartitioned_pk SET a = a + 1 WHERE a = 2502;
-- @ foreign_key-57
SELECT count(*) FROM fk_partitioned_fk WHERE a IS NULL;
-- @ foreign_key-58
DELETE FROM fk_notpartitioned_pk;
-- @ foreign_key-59
UPDATE fk_notpartitioned_pk SET a = 1500 WHERE a = 2502;
-- @ foreign_key-60
SELECT * FROM fk_partitioned_fk WHERE b = 142857;
-- @ foreign_key-61
DELETE FROM fk_notpartitioned_pk WHERE b = 142857;
-- @ foreign_key-62
SELECT * FROM fk_partitioned_fk WHERE a IS NOT NULL OR b IS NOT NULL ORDER BY a NULLS LAST;
-- @ foreign_key-63
DELETE FROM fk_partitioned_fk;
-- @ foreign_key-64
SELECT * FROM fk_partitioned_fk ORDER BY a;
-- @ foreign_key-65
SELECT * FROM fk_partitioned_fk WHERE a = 142857;
-- @ foreign_key-66
insert into other_partitioned_fk
  select 2048, x from generate_series(1,10) x;
-- @ foreign_key-67
insert into fk_notpartitioned_pk (a, b)
  select 2048, x from generate_series(1,10) x;
-- @ foreign_key-68
INSERT INTO parted_self_fk VALUES (1, NULL), (2, NULL), (3, NULL);
-- @ foreign_key-69
INSERT INTO parted_self_fk VALUES (10, 1), (11, 2), (12, 3) RETURNING tableoid::regclass;
-- @ foreign_key-70
DELETE FROM parted_self_fk WHERE id = 1 RETURNING *;
-- @ foreign_key-71
INSERT INTO part2_self_fk VALUES (16, 9);
-- @ foreign_key-72
insert into fkpart1.fk_part values (1);
-- @ foreign_key-73
insert into fkpart1.pkey values (1);
-- @ foreign_key-74
delete from fkpart1.pkey where a = 1;
-- @ foreign_key-75
insert into fkpart1.fk_part_1 values (2);
-- @ foreign_key-76
insert into fkpart3.fk_part values (1);
-- @ foreign_key-77
insert into fkpart3.pkey values (1);
-- @ foreign_key-78
delete from fkpart3.pkey;
-- @ foreign_key-79
delete from fkpart3.fk_part;
-- @ foreign_key-80
INSERT into fk VALUES (1);
-- @ foreign_key-81
INSERT into pk VALUES (1), (1000), (2000), (3000), (4000), (4500);
-- @ foreign_key-82
DELETE FROM pk WHERE a = 1;
-- @ foreign_key-83
UPDATE pk SET a = 2 WHERE a = 1;
-- @ foreign_key-84
DELETE FROM fk;
-- @ foreign_key-85
INSERT into droppk VALUES (1), (1000), (1500), (2000);
-- @ foreign_key-86
INSERT into dropfk VALUES (1), (1000), (1500), (2000);
-- @ foreign_key-87
DELETE FROM dropfk;
-- @ foreign_key-88
INSERT INTO fk4 VALUES (50);
-- @ foreign_key-89
DELETE FROM fk WHERE a = 1;
-- @ foreign_key-90
INSERT INTO ref VALUES(1,2,3);
-- @ foreign_key-91
DELETE FROM pt;
-- @ foreign_key-92
DELETE FROM ref;
-- @ foreign_key-93
UPDATE pk SET a = 20;
-- @ foreign_key-94
SELECT tableoid::regclass, * FROM fk;
-- @ foreign_key-95
TRUNCATE TABLE pk;
-- @ foreign_key-96
DELETE FROM pk WHERE a = 20 RETURNING *;
-- @ foreign_key-97
UPDATE pk SET a = 90 WHERE a = 30 RETURNING *;
-- @ foreign_key-98
INSERT INTO fkpart8.tbl1 VALUES(1);
-- @ foreign_key-99
INSERT INTO fkpart8.tbl2 VALUES(1);
-- @ foreign_key-100
INSERT INTO fkpart10.tbl1 VALUES (0), (1);
-- @ foreign_key-101
INSERT INTO fkpart10.tbl2 VALUES (0), (1);
-- @ foreign_key-102
INSERT INTO fkpart10.tbl3 VALUES (-2), (-1), (0);
-- @ foreign_key-103
INSERT INTO fkpart10.tbl4 VALUES (-2), (-1);
-- @ foreign_key-104
DELETE FROM fkpart10.tbl1 WHERE f1 = 0;
-- @ foreign_key-105
UPDATE fkpart10.tbl1 SET f1 = 2 WHERE f1 = 1;
-- @ foreign_key-106
UPDATE fkpart10.tbl3 SET f1 = f1 * -1;
-- @ foreign_key-107
UPDATE fkpart10.tbl3 SET f1 = f1 + 3;
-- @ foreign_key-108
INSERT INTO fkpart10.tbl5 VALUES (-2), (-1);
-- @ foreign_key-109
DELETE FROM fkpart10.tbl5;
-- @ foreign_key-110
INSERT INTO fkpart11.pk VALUES (1, 'xxx'), (3, 'yyy');
-- @ foreign_key-111
INSERT INTO fkpart11.fk VALUES (1), (3);
-- @ foreign_key-112
INSERT INTO fkpart11.fk_parted VALUES (1), (3);
-- @ foreign_key-113
INSERT INTO fkpart11.fk_another VALUES (1), (3);
-- @ foreign_key-114
UPDATE fkpart11.pk SET a = a + 1 RETURNING tableoid::pg_catalog.regclass, *;
-- @ foreign_key-115
SELECT tableoid::pg_catalog.regclass, * FROM fkpart11.fk;
-- @ foreign_key-116
SELECT tableoid::pg_catalog.regclass, * FROM fkpart11.fk_parted;
-- @ foreign_key-117
SELECT tableoid::pg_catalog.regclass, * FROM fkpart11.fk_another;
-- @ foreign_key-118
DELETE FROM fkpart11.fk WHERE a = 4;
-- @ foreign_key-119
UPDATE fkpart11.pk SET a = a - 1;
-- @ foreign_key-120
UPDATE fkpart11.pk1 SET a = a - 1;
-- @ foreign_key-121
SELECT tableoid::pg_catalog.regclass, * FROM fkpart11.pk;
-- @ foreign_key-122
UPDATE fkpart11.pk SET a = a + 1 WHERE a = 1;
-- @ foreign_key-123
UPDATE fkpart11.pk SET a = 3 WHERE a = 4;
-- @ foreign_key-124
INSERT INTO fkpart13_t1 (a) VALUES (1);
-- @ foreign_key-125
INSERT INTO fkpart13_t2 (part_id) VALUES (1);
-- @ foreign_key-126
INSERT INTO fkpart13_t3 (a) VALUES (1);
-- @ foreign_key-127
UPDATE fkpart13_t1 SET a = 2 WHERE a = 1;
-- @ foreign_key-128
SELECT tableoid::regclass,* FROM fkpart13_t2;
-- @ foreign_key-129
SELECT tableoid::regclass,* FROM fkpart13_t3;
-- @ foreign_key-130
WITH cte AS (
  UPDATE fkpart13_t2_p1 SET part_id = part_id
) UPDATE fkpart13_t1 SET a = 2 WHERE a = 1;
