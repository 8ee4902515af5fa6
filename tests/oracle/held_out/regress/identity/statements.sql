-- @ identity-1
SELECT * FROM itest1;
-- @ identity-2
SELECT * FROM itest2;
-- @ identity-3
SELECT * FROM itest3;
-- @ identity-4
SELECT * FROM itest4;
-- @ identity-5
INSERT INTO itest5 VALUES (DEFAULT, 'a');
-- @ identity-6
INSERT INTO itest5 OVERRIDING SYSTEM VALUE VALUES (-1, 'aa');
-- @ identity-7
INSERT INTO itest5 OVERRIDING USER VALUE VALUES (-1, 'aaa');
-- @ identity-8
SELECT * FROM itest5;
-- @ identity-9
INSERT INTO itest3 VALUES (DEFAULT, 'a');
-- @ identity-10
INSERT INTO itest1 VALUES (10, 'xyz');
-- @ identity-11
INSERT INTO itest1 OVERRIDING SYSTEM VALUE VALUES (20, 'xyz');
-- @ identity-12
INSERT INTO itest1 OVERRIDING USER VALUE VALUES (30, 'xyz');
-- @ identity-13
INSERT INTO itest2 OVERRIDING SYSTEM VALUE VALUES (20, 'xyz');
-- @ identity-14
INSERT INTO itest2 OVERRIDING USER VALUE VALUES (30, 'xyz');
-- @ identity-15
UPDATE itest1 SET a = 101 WHERE a = 1;
-- @ identity-16
UPDATE itest2 SET a = DEFAULT WHERE a = 2;
-- @ identity-17
COPY itest9 FROM stdin;
-- @ identity-18
COPY itest9 (b, c) FROM stdin;
-- @ identity-19
SELECT * FROM itest9 ORDER BY c;
-- @ identity-20
CREATE VIEW itestv10 AS SELECT * FROM itest10;
-- @ identity-21
SELECT * FROM itestv10;
-- @ identity-22
INSERT INTO itestv10 VALUES (10, 'xyz');
-- @ identity-23
INSERT INTO itestv10 OVERRIDING USER VALUE VALUES (11, 'xyz');
-- @ identity-24
INSERT INTO itestv11 OVERRIDING SYSTEM VALUE VALUES (11, 'xyz');
-- @ identity-25
INSERT INTO itest13 VALUES (1), (2), (3);
-- @ identity-26
SELECT * FROM itest13;
-- @ identity-27
SELECT * FROM itest6;
-- @ identity-28
SELECT * FROM itest7;
-- @ identity-29
SELECT * FROM itest7c;
-- @ identity-30
SELECT * FROM itest8;
-- @ identity-31
INSERT into pitest1(f1, f2) VALUES ('2016-07-2', 'from pitest1');
-- @ identity-32
INSERT into pitest1_p1 (f1, f2) VALUES ('2016-07-3', 'from pitest1_p1');
-- @ identity-33
INSERT INTO pitest1_p2 (f1, f2) VALUES ('2016-08-3', 'from pitest1_p2');
-- @ identity-34
INSERT into pitest1_p1_like(f1, f2) VALUES ('2016-07-2', 'from pitest1_p1_like');
-- @ identity-35
SELECT tableoid::regclass, f1, f2, f3 FROM pitest1;
-- @ identity-36
SELECT tableoid::regclass, f1, f2, f3 FROM pitest1_p1_like;
-- @ identity-37
SELECT tableoid::regclass, f1, f2, f3, pg_typeof(f3) FROM pitest1;
-- @ identity-38
SELECT tableoid::regclass, f1, f2, f3, pg_typeof(f3) FROM pitest1_p2;
-- @ identity-39
INSERT into pitest2(f1, f2) VALUES ('2016-07-2', 'from pitest2');
-- @ identity-40
INSERT into pitest2_p1 (f1, f2) VALUES ('2016-07-3', 'from pitest2_p1');
-- @ identity-41
INSERT INTO pitest2_p2 (f1, f2) VALUES ('2016-08-3', 'from pitest2_p2');
-- @ identity-42
SELECT tableoid::regclass, f1, f2, f3 FROM pitest2;
-- @ identity-43
INSERT into pitest2(f1, f2, f3) VALUES ('2016-07-5', 'from pitest2', 200);
-- @ identity-44
INSERT INTO pitest2_p2 (f1, f2, f3) VALUES ('2016-08-6', 'from pitest2_p2', 300);
-- @ identity-45
INSERT into pitest2_p1 (f1, f2, f3) VALUES ('2016-07-7', 'from pitest2_p1', 2000);
-- @ identity-46
SELECT tableoid::regclass, f1, f2, f3 FROM pitest2_p1;
-- @ identity-47
INSERT into pitest3 VALUES ('2016-07-2', 'from pitest3', 1);
-- @ identity-48
INSERT into pitest3_p1 VALUES ('2016-07-3', 'from pitest3_p1', 2);
-- @ identity-49
INSERT into pitest3(f1, f2) VALUES ('2016-07-4', 'from pitest3');
-- @ identity-50
INSERT into pitest3_p1 (f1, f2) VALUES ('2016-07-5', 'from pitest3_p1');
-- @ identity-51
SELECT tableoid::regclass, f1, f2, f3 FROM pitest3;
-- @ identity-52
INSERT into pitest3(f1, f2, f3) VALUES ('2016-07-6', 'from pitest3', 5);
-- @ identity-53
INSERT into pitest3_p1 (f1, f2, f3) VALUES ('2016-07-7', 'from pitest3_p1', 6);
-- @ identity-54
INSERT INTO itest14 (id) VALUES (DEFAULT);
-- @ identity-55
MERGE INTO itest16 t
USING (SELECT 10 AS s_a, 'inserted by merge' AS s_b) s
ON t.a = s.s_a
WHEN NOT MATCHED THEN
	INSERT (a, b) VALUES (s.s_a, s.s_b);
-- @ identity-56
MERGE INTO itest16 t
USING (SELECT 20 AS s_a, 'inserted by merge' AS s_b) s
ON t.a = s.s_a
WHEN NOT MATCHED THEN
	INSERT (a, b) OVERRIDING USER VALUE VALUES (s.s_a, s.s_b);
-- @ identity-57
MERGE INTO itest16 t
USING (SELECT 30 AS s_a, 'inserted by merge' AS s_b) s
ON t.a = s.s_a
WHEN NOT MATCHED THEN
	INSERT (a, b) OVERRIDING SYSTEM VALUE VALUES (s.s_a, s.s_b);
