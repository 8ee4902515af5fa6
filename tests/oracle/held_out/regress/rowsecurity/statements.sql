-- @ rowsecurity-1
INSERT INTO category VALUES
    (11, 'novel'),
    (22, 'science fiction'),
    (33, 'technology'),
    (44, 'manga');
-- @ rowsecurity-2
SELECT * FROM document WHERE f_leak(dtitle) ORDER BY did;
-- @ rowsecurity-3
SELECT * FROM document NATURAL JOIN category WHERE f_leak(dtitle) ORDER BY did;
-- @ rowsecurity-4
SELECT * FROM document TABLESAMPLE BERNOULLI(50) REPEATABLE(0)
  WHERE f_leak(dtitle) ORDER BY did;
-- @ rowsecurity-5
EXPLAIN (COSTS OFF) SELECT * FROM document WHERE f_leak(dtitle);
-- @ rowsecurity-6
EXPLAIN (COSTS OFF) SELECT * FROM document NATURAL JOIN category WHERE f_leak(dtitle);
-- @ rowsecurity-7
SELECT * FROM document d FULL OUTER JOIN category c on d.cid = c.cid ORDER BY d.did, c.cid;
-- @ rowsecurity-8
DELETE FROM category WHERE cid = 33;
-- @ rowsecurity-9
INSERT INTO document VALUES (11, 33, 1, current_user, 'hoge');
-- @ rowsecurity-10
SELECT * FROM document WHERE did = 8;
-- @ rowsecurity-11
SELECT * FROM document;
-- @ rowsecurity-12
SELECT * FROM category;
-- @ rowsecurity-13
COPY t1 FROM stdin WITH;
-- @ rowsecurity-14
COPY t2 FROM stdin;
-- @ rowsecurity-15
COPY t3(id, a,b,c) FROM stdin;
-- @ rowsecurity-16
EXPLAIN (COSTS OFF) SELECT * FROM t1;
-- @ rowsecurity-17
SELECT * FROM t1 WHERE f_leak(b);
-- @ rowsecurity-18
EXPLAIN (COSTS OFF) SELECT * FROM t1 WHERE f_leak(b);
-- @ rowsecurity-19
SELECT tableoid::regclass, * FROM t1;
-- @ rowsecurity-20
EXPLAIN (COSTS OFF) SELECT *, t1 FROM t1;
-- @ rowsecurity-21
SELECT *, t1 FROM t1;
-- @ rowsecurity-22
SELECT * FROM t1 FOR SHARE;
-- @ rowsecurity-23
EXPLAIN (COSTS OFF) SELECT * FROM t1 FOR SHARE;
-- @ rowsecurity-24
SELECT * FROM t1 WHERE f_leak(b) FOR SHARE;
-- @ rowsecurity-25
EXPLAIN (COSTS OFF) SELECT * FROM t1 WHERE f_leak(b) FOR SHARE;
-- @ rowsecurity-26
SELECT a, b, tableoid::regclass FROM t2 UNION ALL SELECT a, b, tableoid::regclass FROM t3;
-- @ rowsecurity-27
EXPLAIN (COSTS OFF) SELECT a, b, tableoid::regclass FROM t2 UNION ALL SELECT a, b, tableoid::regclass FROM t3;
-- @ rowsecurity-28
SELECT * FROM part_document WHERE f_leak(dtitle) ORDER BY did;
-- @ rowsecurity-29
EXPLAIN (COSTS OFF) SELECT * FROM part_document WHERE f_leak(dtitle);
-- @ rowsecurity-30
SELECT * FROM part_document_satire WHERE f_leak(dtitle) ORDER BY did;
-- @ rowsecurity-31
SELECT * FROM part_document ORDER BY did;
-- @ rowsecurity-32
SELECT * FROM part_document_satire ORDER by did;
-- @ rowsecurity-33
EXPLAIN (COSTS OFF) SELECT * FROM dependent;
-- @ rowsecurity-34
SELECT * FROM rec1;
-- @ rowsecurity-35
CREATE VIEW rec1v AS SELECT * FROM rec1;
-- @ rowsecurity-36
CREATE VIEW rec2v AS SELECT * FROM rec2;
-- @ rowsecurity-37
CREATE VIEW rec1v WITH (security_barrier) AS SELECT * FROM rec1;
-- @ rowsecurity-38
CREATE VIEW rec2v WITH (security_barrier) AS SELECT * FROM rec2;
-- @ rowsecurity-39
INSERT INTO s1 (SELECT x, public.fipshash(x::text) FROM generate_series(-10,10) x);
-- @ rowsecurity-40
INSERT INTO s2 (SELECT x, public.fipshash(x::text) FROM generate_series(-6,6) x);
-- @ rowsecurity-41
CREATE VIEW v2 AS SELECT * FROM s2 WHERE y like '%af%';
-- @ rowsecurity-42
SELECT * FROM s1 WHERE f_leak(b);
-- @ rowsecurity-43
INSERT INTO s1 VALUES (1, 'foo');
-- @ rowsecurity-44
EXPLAIN (COSTS OFF) SELECT * FROM only s1 WHERE f_leak(b);
-- @ rowsecurity-45
EXPLAIN (COSTS OFF) SELECT * FROM s1 WHERE f_leak(b);
-- @ rowsecurity-46
SELECT (SELECT x FROM s1 LIMIT 1) xx, * FROM s2 WHERE y like '%28%';
-- @ rowsecurity-47
EXPLAIN (COSTS OFF) SELECT (SELECT x FROM s1 LIMIT 1) xx, * FROM s2 WHERE y like '%28%';
-- @ rowsecurity-48
PREPARE p1(int) AS SELECT * FROM t1 WHERE a <= $1;
-- @ rowsecurity-49
PREPARE p2(int) AS SELECT * FROM t1 WHERE a = $1;
-- @ rowsecurity-50
EXPLAIN (COSTS OFF) UPDATE t1 SET b = b || b WHERE f_leak(b);
-- @ rowsecurity-51
UPDATE t1 SET b = b || b WHERE f_leak(b);
-- @ rowsecurity-52
EXPLAIN (COSTS OFF) UPDATE only t1 SET b = b || '_updt' WHERE f_leak(b);
-- @ rowsecurity-53
UPDATE only t1 SET b = b || '_updt' WHERE f_leak(b);
-- @ rowsecurity-54
UPDATE only t1 SET b = b WHERE f_leak(b) RETURNING tableoid::regclass, *, t1;
-- @ rowsecurity-55
UPDATE t1 SET b = b WHERE f_leak(b) RETURNING *;
-- @ rowsecurity-56
UPDATE t1 SET b = b WHERE f_leak(b) RETURNING tableoid::regclass, *, t1;
-- @ rowsecurity-57
EXPLAIN (COSTS OFF) UPDATE t2 SET b=t2.b FROM t3
WHERE t2.a = 3 and t3.a = 2 AND f_leak(t2.b) AND f_leak(t3.b);
-- @ rowsecurity-58
UPDATE t2 SET b=t2.b FROM t3
WHERE t2.a = 3 and t3.a = 2 AND f_leak(t2.b) AND f_leak(t3.b);
-- @ rowsecurity-59
EXPLAIN (COSTS OFF) UPDATE t1 SET b=t1.b FROM t2
WHERE t1.a = 3 and t2.a = 3 AND f_leak(t1.b) AND f_leak(t2.b);
-- @ rowsecurity-60
UPDATE t1 SET b=t1.b FROM t2
WHERE t1.a = 3 and t2.a = 3 AND f_leak(t1.b) AND f_leak(t2.b);
-- @ rowsecurity-61
EXPLAIN (COSTS OFF) UPDATE t2 SET b=t2.b FROM t1
WHERE t1.a = 3 and t2.a = 3 AND f_leak(t1.b) AND f_leak(t2.b);
-- @ rowsecurity-62
UPDATE t2 SET b=t2.b FROM t1
WHERE t1.a = 3 and t2.a = 3 AND f_leak(t1.b) AND f_leak(t2.b);
-- @ rowsecurity-63
EXPLAIN (COSTS OFF) UPDATE t2 t2_1 SET b = t2_2.b FROM t2 t2_2
WHERE t2_1.a = 3 AND t2_2.a = t2_1.a AND t2_2.b = t2_1.b
AND f_leak(t2_1.b) AND f_leak(t2_2.b) RETURNING *, t2_1, t2_2;
-- @ rowsecurity-64
UPDATE t2 t2_1 SET b = t2_2.b FROM t2 t2_2
WHERE t2_1.a = 3 AND t2_2.a = t2_1.a AND t2_2.b = t2_1.b
AND f_leak(t2_1.b) AND f_leak(t2_2.b) RETURNING *, t2_1, t2_2;
-- @ rowsecurity-65
EXPLAIN (COSTS OFF) UPDATE t1 t1_1 SET b = t1_2.b FROM t1 t1_2
WHERE t1_1.a = 4 AND t1_2.a = t1_1.a AND t1_2.b = t1_1.b
AND f_leak(t1_1.b) AND f_leak(t1_2.b) RETURNING *, t1_1, t1_2;
-- @ rowsecurity-66
UPDATE t1 t1_1 SET b = t1_2.b FROM t1 t1_2
WHERE t1_1.a = 4 AND t1_2.a = t1_1.a AND t1_2.b = t1_1.b
AND f_leak(t1_1.b) AND f_leak(t1_2.b) RETURNING *, t1_1, t1_2;
-- @ rowsecurity-67
SELECT * FROM t1 ORDER BY a,b;
-- @ rowsecurity-68
EXPLAIN (COSTS OFF) DELETE FROM only t1 WHERE f_leak(b);
-- @ rowsecurity-69
EXPLAIN (COSTS OFF) DELETE FROM t1 WHERE f_leak(b);
-- @ rowsecurity-70
DELETE FROM only t1 WHERE f_leak(b) RETURNING tableoid::regclass, *, t1;
-- @ rowsecurity-71
DELETE FROM t1 WHERE f_leak(b) RETURNING tableoid::regclass, *, t1;
-- @ rowsecurity-72
INSERT INTO b1 (SELECT x, public.fipshash(x::text) FROM generate_series(-10,10) x);
-- @ rowsecurity-73
CREATE VIEW bv1 WITH (security_barrier) AS SELECT * FROM b1 WHERE a > 0 WITH CHECK OPTION;
-- @ rowsecurity-74
EXPLAIN (COSTS OFF) SELECT * FROM bv1 WHERE f_leak(b);
-- @ rowsecurity-75
SELECT * FROM bv1 WHERE f_leak(b);
-- @ rowsecurity-76
INSERT INTO bv1 VALUES (-1, 'xxx');
-- @ rowsecurity-77
EXPLAIN (COSTS OFF) UPDATE bv1 SET b = 'yyy' WHERE a = 4 AND f_leak(b);
-- @ rowsecurity-78
UPDATE bv1 SET b = 'yyy' WHERE a = 4 AND f_leak(b);
-- @ rowsecurity-79
EXPLAIN (COSTS OFF) DELETE FROM bv1 WHERE a = 6 AND f_leak(b);
-- @ rowsecurity-80
DELETE FROM bv1 WHERE a = 6 AND f_leak(b);
-- @ rowsecurity-81
SELECT * FROM b1;
-- @ rowsecurity-82
MERGE INTO document d
USING (SELECT 1 as sdid) s
ON did = s.sdid
WHEN MATCHED THEN
	UPDATE SET dnotes = dnotes || ' notes added by merge1 ', dlevel = 0;
-- @ rowsecurity-83
MERGE INTO document d
USING (SELECT 1 as sdid) s
ON did = s.sdid
WHEN MATCHED THEN
	UPDATE SET dnotes = dnotes || ' notes added by merge2 ';
-- @ rowsecurity-84
MERGE INTO document d
USING (SELECT 3 as sdid) s
ON did = s.sdid
WHEN MATCHED THEN
	DELETE;
-- @ rowsecurity-85
MERGE INTO document d
USING (SELECT 4 as sdid) s
ON did = s.sdid
WHEN MATCHED AND dnotes = '' THEN
	UPDATE SET dnotes = dnotes || ' notes added by merge '
WHEN MATCHED THEN
	DELETE;
-- @ rowsecurity-86
MERGE INTO document d
USING (SELECT 4 as sdid) s
ON did = s.sdid
WHEN MATCHED AND dnotes <> '' THEN
	UPDATE SET dnotes = dnotes || ' notes added by merge '
WHEN MATCHED THEN
	DELETE;
-- @ rowsecurity-87
MERGE INTO document d
USING (SELECT 4 as sdid) s
ON did = s.sdid
WHEN MATCHED AND dnotes <> '' THEN
	UPDATE SET dnotes = dnotes || ' notes added by merge '
WHEN MATCHED THEN
	DO NOTHING;
-- @ rowsecurity-88
MERGE INTO document d
USING (SELECT 1 as sdid) s
ON did = s.sdid
WHEN MATCHED THEN
	UPDATE SET dnotes = dnotes || ' notes added by merge6 ',
			   cid = (SELECT cid from category WHERE cname = 'technology');
-- @ rowsecurity-89
INSERT INTO z1 VALUES
    (1, 'aba'),
    (2, 'bbb'),
    (3, 'ccc'),
    (4, 'dad');
-- @ rowsecurity-90
SELECT * FROM z1 WHERE f_leak(b);
-- @ rowsecurity-91
EXPLAIN (COSTS OFF) SELECT * FROM z1 WHERE f_leak(b);
-- @ rowsecurity-92
PREPARE plancache_test AS SELECT * FROM z1 WHERE f_leak(b);
-- @ rowsecurity-93
PREPARE plancache_test2 AS WITH q AS MATERIALIZED (SELECT * FROM z1 WHERE f_leak(b)) SELECT * FROM q,z2;
-- @ rowsecurity-94
PREPARE plancache_test3 AS WITH q AS MATERIALIZED (SELECT * FROM z2) SELECT * FROM q,z1 WHERE f_leak(z1.b);
-- @ rowsecurity-95
CREATE VIEW rls_view AS SELECT * FROM z1 WHERE f_leak(b);
-- @ rowsecurity-96
SELECT * FROM rls_view;
-- @ rowsecurity-97
EXPLAIN (COSTS OFF) SELECT * FROM rls_view;
-- @ rowsecurity-98
INSERT INTO z1_blacklist VALUES (3), (4);
-- @ rowsecurity-99
CREATE VIEW rls_view WITH (security_invoker) AS
    SELECT * FROM z1 WHERE f_leak(b);
-- @ rowsecurity-100
SELECT * FROM x1 WHERE f_leak(b) ORDER BY a ASC;
-- @ rowsecurity-101
UPDATE x1 SET b = b || '_updt' WHERE f_leak(b) RETURNING *;
-- @ rowsecurity-102
DELETE FROM x1 WHERE f_leak(b) RETURNING *;
-- @ rowsecurity-103
CREATE VIEW rls_sbv WITH (security_barrier) AS
    SELECT * FROM y1 WHERE f_leak(b);
-- @ rowsecurity-104
EXPLAIN (COSTS OFF) SELECT * FROM rls_sbv WHERE (a = 1);
-- @ rowsecurity-105
INSERT INTO y2 (SELECT x, public.fipshash(x::text) FROM generate_series(0,20) x);
-- @ rowsecurity-106
SELECT * FROM y2 WHERE f_leak(b);
-- @ rowsecurity-107
EXPLAIN (COSTS OFF) SELECT * FROM y2 WHERE f_leak(b);
-- @ rowsecurity-108
SELECT * FROM y2 WHERE f_leak('abc');
-- @ rowsecurity-109
EXPLAIN (COSTS OFF) SELECT * FROM y2 WHERE f_leak('abc');
-- @ rowsecurity-110
INSERT INTO test_qual_pushdown VALUES ('abc'),('def');
-- @ rowsecurity-111
SELECT * FROM y2 JOIN test_qual_pushdown ON (b = abc) WHERE f_leak(abc);
-- @ rowsecurity-112
EXPLAIN (COSTS OFF) SELECT * FROM y2 JOIN test_qual_pushdown ON (b = abc) WHERE f_leak(abc);
-- @ rowsecurity-113
SELECT * FROM y2 JOIN test_qual_pushdown ON (b = abc) WHERE f_leak(b);
-- @ rowsecurity-114
EXPLAIN (COSTS OFF) SELECT * FROM y2 JOIN test_qual_pushdown ON (b = abc) WHERE f_leak(b);
-- @ rowsecurity-115
PREPARE role_inval AS SELECT * FROM t1;
-- @ rowsecurity-116
WITH cte1 AS MATERIALIZED (SELECT * FROM t1 WHERE f_leak(b)) SELECT * FROM cte1;
-- @ rowsecurity-117
EXPLAIN (COSTS OFF)
WITH cte1 AS MATERIALIZED (SELECT * FROM t1 WHERE f_leak(b)) SELECT * FROM cte1;
-- @ rowsecurity-118
WITH cte1 AS (UPDATE t1 SET a = a + 1 RETURNING *) SELECT * FROM cte1;
-- @ rowsecurity-119
WITH cte1 AS (UPDATE t1 SET a = a RETURNING *) SELECT * FROM cte1;
-- @ rowsecurity-120
INSERT INTO t2 (SELECT * FROM t1);
-- @ rowsecurity-121
EXPLAIN (COSTS OFF) INSERT INTO t2 (SELECT * FROM t1);
-- @ rowsecurity-122
SELECT * FROM t2;
-- @ rowsecurity-123
EXPLAIN (COSTS OFF) SELECT * FROM t2;
-- @ rowsecurity-124
CREATE TABLE t3 AS SELECT * FROM t1;
-- @ rowsecurity-125
SELECT * INTO t4 FROM t1;
-- @ rowsecurity-126
SELECT * FROM t4;
-- @ rowsecurity-127
INSERT INTO blog VALUES
    (1, 'alice', 'blog #1'),
    (2, 'bob', 'blog #1'),
    (3, 'alice', 'blog #2'),
    (4, 'alice', 'blog #3'),
    (5, 'john', 'blog #1');
-- @ rowsecurity-128
INSERT INTO comment VALUES
    (1, 'cool blog'),
    (1, 'fun blog'),
    (3, 'crazy blog'),
    (5, 'what?'),
    (4, 'insane!'),
    (2, 'who did it?');
-- @ rowsecurity-129
SELECT id, author, message FROM blog JOIN comment ON id = blog_id;
-- @ rowsecurity-130
SELECT id, author, message FROM comment JOIN blog ON id = blog_id;
-- @ rowsecurity-131
INSERT INTO copy_t (SELECT x, public.fipshash(x::text) FROM generate_series(0,10) x);
-- @ rowsecurity-132
COPY (SELECT * FROM copy_t ORDER BY a ASC) TO STDOUT WITH DELIMITER ',';
-- @ rowsecurity-133
INSERT INTO copy_rel_to VALUES (1, public.fipshash('1'));
-- @ rowsecurity-134
COPY copy_rel_to TO STDOUT WITH DELIMITER ',';
-- @ rowsecurity-135
INSERT INTO copy_rel_to_child VALUES (1, 'one'), (2, 'two');
-- @ rowsecurity-136
COPY copy_t FROM STDIN;
-- @ rowsecurity-137
UPDATE current_check SET payload = payload || '_new' WHERE currentid = 2 RETURNING *;
-- @ rowsecurity-138
UPDATE current_check SET payload = payload || '_new' WHERE CURRENT OF current_check_cursor RETURNING *;
-- @ rowsecurity-139
EXPLAIN (COSTS OFF) UPDATE current_check SET payload = payload WHERE CURRENT OF current_check_cursor;
-- @ rowsecurity-140
DELETE FROM current_check WHERE CURRENT OF current_check_cursor RETURNING *;
-- @ rowsecurity-141
INSERT INTO current_check_2 VALUES (1, 'Apple');
-- @ rowsecurity-142
SELECT ctid, * FROM current_check_2;
-- @ rowsecurity-143
DECLARE current_check_cursor CURSOR FOR SELECT * FROM current_check_2;
-- @ rowsecurity-144
EXPLAIN (COSTS OFF)
UPDATE current_check_2 SET b = 'Manzana' WHERE CURRENT OF current_check_cursor;
-- @ rowsecurity-145
UPDATE current_check_2 SET b = 'Manzana' WHERE CURRENT OF current_check_cursor;
-- @ rowsecurity-146
SELECT * FROM coll_t;
-- @ rowsecurity-147
INSERT INTO r1 VALUES (10), (20);
-- @ rowsecurity-148
INSERT INTO r2 VALUES (10), (20);
-- @ rowsecurity-149
SELECT * FROM r1;
-- @ rowsecurity-150
SELECT * FROM r2;
-- @ rowsecurity-151
UPDATE r2 SET a = 2 RETURNING *;
-- @ rowsecurity-152
DELETE FROM r2 RETURNING *;
-- @ rowsecurity-153
INSERT INTO r1 SELECT a + 1 FROM r2 RETURNING *;
-- @ rowsecurity-154
UPDATE r1 SET a = r2.a + 2 FROM r2 WHERE r1.a = r2.a RETURNING *;
-- @ rowsecurity-155
DELETE FROM r1 USING r2 WHERE r1.a = r2.a + 2 RETURNING *;
-- @ rowsecurity-156
UPDATE r1 SET a = 1;
-- @ rowsecurity-157
DELETE FROM r1;
-- @ rowsecurity-158
DELETE FROM r2;
-- @ rowsecurity-159
UPDATE r1 SET a = a+5;
-- @ rowsecurity-160
INSERT INTO r1 VALUES (10), (20) RETURNING *;
-- @ rowsecurity-161
UPDATE r1 SET a = 30 RETURNING *;
-- @ rowsecurity-162
INSERT INTO r1 VALUES (10)
    ON CONFLICT (a) DO UPDATE SET a = 30 RETURNING *;
-- @ rowsecurity-163
INSERT INTO r1 VALUES (10)
    ON CONFLICT (a) DO UPDATE SET a = 30;
-- @ rowsecurity-164
INSERT INTO ref_tbl VALUES (1);
-- @ rowsecurity-165
INSERT INTO rls_tbl VALUES (10);
-- @ rowsecurity-166
CREATE VIEW rls_view AS SELECT * FROM rls_tbl;
-- @ rowsecurity-167
SELECT * FROM ref_tbl;
-- @ rowsecurity-168
SELECT * FROM rls_tbl;
-- @ rowsecurity-169
INSERT INTO rls_tbl SELECT x/10 FROM generate_series(1, 100) x;
-- @ rowsecurity-170
SELECT * FROM rls_tbl WHERE a <<< 1000;
-- @ rowsecurity-171
EXPLAIN (COSTS OFF) SELECT * FROM rls_tbl WHERE a <<< 1000 or a <<< 900;
-- @ rowsecurity-172
INSERT INTO rls_child_tbl SELECT x/10 FROM generate_series(1, 100) x;
-- @ rowsecurity-173
INSERT INTO rls_ptbl SELECT x/10 FROM generate_series(1, 100) x;
-- @ rowsecurity-174
SELECT * FROM rls_child_tbl WHERE a <<< 1000;
-- @ rowsecurity-175
SELECT * FROM rls_ptbl WHERE a <<< 1000;
-- @ rowsecurity-176
SELECT * FROM rls_part WHERE a <<< 1000;
-- @ rowsecurity-177
SELECT * FROM (SELECT * FROM rls_tbl UNION ALL
               SELECT * FROM rls_tbl) t WHERE a <<< 1000;
-- @ rowsecurity-178
SELECT * FROM (SELECT * FROM rls_child_tbl UNION ALL
               SELECT * FROM rls_child_tbl) t WHERE a <<< 1000;
-- @ rowsecurity-179
CREATE VIEW rls_tbl_view AS SELECT * FROM rls_tbl;
-- @ rowsecurity-180
SELECT * FROM rls_tbl_view WHERE a <<< 1000;
-- @ rowsecurity-181
insert into rls_t values ('invisible to bob');
-- @ rowsecurity-182
create view rls_v with (security_invoker) as select * from rls_t;
-- @ rowsecurity-183
insert into test_t values ('a'), ('b');
-- @ rowsecurity-184
select rls_f(c) from test_t order by rls_f;
