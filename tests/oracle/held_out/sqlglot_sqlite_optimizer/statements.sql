-- @ sqlglot_sqlite_optimizer-1
SELECT a FROM x;
-- @ sqlglot_sqlite_optimizer-2
SELECT x.a AS a FROM x AS x;
-- @ sqlglot_sqlite_optimizer-3
SELECT "a" FROM x;
-- @ sqlglot_sqlite_optimizer-4
SELECT x."a" AS "a" FROM x AS x;
-- @ sqlglot_sqlite_optimizer-5
SELECT a FROM zz GROUP BY a ORDER BY a;
-- @ sqlglot_sqlite_optimizer-6
SELECT zz.a AS a FROM zz AS zz GROUP BY zz.a ORDER BY a;
-- @ sqlglot_sqlite_optimizer-8
SELECT xx.x AS x, yy.p AS p FROM (SELECT xx.x AS x FROM xx AS xx) AS xx CROSS JOIN yy AS yy;
-- @ sqlglot_sqlite_optimizer-9
SELECT a FROM x AS z;
-- @ sqlglot_sqlite_optimizer-10
SELECT z.a AS a FROM x AS z;
-- @ sqlglot_sqlite_optimizer-11
SELECT a AS a FROM x;
-- @ sqlglot_sqlite_optimizer-12
SELECT x.a FROM x;
-- @ sqlglot_sqlite_optimizer-13
SELECT x.a AS a FROM x;
-- @ sqlglot_sqlite_optimizer-14
SELECT a AS b FROM x;
-- @ sqlglot_sqlite_optimizer-15
SELECT x.a AS b FROM x AS x;
-- @ sqlglot_sqlite_optimizer-18
SELECT a + b FROM x;
-- @ sqlglot_sqlite_optimizer-19
SELECT x.a + x.b AS _col_0 FROM x AS x;
-- @ sqlglot_sqlite_optimizer-20
SELECT l.a FROM x l WHERE a IN (select a FROM x ORDER by a);
-- @ sqlglot_sqlite_optimizer-21
SELECT l.a AS a FROM x AS l WHERE l.a IN (SELECT x.a AS a FROM x AS x ORDER BY a);
-- @ sqlglot_sqlite_optimizer-22
SELECT a, SUM(b) FROM x WHERE a > 1 AND b > 1 GROUP BY a;
-- @ sqlglot_sqlite_optimizer-23
SELECT x.a AS a, SUM(x.b) AS _col_1 FROM x AS x WHERE x.a > 1 AND x.b > 1 GROUP BY x.a;
-- @ sqlglot_sqlite_optimizer-24
SELECT SUM(a) AS c FROM x HAVING SUM(a) > 3;
-- @ sqlglot_sqlite_optimizer-25
SELECT SUM(x.a) AS c FROM x AS x HAVING SUM(x.a) > 3;
-- @ sqlglot_sqlite_optimizer-26
SELECT SUM(a) AS a FROM x HAVING SUM(a) > 3;
-- @ sqlglot_sqlite_optimizer-27
SELECT SUM(x.a) AS a FROM x AS x HAVING SUM(x.a) > 3;
-- @ sqlglot_sqlite_optimizer-28
SELECT SUM(a) AS c FROM x HAVING c > 3;
-- @ sqlglot_sqlite_optimizer-29
SELECT SUM(a) AS a FROM x HAVING a > 3;
-- @ sqlglot_sqlite_optimizer-30
SELECT SUM(a) AS c FROM x HAVING SUM(b) > 3;
-- @ sqlglot_sqlite_optimizer-31
SELECT SUM(x.a) AS c FROM x AS x HAVING SUM(x.b) > 3;
-- @ sqlglot_sqlite_optimizer-32
SELECT a AS j, b FROM x ORDER BY j;
-- @ sqlglot_sqlite_optimizer-33
SELECT x.a AS j, x.b AS b FROM x AS x ORDER BY j;
-- @ sqlglot_sqlite_optimizer-34
SELECT a AS j, b AS a FROM x ORDER BY 1;
-- @ sqlglot_sqlite_optimizer-35
SELECT x.a AS j, x.b AS a FROM x AS x ORDER BY j;
-- @ sqlglot_sqlite_optimizer-36
SELECT a AS j, -b AS j FROM x GROUP BY 1, 2 ORDER BY 1, -b;
-- @ sqlglot_sqlite_optimizer-37
SELECT x.a AS j, -x.b AS j FROM x AS x GROUP BY x.a, -x.b ORDER BY 1, -x.b;
-- @ sqlglot_sqlite_optimizer-38
SELECT SUM(a) AS c, SUM(b) AS d FROM x ORDER BY 1, 2;
-- @ sqlglot_sqlite_optimizer-39
SELECT SUM(x.a) AS c, SUM(x.b) AS d FROM x AS x ORDER BY c, d;
-- @ sqlglot_sqlite_optimizer-40
SELECT CAST(a AS INT) FROM x ORDER BY a;
-- @ sqlglot_sqlite_optimizer-41
SELECT CAST(x.a AS INT) AS a FROM x AS x ORDER BY a;
-- @ sqlglot_sqlite_optimizer-42
SELECT SUM(a), SUM(b) AS c FROM x ORDER BY 1, 2;
-- @ sqlglot_sqlite_optimizer-43
SELECT SUM(x.a) AS _col_0, SUM(x.b) AS c FROM x AS x ORDER BY _col_0, c;
-- @ sqlglot_sqlite_optimizer-44
SELECT a AS j, b FROM x GROUP BY j, b;
-- @ sqlglot_sqlite_optimizer-45
SELECT x.a AS j, x.b AS b FROM x AS x GROUP BY x.a, x.b;
-- @ sqlglot_sqlite_optimizer-46
SELECT a, b FROM x GROUP BY 1, 2;
-- @ sqlglot_sqlite_optimizer-47
SELECT x.a AS a, x.b AS b FROM x AS x GROUP BY x.a, x.b;
-- @ sqlglot_sqlite_optimizer-48
SELECT a, b FROM x ORDER BY 1, 2;
-- @ sqlglot_sqlite_optimizer-49
SELECT x.a AS a, x.b AS b FROM x AS x ORDER BY a, b;
-- @ sqlglot_sqlite_optimizer-50
SELECT DISTINCT a AS c, b AS d FROM x ORDER BY 1;
-- @ sqlglot_sqlite_optimizer-51
SELECT DISTINCT x.a AS c, x.b AS d FROM x AS x ORDER BY c;
-- @ sqlglot_sqlite_optimizer-60
SELECT t."col" FROM tbl t;
-- @ sqlglot_sqlite_optimizer-61
SELECT T."col" AS "col" FROM TBL T;
-- @ sqlglot_sqlite_optimizer-62
WITH base AS (SELECT x.dummy AS COL_1 FROM dual x) SELECT b."COL_1" FROM base b;
-- @ sqlglot_sqlite_optimizer-63
WITH BASE AS (SELECT X.DUMMY AS COL_1 FROM DUAL X) SELECT B."COL_1" AS "COL_1" FROM BASE B;
-- @ sqlglot_sqlite_optimizer-64
SELECT 2 a FROM x GROUP BY 1 HAVING a > 1;
-- @ sqlglot_sqlite_optimizer-65
SELECT 2 AS a FROM x AS x GROUP BY 1 HAVING a > 1;
-- @ sqlglot_sqlite_optimizer-66
SELECT 2 d FROM x GROUP BY d HAVING d > 1;
-- @ sqlglot_sqlite_optimizer-67
SELECT 2 AS d FROM x AS x GROUP BY 1 HAVING d > 1;
-- @ sqlglot_sqlite_optimizer-70
SELECT DATE(a), DATE(b) AS c FROM x GROUP BY 1, 2;
-- @ sqlglot_sqlite_optimizer-71
SELECT DATE(x.a) AS _col_0, DATE(x.b) AS c FROM x AS x GROUP BY DATE(x.a), DATE(x.b);
-- @ sqlglot_sqlite_optimizer-75
SELECT SUM(x.a) AS c FROM x AS x JOIN y AS y ON x.b = y.b GROUP BY y.c;
-- @ sqlglot_sqlite_optimizer-78
SELECT SUM(x.a) AS d FROM x JOIN y ON x.b = y.b GROUP BY UPPER(d);
-- @ sqlglot_sqlite_optimizer-79
SELECT SUM(x.a) AS d FROM x AS x JOIN y AS y ON x.b = y.b GROUP BY UPPER(d);
-- @ sqlglot_sqlite_optimizer-80
SELECT SUM(x.a) AS d FROM x JOIN y ON x.b = y.b GROUP BY d;
-- @ sqlglot_sqlite_optimizer-81
SELECT SUM(x.a) AS d FROM x AS x JOIN y AS y ON x.b = y.b GROUP BY d;
-- @ sqlglot_sqlite_optimizer-83
SELECT SUM(x.a) AS c FROM x AS x JOIN y AS y ON x.b = y.b GROUP BY UPPER(y.c);
-- @ sqlglot_sqlite_optimizer-84
SELECT a + 1 AS d FROM x WHERE d > 1;
-- @ sqlglot_sqlite_optimizer-85
SELECT x.a + 1 AS d FROM x AS x WHERE (x.a + 1) > 1;
-- @ sqlglot_sqlite_optimizer-86
SELECT a + 1 AS d, d + 2 FROM x;
-- @ sqlglot_sqlite_optimizer-87
SELECT x.a + 1 AS d, x.a + 1 + 2 AS _col_1 FROM x AS x;
-- @ sqlglot_sqlite_optimizer-88
SELECT a AS a, b FROM x ORDER BY a;
-- @ sqlglot_sqlite_optimizer-89
SELECT x.a AS a, x.b AS b FROM x AS x ORDER BY a;
-- @ sqlglot_sqlite_optimizer-90
SELECT a, b FROM x ORDER BY a;
-- @ sqlglot_sqlite_optimizer-91
SELECT a FROM x ORDER BY b;
-- @ sqlglot_sqlite_optimizer-92
SELECT x.a AS a FROM x AS x ORDER BY x.b;
-- @ sqlglot_sqlite_optimizer-93
SELECT SUM(a) AS a FROM x ORDER BY SUM(a);
-- @ sqlglot_sqlite_optimizer-94
SELECT SUM(x.a) AS a FROM x AS x ORDER BY SUM(x.a);
-- @ sqlglot_sqlite_optimizer-101
SELECT 1 AS z, z + 1 AS w FROM (SELECT * FROM t) c;
-- @ sqlglot_sqlite_optimizer-102
SELECT 1 AS Z, C.Z + 1 AS W FROM (SELECT T.Z AS Z FROM T T) C;
-- @ sqlglot_sqlite_optimizer-103
SELECT 1 AS z FROM (SELECT * FROM t) c WHERE z > 0;
-- @ sqlglot_sqlite_optimizer-104
SELECT 1 AS Z FROM (SELECT T.Z AS Z FROM T T) C WHERE C.Z > 0;
-- @ sqlglot_sqlite_optimizer-107
SELECT p.* FROM p UNION ALL SELECT p2.* FROM p2;
-- @ sqlglot_sqlite_optimizer-108
SELECT p.* FROM p AS p UNION ALL SELECT p2.* FROM p2 AS p2;
-- @ sqlglot_sqlite_optimizer-109
SELECT a + 1 AS i, missing_column FROM x;
-- @ sqlglot_sqlite_optimizer-110
SELECT x.a + 1 AS i, missing_column AS missing_column FROM x AS x;
-- @ sqlglot_sqlite_optimizer-121
SELECT y.a AS a FROM (SELECT x.a AS a FROM x AS x) AS y;
-- @ sqlglot_sqlite_optimizer-124
SELECT y.c AS c FROM (SELECT x.a AS c, x.b AS b FROM x AS x) AS y;
-- @ sqlglot_sqlite_optimizer-125
SELECT a FROM (SELECT a FROM x AS x) y;
-- @ sqlglot_sqlite_optimizer-126
SELECT a FROM (SELECT a AS a FROM x);
-- @ sqlglot_sqlite_optimizer-127
SELECT _0.a AS a FROM (SELECT x.a AS a FROM x AS x) AS _0;
-- @ sqlglot_sqlite_optimizer-128
SELECT a FROM (SELECT a FROM (SELECT a FROM x));
-- @ sqlglot_sqlite_optimizer-129
SELECT _1.a AS a FROM (SELECT _0.a AS a FROM (SELECT x.a AS a FROM x AS x) AS _0) AS _1;
-- @ sqlglot_sqlite_optimizer-130
SELECT x.a FROM x AS x JOIN (SELECT * FROM x) AS y ON x.a = y.a;
-- @ sqlglot_sqlite_optimizer-131
SELECT x.a AS a FROM x AS x JOIN (SELECT x.a AS a, x.b AS b FROM x AS x) AS y ON x.a = y.a;
-- @ sqlglot_sqlite_optimizer-132
SELECT a FROM x as t1 /* there is comment */;
-- @ sqlglot_sqlite_optimizer-133
SELECT t1.a AS a FROM x AS t1 /* there is comment */;
-- @ sqlglot_sqlite_optimizer-135
SELECT x.a AS a, y.c AS c FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-137
SELECT x.a AS a, y.c AS c FROM x AS x, y AS y;
-- @ sqlglot_sqlite_optimizer-138
SELECT a FROM x UNION SELECT a FROM x ORDER BY a;
-- @ sqlglot_sqlite_optimizer-139
SELECT x.a AS a FROM x AS x UNION SELECT x.a AS a FROM x AS x ORDER BY a;
-- @ sqlglot_sqlite_optimizer-140
SELECT a FROM x UNION SELECT a FROM x UNION SELECT a FROM x ORDER BY a;
-- @ sqlglot_sqlite_optimizer-141
SELECT x.a AS a FROM x AS x UNION SELECT x.a AS a FROM x AS x UNION SELECT x.a AS a FROM x AS x ORDER BY a;
-- @ sqlglot_sqlite_optimizer-142
SELECT a FROM (SELECT a FROM x UNION SELECT a FROM x) ORDER BY a;
-- @ sqlglot_sqlite_optimizer-143
SELECT _0.a AS a FROM (SELECT x.a AS a FROM x AS x UNION SELECT x.a AS a FROM x AS x) AS _0 ORDER BY a;
-- @ sqlglot_sqlite_optimizer-146
SELECT a FROM x WHERE b IN (SELECT c FROM y);
-- @ sqlglot_sqlite_optimizer-147
SELECT x.a AS a FROM x AS x WHERE x.b IN (SELECT y.c AS c FROM y AS y);
-- @ sqlglot_sqlite_optimizer-148
SELECT (SELECT c FROM y) FROM x;
-- @ sqlglot_sqlite_optimizer-149
SELECT (SELECT y.c AS c FROM y AS y) AS _col_0 FROM x AS x;
-- @ sqlglot_sqlite_optimizer-150
SELECT a FROM (SELECT a FROM x) WHERE a IN (SELECT b FROM (SELECT b FROM y));
-- @ sqlglot_sqlite_optimizer-151
SELECT _1.a AS a FROM (SELECT x.a AS a FROM x AS x) AS _1 WHERE _1.a IN (SELECT _0.b AS b FROM (SELECT y.b AS b FROM y AS y) AS _0);
-- @ sqlglot_sqlite_optimizer-152
SELECT * FROM table_a as A WHERE A.col1 IN (SELECT MAX(B.col2) FROM table_b as B UNION ALL SELECT MAX(C.col2) FROM table_b as C);
-- @ sqlglot_sqlite_optimizer-153
SELECT * FROM table_a AS `A` WHERE `A`.col1 IN (SELECT MAX(`B`.col2) AS _col_0 FROM table_b AS `B` UNION ALL SELECT MAX(`C`.col2) AS _col_0 FROM table_b AS `C`);
-- @ sqlglot_sqlite_optimizer-154
select * from x where b in ((((select b from y))));
-- @ sqlglot_sqlite_optimizer-155
SELECT x.a AS a, x.b AS b FROM x AS x WHERE x.b IN (SELECT y.b AS b FROM y AS y);
-- @ sqlglot_sqlite_optimizer-156
SELECT a FROM x WHERE b IN (SELECT c FROM y WHERE y.b = x.a);
-- @ sqlglot_sqlite_optimizer-157
SELECT x.a AS a FROM x AS x WHERE x.b IN (SELECT y.c AS c FROM y AS y WHERE y.b = x.a);
-- @ sqlglot_sqlite_optimizer-158
SELECT a FROM x WHERE b IN (SELECT c FROM y WHERE y.b = a);
-- @ sqlglot_sqlite_optimizer-159
SELECT a FROM x WHERE b IN (SELECT b FROM y AS x);
-- @ sqlglot_sqlite_optimizer-160
SELECT x.a AS a FROM x AS x WHERE x.b IN (SELECT x.b AS b FROM y AS x);
-- @ sqlglot_sqlite_optimizer-161
SELECT a FROM x AS i WHERE b IN (SELECT b FROM y AS j WHERE j.b IN (SELECT c FROM y AS k WHERE k.b = j.b));
-- @ sqlglot_sqlite_optimizer-162
SELECT i.a AS a FROM x AS i WHERE i.b IN (SELECT j.b AS b FROM y AS j WHERE j.b IN (SELECT k.c AS c FROM y AS k WHERE k.b = j.b));
-- @ sqlglot_sqlite_optimizer-163
SELECT (SELECT n.a FROM n WHERE n.id = m.id) FROM m AS m;
-- @ sqlglot_sqlite_optimizer-164
SELECT (SELECT n.a AS a FROM n AS n WHERE n.id = m.id) AS _col_0 FROM m AS m;
-- @ sqlglot_sqlite_optimizer-165
SELECT id FROM t WHERE id > (SELECT AVG(id) FROM u WHERE u.name = t.name);
-- @ sqlglot_sqlite_optimizer-166
SELECT t.id AS id FROM t AS t WHERE t.id > (SELECT AVG(u.id) AS _col_0 FROM u AS u WHERE u.name = t.name);
-- @ sqlglot_sqlite_optimizer-167
SELECT id FROM t WHERE id > (SELECT AVG(id) FROM t AS t2 WHERE t2.k = t.k);
-- @ sqlglot_sqlite_optimizer-168
SELECT t.id AS id FROM t AS t WHERE t.id > (SELECT AVG(t2.id) AS _col_0 FROM t AS t2 WHERE t2.k = t.k);
-- @ sqlglot_sqlite_optimizer-169
SELECT id FROM t WHERE id > (SELECT AVG(u) FROM u WHERE u.k = t.k);
-- @ sqlglot_sqlite_optimizer-170
SELECT t.id AS id FROM t AS t WHERE t.id > (SELECT AVG(u.u) AS _col_0 FROM u AS u WHERE u.k = t.k);
-- @ sqlglot_sqlite_optimizer-171
SELECT * FROM x;
-- @ sqlglot_sqlite_optimizer-172
SELECT x.a AS a, x.b AS b FROM x AS x;
-- @ sqlglot_sqlite_optimizer-173
SELECT x.* FROM x;
-- @ sqlglot_sqlite_optimizer-174
SELECT * FROM x JOIN y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-175
SELECT x.a AS a, x.b AS b, y.b AS b, y.c AS c FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-176
SELECT x.* FROM x JOIN y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-177
SELECT x.a AS a, x.b AS b FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-178
SELECT x.*, y.* FROM x JOIN y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-179
SELECT a FROM (SELECT * FROM x);
-- @ sqlglot_sqlite_optimizer-180
SELECT _0.a AS a FROM (SELECT x.a AS a, x.b AS b FROM x AS x) AS _0;
-- @ sqlglot_sqlite_optimizer-181
SELECT * FROM (SELECT a FROM x);
-- @ sqlglot_sqlite_optimizer-182
SELECT * FROM x GROUP BY 1, 2;
-- @ sqlglot_sqlite_optimizer-184
SELECT s.a AS a, s.b AS b FROM (SELECT x.a AS a, x.b AS b FROM x AS x) AS s;
-- @ sqlglot_sqlite_optimizer-186
SELECT s.a AS a, s.b AS b FROM (SELECT t.a AS a, t.b AS b FROM t AS t) AS s;
-- @ sqlglot_sqlite_optimizer-188
SELECT s.b AS b FROM (SELECT t1.b AS b FROM t1 AS t1 UNION ALL SELECT t2.b AS b FROM t2 AS t2) AS s;
-- @ sqlglot_sqlite_optimizer-203
WITH z AS (SELECT x.a AS a FROM x) SELECT z.a AS a FROM z;
-- @ sqlglot_sqlite_optimizer-204
WITH z AS (SELECT x.a AS a FROM x AS x) SELECT z.a AS a FROM z AS z;
-- @ sqlglot_sqlite_optimizer-205
WITH z(a) AS (SELECT a FROM x) SELECT * FROM z;
-- @ sqlglot_sqlite_optimizer-206
WITH z AS (SELECT a FROM x) SELECT * FROM z as q;
-- @ sqlglot_sqlite_optimizer-207
WITH z AS (SELECT x.a AS a FROM x AS x) SELECT q.a AS a FROM z AS q;
-- @ sqlglot_sqlite_optimizer-208
WITH z AS (SELECT a FROM x) SELECT * FROM z;
-- @ sqlglot_sqlite_optimizer-209
WITH z AS (SELECT a FROM x), q AS (SELECT * FROM z) SELECT * FROM q;
-- @ sqlglot_sqlite_optimizer-210
WITH z AS (SELECT x.a AS a FROM x AS x), q AS (SELECT z.a AS a FROM z AS z) SELECT q.a AS a FROM q AS q;
-- @ sqlglot_sqlite_optimizer-211
WITH z AS (SELECT * FROM x) SELECT * FROM z UNION SELECT * FROM z ORDER BY a, b;
-- @ sqlglot_sqlite_optimizer-212
WITH z AS (SELECT x.a AS a, x.b AS b FROM x AS x) SELECT z.a AS a, z.b AS b FROM z AS z UNION SELECT z.a AS a, z.b AS b FROM z AS z ORDER BY a, b;
-- @ sqlglot_sqlite_optimizer-213
WITH z AS (SELECT * FROM x), q AS (SELECT b FROM z) SELECT b FROM q;
-- @ sqlglot_sqlite_optimizer-214
WITH z AS (SELECT x.a AS a, x.b AS b FROM x AS x), q AS (SELECT z.b AS b FROM z AS z) SELECT q.b AS b FROM q AS q;
-- @ sqlglot_sqlite_optimizer-219
WITH tesT AS (SELECT c1 FROM t1) SELECT c1 FROM test;
-- @ sqlglot_sqlite_optimizer-220
WITH test AS (SELECT t1.c1 AS c1 FROM t1 AS t1) SELECT test.c1 AS c1 FROM test AS test;
-- @ sqlglot_sqlite_optimizer-222
SELECT x.a AS d, x.b AS b FROM x AS x;
-- @ sqlglot_sqlite_optimizer-224
SELECT x.a AS d FROM x AS x;
-- @ sqlglot_sqlite_optimizer-226
SELECT x.b AS b, y.b AS b, y.c AS c FROM x AS x, y AS y;
-- @ sqlglot_sqlite_optimizer-228
SELECT x.b AS b FROM x AS x;
-- @ sqlglot_sqlite_optimizer-231
SELECT x.a AS a, x.b AS b, y.c AS c FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-233
SELECT x.a AS a FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-237
SELECT x.a AS a, x.b AS b, y.b AS b FROM x AS x LEFT JOIN x AS y ON x.a = y.a;
-- @ sqlglot_sqlite_optimizer-239
SELECT COALESCE(CAST(t1.a AS VARCHAR), '') AS a, t2.b AS b FROM x AS t1, x AS t2;
-- @ sqlglot_sqlite_optimizer-241
SELECT 2 AS a, x.b AS b FROM x AS x;
-- @ sqlglot_sqlite_optimizer-245
SELECT COALESCE(x.b, x.a) AS a, x.a AS b FROM x AS x;
-- @ sqlglot_sqlite_optimizer-247
SELECT 1 AS a, x.b AS alias_b FROM x AS x;
-- @ sqlglot_sqlite_optimizer-249
SELECT COALESCE(x.a, x.b) AS new_b FROM x AS x;
-- @ sqlglot_sqlite_optimizer-251
SELECT 1 AS a, x.a AS new_b FROM x AS x;
-- @ sqlglot_sqlite_optimizer-252
SELECT x.b FROM x JOIN y USING (b);
-- @ sqlglot_sqlite_optimizer-253
SELECT x.b AS b FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-256
SELECT x.b FROM x JOIN y USING (b) JOIN z USING (b);
-- @ sqlglot_sqlite_optimizer-257
SELECT x.b AS b FROM x AS x JOIN y AS y ON x.b = y.b JOIN z AS z ON x.b = z.b;
-- @ sqlglot_sqlite_optimizer-258
SELECT b FROM x AS x2 JOIN y AS y2 USING (b);
-- @ sqlglot_sqlite_optimizer-259
SELECT COALESCE(x2.b, y2.b) AS b FROM x AS x2 JOIN y AS y2 ON x2.b = y2.b;
-- @ sqlglot_sqlite_optimizer-260
SELECT b FROM x JOIN y USING (b) WHERE b = 1 and y.b = 2;
-- @ sqlglot_sqlite_optimizer-261
SELECT COALESCE(x.b, y.b) AS b FROM x AS x JOIN y AS y ON x.b = y.b WHERE COALESCE(x.b, y.b) = 1 AND y.b = 2;
-- @ sqlglot_sqlite_optimizer-262
SELECT b FROM x JOIN y USING (b) JOIN z USING (b);
-- @ sqlglot_sqlite_optimizer-263
SELECT COALESCE(x.b, y.b, z.b) AS b FROM x AS x JOIN y AS y ON x.b = y.b JOIN z AS z ON x.b = z.b;
-- @ sqlglot_sqlite_optimizer-264
SELECT * FROM x JOIN y USING(b);
-- @ sqlglot_sqlite_optimizer-265
SELECT x.a AS a, COALESCE(x.b, y.b) AS b, y.c AS c FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-266
SELECT * FROM w, x JOIN y USING (b);
-- @ sqlglot_sqlite_optimizer-267
SELECT w.d AS d, w.e AS e, x.a AS a, COALESCE(x.b, y.b) AS b, y.c AS c FROM w AS w, x AS x JOIN y AS y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-268
SELECT x.* FROM x JOIN y USING(b);
-- @ sqlglot_sqlite_optimizer-269
SELECT x.*, y.* FROM x JOIN y USING(b);
-- @ sqlglot_sqlite_optimizer-270
SELECT y.* FROM x LEFT JOIN y USING(b);
-- @ sqlglot_sqlite_optimizer-271
SELECT y.b AS b, y.c AS c FROM x AS x LEFT JOIN y AS y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-272
SELECT * FROM x LEFT JOIN y USING(b);
-- @ sqlglot_sqlite_optimizer-273
SELECT x.a AS a, COALESCE(x.b, y.b) AS b, y.c AS c FROM x AS x LEFT JOIN y AS y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-274
SELECT b FROM x JOIN y USING(b);
-- @ sqlglot_sqlite_optimizer-275
SELECT COALESCE(x.b, y.b) AS b FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-277
SELECT COALESCE(x.b, y.b) AS b, y.c AS c FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-278
SELECT b, c FROM y JOIN z USING(b, c);
-- @ sqlglot_sqlite_optimizer-279
SELECT COALESCE(y.b, z.b) AS b, COALESCE(y.c, z.c) AS c FROM y AS y JOIN z AS z ON y.b = z.b AND y.c = z.c;
-- @ sqlglot_sqlite_optimizer-280
SELECT * FROM y JOIN z USING(b, c);
-- @ sqlglot_sqlite_optimizer-281
SELECT * FROM y JOIN z USING(b, c) WHERE b = 2 AND c = 3;
-- @ sqlglot_sqlite_optimizer-282
SELECT COALESCE(y.b, z.b) AS b, COALESCE(y.c, z.c) AS c FROM y AS y JOIN z AS z ON y.b = z.b AND y.c = z.c WHERE COALESCE(y.b, z.b) = 2 AND COALESCE(y.c, z.c) = 3;
-- @ sqlglot_sqlite_optimizer-284
SELECT x.b AS b FROM x AS x JOIN t AS t ON x.a = t.a;
-- @ sqlglot_sqlite_optimizer-286
SELECT x.b AS b FROM t AS t JOIN x AS x ON t.a = x.a;
-- @ sqlglot_sqlite_optimizer-287
SELECT a FROM t1 JOIN t2 USING(a);
-- @ sqlglot_sqlite_optimizer-288
SELECT COALESCE(t1.a, t2.a) AS a FROM t1 AS t1 JOIN t2 AS t2 ON t1.a = t2.a;
-- @ sqlglot_sqlite_optimizer-290
SELECT COALESCE(x.b, y.b, z.b) AS b FROM x AS x JOIN y AS y ON x.b = y.b JOIN z AS z ON COALESCE(x.b, y.b) = z.b AND y.c = z.c;
-- @ sqlglot_sqlite_optimizer-291
SELECT a, d FROM x NATURAL LEFT JOIN w;
-- @ sqlglot_sqlite_optimizer-292
SELECT x.a AS a, w.d AS d FROM x AS x NATURAL LEFT JOIN w AS w;
-- @ sqlglot_sqlite_optimizer-293
SELECT * FROM x NATURAL JOIN unknown_table;
-- @ sqlglot_sqlite_optimizer-294
SELECT * FROM x AS x NATURAL JOIN unknown_table AS unknown_table;
-- @ sqlglot_sqlite_optimizer-295
SELECT * FROM unknown_table NATURAL JOIN x;
-- @ sqlglot_sqlite_optimizer-296
SELECT * FROM unknown_table AS unknown_table NATURAL JOIN x AS x;
-- @ sqlglot_sqlite_optimizer-297
SELECT /*+ BROADCAST(y) */ x.b FROM x JOIN y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-298
SELECT /*+ BROADCAST(y) */ x.b AS b FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-315
SELECT a + 1 AS a, ROW_NUMBER() OVER (PARTITION BY b ORDER BY a) AS row_num FROM x ORDER BY a, row_num;
-- @ sqlglot_sqlite_optimizer-316
SELECT x.a + 1 AS a, ROW_NUMBER() OVER (PARTITION BY x.b ORDER BY x.a) AS row_num FROM x AS x ORDER BY a, row_num;
-- @ sqlglot_sqlite_optimizer-327
SELECT 2 AS d, d + 1 FROM x WHERE d = 2 GROUP BY d;
-- @ sqlglot_sqlite_optimizer-329
SELECT
  x.a + 1 AS i,
  i + 1 AS j,
  j + 1 AS k
FROM x;
-- @ sqlglot_sqlite_optimizer-330
SELECT x.a + 1 AS i, x.a + 1 + 1 AS j, x.a + 1 + 1 + 1 AS k FROM x AS x;
-- @ sqlglot_sqlite_optimizer-331
SELECT i + 1 AS j, x.a + 1 AS i FROM x;
-- @ sqlglot_sqlite_optimizer-332
SELECT i + 1 AS j, x.a + 1 AS i FROM x AS x;
-- @ sqlglot_sqlite_optimizer-333
SELECT
  *
FROM (
  SELECT
    x.a + 1 AS i,
    i + 1 AS j
  FROM x
);
-- @ sqlglot_sqlite_optimizer-334
SELECT _0.i AS i, _0.j AS j FROM (SELECT x.a + 1 AS i, x.a + 1 + 1 AS j FROM x AS x) AS _0;
-- @ sqlglot_sqlite_optimizer-335
SELECT x.a + x.b AS f, f * x.b FROM x;
-- @ sqlglot_sqlite_optimizer-336
SELECT x.a + x.b AS f, (x.a + x.b) * x.b AS _col_1 FROM x AS x;
-- @ sqlglot_sqlite_optimizer-337
SELECT x.a + x.b AS f, f, f + 5 FROM x;
-- @ sqlglot_sqlite_optimizer-338
SELECT x.a + x.b AS f, x.a + x.b AS _col_1, x.a + x.b + 5 AS _col_2 FROM x AS x;
-- @ sqlglot_sqlite_optimizer-339
SELECT a, SUM(b) AS c, SUM(c) OVER(PARTITION BY a) AS d from x group by 1 ORDER BY a;
-- @ sqlglot_sqlite_optimizer-340
SELECT x.a AS a, SUM(x.b) AS c, SUM(SUM(x.b)) OVER (PARTITION BY x.a) AS d FROM x AS x GROUP BY x.a ORDER BY a;
-- @ sqlglot_sqlite_optimizer-347
SELECT (SELECT y.c FROM y AS y) FROM x;
-- @ sqlglot_sqlite_optimizer-350
SELECT * FROM (tbl);
-- @ sqlglot_sqlite_optimizer-351
SELECT * FROM (tbl AS tbl);
-- @ sqlglot_sqlite_optimizer-352
SELECT * FROM ((((tbl AS tbl))));
-- @ sqlglot_sqlite_optimizer-353
SELECT * FROM (t1 CROSS JOIN t2);
-- @ sqlglot_sqlite_optimizer-355
SELECT * FROM ((a CROSS JOIN b) CROSS JOIN c);
-- @ sqlglot_sqlite_optimizer-356
SELECT * FROM (a CROSS JOIN (b CROSS JOIN c));
-- @ sqlglot_sqlite_optimizer-357
SELECT * FROM ((a CROSS JOIN ((b CROSS JOIN c) CROSS JOIN d)));
-- @ sqlglot_sqlite_optimizer-358
SELECT * FROM ((a CROSS JOIN ((b CROSS JOIN c) CROSS JOIN (d CROSS JOIN e))));
-- @ sqlglot_sqlite_optimizer-359
SELECT * FROM ((a AS foo CROSS JOIN b AS bar) CROSS JOIN c AS baz);
-- @ sqlglot_sqlite_optimizer-360
SELECT * FROM (tbl1 CROSS JOIN (SELECT * FROM tbl2) AS t1);
-- @ sqlglot_sqlite_optimizer-362
SELECT * FROM a LEFT JOIN (b INNER JOIN c ON c.id = b.id) ON b.id = a.id;
-- @ sqlglot_sqlite_optimizer-364
SELECT t.a FROM (tbl AS tbl) AS t;
-- @ sqlglot_sqlite_optimizer-365
SELECT * FROM ((((tbl AS tbl)))) AS _0;
-- @ sqlglot_sqlite_optimizer-371
SELECT * FROM ((SELECT * FROM t));
-- @ sqlglot_sqlite_optimizer-379
DELETE FROM t1 WHERE NOT c IN (SELECT c FROM t2);
-- @ sqlglot_sqlite_optimizer-387
SELECT * FROM t;
-- @ sqlglot_sqlite_optimizer-388
SELECT * FROM t1 JOIN t2 ON t1.id = t2.id;
-- @ sqlglot_sqlite_optimizer-389
WITH cte AS (SELECT * FROM t) SELECT * FROM cte;
-- @ sqlglot_sqlite_optimizer-390
SELECT * FROM (SELECT * FROM t);
-- @ sqlglot_sqlite_optimizer-391
SELECT * FROM t1, (SELECT * FROM t2) AS sub, t3;
-- @ sqlglot_sqlite_optimizer-393
SELECT * FROM x WHERE x.a = (SELECT SUM(y.c) AS c FROM y WHERE y.a = x.a LIMIT 10);
-- @ sqlglot_sqlite_optimizer-394
SELECT t.foo FROM t AS t, (SELECT t.bar FROM t AS t);
-- @ sqlglot_sqlite_optimizer-403
SELECT CASE WHEN x.a > 1 THEN x.b WHEN TRUE THEN 2 END AS result FROM x;
-- @ sqlglot_sqlite_optimizer-404
SELECT
  CASE WHEN "x"."a" > 1 THEN "x"."b" ELSE 2 END AS "result"
FROM "x" AS "x";
-- @ sqlglot_sqlite_optimizer-409
WITH cte1 AS (
    SELECT a
    FROM x
), cte2 AS (
    SELECT a + 1 AS a
    FROM cte1
)
SELECT
    a
FROM cte1
UNION ALL
SELECT
    a
FROM cte2;
-- @ sqlglot_sqlite_optimizer-410
WITH "cte1" AS (
  SELECT
    "x"."a" AS "a"
  FROM "x" AS "x"
)
SELECT
  "cte1"."a" AS "a"
FROM "cte1" AS "cte1"
UNION ALL
SELECT
  "cte1"."a" + 1 AS "a"
FROM "cte1" AS "cte1";
-- @ sqlglot_sqlite_optimizer-411
SELECT a, SUM(b) AS sum_b
FROM (
    SELECT x.a, y.b
    FROM x, y
    WHERE (SELECT max(b) FROM y WHERE x.b = y.b) >= 0 AND x.b = y.b
) d
WHERE (TRUE AND TRUE OR 'a' = 'b') AND a > 1
GROUP BY a;
-- @ sqlglot_sqlite_optimizer-412
WITH "_u_0" AS (
  SELECT
    MAX("y"."b") AS "_col_0",
    "y"."b" AS "_u_1"
  FROM "y" AS "y"
  GROUP BY
    "y"."b"
)
SELECT
  "x"."a" AS "a",
  SUM("y"."b") AS "sum_b"
FROM "x" AS "x"
JOIN "y" AS "y"
  ON "x"."b" = "y"."b"
LEFT JOIN "_u_0" AS "_u_0"
  ON "_u_0"."_u_1" = "x"."b"
WHERE
  "_u_0"."_col_0" >= 0 AND "x"."a" > 1
GROUP BY
  "x"."a";
-- @ sqlglot_sqlite_optimizer-417
SELECT /*+ BROADCAST(`y`) */
  `x`.`b` AS `b`
FROM `x` AS `x`
JOIN `y` AS `y`
  ON `x`.`b` = `y`.`b`;
-- @ sqlglot_sqlite_optimizer-420
WITH m AS (
  SELECT
    x.a,
    x.b
  FROM x
), n AS (
  SELECT
    y.b,
    y.c
  FROM y
), joined as (
  SELECT /*+ BROADCAST(n) */
    m.a,
    n.c
  FROM m JOIN n ON m.b = n.b
)
SELECT
  joined.a,
  joined.c
FROM joined;
-- @ sqlglot_sqlite_optimizer-421
SELECT /*+ BROADCAST(`y`) */
  `x`.`a` AS `a`,
  `y`.`c` AS `c`
FROM `x` AS `x`
JOIN `y` AS `y`
  ON `x`.`b` = `y`.`b`;
-- @ sqlglot_sqlite_optimizer-422
WITH m AS (
  SELECT
    x.a,
    x.b
  FROM x
), n AS (
  SELECT
    y.b,
    y.c
  FROM y
), joined as (
  SELECT /*+ BROADCAST(m), MERGE(m, n) */
    m.a,
    n.c
  FROM m JOIN n ON m.b = n.b
)
SELECT
  /*+ COALESCE(3) */
  joined.a,
  joined.c
FROM joined;
-- @ sqlglot_sqlite_optimizer-423
SELECT /*+ COALESCE(3),
  BROADCAST(`x`),
  MERGE(`x`, `y`) */
  `x`.`a` AS `a`,
  `y`.`c` AS `c`
FROM `x` AS `x`
JOIN `y` AS `y`
  ON `x`.`b` = `y`.`b`;
-- @ sqlglot_sqlite_optimizer-424
WITH cte1 AS (
  WITH cte2 AS (
    SELECT a, b FROM x
  )
  SELECT a1
  FROM (
    WITH cte3 AS (SELECT 1)
    SELECT a AS a1, b AS b1 FROM cte2
  )
)
SELECT a1 FROM cte1;
-- @ sqlglot_sqlite_optimizer-425
SELECT
  "x"."a" AS "a1"
FROM "x" AS "x";
-- @ sqlglot_sqlite_optimizer-426
SELECT x.a, y.b
FROM x
RIGHT JOIN y
ON x.a = y.b
WHERE x.b = 1;
-- @ sqlglot_sqlite_optimizer-427
SELECT
  "x"."a" AS "a",
  "y"."b" AS "b"
FROM "x" AS "x"
RIGHT JOIN "y" AS "y"
  ON "x"."a" = "y"."b"
WHERE
  "x"."b" = 1;
-- @ sqlglot_sqlite_optimizer-428
SELECT x.a, y.b
FROM x
RIGHT JOIN y
ON x.a = y.b
WHERE y.b = 1;
-- @ sqlglot_sqlite_optimizer-429
WITH "y_2" AS (
  SELECT
    "y"."b" AS "b"
  FROM "y" AS "y"
  WHERE
    "y"."b" = 1
)
SELECT
  "x"."a" AS "a",
  "y"."b" AS "b"
FROM "x" AS "x"
RIGHT JOIN "y_2" AS "y"
  ON "x"."a" = "y"."b";
-- @ sqlglot_sqlite_optimizer-430
SELECT x.a + 1 AS c, c + 1 AS d FROM x;
-- @ sqlglot_sqlite_optimizer-431
SELECT
  "x"."a" + 1 AS "c",
  "x"."a" + 2 AS "d"
FROM "x" AS "x";
-- @ sqlglot_sqlite_optimizer-432
SELECT x.a + 1 AS b, b + 1 AS c FROM x;
-- @ sqlglot_sqlite_optimizer-433
SELECT
  "x"."a" + 1 AS "b",
  "x"."b" + 1 AS "c"
FROM "x" AS "x";
-- @ sqlglot_sqlite_optimizer-438
SELECT
  main_query.id,
  main_query.score
FROM (
  SELECT
    alias_1.id,
    score
  FROM (
    SELECT
      company_table.score AS score,
      id
    FROM company_table
  ) AS alias_1
  JOIN (
    SELECT
      id
    FROM (
      SELECT
        company_table_2.id,
        CASE WHEN unlocked.company_id IS NULL THEN 0 ELSE 1 END AS is_exported
      FROM company_table AS company_table_2
      LEFT JOIN unlocked AS unlocked
        ON company_table_2.id = unlocked.company_id
    )
    WHERE
      NOT id IS NULL AND is_exported = FALSE
  ) AS alias_2
    ON (
      alias_1.id = alias_2.id
    )
) AS main_query;
-- @ sqlglot_sqlite_optimizer-439
WITH "alias_2" AS (
  SELECT
    "company_table_2"."id" AS "id"
  FROM "company_table" AS "company_table_2"
  LEFT JOIN "unlocked" AS "unlocked"
    ON "company_table_2"."id" = "unlocked"."company_id"
  WHERE
    CASE WHEN "unlocked"."company_id" IS NULL THEN 0 ELSE 1 END = FALSE
    AND NOT "company_table_2"."id" IS NULL
)
SELECT
  "company_table"."id" AS "id",
  "company_table"."score" AS "score"
FROM "company_table" AS "company_table"
JOIN "alias_2" AS "alias_2"
  ON "alias_2"."id" = "company_table"."id";
-- @ sqlglot_sqlite_optimizer-458
SELECT
  A.ACCOUNT_ID,
  A.NAME,
  C.EMAIL_DOMAIN
FROM ACCOUNTS AS A
LEFT JOIN CONTACTS AS C
  ON C.ACCOUNT_ID = A.ACCOUNT_ID
  AND C.EMAIL_DOMAIN IN (
    SELECT
      D.DOMAIN
    FROM DOMAINS D
    WHERE
      TYPE = 'education'
  );
-- @ sqlglot_sqlite_optimizer-462
SELECT
  *
FROM event
WHERE priority = 'High' AND tagname IN (
  SELECT
    tag_input AS tagname
  FROM cascade
  WHERE tag_input = 'XXX' OR tag_output = 'XXX'
  UNION
  SELECT
    tag_output AS tagname
  FROM cascade
  WHERE tag_input = 'XXX' OR tag_output = 'XXX'
);
-- @ sqlglot_sqlite_optimizer-463
WITH "_u_0" AS (
  SELECT
    "cascade"."tag_input" AS "tagname"
  FROM "cascade" AS "cascade"
  WHERE
    "cascade"."tag_input" = 'XXX' OR "cascade"."tag_output" = 'XXX'
  UNION
  SELECT
    "cascade"."tag_output" AS "tagname"
  FROM "cascade" AS "cascade"
  WHERE
    "cascade"."tag_input" = 'XXX' OR "cascade"."tag_output" = 'XXX'
), "_u_1" AS (
  SELECT
    "_u_0"."tagname" AS "tagname"
  FROM "_u_0" AS "_u_0"
  GROUP BY
    "_u_0"."tagname"
)
SELECT
  "event"."priority" AS "priority",
  "event"."tagname" AS "tagname"
FROM "event" AS "event"
LEFT JOIN "_u_1" AS "_u_1"
  ON "_u_1"."tagname" = "event"."tagname"
WHERE
  "event"."priority" = 'High' AND NOT "_u_1"."tagname" IS NULL;
-- @ sqlglot_sqlite_optimizer-470
SELECT CAST(x.a - x.b AS INT) * 2 AS c FROM x AS x;
-- @ sqlglot_sqlite_optimizer-471
SELECT
  (
    "x"."a" - "x"."b"
  ) * 2 AS "c"
FROM "x" AS "x";
-- @ sqlglot_sqlite_optimizer-472
SELECT -CAST(x.a - x.b AS INT) AS c FROM x AS x;
-- @ sqlglot_sqlite_optimizer-473
SELECT
  -(
    "x"."a" - "x"."b"
  ) AS "c"
FROM "x" AS "x";
-- @ sqlglot_sqlite_optimizer-474
SELECT CAST(x.a * x.b AS INT) + 2 AS c FROM x AS x;
-- @ sqlglot_sqlite_optimizer-475
SELECT
  "x"."a" * "x"."b" + 2 AS "c"
FROM "x" AS "x";
-- @ sqlglot_sqlite_optimizer-476
SELECT CAST(x.a > 0 OR x.b > 0 AS BOOLEAN) IN (FALSE) AS c FROM x AS x;
-- @ sqlglot_sqlite_optimizer-477
SELECT
  (
    "x"."a" > 0 OR "x"."b" > 0
  ) IN (FALSE) AS "c"
FROM "x" AS "x";
-- @ sqlglot_sqlite_optimizer-478
SELECT CAST(x.a BETWEEN 1 AND 3 AS BOOLEAN) = (x.b > 0) AS c FROM x AS x;
-- @ sqlglot_sqlite_optimizer-479
SELECT
  (
    "x"."a" <= 3 AND "x"."a" >= 1
  ) = (
    "x"."b" > 0
  ) AS "c"
FROM "x" AS "x";
-- @ sqlglot_sqlite_optimizer-480
SELECT CAST(NOT x.a > 0 AS BOOLEAN) = (x.b > 0) AS c FROM x AS x;
-- @ sqlglot_sqlite_optimizer-481
SELECT
  (
    "x"."a" <= 0
  ) = (
    "x"."b" > 0
  ) AS "c"
FROM "x" AS "x";
-- @ sqlglot_sqlite_optimizer-484
SELECT a, b FROM (SELECT a, b FROM x);
-- @ sqlglot_sqlite_optimizer-485
SELECT c * 2 AS d FROM (SELECT a + b AS c FROM x);
-- @ sqlglot_sqlite_optimizer-486
SELECT (x.a + x.b) * 2 AS d FROM x AS x;
-- @ sqlglot_sqlite_optimizer-487
SELECT c + d AS e FROM (SELECT a + b AS c, a AS d FROM x);
-- @ sqlglot_sqlite_optimizer-488
SELECT (x.a + x.b) + x.a AS e FROM x AS x;
-- @ sqlglot_sqlite_optimizer-489
WITH cte AS (SELECT a * b AS c, a AS d FROM x) SELECT c + d AS e FROM cte;
-- @ sqlglot_sqlite_optimizer-490
SELECT (x.a * x.b) + x.a AS e FROM x AS x;
-- @ sqlglot_sqlite_optimizer-493
SELECT a, b FROM (SELECT a, b FROM x AS q) AS r;
-- @ sqlglot_sqlite_optimizer-494
SELECT q.a AS a, q.b AS b FROM x AS q;
-- @ sqlglot_sqlite_optimizer-495
SELECT a, b FROM (SELECT a, b FROM (SELECT a, b FROM x));
-- @ sqlglot_sqlite_optimizer-496
SELECT a, SUM(b) AS b FROM (SELECT a, b FROM x WHERE a > 1) GROUP BY a;
-- @ sqlglot_sqlite_optimizer-497
SELECT x.a AS a, SUM(x.b) AS b FROM x AS x WHERE x.a > 1 GROUP BY x.a;
-- @ sqlglot_sqlite_optimizer-499
SELECT x.a AS a, y.c AS c FROM x AS x JOIN y AS y ON x.b = y.b WHERE x.a > 1;
-- @ sqlglot_sqlite_optimizer-500
SELECT x.a AS a, y.c AS c FROM (SELECT x.a AS a, x.b AS b FROM x AS x WHERE x.a > 1) AS x JOIN y AS y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-504
SELECT q_2.a AS a, q.c AS c FROM x AS q_2 JOIN y AS q ON q_2.b = q.b;
-- @ sqlglot_sqlite_optimizer-508
SELECT x.a AS a, q.c AS c FROM x AS x JOIN y AS q_2 ON x.b = q_2.b JOIN y AS q ON x.b = q.b;
-- @ sqlglot_sqlite_optimizer-509
SELECT x.a, q.c, r.c FROM (SELECT q.a, r.b FROM x AS q JOIN y AS r ON q.b = r.b) AS x JOIN y AS q ON x.b = q.b JOIN y AS r ON x.b = r.b ORDER BY x.a, q.c, r.c;
-- @ sqlglot_sqlite_optimizer-510
SELECT q_2.a AS a, q.c AS c, r.c AS c FROM x AS q_2 JOIN y AS r_2 ON q_2.b = r_2.b JOIN y AS q ON r_2.b = q.b JOIN y AS r ON r_2.b = r.b ORDER BY q_2.a, q.c, r.c;
-- @ sqlglot_sqlite_optimizer-511
SELECT r.b FROM (SELECT b FROM x AS x) AS q JOIN (SELECT b FROM x) AS r ON q.b = r.b;
-- @ sqlglot_sqlite_optimizer-512
SELECT x_2.b AS b FROM x AS x JOIN x AS x_2 ON x.b = x_2.b;
-- @ sqlglot_sqlite_optimizer-513
SELECT x.a, y.c FROM x JOIN (SELECT b, c FROM y WHERE c > 1) AS y ON x.b = y.b ORDER BY x.a;
-- @ sqlglot_sqlite_optimizer-514
SELECT x.a AS a, y.c AS c FROM x AS x JOIN y AS y ON x.b = y.b AND y.c > 1 ORDER BY x.a;
-- @ sqlglot_sqlite_optimizer-515
SELECT x.a, y.c FROM (SELECT a FROM x) AS x, (SELECT c FROM y) AS y;
-- @ sqlglot_sqlite_optimizer-516
SELECT x.a, x.c FROM (SELECT x.a, z.c FROM x, y AS z) AS x;
-- @ sqlglot_sqlite_optimizer-517
SELECT x.a AS a, z.c AS c FROM x AS x, y AS z;
-- @ sqlglot_sqlite_optimizer-518
SELECT * FROM (SELECT * FROM (SELECT * FROM x)) ORDER BY a LIMIT 1;
-- @ sqlglot_sqlite_optimizer-519
SELECT x.a AS a, x.b AS b FROM x AS x ORDER BY x.a LIMIT 1;
-- @ sqlglot_sqlite_optimizer-520
WITH y AS (SELECT a, b FROM x) SELECT a, b FROM y AS z;
-- @ sqlglot_sqlite_optimizer-522
WITH y AS (SELECT a, b FROM x AS q) SELECT a, b FROM y AS z;
-- @ sqlglot_sqlite_optimizer-526
SELECT x.b AS b, y.b AS b2 FROM (SELECT x.b AS b FROM x AS x WHERE x.b = 1) AS x FULL OUTER JOIN (SELECT y.b AS b FROM y AS y WHERE y.b = 2) AS y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-528
SELECT x.b AS b, y.b AS b2 FROM (SELECT x.b AS b FROM x AS x) AS x FULL OUTER JOIN (SELECT y.b AS b FROM y AS y) AS y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-529
SELECT x.b AS b, y.b AS b2 FROM x AS x FULL OUTER JOIN y AS y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-530
SELECT x.b AS b, y.b AS b2 FROM (SELECT x.b AS b FROM x AS x WHERE x.b = 1) AS x LEFT JOIN (SELECT y.b AS b FROM y AS y WHERE y.b = 2) AS y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-531
SELECT x.b AS b, y.b AS b2 FROM x AS x LEFT JOIN (SELECT y.b AS b FROM y AS y WHERE y.b = 2) AS y ON x.b = y.b WHERE x.b = 1;
-- @ sqlglot_sqlite_optimizer-532
SELECT x.b AS b, y.b AS b2 FROM (SELECT x.b AS b FROM x AS x) AS x LEFT JOIN (SELECT y.b AS b FROM y AS y) AS y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-533
SELECT x.b AS b, y.b AS b2 FROM x AS x LEFT JOIN y AS y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-534
SELECT x.b AS b, y.b AS b2 FROM (SELECT x.b AS b FROM x AS x WHERE x.b = 1) AS x RIGHT JOIN (SELECT y.b AS b FROM y AS y WHERE y.b = 2) AS y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-536
SELECT x.b AS b, y.b AS b2 FROM (SELECT x.b AS b FROM x AS x) AS x RIGHT JOIN (SELECT y.b AS b FROM y AS y) AS y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-537
SELECT x.b AS b, y.b AS b2 FROM x AS x RIGHT JOIN y AS y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-538
SELECT x.b AS b, y.b AS b2 FROM (SELECT x.b AS b FROM x AS x WHERE x.b = 1) AS x INNER JOIN (SELECT y.b AS b FROM y AS y WHERE y.b = 2) AS y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-539
SELECT x.b AS b, y.b AS b2 FROM x AS x INNER JOIN y AS y ON x.b = y.b AND y.b = 2 WHERE x.b = 1;
-- @ sqlglot_sqlite_optimizer-540
SELECT x.b AS b, y.b AS b2 FROM (SELECT x.b AS b FROM x AS x) AS x INNER JOIN (SELECT y.b AS b FROM y AS y) AS y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-541
SELECT x.b AS b, y.b AS b2 FROM x AS x INNER JOIN y AS y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-542
SELECT x.b AS b, y.b AS b2 FROM (SELECT x.b AS b FROM x AS x WHERE x.b = 1) AS x CROSS JOIN (SELECT y.b AS b FROM y AS y WHERE y.b = 2) AS y;
-- @ sqlglot_sqlite_optimizer-543
SELECT x.b AS b, y.b AS b2 FROM x AS x JOIN y AS y ON y.b = 2 WHERE x.b = 1;
-- @ sqlglot_sqlite_optimizer-544
SELECT x.b AS b, y.b AS b2 FROM (SELECT x.b AS b FROM x AS x) AS x CROSS JOIN (SELECT y.b AS b FROM y AS y) AS y;
-- @ sqlglot_sqlite_optimizer-545
SELECT x.b AS b, y.b AS b2 FROM x AS x CROSS JOIN y AS y;
-- @ sqlglot_sqlite_optimizer-546
WITH m AS (SELECT x.a, x.b FROM x), n AS (SELECT y.b, y.c FROM y), joined as (SELECT /*+ BROADCAST(k) */ m.a, k.c FROM m JOIN n AS k ON m.b = k.b) SELECT joined.a, joined.c FROM joined;
-- @ sqlglot_sqlite_optimizer-547
SELECT /*+ BROADCAST(y) */ x.a AS a, y.c AS c FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-548
WITH m AS (SELECT x.a, x.b FROM x), n AS (SELECT y.b, y.c FROM y), joined as (SELECT /*+ BROADCAST(m, n) */ m.a, n.c FROM m JOIN n ON m.b = n.b) SELECT joined.a, joined.c FROM joined;
-- @ sqlglot_sqlite_optimizer-549
SELECT /*+ BROADCAST(x, y) */ x.a AS a, y.c AS c FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-550
WITH m AS (SELECT x.a, x.b FROM x), n AS (SELECT y.b, y.c FROM y), joined as (SELECT /*+ BROADCAST(m), MERGE(m, n) */ m.a, n.c FROM m JOIN n ON m.b = n.b) SELECT joined.a, joined.c FROM joined;
-- @ sqlglot_sqlite_optimizer-551
SELECT /*+ BROADCAST(x), MERGE(x, y) */ x.a AS a, y.c AS c FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-552
WITH m AS (SELECT x.a, x.b FROM x), n AS (SELECT y.b, y.c FROM y), joined as (SELECT /*+ BROADCAST(m), MERGE(m, n) */ m.a, n.c FROM m JOIN n ON m.b = n.b) SELECT /*+ COALESCE(3) */ joined.a, joined.c FROM joined;
-- @ sqlglot_sqlite_optimizer-553
SELECT /*+ COALESCE(3), BROADCAST(x), MERGE(x, y) */ x.a AS a, y.c AS c FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ sqlglot_sqlite_optimizer-554
SELECT
    subquery.a,
    subquery.c
FROM (
    SELECT /*+ BROADCAST(m), MERGE(m, n) */ m.a, n.c FROM (SELECT x.a, x.b FROM x) AS m JOIN (SELECT y.b, y.c FROM y) AS n ON m.b = n.b
) AS subquery;
-- @ sqlglot_sqlite_optimizer-555
SELECT /*+ BROADCAST(x) */
  x.a,
  x.c
FROM (
  SELECT
    x.a,
    x.c
  FROM (
    SELECT
      x.a,
      COUNT(1) AS c
    FROM x
    GROUP BY x.a
  ) AS x
) AS x;
-- @ sqlglot_sqlite_optimizer-556
SELECT /*+ BROADCAST(x) */ x.a AS a, x.c AS c FROM (SELECT x.a AS a, COUNT(1) AS c FROM x AS x GROUP BY x.a) AS x;
-- @ sqlglot_sqlite_optimizer-557
with t1 as (
  SELECT
    x.a,
    x.b,
    ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) as row_num
  FROM
    x
  ORDER BY x.a, x.b, row_num
)
SELECT
  t1.a,
  t1.b
FROM
  t1
WHERE
  row_num = 1;
-- @ sqlglot_sqlite_optimizer-558
WITH t1 AS (SELECT x.a AS a, x.b AS b, ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) AS row_num FROM x AS x ORDER BY x.a, x.b, row_num) SELECT t1.a AS a, t1.b AS b FROM t1 AS t1 WHERE t1.row_num = 1;
-- @ sqlglot_sqlite_optimizer-559
with t1 as (
  SELECT
    x.a,
    x.b,
    ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) as row_num
  FROM
    x
)
SELECT
  t1.a,
  t1.b
FROM t1 JOIN y ON t1.a = y.c AND t1.row_num = 1;
-- @ sqlglot_sqlite_optimizer-560
WITH t1 AS (SELECT x.a AS a, x.b AS b, ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) AS row_num FROM x AS x) SELECT t1.a AS a, t1.b AS b FROM t1 AS t1 JOIN y AS y ON t1.a = y.c AND t1.row_num = 1;
-- @ sqlglot_sqlite_optimizer-561
with t1 as (
  SELECT
    x.a,
    x.b,
    ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) as row_num
  FROM
    x
)
SELECT
  SUM(t1.row_num) as total_rows
FROM
  t1;
-- @ sqlglot_sqlite_optimizer-562
WITH t1 AS (SELECT x.a AS a, x.b AS b, ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) AS row_num FROM x AS x) SELECT SUM(t1.row_num) AS total_rows FROM t1 AS t1;
-- @ sqlglot_sqlite_optimizer-563
with t1 as (
  SELECT
    x.a,
    x.b,
    ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) as row_num
  FROM
    x
)
SELECT
  t1.row_num AS row_num,
  SUM(t1.a) AS total
FROM
  t1
GROUP BY t1.row_num
ORDER BY t1.row_num;
-- @ sqlglot_sqlite_optimizer-564
WITH t1 AS (SELECT x.a AS a, x.b AS b, ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) AS row_num FROM x AS x) SELECT t1.row_num AS row_num, SUM(t1.a) AS total FROM t1 AS t1 GROUP BY t1.row_num ORDER BY row_num;
-- @ sqlglot_sqlite_optimizer-565
with t1 as (
  SELECT
    x.a,
    x.b,
    ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) as row_num
  FROM
    x
)
SELECT
  t1.row_num AS row_num,
  t1.a AS a
FROM
  t1
ORDER BY t1.row_num, t1.a;
-- @ sqlglot_sqlite_optimizer-566
WITH t1 AS (SELECT x.a AS a, x.b AS b, ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) AS row_num FROM x AS x) SELECT t1.row_num AS row_num, t1.a AS a FROM t1 AS t1 ORDER BY t1.row_num, t1.a;
-- @ sqlglot_sqlite_optimizer-567
WITH t1 AS (
  SELECT
    x.a,
    x.b,
    ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) - 1 AS row_num
  FROM
    x
)
SELECT
  t1.row_num AS row_num,
  t1.a AS a
FROM
  t1
ORDER BY t1.row_num, t1.a;
-- @ sqlglot_sqlite_optimizer-568
WITH t1 AS (SELECT x.a AS a, x.b AS b, ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) - 1 AS row_num FROM x AS x) SELECT t1.row_num AS row_num, t1.a AS a FROM t1 AS t1 ORDER BY t1.row_num, t1.a;
-- @ sqlglot_sqlite_optimizer-569
with t1 as (
  SELECT
    x.a,
    x.b,
    ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) as row_num
  FROM
    x
  ORDER BY x.a, x.b, row_num
)
SELECT
  t1.a,
  t1.b,
  t1.row_num
FROM
  t1;
-- @ sqlglot_sqlite_optimizer-570
SELECT x.a AS a, x.b AS b, ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) AS row_num FROM x AS x ORDER BY x.a, x.b, row_num;
-- @ sqlglot_sqlite_optimizer-573
with t1 as (
  SELECT
    ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) as row_num
  FROM
    x
)
SELECT
  t2.row_num
FROM
  t1 AS t2
WHERE
  t2.row_num = 2;
-- @ sqlglot_sqlite_optimizer-574
WITH t1 AS (SELECT ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) AS row_num FROM x AS x) SELECT t2.row_num AS row_num FROM t1 AS t2 WHERE t2.row_num = 2;
-- @ sqlglot_sqlite_optimizer-575
WITH i AS (
  SELECT
    x.a AS a
  FROM x AS x
), j AS (
  SELECT
    x.a,
    x.b
  FROM x AS x
), k AS (
  SELECT
    j.a,
    j.b
  FROM j AS j
)
SELECT
  i.a,
  k.b
FROM i AS i
LEFT JOIN k AS k
ON  i.a = k.a;
-- @ sqlglot_sqlite_optimizer-576
SELECT x.a AS a, x_2.b AS b FROM x AS x LEFT JOIN x AS x_2 ON x.a = x_2.a;
-- @ sqlglot_sqlite_optimizer-577
WITH i AS (
  SELECT
    x.a AS a
  FROM y AS y
  JOIN x AS x
    ON y.b = x.b
)
SELECT
  x.a AS a
FROM x AS x
LEFT JOIN i AS i
  ON x.a = i.a;
-- @ sqlglot_sqlite_optimizer-578
WITH i AS (SELECT x.a AS a FROM y AS y JOIN x AS x ON y.b = x.b) SELECT x.a AS a FROM x AS x LEFT JOIN i AS i ON x.a = i.a;
-- @ sqlglot_sqlite_optimizer-579
WITH _q_0 AS (SELECT t1.c AS c FROM t1 AS t1) SELECT * FROM (_q_0 AS _q_0 CROSS JOIN t2 AS t2);
-- @ sqlglot_sqlite_optimizer-581
WITH _q_0 AS (
  SELECT
    x.a AS a
  FROM x AS x
), y_2 AS (
  SELECT
    y.b AS b
  FROM y AS y
)
SELECT
  y.b AS b
FROM (
  _q_0 AS _q_0
    JOIN y_2 AS y
      ON _q_0.a = y.b
);
-- @ sqlglot_sqlite_optimizer-582
SELECT y.b AS b FROM (x AS x JOIN y AS y ON x.a = y.b);
-- @ sqlglot_sqlite_optimizer-583
WITH q AS (
  SELECT
    y.b AS a
  FROM y AS y
)
SELECT
  q.a AS a
FROM x AS q
WHERE
  q.a IN (
    SELECT
      q.a AS a
    FROM q AS q
  );
-- @ sqlglot_sqlite_optimizer-584
SELECT q.a AS a FROM x AS q WHERE q.a IN (SELECT y.b AS a FROM y AS y);
-- @ sqlglot_sqlite_optimizer-585
WITH q AS (
  SELECT
    x.a AS a
  FROM x
  ORDER BY x.a
)
SELECT
  q.a AS a
FROM q
UNION ALL
SELECT
  1 AS a;
-- @ sqlglot_sqlite_optimizer-586
WITH q AS (SELECT x.a AS a FROM x AS x ORDER BY x.a) SELECT q.a AS a FROM q AS q UNION ALL SELECT 1 AS a;
-- @ sqlglot_sqlite_optimizer-587
with cte as (
    select x.a * x.b as mult from x
)
select cte.mult from cte;
-- @ sqlglot_sqlite_optimizer-588
SELECT x.a * x.b AS mult FROM x AS x;
-- @ sqlglot_sqlite_optimizer-589
SELECT MAX(x.b) AS lit FROM x CROSS JOIN (SELECT 6 AS lit FROM z) AS t GROUP BY t.lit;
-- @ sqlglot_sqlite_optimizer-590
SELECT MAX(x.b) AS lit FROM x AS x CROSS JOIN (SELECT 6 AS lit FROM z AS z) AS t GROUP BY t.lit;
-- @ sqlglot_sqlite_optimizer-591
SELECT s.a, SUM(s.b) AS b FROM (SELECT 6 AS a, b FROM x) AS s GROUP BY s.a ORDER BY s.a;
-- @ sqlglot_sqlite_optimizer-592
SELECT 6 AS a, SUM(x.b) AS b FROM x AS x GROUP BY 1 ORDER BY a;
-- @ sqlglot_sqlite_optimizer-593
WITH c AS (SELECT DISTINCT a, b FROM x) SELECT s.a, SUM(s.b) AS b FROM (SELECT 6 AS a, b FROM c) AS s GROUP BY s.a ORDER BY s.a;
-- @ sqlglot_sqlite_optimizer-594
WITH c AS (SELECT DISTINCT x.a AS a, x.b AS b FROM x AS x) SELECT 6 AS a, SUM(c.b) AS b FROM c AS c GROUP BY 1 ORDER BY a;
-- @ sqlglot_sqlite_optimizer-595
WITH c AS (SELECT DISTINCT x.b AS b FROM x) SELECT s.a, SUM(s.b) AS b FROM (SELECT 6 AS a, b FROM c) AS s CROSS JOIN x GROUP BY s.a ORDER BY s.a;
-- @ sqlglot_sqlite_optimizer-596
WITH c AS (SELECT DISTINCT x.b AS b FROM x AS x) SELECT 6 AS a, SUM(c.b) AS b FROM c AS c CROSS JOIN x AS x GROUP BY 1 ORDER BY a;
-- @ sqlglot_sqlite_optimizer-598
SELECT a FROM (SELECT a, b AS unused, a AS j, -b AS j FROM x ORDER BY 3, 4 LIMIT 2) AS t;
-- @ sqlglot_sqlite_optimizer-599
SELECT t.a AS a FROM (SELECT x.a AS a, x.b AS unused, x.a AS j, -x.b AS j FROM x AS x ORDER BY 3, 4 LIMIT 2) AS t;
-- @ sqlglot_sqlite_optimizer-600
SELECT 1 FROM (SELECT * FROM x) WHERE b = 2;
-- @ sqlglot_sqlite_optimizer-601
SELECT 1 AS "1" FROM (SELECT x.b AS b FROM x AS x) AS _0 WHERE _0.b = 2;
-- @ sqlglot_sqlite_optimizer-602
SELECT a, b, a from x;
-- @ sqlglot_sqlite_optimizer-603
SELECT x.a AS a, x.b AS b, x.a AS a FROM x AS x;
-- @ sqlglot_sqlite_optimizer-604
SELECT (SELECT c FROM y WHERE q.b = y.b) FROM (SELECT * FROM x) AS q;
-- @ sqlglot_sqlite_optimizer-605
SELECT (SELECT y.c AS c FROM y AS y WHERE q.b = y.b) AS _col_0 FROM (SELECT x.b AS b FROM x AS x) AS q;
-- @ sqlglot_sqlite_optimizer-606
SELECT a FROM x JOIN (SELECT b, c FROM y) AS z ON x.b = z.b;
-- @ sqlglot_sqlite_optimizer-607
SELECT x.a AS a FROM x AS x JOIN (SELECT y.b AS b FROM y AS y) AS z ON x.b = z.b;
-- @ sqlglot_sqlite_optimizer-608
SELECT x1.a FROM (SELECT * FROM x) AS x1, (SELECT * FROM x) AS x2;
-- @ sqlglot_sqlite_optimizer-609
SELECT x1.a AS a FROM (SELECT x.a AS a FROM x AS x) AS x1, (SELECT 1 AS _ FROM x AS x) AS x2;
-- @ sqlglot_sqlite_optimizer-610
SELECT a FROM (SELECT DISTINCT a, b FROM x);
-- @ sqlglot_sqlite_optimizer-611
SELECT _0.a AS a FROM (SELECT DISTINCT x.a AS a, x.b AS b FROM x AS x) AS _0;
-- @ sqlglot_sqlite_optimizer-612
SELECT a FROM (SELECT a, b FROM x UNION ALL SELECT a, b FROM x);
-- @ sqlglot_sqlite_optimizer-613
SELECT _0.a AS a FROM (SELECT x.a AS a FROM x AS x UNION ALL SELECT x.a AS a FROM x AS x) AS _0;
-- @ sqlglot_sqlite_optimizer-614
WITH t1 AS (SELECT x.a AS a, x.b AS b FROM x UNION ALL SELECT z.b AS b, z.c AS c FROM z) SELECT a, b FROM t1;
-- @ sqlglot_sqlite_optimizer-615
WITH t1 AS (SELECT x.a AS a, x.b AS b FROM x AS x UNION ALL SELECT z.b AS b, z.c AS c FROM z AS z) SELECT t1.a AS a, t1.b AS b FROM t1 AS t1;
-- @ sqlglot_sqlite_optimizer-616
SELECT a FROM (SELECT a, b FROM x UNION SELECT a, b FROM x);
-- @ sqlglot_sqlite_optimizer-617
SELECT _0.a AS a FROM (SELECT x.a AS a, x.b AS b FROM x AS x UNION SELECT x.a AS a, x.b AS b FROM x AS x) AS _0;
-- @ sqlglot_sqlite_optimizer-624
WITH y AS (SELECT * FROM x) SELECT a FROM y;
-- @ sqlglot_sqlite_optimizer-625
WITH y AS (SELECT x.a AS a FROM x AS x) SELECT y.a AS a FROM y AS y;
-- @ sqlglot_sqlite_optimizer-626
WITH z AS (SELECT x.b AS b FROM x AS x), q AS (SELECT z.b AS b FROM z AS z) SELECT q.b AS b FROM q AS q;
-- @ sqlglot_sqlite_optimizer-627
WITH z AS (SELECT * FROM x) SELECT a FROM z UNION SELECT a FROM z;
-- @ sqlglot_sqlite_optimizer-628
WITH z AS (SELECT x.a AS a FROM x AS x) SELECT z.a AS a FROM z AS z UNION SELECT z.a AS a FROM z AS z;
-- @ sqlglot_sqlite_optimizer-629
SELECT b FROM (SELECT a, SUM(b) AS b FROM x GROUP BY a);
-- @ sqlglot_sqlite_optimizer-630
SELECT _0.b AS b FROM (SELECT SUM(x.b) AS b FROM x AS x GROUP BY x.a) AS _0;
-- @ sqlglot_sqlite_optimizer-631
WITH x AS (SELECT 0 AS c, SUM(d) AS s FROM t GROUP BY 1) SELECT s FROM x;
-- @ sqlglot_sqlite_optimizer-632
WITH x AS (SELECT 0 AS c, SUM(t.d) AS s FROM t AS t GROUP BY 1) SELECT x.s AS s FROM x AS x;
-- @ sqlglot_sqlite_optimizer-633
WITH x AS (SELECT z, 0 AS c, a, SUM(d) AS s FROM t GROUP BY z, 2, a) SELECT c, a, s FROM x;
-- @ sqlglot_sqlite_optimizer-634
WITH x AS (SELECT 0 AS c, t.a AS a, SUM(t.d) AS s FROM t AS t GROUP BY t.z, 1, t.a) SELECT x.c AS c, x.a AS a, x.s AS s FROM x AS x;
-- @ sqlglot_sqlite_optimizer-635
WITH x AS (SELECT a, b, 0 AS c, SUM(d) AS s FROM t GROUP BY 1, 2, 3) SELECT a, s FROM x;
-- @ sqlglot_sqlite_optimizer-636
WITH x AS (SELECT t.a AS a, 0 AS c, SUM(t.d) AS s FROM t AS t GROUP BY t.a, t.b, 2) SELECT x.a AS a, x.s AS s FROM x AS x;
-- @ sqlglot_sqlite_optimizer-637
WITH x AS (SELECT z, 0 AS c, SUM(d) AS s FROM t GROUP BY z, 2, 2) SELECT c, s FROM x;
-- @ sqlglot_sqlite_optimizer-638
WITH x AS (SELECT 0 AS c, SUM(t.d) AS s FROM t AS t GROUP BY t.z, 1, 1) SELECT x.c AS c, x.s AS s FROM x AS x;
-- @ sqlglot_sqlite_optimizer-639
SELECT b FROM (SELECT a, SUM(b) AS b FROM x ORDER BY a);
-- @ sqlglot_sqlite_optimizer-640
SELECT _0.b AS b FROM (SELECT x.a AS a, SUM(x.b) AS b FROM x AS x ORDER BY a) AS _0;
-- @ sqlglot_sqlite_optimizer-641
SELECT i.a FROM x AS i LEFT JOIN (SELECT a, b FROM (SELECT a, b FROM x)) AS j ON i.a = j.a;
-- @ sqlglot_sqlite_optimizer-642
SELECT i.a AS a FROM x AS i LEFT JOIN (SELECT _0.a AS a FROM (SELECT x.a AS a FROM x AS x) AS _0) AS j ON i.a = j.a;
-- @ sqlglot_sqlite_optimizer-645
WITH y AS (SELECT a FROM x) SELECT 1 FROM y;
-- @ sqlglot_sqlite_optimizer-647
WITH y AS (SELECT SUM(a) FROM x) SELECT 1 FROM y;
-- @ sqlglot_sqlite_optimizer-649
SELECT COUNT(*) FROM (SELECT RANK() OVER w2 AS r FROM x WINDOW w1 AS (PARTITION BY SUM(b)), w2 AS (w1 ORDER BY 1)) AS t;
-- @ sqlglot_sqlite_optimizer-651
SELECT COUNT(*) FROM (SELECT RANK() OVER w2 AS r FROM x WINDOW w1 AS (PARTITION BY 1), w2 AS (w1 ORDER BY SUM(b))) AS t;
-- @ sqlglot_sqlite_optimizer-653
WITH y AS (SELECT a FROM x GROUP BY a) SELECT 1 FROM y;
-- @ sqlglot_sqlite_optimizer-654
WITH y AS (SELECT 1 AS _ FROM x AS x GROUP BY x.a) SELECT 1 AS "1" FROM y AS y;
-- @ sqlglot_sqlite_optimizer-657
SELECT a FROM (SELECT * FROM zz) WHERE b = 1;
-- @ sqlglot_sqlite_optimizer-658
SELECT _0.a AS a FROM (SELECT zz.a AS a, zz.b AS b FROM zz AS zz) AS _0 WHERE _0.b = 1;
-- @ sqlglot_sqlite_optimizer-659
SELECT a FROM (SELECT * FROM aa UNION ALL SELECT * FROM bb UNION ALL SELECT * from cc);
-- @ sqlglot_sqlite_optimizer-660
SELECT _0.a AS a FROM (SELECT aa.a AS a FROM aa AS aa UNION ALL SELECT bb.a AS a FROM bb AS bb UNION ALL SELECT cc.a AS a FROM cc AS cc) AS _0;
-- @ sqlglot_sqlite_optimizer-661
SELECT a FROM (SELECT a FROM aa UNION ALL SELECT * FROM bb UNION ALL SELECT * from cc);
-- @ sqlglot_sqlite_optimizer-662
SELECT a FROM (SELECT * FROM aa CROSS JOIN bb);
-- @ sqlglot_sqlite_optimizer-663
SELECT _0.a AS a FROM (SELECT aa.a AS a FROM aa AS aa CROSS JOIN bb AS bb) AS _0;
-- @ sqlglot_sqlite_optimizer-664
SELECT a FROM (SELECT aa.* FROM aa);
-- @ sqlglot_sqlite_optimizer-665
SELECT _0.a AS a FROM (SELECT aa.a AS a FROM aa AS aa) AS _0;
-- @ sqlglot_sqlite_optimizer-666
SELECT a FROM (SELECT * FROM (SELECT * FROM aa));
-- @ sqlglot_sqlite_optimizer-667
SELECT _1.a AS a FROM (SELECT _0.a AS a FROM (SELECT aa.a AS a FROM aa AS aa) AS _0) AS _1;
-- @ sqlglot_sqlite_optimizer-669
WITH cte1 AS (SELECT tb.cola AS cola FROM tb AS tb UNION ALL SELECT tb2.colc AS colc FROM tb2 AS tb2) SELECT cte1.cola AS cola FROM cte1 AS cte1;
-- @ sqlglot_sqlite_optimizer-670
SELECT * FROM ((SELECT c FROM t1) JOIN t2);
-- @ sqlglot_sqlite_optimizer-671
SELECT _0.c AS c, t2.d AS d FROM ((SELECT t1.c AS c FROM t1 AS t1) AS _0, t2 AS t2);
-- @ sqlglot_sqlite_optimizer-676
WITH cte1 AS (SELECT a, SUM(b) AS sale FROM x GROUP BY a), cte2 AS (SELECT cte1.a, COUNT(*) AS cnt FROM cte1 GROUP BY cte1.a) SELECT a, cnt FROM cte2;
-- @ sqlglot_sqlite_optimizer-677
WITH cte1 AS (SELECT x.a AS a FROM x AS x GROUP BY x.a), cte2 AS (SELECT cte1.a AS a, COUNT(*) AS cnt FROM cte1 AS cte1 GROUP BY cte1.a) SELECT cte2.a AS a, cte2.cnt AS cnt FROM cte2 AS cte2;
-- @ sqlglot_sqlite_optimizer-684
SELECT d FROM (SELECT d, ROW_NUMBER() OVER (PARTITION BY e ORDER BY d) AS rn FROM w);
-- @ sqlglot_sqlite_optimizer-685
SELECT _0.d AS d FROM (SELECT w.d AS d FROM w AS w) AS _0;
-- @ sqlglot_sqlite_optimizer-687
SELECT t.n AS n FROM (SELECT COUNT(*) AS n FROM (SELECT x.a AS a FROM x AS x) AS agg GROUP BY a HAVING a >= 1) AS t;
-- @ sqlglot_sqlite_optimizer-689
SELECT t.a AS a FROM (SELECT x.a AS a, x.b AS b FROM x AS x UNION ALL SELECT x.a AS a, x.b AS b FROM x AS x ORDER BY b, a LIMIT 3) AS t;
-- @ sqlglot_sqlite_optimizer-690
WITH t AS (SELECT a, b FROM x UNION ALL SELECT a, b FROM x ORDER BY b LIMIT 3) SELECT a FROM t;
-- @ sqlglot_sqlite_optimizer-691
WITH t AS (SELECT x.a AS a, x.b AS b FROM x AS x UNION ALL SELECT x.a AS a, x.b AS b FROM x AS x ORDER BY b LIMIT 3) SELECT t.a AS a FROM t AS t;
-- @ sqlglot_sqlite_optimizer-692
SELECT t.a FROM (SELECT a, b FROM x UNION ALL SELECT a, b FROM x UNION ALL SELECT a, b FROM x ORDER BY b) AS t;
-- @ sqlglot_sqlite_optimizer-693
SELECT t.a AS a FROM (SELECT x.a AS a, x.b AS b FROM x AS x UNION ALL SELECT x.a AS a, x.b AS b FROM x AS x UNION ALL SELECT x.a AS a, x.b AS b FROM x AS x ORDER BY b) AS t;
-- @ sqlglot_sqlite_optimizer-694
SELECT t.a FROM (SELECT a, b FROM x UNION SELECT a, b FROM x ORDER BY b LIMIT 3) AS t;
-- @ sqlglot_sqlite_optimizer-695
SELECT t.a AS a FROM (SELECT x.a AS a, x.b AS b FROM x AS x UNION SELECT x.a AS a, x.b AS b FROM x AS x ORDER BY b LIMIT 3) AS t;
-- @ sqlglot_sqlite_optimizer-696
SELECT t.a FROM (SELECT a, b FROM x UNION ALL SELECT a, b FROM x LIMIT 3) AS t;
-- @ sqlglot_sqlite_optimizer-697
SELECT t.a AS a FROM (SELECT x.a AS a FROM x AS x UNION ALL SELECT x.a AS a FROM x AS x LIMIT 3) AS t;
-- @ sqlglot_sqlite_optimizer-720
SELECT t.a, t.s FROM (SELECT a, b, SUM(b) AS s FROM x GROUP BY (1), (2)) t;
-- @ sqlglot_sqlite_optimizer-721
SELECT t.a AS a, t.s AS s FROM (SELECT x.a AS a, x.b AS b, SUM(x.b) AS s FROM x AS x GROUP BY (1), (2)) AS t;
-- @ sqlglot_sqlite_optimizer-724
SELECT x.a AS a FROM (SELECT x.a FROM x AS x WHERE x.a = 1 AND x.b = 1) AS x JOIN y ON y.a = 1 WHERE TRUE AND TRUE AND TRUE;
-- @ sqlglot_sqlite_optimizer-725
WITH x AS (SELECT y.a FROM y) SELECT * FROM x WHERE x.a = 1;
-- @ sqlglot_sqlite_optimizer-726
WITH x AS (SELECT y.a FROM y WHERE y.a = 1) SELECT * FROM x WHERE TRUE;
-- @ sqlglot_sqlite_optimizer-727
SELECT x.a FROM (SELECT * FROM x) AS x CROSS JOIN y WHERE y.a = 1 OR (x.a = 1 AND x.b = 1);
-- @ sqlglot_sqlite_optimizer-728
SELECT x.a FROM (SELECT * FROM x) AS x CROSS JOIN y WHERE (x.a = 1 AND x.b = 1) OR y.a = 1;
-- @ sqlglot_sqlite_optimizer-729
SELECT x.a FROM (SELECT * FROM x) AS x JOIN y WHERE (x.a = y.a AND x.a = 1 AND x.b = 1) OR x.a = y.a;
-- @ sqlglot_sqlite_optimizer-730
SELECT x.a FROM (SELECT * FROM x) AS x JOIN y ON x.a = y.a WHERE TRUE;
-- @ sqlglot_sqlite_optimizer-731
SELECT x.a FROM (SELECT * FROM x) AS x JOIN y WHERE (x.a = y.a AND x.a = 1 AND x.b = 1) OR x.a = y.b;
-- @ sqlglot_sqlite_optimizer-732
SELECT x.a FROM (SELECT * FROM x) AS x JOIN y ON (x.a = 1 AND x.a = y.a AND x.b = 1) OR x.a = y.b WHERE (x.a = 1 AND x.a = y.a AND x.b = 1) OR x.a = y.b;
-- @ sqlglot_sqlite_optimizer-733
SELECT x.a FROM (SELECT x.a AS a, x.b * 1 AS c FROM x) AS x WHERE x.c = 1;
-- @ sqlglot_sqlite_optimizer-734
SELECT x.a FROM (SELECT x.a AS a, x.b * 1 AS c FROM x WHERE (x.b * 1) = 1) AS x WHERE TRUE;
-- @ sqlglot_sqlite_optimizer-735
SELECT x.a FROM (SELECT x.a AS a, x.b * 1 AS c FROM x) AS x WHERE x.c = 1 or x.c = 2;
-- @ sqlglot_sqlite_optimizer-736
SELECT x.a FROM (SELECT x.a AS a, x.b * 1 AS c FROM x WHERE (x.b * 1) = 1 OR (x.b * 1) = 2) AS x WHERE TRUE;
-- @ sqlglot_sqlite_optimizer-737
SELECT x.a FROM (SELECT x.a AS a, x.b OR x.c AS d FROM x) AS x WHERE x.d = FALSE;
-- @ sqlglot_sqlite_optimizer-738
SELECT x.a FROM (SELECT x.a AS a, x.b OR x.c AS d FROM x WHERE (x.b OR x.c) = FALSE) AS x WHERE TRUE;
-- @ sqlglot_sqlite_optimizer-739
SELECT x.a FROM (SELECT x.a AS a, x.b AND x.c AS d FROM x) AS x WHERE NOT x.d;
-- @ sqlglot_sqlite_optimizer-740
SELECT x.a FROM (SELECT x.a AS a, x.b AND x.c AS d FROM x WHERE NOT x.b OR NOT x.c) AS x WHERE TRUE;
-- @ sqlglot_sqlite_optimizer-743
SELECT x.a FROM x AS x JOIN (SELECT y.a FROM y AS y) AS y ON y.a = 1 AND x.a = y.a;
-- @ sqlglot_sqlite_optimizer-744
SELECT x.a FROM x AS x JOIN (SELECT y.a FROM y AS y WHERE y.a = 1) AS y ON x.a = y.a AND TRUE;
-- @ sqlglot_sqlite_optimizer-745
SELECT x.a AS a FROM x AS x JOIN (SELECT * FROM y AS y) AS y ON y.a = 1 WHERE x.a = 1 AND x.b = 1 AND y.a = x.a;
-- @ sqlglot_sqlite_optimizer-746
SELECT x.a AS a FROM x AS x JOIN (SELECT * FROM y AS y WHERE y.a = 1) AS y ON x.a = y.a AND TRUE WHERE x.a = 1 AND TRUE AND x.b = 1;
-- @ sqlglot_sqlite_optimizer-747
SELECT x.a AS a FROM x AS x CROSS JOIN (SELECT * FROM y AS y) AS y WHERE x.a = 1 AND x.b = 1 AND y.a = x.a AND y.a = 1;
-- @ sqlglot_sqlite_optimizer-748
SELECT x.a AS a FROM x AS x JOIN (SELECT * FROM y AS y WHERE y.a = 1) AS y ON x.a = y.a AND TRUE WHERE x.a = 1 AND TRUE AND x.b = 1 AND TRUE;
-- @ sqlglot_sqlite_optimizer-749
with t1 as (SELECT x.a, x.b, ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) as row_num FROM x) SELECT t1.a, t1.b FROM t1 WHERE row_num = 1;
-- @ sqlglot_sqlite_optimizer-750
WITH t1 AS (SELECT x.a, x.b, ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) AS row_num FROM x) SELECT t1.a, t1.b FROM t1 WHERE row_num = 1;
-- @ sqlglot_sqlite_optimizer-753
SELECT x.cnt AS cnt FROM (SELECT COUNT(1) AS cnt, COUNT(x.a) AS cnt_a, COUNT(x.b) AS cnt_b FROM x AS x) AS x WHERE (x.cnt_a > 0 AND x.cnt_b > 0) OR x.cnt > 0;
-- @ sqlglot_sqlite_optimizer-754
SELECT x.cnt AS cnt FROM (SELECT COUNT(1) AS cnt, COUNT(x.a) AS cnt_a, COUNT(x.b) AS cnt_b FROM x AS x HAVING COUNT(1) > 0 OR (COUNT(x.a) > 0 AND COUNT(x.b) > 0)) AS x WHERE x.cnt > 0 OR (x.cnt_a > 0 AND x.cnt_b > 0);
-- @ sqlglot_sqlite_optimizer-756
SELECT a.id, b.val, c.name FROM t_a AS a INNER JOIN t_b AS b ON b.a_id = a.id INNER JOIN t_c AS c ON c.b_id = b.id WHERE (b.flag = 1 AND c.active = 1) OR (b.flag = 2 AND c.active = 0);
-- @ sqlglot_sqlite_optimizer-757
SELECT a.id, b.val, c.name FROM t_a AS a INNER JOIN t_b AS b ON a.id = b.a_id INNER JOIN t_c AS c ON ((b.flag = 1 AND c.active = 1) OR (b.flag = 2 AND c.active = 0)) AND b.id = c.b_id WHERE (b.flag = 1 AND c.active = 1) OR (b.flag = 2 AND c.active = 0);
-- @ sqlglot_sqlite_optimizer-758
SELECT a.id, b.val FROM t_a AS a INNER JOIN t_b AS b ON b.a_id = a.id WHERE (b.flag = 1 AND b.active = 1) OR (b.flag = 2 AND b.active = 0);
-- @ sqlglot_sqlite_optimizer-759
SELECT a.id, b.val FROM t_a AS a INNER JOIN t_b AS b ON ((b.active = 0 AND b.flag = 2) OR (b.active = 1 AND b.flag = 1)) AND a.id = b.a_id WHERE (b.active = 0 AND b.flag = 2) OR (b.active = 1 AND b.flag = 1);
-- @ sqlglot_sqlite_optimizer-760
SELECT s.a FROM (SELECT a, b FROM x ORDER BY a LIMIT 10) AS s WHERE s.b = 1;
-- @ sqlglot_sqlite_optimizer-763
SELECT x.a, y.b FROM x RIGHT JOIN y ON x.a = y.b WHERE y.b = 3;
-- @ sqlglot_sqlite_optimizer-764
SELECT x.a, y.b FROM x RIGHT JOIN (SELECT b FROM y) AS y ON x.a = y.b WHERE y.b = 3;
-- @ sqlglot_sqlite_optimizer-765
SELECT x.a, y.b FROM x RIGHT JOIN (SELECT b FROM y WHERE b = 3) AS y ON x.a = y.b WHERE TRUE;
-- @ sqlglot_sqlite_optimizer-766
SELECT x.a, y.b FROM x RIGHT JOIN (SELECT b FROM y) AS y ON x.a = y.b AND y.b = 3;
-- @ sqlglot_sqlite_optimizer-767
SELECT x.a, y.b FROM x FULL JOIN (SELECT b FROM y) AS y ON x.a = y.b AND y.b = 3;
-- @ sqlglot_sqlite_optimizer-768
SELECT x.a, y.b FROM x FULL JOIN y ON x.a = y.b WHERE y.b = 3;
-- @ sqlglot_sqlite_optimizer-769
SELECT x.a, z.b FROM x JOIN z ON x.b = z.b FULL JOIN y ON x.b = y.b WHERE z.b = 3;
-- @ sqlglot_sqlite_optimizer-770
SELECT x.a, z.b FROM x JOIN (SELECT b FROM z) AS z ON x.b = z.b FULL JOIN y ON x.b = y.b WHERE z.b = 3;
-- @ sqlglot_sqlite_optimizer-771
SELECT x.a, z.b FROM x RIGHT JOIN z ON x.b = z.b RIGHT JOIN y ON x.b = y.b WHERE z.b = 3;
-- @ sqlglot_sqlite_optimizer-788
WITH y AS (SELECT a FROM (SELECT a FROM x) AS y) SELECT a FROM y;
-- @ sqlglot_sqlite_optimizer-789
WITH y_2 AS (SELECT a FROM x), y AS (SELECT a FROM y_2 AS y) SELECT a FROM y;
-- @ sqlglot_sqlite_optimizer-792
SELECT a FROM x WHERE b = (SELECT y.c FROM y);
-- @ sqlglot_sqlite_optimizer-793
SELECT a FROM x WHERE b = (SELECT c FROM y WHERE y.a = x.a);
-- @ sqlglot_sqlite_optimizer-796
SELECT x.v, y.v FROM (SELECT JSON_EXTRACT(j, '$..Key') AS v FROM t) AS x JOIN (SELECT JSON_EXTRACT(j, '$..key') AS v FROM t) AS y ON x.v = y.v;
-- @ sqlglot_sqlite_optimizer-797
WITH x AS (SELECT JSON_EXTRACT(j, '$..Key') AS v FROM t), y AS (SELECT JSON_EXTRACT(j, '$..key') AS v FROM t) SELECT x.v, y.v FROM x AS x JOIN y AS y ON x.v = y.v;
-- @ sqlglot_sqlite_optimizer-798
SELECT * FROM (SELECT * FROM x JOIN (SELECT * FROM x) AS y) AS z JOIN (SELECT * FROM x JOIN (SELECT * FROM x) AS y) AS q;
-- @ sqlglot_sqlite_optimizer-799
WITH y AS (SELECT * FROM x), z AS (SELECT * FROM x, y AS y) SELECT * FROM z AS z, z AS q;
-- @ sqlglot_sqlite_optimizer-800
SELECT x.id FROM (SELECT * FROM x AS x JOIN y AS y ON x.id = y.id) AS x JOIN (SELECT * FROM x AS x JOIN y AS y ON x.id = y.id) AS y ON x.id = y.id;
-- @ sqlglot_sqlite_optimizer-801
WITH x_2 AS (SELECT * FROM x AS x JOIN y AS y ON x.id = y.id) SELECT x.id FROM x_2 AS x JOIN x_2 AS y ON x.id = y.id;
-- @ sqlglot_sqlite_optimizer-806
WITH cte1 AS (SELECT a FROM x) SELECT a FROM (WITH cte2 AS (SELECT a FROM cte1) SELECT a FROM cte2);
-- @ sqlglot_sqlite_optimizer-807
WITH cte1 AS (SELECT a FROM x), cte2 AS (SELECT a FROM cte1), cte AS (SELECT a FROM cte2 AS cte2) SELECT a FROM cte AS cte;
-- @ sqlglot_sqlite_optimizer-808
WITH cte1 AS (WITH cte2 AS (SELECT a FROM x) SELECT t.a FROM cte2 AS t) SELECT a FROM cte1;
-- @ sqlglot_sqlite_optimizer-809
WITH cte2 AS (SELECT a FROM x), cte1 AS (SELECT t.a FROM cte2 AS t) SELECT a FROM cte1;
-- @ sqlglot_sqlite_optimizer-810
WITH cte1 AS (SELECT a FROM x), cte2 AS (WITH cte3 AS (SELECT a FROM x) SELECT a FROM cte3) SELECT a FROM cte2;
-- @ sqlglot_sqlite_optimizer-811
WITH cte1 AS (SELECT a FROM x), cte2 AS (SELECT a FROM cte1 AS cte3) SELECT a FROM cte2;
-- @ sqlglot_sqlite_optimizer-813
WITH cte AS (SELECT c FROM t1) SELECT * FROM (cte AS cte, t2);
-- @ sqlglot_sqlite_optimizer-814
SELECT * FROM (((SELECT * FROM tbl)));
-- @ sqlglot_sqlite_optimizer-815
WITH cte AS (SELECT * FROM tbl) SELECT * FROM cte AS cte;
-- @ sqlglot_sqlite_optimizer-816
UPDATE t SET x = (SELECT a FROM (SELECT a FROM x) AS y);
-- @ sqlglot_sqlite_optimizer-817
UPDATE t SET x = (WITH y AS (SELECT a FROM x) SELECT a FROM y AS y);
-- @ sqlglot_sqlite_optimizer-822
SELECT * FROM x JOIN y ON y.a = 1 JOIN z ON x.a = z.a AND y.a = z.a;
-- @ sqlglot_sqlite_optimizer-823
SELECT * FROM x JOIN z ON x.a = z.a AND TRUE JOIN y ON y.a = 1 AND y.a = z.a;
-- @ sqlglot_sqlite_optimizer-824
SELECT * FROM x JOIN y ON y.a = 1 JOIN z ON x.a = z.a;
-- @ sqlglot_sqlite_optimizer-825
SELECT * FROM x CROSS JOIN y JOIN z ON x.a = z.a AND y.a = z.a;
-- @ sqlglot_sqlite_optimizer-826
SELECT * FROM x JOIN z ON x.a = z.a AND TRUE JOIN y ON y.a = z.a;
-- @ sqlglot_sqlite_optimizer-827
SELECT * FROM x LEFT JOIN y ON y.a = 1 JOIN z ON x.a = z.a AND y.a = z.a;
-- @ sqlglot_sqlite_optimizer-828
SELECT * FROM x INNER JOIN z ON x.id = z.id;
-- @ sqlglot_sqlite_optimizer-829
SELECT * FROM x JOIN z ON x.id = z.id;
-- @ sqlglot_sqlite_optimizer-830
SELECT * FROM x LEFT OUTER JOIN z;
-- @ sqlglot_sqlite_optimizer-831
SELECT * FROM x LEFT JOIN z ON TRUE;
-- @ sqlglot_sqlite_optimizer-832
SELECT * FROM x CROSS JOIN z;
-- @ sqlglot_sqlite_optimizer-833
SELECT * FROM x JOIN z;
-- @ sqlglot_sqlite_optimizer-834
SELECT * FROM x FULL JOIN z;
-- @ sqlglot_sqlite_optimizer-835
SELECT * FROM x FULL JOIN z ON TRUE;
-- @ sqlglot_sqlite_optimizer-836
SELECT * FROM x NATURAL JOIN z;
-- @ sqlglot_sqlite_optimizer-838
SELECT * FROM x RIGHT JOIN z;
-- @ sqlglot_sqlite_optimizer-839
SELECT * FROM x RIGHT JOIN z ON TRUE;
-- @ sqlglot_sqlite_optimizer-840
SELECT * FROM x JOIN z USING (id);
-- @ sqlglot_sqlite_optimizer-841
SELECT * FROM x CROSS JOIN z ON TRUE;
-- @ sqlglot_sqlite_optimizer-844
SELECT * FROM x CROSS JOIN y JOIN z ON x.a = z.a OR y.a = x.a;
-- @ sqlglot_sqlite_optimizer-847
SELECT * FROM x WHERE x.a = (SELECT SUM(y.a) AS a FROM y);
-- @ sqlglot_sqlite_optimizer-848
SELECT * FROM x CROSS JOIN (SELECT SUM(y.a) AS a FROM y) AS _u_0 WHERE x.a = _u_0.a;
-- @ sqlglot_sqlite_optimizer-849
SELECT * FROM x WHERE x.a IN (SELECT y.a AS a FROM y);
-- @ sqlglot_sqlite_optimizer-850
SELECT * FROM x LEFT JOIN (SELECT y.a AS a FROM y GROUP BY y.a) AS _u_0 ON x.a = _u_0.a WHERE NOT _u_0.a IS NULL;
-- @ sqlglot_sqlite_optimizer-851
SELECT * FROM x WHERE x.a IN (SELECT y.b AS b FROM y);
-- @ sqlglot_sqlite_optimizer-852
SELECT * FROM x LEFT JOIN (SELECT y.b AS b FROM y GROUP BY y.b) AS _u_0 ON x.a = _u_0.b WHERE NOT _u_0.b IS NULL;
-- @ sqlglot_sqlite_optimizer-854
SELECT * FROM x WHERE x.a = (SELECT SUM(y.b) AS b FROM y WHERE x.a = y.a);
-- @ sqlglot_sqlite_optimizer-855
SELECT * FROM x LEFT JOIN (SELECT SUM(y.b) AS b, y.a AS _u_1 FROM y WHERE TRUE GROUP BY y.a) AS _u_0 ON x.a = _u_0._u_1 WHERE x.a = _u_0.b;
-- @ sqlglot_sqlite_optimizer-856
SELECT * FROM x WHERE x.a > (SELECT SUM(y.b) AS b FROM y WHERE x.a = y.a);
-- @ sqlglot_sqlite_optimizer-857
SELECT * FROM x LEFT JOIN (SELECT SUM(y.b) AS b, y.a AS _u_1 FROM y WHERE TRUE GROUP BY y.a) AS _u_0 ON x.a = _u_0._u_1 WHERE x.a > _u_0.b;
-- @ sqlglot_sqlite_optimizer-859
SELECT * FROM x LEFT JOIN (SELECT y.a AS a FROM y WHERE TRUE GROUP BY y.a) AS _u_0 ON _u_0.a = x.a WHERE x.a <> _u_0.a;
-- @ sqlglot_sqlite_optimizer-860
SELECT * FROM x WHERE x.a NOT IN (SELECT y.a AS a FROM y WHERE y.a = x.a);
-- @ sqlglot_sqlite_optimizer-861
SELECT * FROM x WHERE NOT x.a IN (SELECT y.a AS a FROM y WHERE y.a = x.a);
-- @ sqlglot_sqlite_optimizer-862
SELECT * FROM x WHERE NOT (x.a IN (SELECT y.a AS a FROM y WHERE y.a = x.a));
-- @ sqlglot_sqlite_optimizer-863
SELECT * FROM x WHERE x.a IN (SELECT y.a AS a FROM y WHERE y.b = x.a);
-- @ sqlglot_sqlite_optimizer-865
SELECT * FROM x WHERE x.a < (SELECT SUM(y.a) AS a FROM y WHERE y.a = x.a and y.a = x.b and y.b <> x.d);
-- @ sqlglot_sqlite_optimizer-866
SELECT * FROM x WHERE x.a < (SELECT SUM(y.a) AS a FROM y WHERE y.a = x.a AND y.a = x.b AND y.b <> x.d);
-- @ sqlglot_sqlite_optimizer-867
SELECT * FROM x WHERE EXISTS (SELECT y.a AS a, y.b AS b FROM y WHERE x.a = y.a);
-- @ sqlglot_sqlite_optimizer-868
SELECT * FROM x LEFT JOIN (SELECT y.a AS a FROM y WHERE TRUE GROUP BY y.a) AS _u_0 ON x.a = _u_0.a WHERE NOT _u_0.a IS NULL;
-- @ sqlglot_sqlite_optimizer-869
SELECT * FROM x WHERE EXISTS (SELECT COUNT(*) FROM y WHERE y.a = x.a);
-- @ sqlglot_sqlite_optimizer-870
SELECT * FROM x WHERE TRUE;
-- @ sqlglot_sqlite_optimizer-871
SELECT * FROM x WHERE NOT EXISTS (SELECT SUM(y.b) FROM y WHERE y.a = x.a);
-- @ sqlglot_sqlite_optimizer-872
SELECT * FROM x WHERE NOT TRUE;
-- @ sqlglot_sqlite_optimizer-873
SELECT * FROM x WHERE EXISTS (SELECT COUNT(*) FROM y WHERE y.a = x.a HAVING COUNT(*) = 0);
-- @ sqlglot_sqlite_optimizer-874
SELECT * FROM x WHERE EXISTS(SELECT COUNT(*) FROM y WHERE y.a = x.a HAVING COUNT(*) = 0);
-- @ sqlglot_sqlite_optimizer-877
SELECT * FROM x WHERE EXISTS (SELECT COUNT(*) OVER () FROM y WHERE y.a = x.a);
-- @ sqlglot_sqlite_optimizer-878
SELECT * FROM x LEFT JOIN (SELECT y.a AS _u_1 FROM y WHERE TRUE GROUP BY y.a) AS _u_0 ON _u_0._u_1 = x.a WHERE NOT _u_0._u_1 IS NULL;
-- @ sqlglot_sqlite_optimizer-879
SELECT * FROM x WHERE EXISTS (SELECT * FROM (SELECT COUNT(*) AS c FROM y WHERE y.a = x.a) AS t WHERE t.c > 5);
-- @ sqlglot_sqlite_optimizer-880
SELECT * FROM x WHERE EXISTS(SELECT * FROM (SELECT COUNT(*) AS c FROM y WHERE y.a = x.a) AS t WHERE t.c > 5);
-- @ sqlglot_sqlite_optimizer-881
SELECT * FROM x WHERE EXISTS (WITH t AS (SELECT COUNT(*) AS c FROM y WHERE y.a = x.a) SELECT t.c AS c FROM t WHERE t.c > 5);
-- @ sqlglot_sqlite_optimizer-882
SELECT * FROM x WHERE EXISTS(WITH t AS (SELECT COUNT(*) AS c FROM y WHERE y.a = x.a) SELECT t.c AS c FROM t WHERE t.c > 5);
-- @ sqlglot_sqlite_optimizer-883
SELECT * FROM x WHERE EXISTS (SELECT COUNT(*) AS c FROM y WHERE y.a = x.a INTERSECT SELECT z.a AS a FROM z);
-- @ sqlglot_sqlite_optimizer-884
SELECT * FROM x WHERE EXISTS(SELECT COUNT(*) AS c FROM y WHERE y.a = x.a INTERSECT SELECT z.a AS a FROM z);
-- @ sqlglot_sqlite_optimizer-886
SELECT s.t FROM s LEFT JOIN (SELECT MAX(t.a) AS t1 FROM t) AS _u_0 ON 1 = _u_0.t1 WHERE NOT _u_0.t1 IS NULL;
-- @ sqlglot_sqlite_optimizer-888
SELECT * FROM x AS x, y AS y2;
-- @ sqlglot_sqlite_optimizer-889
SELECT * FROM (SELECT * FROM x AS x) AS x, (SELECT * FROM y AS y2) AS y2;
-- @ sqlglot_sqlite_optimizer-890
SELECT * FROM x AS x WHERE x = 1;
-- @ sqlglot_sqlite_optimizer-891
SELECT * FROM x AS x CROSS JOIN y AS y;
-- @ sqlglot_sqlite_optimizer-892
SELECT * FROM (SELECT * FROM x AS x) AS x CROSS JOIN (SELECT * FROM y AS y) AS y;
-- @ sqlglot_sqlite_optimizer-893
SELECT * FROM (SELECT 1) AS x CROSS JOIN y AS y;
-- @ sqlglot_sqlite_optimizer-894
SELECT * FROM (SELECT 1) AS x CROSS JOIN (SELECT * FROM y AS y) AS y;
-- @ sqlglot_sqlite_optimizer-895
SELECT * FROM x AS x JOIN (SELECT * FROM y) AS y;
-- @ sqlglot_sqlite_optimizer-896
SELECT * FROM (SELECT * FROM x AS x) AS x, (SELECT * FROM y) AS y;
-- @ sqlglot_sqlite_optimizer-897
WITH y AS (SELECT *) SELECT * FROM x AS x;
-- @ sqlglot_sqlite_optimizer-900
SELECT * FROM x AS x CROSS JOIN xx AS y;
-- @ sqlglot_sqlite_optimizer-901
SELECT * FROM (SELECT * FROM x AS x) AS x CROSS JOIN xx AS y;
