-- @ generated_stored-1
INSERT INTO gtest1 VALUES (1);
-- @ generated_stored-2
SELECT * FROM gtest1 ORDER BY a;
-- @ generated_stored-3
SELECT gtest1 FROM gtest1 ORDER BY a;
-- @ generated_stored-4
SELECT a, (SELECT gtest1.b) FROM gtest1 ORDER BY a;
-- @ generated_stored-5
DELETE FROM gtest1 WHERE a >= 3;
-- @ generated_stored-6
UPDATE gtest1 SET b = DEFAULT WHERE a = 1;
-- @ generated_stored-7
SELECT a, b, b * 2 AS b2 FROM gtest1 ORDER BY a;
-- @ generated_stored-8
SELECT a, b FROM gtest1 WHERE b = 4 ORDER BY a;
-- @ generated_stored-9
SELECT * FROM gtest1;
-- @ generated_stored-10
DELETE FROM gtest1 WHERE a = 2000000000;
-- @ generated_stored-11
INSERT INTO gtestx VALUES (11, 1), (22, 2), (33, 3);
-- @ generated_stored-12
SELECT * FROM gtestx, gtest1 WHERE gtestx.y = gtest1.a;
-- @ generated_stored-13
UPDATE gtest1 SET a = 3 WHERE b = 4 RETURNING old.*, new.*;
-- @ generated_stored-14
DELETE FROM gtest1 WHERE b = 2;
-- @ generated_stored-15
INSERT INTO gtestm VALUES (1, 5, 100);
-- @ generated_stored-16
MERGE INTO gtestm t USING (VALUES (1, 10), (2, 20)) v(id, f1) ON t.id = v.id
  WHEN MATCHED THEN UPDATE SET f1 = v.f1
  WHEN NOT MATCHED THEN INSERT VALUES (v.id, v.f1, 200)
  RETURNING merge_action(), old.*, new.*;
-- @ generated_stored-17
SELECT * FROM gtestm ORDER BY id;
-- @ generated_stored-18
CREATE VIEW gtest1v AS SELECT * FROM gtest1;
-- @ generated_stored-19
SELECT * FROM gtest1v;
-- @ generated_stored-20
DELETE FROM gtest1v WHERE a >= 5;
-- @ generated_stored-21
WITH foo AS (SELECT * FROM gtest1) SELECT * FROM foo;
-- @ generated_stored-22
SELECT * FROM gtest1_1;
-- @ generated_stored-23
INSERT INTO gtest1_1 VALUES (4);
-- @ generated_stored-24
SELECT * FROM gtestx;
-- @ generated_stored-25
INSERT INTO gtestc values(42);
-- @ generated_stored-26
TABLE gtestc;
-- @ generated_stored-27
UPDATE gtestp SET f1 = f1 * 10;
-- @ generated_stored-28
INSERT INTO gtest3 (a) VALUES (1), (2), (3), (NULL);
-- @ generated_stored-29
SELECT * FROM gtest3 ORDER BY a;
-- @ generated_stored-30
UPDATE gtest3 SET a = 22 WHERE a = 2;
-- @ generated_stored-31
INSERT INTO gtest3a (a) VALUES ('a'), ('b'), ('c'), (NULL);
-- @ generated_stored-32
SELECT * FROM gtest3a ORDER BY a;
-- @ generated_stored-33
UPDATE gtest3a SET a = 'bb' WHERE a = 'b';
-- @ generated_stored-34
TRUNCATE gtest1;
-- @ generated_stored-35
INSERT INTO gtest1 (a) VALUES (1), (2);
-- @ generated_stored-36
COPY gtest1 TO stdout;
-- @ generated_stored-37
COPY gtest1 (a, b) TO stdout;
-- @ generated_stored-38
COPY gtest1 FROM stdin;
-- @ generated_stored-39
COPY gtest1 (a, b) FROM stdin;
-- @ generated_stored-40
COPY gtest3 (a, b) FROM stdin;
-- @ generated_stored-41
INSERT INTO gtest2 VALUES (1);
-- @ generated_stored-42
SELECT * FROM gtest2;
-- @ generated_stored-43
INSERT INTO gtest_varlena (a) VALUES('01234567890123456789');
-- @ generated_stored-44
SELECT * FROM gtest_varlena ORDER BY a;
-- @ generated_stored-45
INSERT INTO gtest4 VALUES (1), (6);
-- @ generated_stored-46
SELECT * FROM gtest4;
-- @ generated_stored-47
INSERT INTO gtest_tableoid VALUES (1), (2);
-- @ generated_stored-48
SELECT * FROM gtest_tableoid;
-- @ generated_stored-49
INSERT INTO gtest10a (a) VALUES (1);
-- @ generated_stored-50
INSERT INTO gtest11 VALUES (1, 10), (2, 20);
-- @ generated_stored-51
SELECT a, b FROM gtest11;
-- @ generated_stored-52
SELECT a, c FROM gtest11;
-- @ generated_stored-53
INSERT INTO gtest20 (a) VALUES (10);
-- @ generated_stored-54
INSERT INTO gtest20b (a) VALUES (10);
-- @ generated_stored-55
INSERT INTO gtest22a VALUES (2);
-- @ generated_stored-56
INSERT INTO gtest22b VALUES (2);
-- @ generated_stored-57
EXPLAIN (COSTS OFF) SELECT * FROM gtest22c WHERE b = 4;
-- @ generated_stored-58
SELECT * FROM gtest22c WHERE b = 4;
-- @ generated_stored-59
EXPLAIN (COSTS OFF) SELECT * FROM gtest22c WHERE b * 3 = 6;
-- @ generated_stored-60
SELECT * FROM gtest22c WHERE b * 3 = 6;
-- @ generated_stored-61
EXPLAIN (COSTS OFF) SELECT * FROM gtest22c WHERE a = 1 AND b > 0;
-- @ generated_stored-62
SELECT * FROM gtest22c WHERE a = 1 AND b > 0;
-- @ generated_stored-63
INSERT INTO gtest23p VALUES (1), (2), (3);
-- @ generated_stored-64
INSERT INTO gtest23q VALUES (1, 2);
-- @ generated_stored-65
INSERT INTO gtest24r (a) VALUES (4);
-- @ generated_stored-66
INSERT INTO gtest24nn (a) VALUES (4);
-- @ generated_stored-67
INSERT INTO gtest_parent (f1, f2) VALUES ('2016-07-15', 1);
-- @ generated_stored-68
SELECT tableoid::regclass, * FROM gtest_parent ORDER BY 1, 2, 3;
-- @ generated_stored-69
SELECT tableoid::regclass, * FROM gtest_child ORDER BY 1, 2, 3;
-- @ generated_stored-70
SELECT tableoid::regclass, * FROM gtest_child3 ORDER BY 1, 2, 3;
-- @ generated_stored-71
UPDATE gtest_parent SET f1 = f1 + 60 WHERE f2 = 1;
-- @ generated_stored-72
SELECT * FROM gtest25 ORDER BY a;
-- @ generated_stored-73
INSERT INTO gtest27 (a, b) VALUES (3, 7), (4, 11);
-- @ generated_stored-74
SELECT * FROM gtest27;
-- @ generated_stored-75
UPDATE gtest26 SET a = a * -2;
-- @ generated_stored-76
DELETE FROM gtest26 WHERE a = -6;
-- @ generated_stored-77
UPDATE gtest26 SET a = 1 WHERE a = 0;
-- @ generated_stored-78
TRUNCATE gtest26;
-- @ generated_stored-79
INSERT INTO gtest_rule (a) VALUES (1);
-- @ generated_stored-80
UPDATE gtest_rule SET a = 10;
-- @ generated_stored-81
UPDATE gtest_rule SET a = (SELECT max(b) FROM gtest_rule);
-- @ generated_stored-82
SELECT * FROM gtest_rule_log;
-- @ generated_stored-83
SELECT * FROM gtest_rule;
