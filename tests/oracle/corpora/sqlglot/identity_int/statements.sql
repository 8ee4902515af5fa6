-- @ identity-int-1
SELECT asof FROM x;
-- @ identity-int-2
SELECT * FROM test;
-- @ identity-int-3
SELECT *, 1 FROM test;
-- @ identity-int-4
SELECT * FROM a, b, (SELECT 1) AS c;
-- @ identity-int-5
SELECT a FROM test;
-- @ identity-int-6
SELECT DISTINCT x FROM test;
-- @ identity-int-7
SELECT DISTINCT x, y FROM test;
-- @ identity-int-8
SELECT DISTINCT ON (x) x, y FROM z;
-- @ identity-int-9
SELECT DISTINCT ON (x, y + 1) * FROM z;
-- @ identity-int-10
SELECT test.* FROM test;
-- @ identity-int-11
SELECT a AS b FROM test;
-- @ identity-int-12
SELECT "a"."b" FROM "a";
-- @ identity-int-13
SELECT "a".b FROM a;
-- @ identity-int-14
SELECT a.b FROM "a";
-- @ identity-int-15
SELECT a.b FROM a;
-- @ identity-int-16
SELECT * FROM test LIMIT 100;
-- @ identity-int-17
SELECT * FROM test LIMIT 1 + 1;
-- @ identity-int-18
SELECT * FROM test LIMIT 100 OFFSET 200;
-- @ identity-int-19
SELECT * FROM test LIMIT (SELECT 1);
-- @ identity-int-20
SELECT * FROM test LIMIT (SELECT 1) OFFSET (SELECT 1);
-- @ identity-int-21
SELECT * FROM test FETCH FIRST ROWS ONLY;
-- @ identity-int-22
SELECT * FROM test FETCH FIRST 1 ROWS ONLY;
-- @ identity-int-23
SELECT * FROM test ORDER BY id DESC FETCH FIRST 10 ROWS WITH TIES;
-- @ identity-int-24
SELECT * FROM test ORDER BY always DESC;
-- @ identity-int-25
SELECT * FROM test FETCH NEXT 1 ROWS ONLY;
-- @ identity-int-26
SELECT a, b, 1 < 1 FROM test;
-- @ identity-int-27
SELECT a FROM test WHERE NOT FALSE;
-- @ identity-int-28
SELECT a FROM test WHERE a = 1;
-- @ identity-int-29
SELECT a FROM test WHERE a = 1 AND b = 2;
-- @ identity-int-30
SELECT a FROM test WHERE a IN (SELECT b FROM z);
-- @ identity-int-31
SELECT a FROM test WHERE a IN ((SELECT 1), 2);
-- @ identity-int-32
SELECT * FROM x WHERE y IN ((SELECT 1) EXCEPT (SELECT 2));
-- @ identity-int-33
SELECT * FROM x WHERE y IN (SELECT 1 UNION SELECT 2);
-- @ identity-int-34
SELECT * FROM x WHERE y IN ((SELECT 1 UNION SELECT 2));
-- @ identity-int-35
SELECT * FROM x WHERE y IN (WITH z AS (SELECT 1) SELECT * FROM z);
-- @ identity-int-36
SELECT a FROM test WHERE (a > 1);
-- @ identity-int-37
SELECT a FROM test WHERE a > (SELECT 1 FROM x GROUP BY y);
-- @ identity-int-38
SELECT a FROM test WHERE EXISTS(SELECT 1);
-- @ identity-int-39
SELECT a FROM test WHERE TRUE OR NOT EXISTS(SELECT * FROM x);
-- @ identity-int-40
SELECT a AS any, b AS some, c AS all, d AS exists FROM test WHERE a = ANY (SELECT 1);
-- @ identity-int-41
SELECT a FROM test WHERE a > ALL (SELECT 1);
-- @ identity-int-42
SELECT a FROM test WHERE (a, b) IN (SELECT 1, 2);
-- @ identity-int-43
SELECT a FROM test ORDER BY a;
-- @ identity-int-44
SELECT a FROM test ORDER BY a, b;
-- @ identity-int-45
SELECT x FROM tests ORDER BY a DESC, b DESC, c;
-- @ identity-int-46
SELECT a FROM test ORDER BY a > 1;
-- @ identity-int-47
SELECT * FROM test ORDER BY DATE DESC, TIMESTAMP DESC;
-- @ identity-int-48
SELECT CASE WHEN a < b THEN 1 WHEN a < c THEN 2 ELSE 3 END FROM test;
-- @ identity-int-49
SELECT a FROM (SELECT a FROM test) AS x;
-- @ identity-int-50
SELECT a FROM (SELECT a FROM (SELECT a FROM test) AS y) AS x;
-- @ identity-int-51
SELECT a FROM test WHERE a IN (1, 2, 3) OR b BETWEEN 1 AND 4;
-- @ identity-int-52
SELECT ABS(a) FROM test;
-- @ identity-int-53
SELECT AVG(a) FROM test;
-- @ identity-int-54
SELECT CEIL(a) FROM test;
-- @ identity-int-55
SELECT COUNT(a) FROM test;
-- @ identity-int-56
SELECT COUNT(DISTINCT a) FROM test;
-- @ identity-int-57
SELECT EXP(a) FROM test;
-- @ identity-int-58
SELECT FLOOR(a) FROM test;
-- @ identity-int-59
SELECT GREATEST(a, b, c) FROM test;
-- @ identity-int-60
SELECT LN(a) FROM test;
-- @ identity-int-61
SELECT MAX(a) FROM test;
-- @ identity-int-62
SELECT MIN(a) FROM test;
-- @ identity-int-63
SELECT POWER(a, 2) FROM test;
-- @ identity-int-64
SELECT ROUND(a) FROM test;
-- @ identity-int-65
SELECT ROUND(a, 2) FROM test;
-- @ identity-int-66
SELECT SUM(a) FROM test;
-- @ identity-int-67
SELECT SQRT(a) FROM test;
-- @ identity-int-68
SELECT STDDEV(a) FROM test;
-- @ identity-int-69
SELECT STDDEV_POP(a) FROM test;
-- @ identity-int-70
SELECT STDDEV_SAMP(a) FROM test;
-- @ identity-int-71
SELECT VARIANCE(a) FROM test;
-- @ identity-int-72
SELECT CAST(a AS INT) FROM test;
-- @ identity-int-73
SELECT CAST(a AS VARCHAR) FROM test;
-- @ identity-int-74
SELECT CAST(a < 1 AS INT) FROM test;
-- @ identity-int-75
SELECT CAST(a IS NULL AS INT) FROM test;
-- @ identity-int-76
SELECT CAST(a AS DECIMAL) FROM test;
-- @ identity-int-77
SELECT CAST(a AS DECIMAL(1)) FROM test;
-- @ identity-int-78
SELECT CAST(a AS DECIMAL(1, 2)) FROM test;
-- @ identity-int-79
SELECT COALESCE(a, b, c) FROM test;
-- @ identity-int-80
SELECT ANY_VALUE(a) FROM test;
-- @ identity-int-81
SELECT 1 FROM a JOIN b ON a.x = b.x;
-- @ identity-int-82
SELECT 1 FROM a INNER JOIN b ON a.x = b.x;
-- @ identity-int-83
SELECT 1 FROM a LEFT JOIN b ON a.x = b.x;
-- @ identity-int-84
SELECT 1 FROM a RIGHT JOIN b ON a.x = b.x;
-- @ identity-int-85
SELECT 1 FROM a JOIN b USING (x);
-- @ identity-int-86
SELECT 1 FROM a JOIN b USING (x, y, z);
-- @ identity-int-87
SELECT 1 FROM a JOIN b ON a.foo = b.bar JOIN c ON a.foo = c.bar;
-- @ identity-int-88
SELECT 1 FROM a LEFT JOIN b ON a.foo = b.bar JOIN c ON a.foo = c.bar;
-- @ identity-int-89
SELECT 1 FROM a LEFT OUTER JOIN b ON a.foo = b.bar;
-- @ identity-int-90
SELECT 1 FROM a NATURAL JOIN b;
-- @ identity-int-91
SELECT 1 FROM a NATURAL LEFT JOIN b;
-- @ identity-int-92
SELECT 1 FROM a NATURAL LEFT OUTER JOIN b;
-- @ identity-int-93
SELECT 1 FROM a FULL JOIN b ON a.foo = b.bar;
-- @ identity-int-94
SELECT 1 FROM a JOIN b JOIN c ON b.id = c.id ON a.id = b.id;
-- @ identity-int-95
SELECT * FROM a JOIN b JOIN c USING (id) USING (id);
-- @ identity-int-96
SELECT * FROM (table1 AS t1 LEFT JOIN table2 AS t2 ON 1 = 1);
-- @ identity-int-97
SELECT * FROM (tbl1 LEFT JOIN tbl2 ON 1 = 1);
-- @ identity-int-98
SELECT * FROM (tbl1 CROSS JOIN tbl2);
-- @ identity-int-99
SELECT * FROM (tbl1 CROSS JOIN tbl2) AS t;
-- @ identity-int-100
SELECT * FROM (tbl1 JOIN (tbl2 CROSS JOIN tbl3) ON bla = foo);
-- @ identity-int-101
SELECT * FROM x AS y(a, b);
-- @ identity-int-102
SELECT RANK() OVER (PARTITION BY a) FROM x;
-- @ identity-int-103
SELECT RANK() OVER (PARTITION BY a, b) FROM x;
-- @ identity-int-104
SELECT RANK() OVER (ORDER BY a) FROM x;
-- @ identity-int-105
SELECT RANK() OVER (ORDER BY a, b) FROM x;
-- @ identity-int-106
SELECT RANK() OVER (PARTITION BY a ORDER BY a) FROM x;
-- @ identity-int-107
SELECT RANK() OVER (PARTITION BY a, b ORDER BY a, b DESC) FROM x;
-- @ identity-int-108
SELECT SUM(x) OVER (PARTITION BY a) AS y FROM x;
-- @ identity-int-109
SELECT AVG(x) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM t;
-- @ identity-int-110
CREATE TABLE asd AS SELECT asd FROM asd WITH NO DATA;
-- @ identity-int-111
CREATE TABLE asd AS SELECT asd FROM asd WITH DATA;
-- @ identity-int-112
CREATE VIEW x AS SELECT a FROM b;
-- @ identity-int-113
CREATE MATERIALIZED VIEW x.y.z AS SELECT a FROM b;
-- @ identity-int-114
DELETE FROM x WHERE y > 1;
-- @ identity-int-115
DELETE FROM y;
-- @ identity-int-116
DELETE FROM event USING sales WHERE event.eventid = sales.eventid;
-- @ identity-int-117
DELETE FROM event USING sales, bla WHERE event.eventid = sales.eventid;
-- @ identity-int-118
DELETE FROM event USING sales AS s WHERE event.eventid = s.eventid;
-- @ identity-int-119
DELETE FROM event AS event USING sales AS s WHERE event.eventid = s.eventid;
-- @ identity-int-120
INSERT INTO x SELECT * FROM y;
-- @ identity-int-121
INSERT INTO x (SELECT * FROM y);
-- @ identity-int-122
INSERT INTO x WITH y AS (SELECT 1) SELECT * FROM y;
-- @ identity-int-123
INSERT INTO y (a, b, c) SELECT a, b, c FROM x;
-- @ identity-int-124
INSERT INTO y (SELECT 1) UNION (SELECT 2);
-- @ identity-int-125
INSERT INTO result_table (WITH test AS (SELECT * FROM source_table) SELECT * FROM test);
-- @ identity-int-126
UPDATE tbl_name SET foo = 123;
-- @ identity-int-127
UPDATE tbl_name SET foo = 123, bar = 345;
-- @ identity-int-128
UPDATE products SET price = price * 1.10 WHERE price <= 99.99 RETURNING name, price AS new_price;
-- @ identity-int-129
WITH a AS (SELECT 1) INSERT INTO b SELECT * FROM a;
-- @ identity-int-130
WITH a AS (SELECT * FROM b) DELETE FROM a;
-- @ identity-int-131
WITH a AS ((SELECT b.foo AS foo, b.bar AS bar FROM b) UNION ALL (SELECT c.foo AS foo, c.bar AS bar FROM c)) SELECT * FROM a;
-- @ identity-int-132
SELECT * FROM x WHERE y IN ((SELECT 1) UNION (SELECT 2) OFFSET 2);
-- @ identity-int-133
SELECT CAST(x AS INT) /* comment */ FROM foo;
-- @ identity-int-134
SELECT * FROM foo /* x */, bla /* x */;
-- @ identity-int-135
INSERT INTO foo SELECT * FROM bar /* comment */;
-- @ identity-int-136
SELECT x AS INTO FROM bla;
-- @ identity-int-137
SELECT div.a FROM test_table AS div;
-- @ identity-int-138
SELECT partition FROM a;
-- @ identity-int-139
SELECT /*+ REBALANCE */ * FROM foo;
-- @ identity-int-140
SELECT * FROM (tbl1 CROSS JOIN (SELECT * FROM tbl2) AS t1);
-- @ identity-int-141
/* comment1 */ INSERT INTO x /* comment2 */ VALUES (1, 2, 3);
-- @ identity-int-142
/* comment1 */ UPDATE tbl /* comment2 */ SET x = 2 WHERE x < 2;
-- @ identity-int-143
/* comment1 */ DELETE FROM x /* comment2 */ WHERE y > 1;
-- @ identity-int-144
SELECT x FROM y ORDER BY x ASC;
-- @ identity-int-145
SELECT recursive FROM t;
-- @ identity-int-146
SELECT (ROW_NUMBER() OVER (PARTITION BY user ORDER BY date ASC) - ROW_NUMBER() OVER (PARTITION BY user, segment ORDER BY date ASC)) AS group_id FROM example_table;
-- @ identity-int-147
SELECT values AS values FROM t WHERE values + 1 > 3;
-- @ identity-int-148
SELECT cube, cube.x FROM cube;
-- @ identity-int-149
SELECT test.Unknown FROM test;
-- @ identity-int-150
SELECT a BETWEEN "symmetric" AND b FROM t;
