-- @ sqlglot_mysql_identity-1
SELECT asof FROM x;
-- @ sqlglot_mysql_identity-7
SELECT * FROM test;
-- @ sqlglot_mysql_identity-8
SELECT *, 1 FROM test;
-- @ sqlglot_mysql_identity-11
SELECT * FROM a, b, (SELECT 1) AS c;
-- @ sqlglot_mysql_identity-12
SELECT a FROM test;
-- @ sqlglot_mysql_identity-18
SELECT DISTINCT x FROM test;
-- @ sqlglot_mysql_identity-19
SELECT DISTINCT x, y FROM test;
-- @ sqlglot_mysql_identity-25
SELECT test.* FROM test;
-- @ sqlglot_mysql_identity-26
SELECT a AS b FROM test;
-- @ sqlglot_mysql_identity-30
SELECT a.b FROM a;
-- @ sqlglot_mysql_identity-46
SELECT x LIKE '%x%' FROM test;
-- @ sqlglot_mysql_identity-47
SELECT * FROM test LIMIT 100;
-- @ sqlglot_mysql_identity-49
SELECT * FROM test LIMIT 100 OFFSET 200;
-- @ sqlglot_mysql_identity-52
SELECT * FROM test FETCH FIRST ROWS ONLY;
-- @ sqlglot_mysql_identity-53
SELECT * FROM test FETCH FIRST 1 ROWS ONLY;
-- @ sqlglot_mysql_identity-54
SELECT * FROM test ORDER BY id DESC FETCH FIRST 10 ROWS WITH TIES;
-- @ sqlglot_mysql_identity-56
SELECT * FROM test ORDER BY always DESC;
-- @ sqlglot_mysql_identity-57
SELECT * FROM test FETCH NEXT 1 ROWS ONLY;
-- @ sqlglot_mysql_identity-61
SELECT a, b, 1 < 1 FROM test;
-- @ sqlglot_mysql_identity-62
SELECT a FROM test WHERE NOT FALSE;
-- @ sqlglot_mysql_identity-63
SELECT a FROM test WHERE a = 1;
-- @ sqlglot_mysql_identity-64
SELECT a FROM test WHERE a = 1 AND b = 2;
-- @ sqlglot_mysql_identity-65
SELECT a FROM test WHERE a IN (SELECT b FROM z);
-- @ sqlglot_mysql_identity-66
SELECT a FROM test WHERE a IN ((SELECT 1), 2);
-- @ sqlglot_mysql_identity-67
SELECT * FROM x WHERE y IN ((SELECT 1) EXCEPT (SELECT 2));
-- @ sqlglot_mysql_identity-68
SELECT * FROM x WHERE y IN (SELECT 1 UNION SELECT 2);
-- @ sqlglot_mysql_identity-69
SELECT * FROM x WHERE y IN ((SELECT 1 UNION SELECT 2));
-- @ sqlglot_mysql_identity-70
SELECT * FROM x WHERE y IN (WITH z AS (SELECT 1) SELECT * FROM z);
-- @ sqlglot_mysql_identity-71
SELECT a FROM test WHERE (a > 1);
-- @ sqlglot_mysql_identity-72
SELECT a FROM test WHERE a > (SELECT 1 FROM x GROUP BY y);
-- @ sqlglot_mysql_identity-73
SELECT a FROM test WHERE EXISTS(SELECT 1);
-- @ sqlglot_mysql_identity-74
SELECT a FROM test WHERE EXISTS(SELECT * FROM x UNION SELECT * FROM Y) OR TRUE;
-- @ sqlglot_mysql_identity-75
SELECT a FROM test WHERE TRUE OR NOT EXISTS(SELECT * FROM x);
-- @ sqlglot_mysql_identity-77
SELECT a FROM test WHERE a > ALL (SELECT 1);
-- @ sqlglot_mysql_identity-78
SELECT a FROM test WHERE (a, b) IN (SELECT 1, 2);
-- @ sqlglot_mysql_identity-79
SELECT a FROM test ORDER BY a;
-- @ sqlglot_mysql_identity-80
SELECT a FROM test ORDER BY a, b;
-- @ sqlglot_mysql_identity-81
SELECT x FROM tests ORDER BY a DESC, b DESC, c;
-- @ sqlglot_mysql_identity-82
SELECT a FROM test ORDER BY a > 1;
-- @ sqlglot_mysql_identity-84
SELECT a, b FROM test GROUP BY 1;
-- @ sqlglot_mysql_identity-85
SELECT a, b FROM test GROUP BY a;
-- @ sqlglot_mysql_identity-86
SELECT a, b FROM test WHERE a = 1 GROUP BY a HAVING a = 2;
-- @ sqlglot_mysql_identity-87
SELECT a, b FROM test WHERE a = 1 GROUP BY a HAVING a = 2 ORDER BY a;
-- @ sqlglot_mysql_identity-88
SELECT a, b FROM test WHERE a = 1 GROUP BY CASE 1 WHEN 1 THEN 1 END;
-- @ sqlglot_mysql_identity-101
SELECT CASE WHEN a < b THEN 1 WHEN a < c THEN 2 ELSE 3 END FROM test;
-- @ sqlglot_mysql_identity-102
SELECT a FROM (SELECT a FROM test) AS x;
-- @ sqlglot_mysql_identity-103
SELECT a FROM (SELECT a FROM (SELECT a FROM test) AS y) AS x;
-- @ sqlglot_mysql_identity-104
SELECT a FROM test WHERE a IN (1, 2, 3) OR b BETWEEN 1 AND 4;
-- @ sqlglot_mysql_identity-117
SELECT ABS(a) FROM test;
-- @ sqlglot_mysql_identity-118
SELECT AVG(a) FROM test;
-- @ sqlglot_mysql_identity-119
SELECT CEIL(a) FROM test;
-- @ sqlglot_mysql_identity-121
SELECT COUNT(a) FROM test;
-- @ sqlglot_mysql_identity-125
SELECT COUNT(DISTINCT a) FROM test;
-- @ sqlglot_mysql_identity-126
SELECT EXP(a) FROM test;
-- @ sqlglot_mysql_identity-127
SELECT FLOOR(a) FROM test;
-- @ sqlglot_mysql_identity-130
SELECT GREATEST(a, b, c) FROM test;
-- @ sqlglot_mysql_identity-131
SELECT LAST_VALUE(a) FROM test;
-- @ sqlglot_mysql_identity-132
SELECT LN(a) FROM test;
-- @ sqlglot_mysql_identity-133
SELECT MAX(a) FROM test;
-- @ sqlglot_mysql_identity-134
SELECT MIN(a) FROM test;
-- @ sqlglot_mysql_identity-135
SELECT POWER(a, 2) FROM test;
-- @ sqlglot_mysql_identity-137
SELECT ROUND(a) FROM test;
-- @ sqlglot_mysql_identity-138
SELECT ROUND(a, 2) FROM test;
-- @ sqlglot_mysql_identity-139
SELECT SUM(a) FROM test;
-- @ sqlglot_mysql_identity-140
SELECT SQRT(a) FROM test;
-- @ sqlglot_mysql_identity-141
SELECT STDDEV(a) FROM test;
-- @ sqlglot_mysql_identity-142
SELECT STDDEV_POP(a) FROM test;
-- @ sqlglot_mysql_identity-143
SELECT STDDEV_SAMP(a) FROM test;
-- @ sqlglot_mysql_identity-144
SELECT VARIANCE(a) FROM test;
-- @ sqlglot_mysql_identity-146
SELECT CAST(a AS INT) FROM test;
-- @ sqlglot_mysql_identity-147
SELECT CAST(a AS DATETIME) FROM test;
-- @ sqlglot_mysql_identity-149
SELECT CAST(a < 1 AS INT) FROM test;
-- @ sqlglot_mysql_identity-150
SELECT CAST(a IS NULL AS INT) FROM test;
-- @ sqlglot_mysql_identity-153
SELECT CAST(a AS DECIMAL) FROM test;
-- @ sqlglot_mysql_identity-154
SELECT CAST(a AS DECIMAL(1)) FROM test;
-- @ sqlglot_mysql_identity-158
SELECT CAST(a AS DATE) FROM test;
-- @ sqlglot_mysql_identity-162
SELECT COALESCE(a, b, c) FROM test;
-- @ sqlglot_mysql_identity-164
SELECT 1 FROM a JOIN b ON a.x = b.x;
-- @ sqlglot_mysql_identity-166
SELECT 1 FROM a INNER JOIN b ON a.x = b.x;
-- @ sqlglot_mysql_identity-167
SELECT 1 FROM a LEFT JOIN b ON a.x = b.x;
-- @ sqlglot_mysql_identity-168
SELECT 1 FROM a RIGHT JOIN b ON a.x = b.x;
-- @ sqlglot_mysql_identity-169
SELECT 1 FROM a CROSS JOIN b ON a.x = b.x;
-- @ sqlglot_mysql_identity-180
SELECT 1 FROM a JOIN b ON a.foo = b.bar JOIN c ON a.foo = c.bar;
-- @ sqlglot_mysql_identity-181
SELECT 1 FROM a LEFT JOIN b ON a.foo = b.bar JOIN c ON a.foo = c.bar;
-- @ sqlglot_mysql_identity-183
SELECT 1 FROM a LEFT OUTER JOIN b ON a.foo = b.bar;
-- @ sqlglot_mysql_identity-189
SELECT 1 FROM a JOIN b JOIN c ON b.id = c.id ON a.id = b.id;
-- @ sqlglot_mysql_identity-190
SELECT * FROM a JOIN b JOIN c USING (id) USING (id);
-- @ sqlglot_mysql_identity-191
SELECT * FROM (x);
-- @ sqlglot_mysql_identity-192
SELECT * FROM ((x));
-- @ sqlglot_mysql_identity-193
SELECT * FROM (((x)));
-- @ sqlglot_mysql_identity-195
SELECT * FROM (table1 AS t1 LEFT JOIN table2 AS t2 ON 1 = 1);
-- @ sqlglot_mysql_identity-196
SELECT * FROM (tbl1 LEFT JOIN tbl2 ON 1 = 1);
-- @ sqlglot_mysql_identity-197
SELECT * FROM (tbl1, tbl2 JOIN tbl3 ON TRUE);
-- @ sqlglot_mysql_identity-198
SELECT * FROM (tbl1 CROSS JOIN tbl2);
-- @ sqlglot_mysql_identity-201
SELECT * FROM (tbl1 JOIN (tbl2 CROSS JOIN tbl3) ON bla = foo);
-- @ sqlglot_mysql_identity-213
SELECT RANK() OVER (ORDER BY a) FROM x;
-- @ sqlglot_mysql_identity-214
SELECT RANK() OVER (ORDER BY a, b) FROM x;
-- @ sqlglot_mysql_identity-215
SELECT RANK() OVER (PARTITION BY a ORDER BY a) FROM x;
-- @ sqlglot_mysql_identity-216
SELECT RANK() OVER (PARTITION BY a, b ORDER BY a, b DESC) FROM x;
-- @ sqlglot_mysql_identity-217
SELECT SUM(x) OVER (PARTITION BY a) AS y FROM x;
-- @ sqlglot_mysql_identity-218
SELECT AVG(x) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM t;
-- @ sqlglot_mysql_identity-343
DELETE FROM x WHERE y > 1;
-- @ sqlglot_mysql_identity-358
INSERT INTO x SELECT * FROM y;
-- @ sqlglot_mysql_identity-359
INSERT INTO x (SELECT * FROM y);
-- @ sqlglot_mysql_identity-364
INSERT INTO y (a, b, c) SELECT a, b, c FROM x;
-- @ sqlglot_mysql_identity-366
INSERT INTO result_table (WITH test AS (SELECT * FROM source_table) SELECT * FROM test);
-- @ sqlglot_mysql_identity-382
UPDATE t1 AS a, t2 AS b, t3 AS c LEFT JOIN t4 AS d ON c.id = d.id SET a.id = 1;
-- @ sqlglot_mysql_identity-393
WITH a AS ((SELECT b.foo AS foo, b.bar AS bar FROM b) UNION ALL (SELECT c.foo AS foo, c.bar AS bar FROM c)) SELECT * FROM a;
-- @ sqlglot_mysql_identity-395
SELECT CAST(x AS INT) /* comment */ FROM foo;
-- @ sqlglot_mysql_identity-396
SELECT * FROM foo /* x */, bla /* x */;
-- @ sqlglot_mysql_identity-397
INSERT INTO foo SELECT * FROM bar /* comment */;
-- @ sqlglot_mysql_identity-437
SELECT end FROM a;
-- @ sqlglot_mysql_identity-446
SELECT /*+ REBALANCE */ * FROM foo;
-- @ sqlglot_mysql_identity-447
SELECT * FROM (tbl1 CROSS JOIN (SELECT * FROM tbl2) AS t1);
-- @ sqlglot_mysql_identity-449
/* comment1 */ UPDATE tbl /* comment2 */ SET x = 2 WHERE x < 2;
-- @ sqlglot_mysql_identity-450
/* comment1 */ DELETE FROM x /* comment2 */ WHERE y > 1;
-- @ sqlglot_mysql_identity-452
SELECT x FROM y ORDER BY x ASC;
-- @ sqlglot_mysql_identity-456
SELECT (ROW_NUMBER() OVER (PARTITION BY user ORDER BY date ASC) - ROW_NUMBER() OVER (PARTITION BY user, segment ORDER BY date ASC)) AS group_id FROM example_table;
-- @ sqlglot_mysql_identity-457
SELECT cube, cube.x FROM cube;
-- @ sqlglot_mysql_identity-458
SELECT * FROM a STRAIGHT_JOIN b;
-- @ sqlglot_mysql_identity-472
SELECT test.Unknown FROM test;
-- @ sqlglot_mysql_identity-490
SELECT a BETWEEN "symmetric" AND b FROM t;
