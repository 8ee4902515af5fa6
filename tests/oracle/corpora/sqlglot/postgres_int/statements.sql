-- @ postgres-int-1
SELECT * FROM t;
-- @ postgres-int-2
SELECT * FROM t FOR UPDATE;
-- @ postgres-int-3
SELECT * FROM t ORDER BY x OFFSET 1 FETCH FIRST 1 ROWS ONLY;
-- @ postgres-int-4
SELECT a = b IS NULL FROM t;
-- @ postgres-int-5
SELECT a = b IS NOT NULL FROM t;
-- @ postgres-int-6
SELECT (a = b) IS NOT NULL FROM t;
-- @ postgres-int-7
SELECT a = b NOTNULL FROM t;
-- @ postgres-int-8
SELECT a IS NOT NULL IS NULL FROM t;
-- @ postgres-int-9
SELECT a IS NULL IS NOT NULL FROM t;
-- @ postgres-int-10
SELECT * FROM r CROSS JOIN LATERAL UNNEST(ARRAY[1]) AS s(location);
-- @ postgres-int-11
UPDATE character SET x = 1;
-- @ postgres-int-12
SELECT MODE() WITHIN GROUP (ORDER BY status DESC) AS most_common FROM orders;
-- @ postgres-int-13
SELECT x FROM t WHERE CAST($1 AS TEXT) = 'ok';
-- @ postgres-int-14
SELECT * FROM t TABLESAMPLE SYSTEM (50) REPEATABLE (55);
-- @ postgres-int-15
SELECT * FROM x WHERE SUBSTRING('Thomas' FROM '...$') IN ('mas');
-- @ postgres-int-16
SELECT * FROM ONLY t1;
-- @ postgres-int-17
SELECT SUM(x) OVER a, SUM(y) OVER b FROM c WINDOW a AS (PARTITION BY d), b AS (PARTITION BY e);
-- @ postgres-int-18
SELECT * FROM x WHERE SUBSTRING('Thomas' FROM '%#"o_a#"_' FOR '#') IN ('mas');
-- @ postgres-int-19
SELECT * FROM foo, LATERAL (SELECT * FROM bar WHERE bar.id = foo.bar_id) AS ss;
-- @ postgres-int-20
SELECT id, email, CAST(deleted AS TEXT) FROM users WHERE deleted NOTNULL;
-- @ postgres-int-21
SELECT id, email, CAST(deleted AS TEXT) FROM users WHERE deleted IS NOT NULL;
-- @ postgres-int-22
SELECT id, email, CAST(deleted AS TEXT) FROM users WHERE NOT deleted ISNULL;
-- @ postgres-int-23
SELECT id, email, CAST(deleted AS TEXT) FROM users WHERE NOT deleted IS NULL;
-- @ postgres-int-24
SELECT * FROM t1*;
-- @ postgres-int-25
SELECT * FROM t1;
-- @ postgres-int-26
SELECT * FROM "test_table" ORDER BY RANDOM() LIMIT 5;
-- @ postgres-int-27
SELECT * FROM t TABLESAMPLE SYSTEM (50);
-- @ postgres-int-28
SELECT y, GENERATE_SERIES(1, 3) AS g FROM t;
-- @ postgres-int-29
SELECT y, GENERATE_SERIES(1, 2) AS a, GENERATE_SERIES(11, 13) AS b FROM t;
-- @ postgres-int-30
SELECT * FROM t CROSS JOIN GENERATE_SERIES(2, 4);
-- @ postgres-int-31
SELECT * FROM t CROSS JOIN GENERATE_SERIES(2, 4) AS s;
-- @ postgres-int-32
SELECT fname, lname, age FROM person ORDER BY age DESC NULLS FIRST, fname ASC NULLS LAST, lname;
-- @ postgres-int-33
COPY (SELECT * FROM t) TO 'file' WITH (FORMAT format, HEADER MATCH, FREEZE TRUE);
-- @ postgres-int-34
SELECT 1 FROM ((VALUES (1)) AS vals(id) LEFT OUTER JOIN tbl ON vals.id = tbl.id);
-- @ postgres-int-35
SELECT JSON_OBJECT_AGG(k, v) FROM t;
-- @ postgres-int-36
SELECT JSONB_OBJECT_AGG(k, v) FROM t;
-- @ postgres-int-37
SELECT JSON_AGG(DISTINCT name) FROM users;
-- @ postgres-int-38
UPDATE foo SET a = bar.a, b = bar.b FROM bar WHERE foo.id = bar.id;
-- @ postgres-int-39
UPDATE tbl_name SET foo = 123 RETURNING a;
-- @ postgres-int-40
TRUNCATE TABLE t1 CONTINUE IDENTITY;
-- @ postgres-int-41
TRUNCATE TABLE t1 RESTART IDENTITY;
-- @ postgres-int-42
TRUNCATE TABLE t1 CASCADE;
-- @ postgres-int-43
TRUNCATE TABLE t1 RESTRICT;
-- @ postgres-int-44
TRUNCATE TABLE t1 CONTINUE IDENTITY CASCADE;
-- @ postgres-int-45
TRUNCATE TABLE t1 RESTART IDENTITY RESTRICT;
-- @ postgres-int-46
INSERT INTO book (isbn, title) VALUES ($1, $2) ON CONFLICT(isbn) WHERE deleted_at IS NULL DO UPDATE SET title = EXCLUDED.title RETURNING id, isbn;
-- @ postgres-int-47
INSERT INTO newtable AS t(a, b, c) VALUES (1, 2, 3) ON CONFLICT(c) DO UPDATE SET a = t.a + 1 WHERE t.a < 1;
-- @ postgres-int-48
INSERT INTO newtable AS t (a, b, c) VALUES (1, 2, 3) ON CONFLICT(c) DO UPDATE SET a = t.a + 1 WHERE t.a < 1;
-- @ postgres-int-49
DELETE FROM event USING sales AS s WHERE event.eventid = s.eventid RETURNING a;
-- @ postgres-int-50
TRUNCATE TABLE ONLY t1, t2*, ONLY t3, t4, t5* RESTART IDENTITY CASCADE;
-- @ postgres-int-51
TRUNCATE TABLE ONLY t1, t2, ONLY t3, t4, t5 RESTART IDENTITY CASCADE;
-- @ postgres-int-52
SELECT u & 5 FROM t;
-- @ postgres-int-53
WITH RECURSIVE search_graph(id, link, data, depth) AS (SELECT g.id, g.link, g.data, 1 FROM graph AS g UNION ALL SELECT g.id, g.link, g.data, sg.depth + 1 FROM graph AS g, search_graph AS sg WHERE g.id = sg.link) CYCLE id SET is_cycle USING path SELECT * FROM search_graph;
-- @ postgres-int-54
WITH RECURSIVE search_graph(id, link, data, depth) AS (SELECT g.id, g.link, g.data, 1 FROM graph AS g UNION ALL SELECT g.id, g.link, g.data, sg.depth + 1 FROM graph AS g, search_graph AS sg WHERE g.id = sg.link) CYCLE id SET is_cycle TO 'Y' DEFAULT 'N' USING path SELECT * FROM search_graph;
-- @ postgres-int-55
WITH RECURSIVE search_graph(id, link, data, depth) AS (SELECT g.id, g.link, g.data, 1 FROM graph AS g UNION ALL SELECT g.id, g.link, g.data, sg.depth + 1 FROM graph AS g, search_graph AS sg WHERE g.id = sg.link) SEARCH DEPTH FIRST BY id SET ordercol CYCLE id SET is_cycle USING path SELECT * FROM search_graph ORDER BY ordercol;
-- @ postgres-int-56
SELECT r IS NOT NULL FROM t;
-- @ postgres-int-57
SELECT NOT r IS NULL FROM t;
-- @ postgres-int-58
SELECT NOT r IS NOT NULL FROM t;
-- @ postgres-int-59
SELECT r NOTNULL FROM t;
-- @ postgres-int-60
SELECT r ISNULL FROM t;
-- @ postgres-int-61
SELECT r IS NULL FROM t;
-- @ postgres-int-62
SELECT * FROM ONLY t;
-- @ postgres-int-63
SELECT (a = b) IS NULL FROM t;
-- @ postgres-int-64
SELECT * FROM x FETCH FIRST 1 ROWS ONLY;
-- @ postgres-int-65
SELECT * FROM x LIMIT 1;
-- @ postgres-int-66
SELECT fname, lname, age FROM person ORDER BY age DESC, fname ASC, lname;
-- @ postgres-int-67
SELECT fname, lname, age FROM person ORDER BY age DESC NULLS FIRST, fname ASC, lname;
-- @ postgres-int-68
SELECT fname, lname, age FROM person ORDER BY age DESC NULLS FIRST, fname ASC NULLS LAST, lname NULLS LAST;
