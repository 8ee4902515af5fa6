-- @ privileges-1
SELECT * FROM atest1;
-- @ privileges-2
INSERT INTO atest1 VALUES (1, 'one');
-- @ privileges-3
DELETE FROM atest1;
-- @ privileges-4
UPDATE atest1 SET a = 1 WHERE b = 'blech';
-- @ privileges-5
TRUNCATE atest1;
-- @ privileges-6
SELECT * FROM atest2;
-- @ privileges-7
INSERT INTO atest2 VALUES ('foo', true);
-- @ privileges-8
INSERT INTO atest1 SELECT 1, b FROM atest1;
-- @ privileges-9
UPDATE atest1 SET a = 1 WHERE a = 2;
-- @ privileges-10
UPDATE atest2 SET col2 = NOT col2;
-- @ privileges-11
SELECT * FROM atest1 FOR UPDATE;
-- @ privileges-12
SELECT * FROM atest2 FOR UPDATE;
-- @ privileges-13
DELETE FROM atest2;
-- @ privileges-14
TRUNCATE atest2;
-- @ privileges-15
COPY atest2 FROM stdin;
-- @ privileges-16
CREATE VIEW atest12v AS
  SELECT * FROM atest12 WHERE b <<< 5;
-- @ privileges-17
CREATE VIEW atest12sbv WITH (security_barrier=true) AS
  SELECT * FROM atest12 WHERE b <<< 5;
-- @ privileges-18
EXPLAIN (COSTS OFF) SELECT * FROM atest12v x, atest12v y WHERE x.a = y.b;
-- @ privileges-19
EXPLAIN (COSTS OFF) SELECT * FROM atest12 x, atest12 y
  WHERE x.a = y.b and abs(y.a) <<< 5;
-- @ privileges-20
EXPLAIN (COSTS OFF) SELECT * FROM atest12sbv x, atest12sbv y WHERE x.a = y.b;
-- @ privileges-21
EXPLAIN (COSTS OFF) SELECT * FROM atest12 WHERE a >>> 0;
-- @ privileges-22
EXPLAIN (COSTS OFF) SELECT * FROM atest12v WHERE a >>> 0;
-- @ privileges-23
EXPLAIN (COSTS OFF) SELECT * FROM atest12sbv WHERE a >>> 0;
-- @ privileges-24
EXPLAIN (COSTS OFF) SELECT * FROM atest12v x, atest12v y
  WHERE x.a = y.b and abs(y.a) <<< 5;
-- @ privileges-25
EXPLAIN (COSTS OFF) SELECT * FROM atest12sbv x, atest12sbv y
  WHERE x.a = y.b and abs(y.a) <<< 5;
-- @ privileges-26
SELECT * FROM atest3;
-- @ privileges-27
DELETE FROM atest3;
-- @ privileges-28
CREATE VIEW atestv1 AS SELECT * FROM atest1;
-- @ privileges-29
/* The next *should* fail, but it's not implemented that way yet. */
CREATE VIEW atestv2 AS SELECT * FROM atest2;
-- @ privileges-30
CREATE VIEW atestv3 AS SELECT * FROM atest3;
-- @ privileges-31
SELECT * FROM atestv1;
-- @ privileges-32
SELECT * FROM atestv2;
-- @ privileges-33
SELECT * FROM atestv3;
-- @ privileges-34
select * from
  ((select a.q1 as x from int8_tbl a offset 0)
   union all
   (select b.q2 as x from int8_tbl b offset 0)) ss
where false;
-- @ privileges-35
select * from
  ((select a.q1 as x, random() from int8_tbl a where q1 > 0)
   union all
   (select b.q2 as x, random() from int8_tbl b where q2 > 0)) ss
where x < 0;
-- @ privileges-36
CREATE VIEW atestv4 AS SELECT * FROM atestv3;
-- @ privileges-37
SELECT * FROM atestv4;
-- @ privileges-38
INSERT INTO atest5 VALUES (1,2,3);
-- @ privileges-39
SELECT * FROM atest5;
-- @ privileges-40
SELECT one FROM atest5;
-- @ privileges-41
COPY atest5 (one) TO stdout;
-- @ privileges-42
SELECT two FROM atest5;
-- @ privileges-43
COPY atest5 (two) TO stdout;
-- @ privileges-44
SELECT atest5 FROM atest5;
-- @ privileges-45
COPY atest5 (one,two) TO stdout;
-- @ privileges-46
SELECT 1 FROM atest5 a JOIN atest5 b USING (one);
-- @ privileges-47
SELECT 1 FROM atest5 a JOIN atest5 b USING (two);
-- @ privileges-48
SELECT 1 FROM atest5 a NATURAL JOIN atest5 b;
-- @ privileges-49
SELECT * FROM (atest5 a JOIN atest5 b USING (one)) j;
-- @ privileges-50
SELECT j.* FROM (atest5 a JOIN atest5 b USING (one)) j;
-- @ privileges-51
SELECT (j.*) IS NULL FROM (atest5 a JOIN atest5 b USING (one)) j;
-- @ privileges-52
SELECT one FROM (atest5 a JOIN atest5 b(one,x,y,z) USING (one)) j;
-- @ privileges-53
SELECT j.one FROM (atest5 a JOIN atest5 b(one,x,y,z) USING (one)) j;
-- @ privileges-54
SELECT two FROM (atest5 a JOIN atest5 b(one,x,y,z) USING (one)) j;
-- @ privileges-55
SELECT j.two FROM (atest5 a JOIN atest5 b(one,x,y,z) USING (one)) j;
-- @ privileges-56
SELECT y FROM (atest5 a JOIN atest5 b(one,x,y,z) USING (one)) j;
-- @ privileges-57
SELECT j.y FROM (atest5 a JOIN atest5 b(one,x,y,z) USING (one)) j;
-- @ privileges-58
SELECT a.* FROM (atest5 a JOIN atest5 b USING (one));
-- @ privileges-59
SELECT (a.*) IS NULL FROM (atest5 a JOIN atest5 b USING (one));
-- @ privileges-60
SELECT a.two FROM (atest5 a JOIN atest5 b(one,x,y,z) USING (one));
-- @ privileges-61
SELECT b.y FROM (atest5 a JOIN atest5 b(one,x,y,z) USING (one));
-- @ privileges-62
SELECT y FROM (atest5 a LEFT JOIN atest5 b(one,x,y,z) USING (one));
-- @ privileges-63
SELECT b.y FROM (atest5 a LEFT JOIN atest5 b(one,x,y,z) USING (one));
-- @ privileges-64
SELECT y FROM (atest5 a FULL JOIN atest5 b(one,x,y,z) USING (one));
-- @ privileges-65
SELECT b.y FROM (atest5 a FULL JOIN atest5 b(one,x,y,z) USING (one));
-- @ privileges-66
SELECT 1 FROM atest5 WHERE two = 2;
-- @ privileges-67
SELECT * FROM atest1, atest5;
-- @ privileges-68
SELECT atest1.* FROM atest1, atest5;
-- @ privileges-69
SELECT atest1.*,atest5.one FROM atest1, atest5;
-- @ privileges-70
SELECT atest1.*,atest5.one FROM atest1 JOIN atest5 ON (atest1.a = atest5.two);
-- @ privileges-71
SELECT atest1.*,atest5.one FROM atest1 JOIN atest5 ON (atest1.a = atest5.one);
-- @ privileges-72
SELECT one, two FROM atest5;
-- @ privileges-73
SELECT one, two FROM atest5 NATURAL JOIN atest6;
-- @ privileges-74
INSERT INTO atest5 (two) VALUES (3);
-- @ privileges-75
COPY atest5 FROM stdin;
-- @ privileges-76
INSERT INTO atest5 (three) VALUES (4);
-- @ privileges-77
UPDATE atest5 SET three = 10;
-- @ privileges-78
UPDATE atest5 SET one = 8;
-- @ privileges-79
UPDATE atest5 SET three = 5, one = 2;
-- @ privileges-80
INSERT INTO atest5(two) VALUES (6) ON CONFLICT (two) DO UPDATE set three = 10;
-- @ privileges-81
INSERT INTO atest5(two) VALUES (6) ON CONFLICT (two) DO UPDATE set three = 10 RETURNING atest5.three;
-- @ privileges-82
INSERT INTO atest5(two) VALUES (6) ON CONFLICT (two) DO UPDATE set three = 10 RETURNING atest5.one;
-- @ privileges-83
INSERT INTO atest5(two) VALUES (6) ON CONFLICT (two) DO UPDATE set three = EXCLUDED.one;
-- @ privileges-84
INSERT INTO atest5(two) VALUES (6) ON CONFLICT (two) DO UPDATE set three = EXCLUDED.three;
-- @ privileges-85
INSERT INTO atest5(two) VALUES (6) ON CONFLICT (two) DO UPDATE set one = 8;
-- @ privileges-86
INSERT INTO atest5(three) VALUES (4) ON CONFLICT (two) DO UPDATE set three = 10;
-- @ privileges-87
INSERT INTO atest5(four) VALUES (4);
-- @ privileges-88
INSERT INTO atest5(four) VALUES (4) ON CONFLICT (four) DO UPDATE set three = 3;
-- @ privileges-89
INSERT INTO atest5(four) VALUES (4) ON CONFLICT ON CONSTRAINT atest5_four_key DO UPDATE set three = 3;
-- @ privileges-90
SELECT atest6 FROM atest6;
-- @ privileges-91
COPY atest6 TO stdout;
-- @ privileges-92
INSERT INTO mtarget VALUES (1, 'init1'), (2, 'init2');
-- @ privileges-93
INSERT INTO msource VALUES (1, 'source1'), (2, 'source2'), (3, 'source3');
-- @ privileges-94
MERGE INTO mtarget t USING msource s ON t.a = s.a
WHEN MATCHED THEN
	UPDATE SET b = s.b
WHEN NOT MATCHED THEN
	INSERT VALUES (a, NULL);
-- @ privileges-95
MERGE INTO mtarget t USING msource s ON t.a = s.a
WHEN MATCHED THEN
	UPDATE SET b = 'x'
WHEN NOT MATCHED THEN
	INSERT VALUES (a, b);
-- @ privileges-96
MERGE INTO mtarget t USING msource s ON t.a = s.a
WHEN MATCHED AND s.b = 'x' THEN
	UPDATE SET b = 'x'
WHEN NOT MATCHED THEN
	INSERT VALUES (a, NULL);
-- @ privileges-97
MERGE INTO mtarget t USING msource s ON t.a = s.a
WHEN MATCHED THEN
	UPDATE SET b = 'ok'
WHEN NOT MATCHED THEN
	INSERT VALUES (a, NULL);
-- @ privileges-98
MERGE INTO mtarget t USING msource s ON t.a = s.a
WHEN MATCHED THEN
	UPDATE SET b = s.b
WHEN NOT MATCHED THEN
	INSERT VALUES (a, b);
-- @ privileges-99
MERGE INTO mtarget t USING msource s ON t.a = s.a
WHEN MATCHED THEN
	UPDATE SET b = t.b
WHEN NOT MATCHED THEN
	INSERT VALUES (a, NULL);
-- @ privileges-100
MERGE INTO mtarget t USING msource s ON t.a = s.a
WHEN MATCHED THEN
	UPDATE SET b = s.b, a = t.a + 1
WHEN NOT MATCHED THEN
	INSERT VALUES (a, b);
-- @ privileges-101
MERGE INTO mtarget t USING msource s ON t.a = s.a
WHEN MATCHED AND t.b IS NOT NULL THEN
	UPDATE SET b = s.b
WHEN NOT MATCHED THEN
	INSERT VALUES (a, b);
-- @ privileges-102
MERGE INTO mtarget t USING msource s ON t.a = s.a
WHEN MATCHED THEN
	UPDATE SET b = s.b;
-- @ privileges-103
MERGE INTO mtarget t USING msource s ON t.a = s.a
WHEN MATCHED AND t.b IS NOT NULL THEN
	DELETE;
-- @ privileges-104
INSERT INTO t1 (c1, c2) VALUES (1, 1);
-- @ privileges-105
UPDATE t1 SET c2 = 1;
-- @ privileges-106
INSERT INTO t1 (c3) VALUES (null);
-- @ privileges-107
INSERT INTO t1 (c1) VALUES (5);
-- @ privileges-108
UPDATE t1 SET c3 = 10;
-- @ privileges-109
INSERT INTO errtst_part_1 (a, b, c, secret1, secret2)
VALUES ('aaa', 'bbb', 'ccc', 'the body', 'is in the attic');
-- @ privileges-110
INSERT INTO errtst (a, b) VALUES ('aaa', NULL);
-- @ privileges-111
UPDATE errtst SET b = NULL;
-- @ privileges-112
UPDATE errtst SET a = 'aaa', b = NULL;
-- @ privileges-113
UPDATE errtst SET a = 'aaaa', b = NULL WHERE a = 'aaa';
-- @ privileges-114
SELECT one FROM atest5 NATURAL JOIN atest6;
-- @ privileges-115
SELECT * FROM atest6;
-- @ privileges-116
DELETE FROM atest5 WHERE one = 1;
-- @ privileges-117
DELETE FROM atest5 WHERE two = 2;
-- @ privileges-118
SELECT fx FROM atestp2;
-- @ privileges-119
SELECT fy FROM atestp2;
-- @ privileges-120
SELECT atestp2 FROM atestp2;
-- @ privileges-121
SELECT fy FROM atestc;
-- @ privileges-122
SELECT f2 FROM atestp1;
-- @ privileges-123
SELECT f2 FROM atestc;
-- @ privileges-124
DELETE FROM atestp1;
-- @ privileges-125
DELETE FROM atestc;
-- @ privileges-126
UPDATE atestp1 SET f1 = 1;
-- @ privileges-127
UPDATE atestc SET f1 = 1;
-- @ privileges-128
TRUNCATE atestp1;
-- @ privileges-129
TRUNCATE atestc;
-- @ privileges-130
SELECT col1 FROM atest2 WHERE col2 = true;
-- @ privileges-131
TRUNCATE atest3;
-- @ privileges-132
INSERT INTO sro_tab VALUES (1), (2), (3);
-- @ privileges-133
INSERT INTO sro_ptab VALUES (1), (2), (3);
-- @ privileges-134
DELETE FROM datdba_only;
