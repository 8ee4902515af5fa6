-- @ sqlglot_sqlite-4
SELECT * FROM t NOT INDEXED;
-- @ sqlglot_sqlite-5
SELECT match FROM t;
-- @ sqlglot_sqlite-6
SELECT rowid FROM t1 WHERE t1 MATCH 'lorem';
-- @ sqlglot_sqlite-12
SELECT RANK() OVER (ORDER BY x RANGE BETWEEN CURRENT ROW AND 1 + 1 FOLLOWING) FROM tbl;
-- @ sqlglot_sqlite-13
SELECT DATE(d, '1 DAY') FROM t;
-- @ sqlglot_sqlite-14
SELECT DATE(d, '-1 DAY') FROM t;
-- @ sqlglot_sqlite-15
SELECT DATE(d, (n) || ' DAY') FROM t;
-- @ sqlglot_sqlite-16
SELECT DATE(d, (n + 1) || ' DAY') FROM t;
-- @ sqlglot_sqlite-17
SELECT DATE(d, (-n) || ' MONTH') FROM t;
-- @ sqlglot_sqlite-18
SELECT DATE(d, (NULL) || ' DAY') FROM t;
-- @ sqlglot_sqlite-19
SELECT a, SUM(b) OVER (ORDER BY a ROWS BETWEEN -1 PRECEDING AND 1 FOLLOWING) FROM t1 ORDER BY 1;
-- @ sqlglot_sqlite-20
SELECT JSON_EXTRACT(a, '$.k') FROM t;
-- @ sqlglot_sqlite-21
SELECT a -> '$.k' FROM t;
-- @ sqlglot_sqlite-22
SELECT a ->> '$.k' FROM t;
-- @ sqlglot_sqlite-23
SELECT JSON_EXTRACT(a, '$') FROM t;
-- @ sqlglot_sqlite-24
SELECT JSON_EXTRACT(a, b) FROM t;
-- @ sqlglot_sqlite-25
SELECT item AS "item", some AS "some" FROM data WHERE (item = 'value_1' COLLATE NOCASE) AND (some = 't' COLLATE NOCASE) ORDER BY item ASC LIMIT 1 OFFSET 0;
-- @ sqlglot_sqlite-26
SELECT a FROM t1 WHERE a NOT NULL AND a NOT NULL ORDER BY a;
-- @ sqlglot_sqlite-27
SELECT a FROM t1 WHERE NOT a IS NULL AND NOT a IS NULL ORDER BY a;
-- @ sqlglot_sqlite-28
SELECT a, b FROM t1 WHERE b + a NOT NULL ORDER BY 1;
-- @ sqlglot_sqlite-29
SELECT a, b FROM t1 WHERE NOT b + a IS NULL ORDER BY 1;
-- @ sqlglot_sqlite-30
SELECT * FROM t1, t2;
-- @ sqlglot_sqlite-31
SELECT * FROM t1 CROSS JOIN t2;
-- @ sqlglot_sqlite-32
SELECT MIN(a, b) FROM t;
-- @ sqlglot_sqlite-33
SELECT MAX(a, b) FROM t;
-- @ sqlglot_sqlite-34
SELECT MAX(COALESCE(a, b), COALESCE(b, a)) FROM t;
-- @ sqlglot_sqlite-35
SELECT MIN(COALESCE(a, b), COALESCE(b, a)) FROM t;
-- @ sqlglot_sqlite-36
SELECT MAX(COALESCE(a, b, c), COALESCE(b, c, a), COALESCE(c, a, b)) FROM t;
-- @ sqlglot_sqlite-37
SELECT MIN(COALESCE(a, b, c), COALESCE(b, c, a), COALESCE(c, a, b)) FROM t;
-- @ sqlglot_sqlite-40
SELECT a || b FROM t;
-- @ sqlglot_sqlite-42
SELECT JSON_GROUP_ARRAY(name) FROM t;
-- @ sqlglot_sqlite-43
SELECT JSON_GROUP_OBJECT(name, value) FROM t;
-- @ sqlglot_sqlite-46
SELECT fname, lname, age FROM person ORDER BY age DESC NULLS FIRST, fname ASC NULLS LAST, lname;
-- @ sqlglot_sqlite-47
SELECT * FROM station WHERE city IS NOT '';
-- @ sqlglot_sqlite-50
SELECT * FROM t WHERE NULL IS y;
-- @ sqlglot_sqlite-51
SELECT * FROM t WHERE NULL IS NOT y;
-- @ sqlglot_sqlite-53
SELECT a -> b ->> c -> d FROM t;
-- @ sqlglot_sqlite-54
SELECT a ->> b || c FROM t;
-- @ sqlglot_sqlite-55
SELECT a || b * c FROM t;
-- @ sqlglot_sqlite-56
SELECT (a || b) * c FROM t;
-- @ sqlglot_sqlite-57
SELECT a - b ->> c FROM t;
-- @ sqlglot_sqlite-58
SELECT a - (b ->> c) FROM t;
-- @ sqlglot_sqlite-59
SELECT a ->> b + c FROM t;
-- @ sqlglot_sqlite-60
SELECT (a ->> b) + c FROM t;
-- @ sqlglot_sqlite-61
SELECT -a || b FROM t;
-- @ sqlglot_sqlite-62
SELECT a || b COLLATE NOCASE FROM t ORDER BY 1;
-- @ sqlglot_sqlite-63
SELECT a COLLATE NOCASE || b -> c FROM t;
-- @ sqlglot_sqlite-64
SELECT (a COLLATE NOCASE || b) -> c FROM t;
-- @ sqlglot_sqlite-65
SELECT a COLLATE NOCASE || b * c FROM t;
-- @ sqlglot_sqlite-66
SELECT (a COLLATE NOCASE || b) * c FROM t;
-- @ sqlglot_sqlite-67
SELECT a COLLATE NOCASE -> b + c FROM t;
-- @ sqlglot_sqlite-68
SELECT (a COLLATE NOCASE -> b) + c FROM t;
-- @ sqlglot_sqlite-69
SELECT FIRST_VALUE(Name) OVER (PARTITION BY AlbumId ORDER BY Bytes DESC) AS LargestTrack FROM tracks;
-- @ sqlglot_sqlite-103
SELECT a IS b, a IS NOT b FROM t;
-- @ sqlglot_sqlite-104
SELECT a IS NOT DISTINCT FROM b, a IS DISTINCT FROM b FROM t;
-- @ sqlglot_sqlite-105
SELECT a IS b FROM t;
-- @ sqlglot_sqlite-106
SELECT a IS NOT DISTINCT FROM b FROM t;
-- @ sqlglot_sqlite-107
SELECT a IS NULL, a IS NOT NULL FROM t;
-- @ sqlglot_sqlite-108
SELECT a IS NULL, NOT a IS NULL FROM t;
-- @ sqlglot_sqlite-109
SELECT a -> 'it''s' FROM t;
-- @ sqlglot_sqlite-110
SELECT a ->> 'it''s' FROM t;
-- @ sqlglot_sqlite-112
SELECT * FROM t AS t;
-- @ sqlglot_sqlite-132
SELECT a.data ->> b.key ->> a.final_key FROM source AS a JOIN keys AS b ON TRUE;
-- @ sqlglot_sqlite-133
SELECT a || b COLLATE NOCASE FROM t;
-- @ sqlglot_sqlite-145
SELECT CAST(x AS REAL) FROM t;
-- @ sqlglot_sqlite-146
SELECT CAST(x AS DOUBLE) FROM t;
-- @ sqlglot_sqlite-147
SELECT CAST(x AS DOUBLE PRECISION) FROM t;
-- @ sqlglot_sqlite-149
SELECT asof FROM x;
-- @ sqlglot_sqlite-155
SELECT * FROM test;
-- @ sqlglot_sqlite-156
SELECT *, 1 FROM test;
-- @ sqlglot_sqlite-159
SELECT * FROM a, b, (SELECT 1) AS c;
-- @ sqlglot_sqlite-160
SELECT a FROM test;
-- @ sqlglot_sqlite-166
SELECT DISTINCT x FROM test;
-- @ sqlglot_sqlite-167
SELECT DISTINCT x, y FROM test;
-- @ sqlglot_sqlite-173
SELECT test.* FROM test;
-- @ sqlglot_sqlite-174
SELECT a AS b FROM test;
-- @ sqlglot_sqlite-175
SELECT "a"."b" FROM "a";
-- @ sqlglot_sqlite-176
SELECT "a".b FROM a;
-- @ sqlglot_sqlite-177
SELECT a.b FROM "a";
-- @ sqlglot_sqlite-178
SELECT a.b FROM a;
-- @ sqlglot_sqlite-194
SELECT x LIKE '%x%' FROM test;
-- @ sqlglot_sqlite-195
SELECT * FROM test LIMIT 100;
-- @ sqlglot_sqlite-196
SELECT * FROM test LIMIT 1 + 1;
-- @ sqlglot_sqlite-197
SELECT * FROM test LIMIT 100 OFFSET 200;
-- @ sqlglot_sqlite-198
SELECT * FROM test LIMIT (SELECT 1);
-- @ sqlglot_sqlite-199
SELECT * FROM test LIMIT (SELECT 1) OFFSET (SELECT 1);
-- @ sqlglot_sqlite-204
SELECT * FROM test ORDER BY always DESC;
-- @ sqlglot_sqlite-209
SELECT a, b, 1 < 1 FROM test;
-- @ sqlglot_sqlite-210
SELECT a FROM test WHERE NOT FALSE;
-- @ sqlglot_sqlite-211
SELECT a FROM test WHERE a = 1;
-- @ sqlglot_sqlite-212
SELECT a FROM test WHERE a = 1 AND b = 2;
-- @ sqlglot_sqlite-213
SELECT a FROM test WHERE a IN (SELECT b FROM z);
-- @ sqlglot_sqlite-214
SELECT a FROM test WHERE a IN ((SELECT 1), 2);
-- @ sqlglot_sqlite-216
SELECT * FROM x WHERE y IN (SELECT 1 UNION SELECT 2);
-- @ sqlglot_sqlite-217
SELECT * FROM x WHERE y IN ((SELECT 1 UNION SELECT 2));
-- @ sqlglot_sqlite-218
SELECT * FROM x WHERE y IN (WITH z AS (SELECT 1) SELECT * FROM z);
-- @ sqlglot_sqlite-219
SELECT a FROM test WHERE (a > 1);
-- @ sqlglot_sqlite-220
SELECT a FROM test WHERE a > (SELECT 1 FROM x GROUP BY y);
-- @ sqlglot_sqlite-221
SELECT a FROM test WHERE EXISTS(SELECT 1);
-- @ sqlglot_sqlite-223
SELECT a FROM test WHERE TRUE OR NOT EXISTS(SELECT * FROM x);
-- @ sqlglot_sqlite-226
SELECT a FROM test WHERE (a, b) IN (SELECT 1, 2);
-- @ sqlglot_sqlite-227
SELECT a FROM test ORDER BY a;
-- @ sqlglot_sqlite-228
SELECT a FROM test ORDER BY a, b;
-- @ sqlglot_sqlite-229
SELECT x FROM tests ORDER BY a DESC, b DESC, c;
-- @ sqlglot_sqlite-230
SELECT a FROM test ORDER BY a > 1;
-- @ sqlglot_sqlite-231
SELECT * FROM test ORDER BY DATE DESC, TIMESTAMP DESC;
-- @ sqlglot_sqlite-232
SELECT a, b FROM test GROUP BY 1;
-- @ sqlglot_sqlite-233
SELECT a, b FROM test GROUP BY a;
-- @ sqlglot_sqlite-234
SELECT a, b FROM test WHERE a = 1 GROUP BY a HAVING a = 2;
-- @ sqlglot_sqlite-235
SELECT a, b FROM test WHERE a = 1 GROUP BY a HAVING a = 2 ORDER BY a;
-- @ sqlglot_sqlite-236
SELECT a, b FROM test WHERE a = 1 GROUP BY CASE 1 WHEN 1 THEN 1 END;
-- @ sqlglot_sqlite-249
SELECT CASE WHEN a < b THEN 1 WHEN a < c THEN 2 ELSE 3 END FROM test;
-- @ sqlglot_sqlite-250
SELECT a FROM (SELECT a FROM test) AS x;
-- @ sqlglot_sqlite-251
SELECT a FROM (SELECT a FROM (SELECT a FROM test) AS y) AS x;
-- @ sqlglot_sqlite-252
SELECT a FROM test WHERE a IN (1, 2, 3) OR b BETWEEN 1 AND 4;
-- @ sqlglot_sqlite-265
SELECT ABS(a) FROM test;
-- @ sqlglot_sqlite-266
SELECT AVG(a) FROM test;
-- @ sqlglot_sqlite-267
SELECT CEIL(a) FROM test;
-- @ sqlglot_sqlite-269
SELECT COUNT(a) FROM test;
-- @ sqlglot_sqlite-273
SELECT COUNT(DISTINCT a) FROM test;
-- @ sqlglot_sqlite-274
SELECT EXP(a) FROM test;
-- @ sqlglot_sqlite-275
SELECT FLOOR(a) FROM test;
-- @ sqlglot_sqlite-280
SELECT LN(a) FROM test;
-- @ sqlglot_sqlite-281
SELECT MAX(a) FROM test;
-- @ sqlglot_sqlite-282
SELECT MIN(a) FROM test;
-- @ sqlglot_sqlite-283
SELECT POWER(a, 2) FROM test;
-- @ sqlglot_sqlite-285
SELECT ROUND(a) FROM test;
-- @ sqlglot_sqlite-286
SELECT ROUND(a, 2) FROM test;
-- @ sqlglot_sqlite-287
SELECT SUM(a) FROM test;
-- @ sqlglot_sqlite-288
SELECT SQRT(a) FROM test;
-- @ sqlglot_sqlite-294
SELECT CAST(a AS INT) FROM test;
-- @ sqlglot_sqlite-295
SELECT CAST(a AS DATETIME) FROM test;
-- @ sqlglot_sqlite-296
SELECT CAST(a AS VARCHAR) FROM test;
-- @ sqlglot_sqlite-297
SELECT CAST(a < 1 AS INT) FROM test;
-- @ sqlglot_sqlite-298
SELECT CAST(a IS NULL AS INT) FROM test;
-- @ sqlglot_sqlite-301
SELECT CAST(a AS DECIMAL) FROM test;
-- @ sqlglot_sqlite-302
SELECT CAST(a AS DECIMAL(1)) FROM test;
-- @ sqlglot_sqlite-303
SELECT CAST(a AS DECIMAL(1, 2)) FROM test;
-- @ sqlglot_sqlite-305
SELECT CAST(a AS TIMESTAMP) FROM test;
-- @ sqlglot_sqlite-306
SELECT CAST(a AS DATE) FROM test;
-- @ sqlglot_sqlite-308
SELECT CAST(a AS VARIANT) FROM test;
-- @ sqlglot_sqlite-310
SELECT COALESCE(a, b, c) FROM test;
-- @ sqlglot_sqlite-312
SELECT 1 FROM a JOIN b ON a.x = b.x;
-- @ sqlglot_sqlite-314
SELECT 1 FROM a INNER JOIN b ON a.x = b.x;
-- @ sqlglot_sqlite-315
SELECT 1 FROM a LEFT JOIN b ON a.x = b.x;
-- @ sqlglot_sqlite-316
SELECT 1 FROM a RIGHT JOIN b ON a.x = b.x;
-- @ sqlglot_sqlite-317
SELECT 1 FROM a CROSS JOIN b ON a.x = b.x;
-- @ sqlglot_sqlite-328
SELECT 1 FROM a JOIN b ON a.foo = b.bar JOIN c ON a.foo = c.bar;
-- @ sqlglot_sqlite-329
SELECT 1 FROM a LEFT JOIN b ON a.foo = b.bar JOIN c ON a.foo = c.bar;
-- @ sqlglot_sqlite-331
SELECT 1 FROM a LEFT OUTER JOIN b ON a.foo = b.bar;
-- @ sqlglot_sqlite-336
SELECT 1 FROM a FULL JOIN b ON a.foo = b.bar;
-- @ sqlglot_sqlite-339
SELECT * FROM (x);
-- @ sqlglot_sqlite-340
SELECT * FROM ((x));
-- @ sqlglot_sqlite-341
SELECT * FROM (((x)));
-- @ sqlglot_sqlite-343
SELECT * FROM (table1 AS t1 LEFT JOIN table2 AS t2 ON 1 = 1);
-- @ sqlglot_sqlite-344
SELECT * FROM (tbl1 LEFT JOIN tbl2 ON 1 = 1);
-- @ sqlglot_sqlite-345
SELECT * FROM (tbl1, tbl2 JOIN tbl3 ON TRUE);
-- @ sqlglot_sqlite-346
SELECT * FROM (tbl1 CROSS JOIN tbl2);
-- @ sqlglot_sqlite-347
SELECT * FROM (tbl1 CROSS JOIN tbl2) AS t;
-- @ sqlglot_sqlite-348
SELECT * FROM (tbl AS tbl) AS t;
-- @ sqlglot_sqlite-349
SELECT * FROM (tbl1 JOIN (tbl2 CROSS JOIN tbl3) ON bla = foo);
-- @ sqlglot_sqlite-359
SELECT RANK() OVER (PARTITION BY a) FROM x;
-- @ sqlglot_sqlite-360
SELECT RANK() OVER (PARTITION BY a, b) FROM x;
-- @ sqlglot_sqlite-361
SELECT RANK() OVER (ORDER BY a) FROM x;
-- @ sqlglot_sqlite-362
SELECT RANK() OVER (ORDER BY a, b) FROM x;
-- @ sqlglot_sqlite-363
SELECT RANK() OVER (PARTITION BY a ORDER BY a) FROM x;
-- @ sqlglot_sqlite-364
SELECT RANK() OVER (PARTITION BY a, b ORDER BY a, b DESC) FROM x;
-- @ sqlglot_sqlite-365
SELECT SUM(x) OVER (PARTITION BY a) AS y FROM x;
-- @ sqlglot_sqlite-366
SELECT AVG(x) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM t;
-- @ sqlglot_sqlite-369
SELECT a['1'], b[0], x.c[0], "x".d['1'] FROM x;
-- @ sqlglot_sqlite-372
SELECT MAP[ARRAY(1), ARRAY(2)] FROM x;
-- @ sqlglot_sqlite-489
DELETE FROM x WHERE y > 1;
-- @ sqlglot_sqlite-510
INSERT INTO y (a, b, c) SELECT a, b, c FROM x;
-- @ sqlglot_sqlite-513
INSERT INTO "tests_user" ("username", "first_name", "last_name") VALUES ('fiara', 'Fiara', 'Ironhide') RETURNING "tests_user"."id";
-- @ sqlglot_sqlite-527
UPDATE products SET price = price * 1.10 WHERE price <= 99.99 RETURNING name, price AS new_price;
-- @ sqlglot_sqlite-541
SELECT CAST(x AS INT) /* comment */ FROM foo;
-- @ sqlglot_sqlite-542
SELECT * FROM foo /* x */, bla /* x */;
-- @ sqlglot_sqlite-570
SELECT div.a FROM test_table AS div;
-- @ sqlglot_sqlite-582
SELECT partition FROM a;
-- @ sqlglot_sqlite-583
SELECT end FROM a;
-- @ sqlglot_sqlite-585
SELECT LEFT.FOO FROM BLA AS LEFT;
-- @ sqlglot_sqlite-586
SELECT RIGHT.FOO FROM BLA AS RIGHT;
-- @ sqlglot_sqlite-591
SELECT * FROM current_date;
-- @ sqlglot_sqlite-592
SELECT /*+ REBALANCE */ * FROM foo;
-- @ sqlglot_sqlite-593
SELECT * FROM (tbl1 CROSS JOIN (SELECT * FROM tbl2) AS t1);
-- @ sqlglot_sqlite-595
/* comment1 */ UPDATE tbl /* comment2 */ SET x = 2 WHERE x < 2;
-- @ sqlglot_sqlite-596
/* comment1 */ DELETE FROM x /* comment2 */ WHERE y > 1;
-- @ sqlglot_sqlite-598
SELECT x FROM y ORDER BY x ASC;
-- @ sqlglot_sqlite-601
SELECT recursive FROM t;
-- @ sqlglot_sqlite-602
SELECT (ROW_NUMBER() OVER (PARTITION BY user ORDER BY date ASC) - ROW_NUMBER() OVER (PARTITION BY user, segment ORDER BY date ASC)) AS group_id FROM example_table;
-- @ sqlglot_sqlite-604
SELECT cube, cube.x FROM cube;
-- @ sqlglot_sqlite-619
SELECT test.Unknown FROM test;
-- @ sqlglot_sqlite-628
SELECT TRIM("both") FROM t;
-- @ sqlglot_sqlite-638
SELECT a BETWEEN "symmetric" AND b FROM t;
