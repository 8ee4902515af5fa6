-- @ sqlglot_mysql_optimizer-1
SELECT a FROM x;
-- @ sqlglot_mysql_optimizer-2
SELECT x.a AS a FROM x AS x;
-- @ sqlglot_mysql_optimizer-5
# execute: false
# schema: {"zz": {"a": "INT"}}
SELECT a FROM zz GROUP BY a ORDER BY a;
-- @ sqlglot_mysql_optimizer-6
SELECT zz.a AS a FROM zz AS zz GROUP BY zz.a ORDER BY a;
-- @ sqlglot_mysql_optimizer-8
SELECT xx.x AS x, yy.p AS p FROM (SELECT xx.x AS x FROM xx AS xx) AS xx CROSS JOIN yy AS yy;
-- @ sqlglot_mysql_optimizer-9
SELECT a FROM x AS z;
-- @ sqlglot_mysql_optimizer-10
SELECT z.a AS a FROM x AS z;
-- @ sqlglot_mysql_optimizer-11
SELECT a AS a FROM x;
-- @ sqlglot_mysql_optimizer-12
SELECT x.a FROM x;
-- @ sqlglot_mysql_optimizer-13
SELECT x.a AS a FROM x;
-- @ sqlglot_mysql_optimizer-14
SELECT a AS b FROM x;
-- @ sqlglot_mysql_optimizer-15
SELECT x.a AS b FROM x AS x;
-- @ sqlglot_mysql_optimizer-18
# execute: false
SELECT a + b FROM x;
-- @ sqlglot_mysql_optimizer-19
SELECT x.a + x.b AS _col_0 FROM x AS x;
-- @ sqlglot_mysql_optimizer-20
SELECT l.a FROM x l WHERE a IN (select a FROM x ORDER by a);
-- @ sqlglot_mysql_optimizer-21
SELECT l.a AS a FROM x AS l WHERE l.a IN (SELECT x.a AS a FROM x AS x ORDER BY a);
-- @ sqlglot_mysql_optimizer-22
# execute: false
SELECT a, SUM(b) FROM x WHERE a > 1 AND b > 1 GROUP BY a;
-- @ sqlglot_mysql_optimizer-23
SELECT x.a AS a, SUM(x.b) AS _col_1 FROM x AS x WHERE x.a > 1 AND x.b > 1 GROUP BY x.a;
-- @ sqlglot_mysql_optimizer-24
SELECT SUM(a) AS c FROM x HAVING SUM(a) > 3;
-- @ sqlglot_mysql_optimizer-25
SELECT SUM(x.a) AS c FROM x AS x HAVING SUM(x.a) > 3;
-- @ sqlglot_mysql_optimizer-26
SELECT SUM(a) AS a FROM x HAVING SUM(a) > 3;
-- @ sqlglot_mysql_optimizer-27
SELECT SUM(x.a) AS a FROM x AS x HAVING SUM(x.a) > 3;
-- @ sqlglot_mysql_optimizer-28
SELECT SUM(a) AS c FROM x HAVING c > 3;
-- @ sqlglot_mysql_optimizer-29
# execute: false
SELECT SUM(a) AS a FROM x HAVING a > 3;
-- @ sqlglot_mysql_optimizer-30
SELECT SUM(a) AS c FROM x HAVING SUM(b) > 3;
-- @ sqlglot_mysql_optimizer-31
SELECT SUM(x.a) AS c FROM x AS x HAVING SUM(x.b) > 3;
-- @ sqlglot_mysql_optimizer-32
SELECT a AS j, b FROM x ORDER BY j;
-- @ sqlglot_mysql_optimizer-33
SELECT x.a AS j, x.b AS b FROM x AS x ORDER BY j;
-- @ sqlglot_mysql_optimizer-34
SELECT a AS j, b AS a FROM x ORDER BY 1;
-- @ sqlglot_mysql_optimizer-35
SELECT x.a AS j, x.b AS a FROM x AS x ORDER BY j;
-- @ sqlglot_mysql_optimizer-36
SELECT a AS j, -b AS j FROM x GROUP BY 1, 2 ORDER BY 1, -b;
-- @ sqlglot_mysql_optimizer-37
SELECT x.a AS j, -x.b AS j FROM x AS x GROUP BY x.a, -x.b ORDER BY 1, -x.b;
-- @ sqlglot_mysql_optimizer-38
SELECT SUM(a) AS c, SUM(b) AS d FROM x ORDER BY 1, 2;
-- @ sqlglot_mysql_optimizer-39
SELECT SUM(x.a) AS c, SUM(x.b) AS d FROM x AS x ORDER BY c, d;
-- @ sqlglot_mysql_optimizer-40
# execute: false
SELECT CAST(a AS INT) FROM x ORDER BY a;
-- @ sqlglot_mysql_optimizer-41
SELECT CAST(x.a AS INT) AS a FROM x AS x ORDER BY a;
-- @ sqlglot_mysql_optimizer-42
# execute: false
SELECT SUM(a), SUM(b) AS c FROM x ORDER BY 1, 2;
-- @ sqlglot_mysql_optimizer-43
SELECT SUM(x.a) AS _col_0, SUM(x.b) AS c FROM x AS x ORDER BY _col_0, c;
-- @ sqlglot_mysql_optimizer-44
SELECT a AS j, b FROM x GROUP BY j, b;
-- @ sqlglot_mysql_optimizer-45
SELECT x.a AS j, x.b AS b FROM x AS x GROUP BY x.a, x.b;
-- @ sqlglot_mysql_optimizer-46
SELECT a, b FROM x GROUP BY 1, 2;
-- @ sqlglot_mysql_optimizer-47
SELECT x.a AS a, x.b AS b FROM x AS x GROUP BY x.a, x.b;
-- @ sqlglot_mysql_optimizer-48
SELECT a, b FROM x ORDER BY 1, 2;
-- @ sqlglot_mysql_optimizer-49
SELECT x.a AS a, x.b AS b FROM x AS x ORDER BY a, b;
-- @ sqlglot_mysql_optimizer-50
SELECT DISTINCT a AS c, b AS d FROM x ORDER BY 1;
-- @ sqlglot_mysql_optimizer-51
SELECT DISTINCT x.a AS c, x.b AS d FROM x AS x ORDER BY c;
-- @ sqlglot_mysql_optimizer-66
SELECT 2 d FROM x GROUP BY d HAVING d > 1;
-- @ sqlglot_mysql_optimizer-70
# execute: false
SELECT DATE(a), DATE(b) AS c FROM x GROUP BY 1, 2;
-- @ sqlglot_mysql_optimizer-71
SELECT DATE(x.a) AS _col_0, DATE(x.b) AS c FROM x AS x GROUP BY DATE(x.a), DATE(x.b);
-- @ sqlglot_mysql_optimizer-75
SELECT SUM(x.a) AS c FROM x AS x JOIN y AS y ON x.b = y.b GROUP BY y.c;
-- @ sqlglot_mysql_optimizer-76
SELECT COALESCE(x.a) AS d FROM x JOIN y ON x.b = y.b GROUP BY d;
-- @ sqlglot_mysql_optimizer-77
SELECT COALESCE(x.a) AS d FROM x AS x JOIN y AS y ON x.b = y.b GROUP BY COALESCE(x.a);
-- @ sqlglot_mysql_optimizer-83
SELECT SUM(x.a) AS c FROM x AS x JOIN y AS y ON x.b = y.b GROUP BY UPPER(y.c);
-- @ sqlglot_mysql_optimizer-84
SELECT a + 1 AS d FROM x WHERE d > 1;
-- @ sqlglot_mysql_optimizer-85
SELECT x.a + 1 AS d FROM x AS x WHERE (x.a + 1) > 1;
-- @ sqlglot_mysql_optimizer-86
# execute: false
SELECT a + 1 AS d, d + 2 FROM x;
-- @ sqlglot_mysql_optimizer-87
SELECT x.a + 1 AS d, x.a + 1 + 2 AS _col_1 FROM x AS x;
-- @ sqlglot_mysql_optimizer-88
SELECT a AS a, b FROM x ORDER BY a;
-- @ sqlglot_mysql_optimizer-89
SELECT x.a AS a, x.b AS b FROM x AS x ORDER BY a;
-- @ sqlglot_mysql_optimizer-90
SELECT a, b FROM x ORDER BY a;
-- @ sqlglot_mysql_optimizer-91
SELECT a FROM x ORDER BY b;
-- @ sqlglot_mysql_optimizer-92
SELECT x.a AS a FROM x AS x ORDER BY x.b;
-- @ sqlglot_mysql_optimizer-93
SELECT SUM(a) AS a FROM x ORDER BY SUM(a);
-- @ sqlglot_mysql_optimizer-94
SELECT SUM(x.a) AS a FROM x AS x ORDER BY SUM(x.a);
-- @ sqlglot_mysql_optimizer-101
# title: oracle cannot reference select aliases, so z is a source column
# dialect: oracle
# execute: false
# schema: {"t": {"z": "INT"}}
SELECT 1 AS z, z + 1 AS w FROM (SELECT * FROM t) c;
-- @ sqlglot_mysql_optimizer-102
SELECT 1 AS Z, C.Z + 1 AS W FROM (SELECT T.Z AS Z FROM T T) C;
-- @ sqlglot_mysql_optimizer-103
# title: oracle WHERE column sharing a projection alias name is a source column
# dialect: oracle
# execute: false
# schema: {"t": {"z": "INT"}}
SELECT 1 AS z FROM (SELECT * FROM t) c WHERE z > 0;
-- @ sqlglot_mysql_optimizer-104
SELECT 1 AS Z FROM (SELECT T.Z AS Z FROM T T) C WHERE C.Z > 0;
-- @ sqlglot_mysql_optimizer-107
# execute: false
SELECT p.* FROM p UNION ALL SELECT p2.* FROM p2;
-- @ sqlglot_mysql_optimizer-108
SELECT p.* FROM p AS p UNION ALL SELECT p2.* FROM p2 AS p2;
-- @ sqlglot_mysql_optimizer-109
# execute: false
# allow_partial_qualification: true
# validate_qualify_columns: false
SELECT a + 1 AS i, missing_column FROM x;
-- @ sqlglot_mysql_optimizer-110
SELECT x.a + 1 AS i, missing_column AS missing_column FROM x AS x;
-- @ sqlglot_mysql_optimizer-121
SELECT y.a AS a FROM (SELECT x.a AS a FROM x AS x) AS y;
-- @ sqlglot_mysql_optimizer-124
SELECT y.c AS c FROM (SELECT x.a AS c, x.b AS b FROM x AS x) AS y;
-- @ sqlglot_mysql_optimizer-125
SELECT a FROM (SELECT a FROM x AS x) y;
-- @ sqlglot_mysql_optimizer-127
SELECT _0.a AS a FROM (SELECT x.a AS a FROM x AS x) AS _0;
-- @ sqlglot_mysql_optimizer-129
SELECT _1.a AS a FROM (SELECT _0.a AS a FROM (SELECT x.a AS a FROM x AS x) AS _0) AS _1;
-- @ sqlglot_mysql_optimizer-130
SELECT x.a FROM x AS x JOIN (SELECT * FROM x) AS y ON x.a = y.a;
-- @ sqlglot_mysql_optimizer-131
SELECT x.a AS a FROM x AS x JOIN (SELECT x.a AS a, x.b AS b FROM x AS x) AS y ON x.a = y.a;
-- @ sqlglot_mysql_optimizer-132
SELECT a FROM x as t1 /* there is comment */;
-- @ sqlglot_mysql_optimizer-133
SELECT t1.a AS a FROM x AS t1 /* there is comment */;
-- @ sqlglot_mysql_optimizer-135
SELECT x.a AS a, y.c AS c FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-137
SELECT x.a AS a, y.c AS c FROM x AS x, y AS y;
-- @ sqlglot_mysql_optimizer-138
SELECT a FROM x UNION SELECT a FROM x ORDER BY a;
-- @ sqlglot_mysql_optimizer-139
SELECT x.a AS a FROM x AS x UNION SELECT x.a AS a FROM x AS x ORDER BY a;
-- @ sqlglot_mysql_optimizer-140
SELECT a FROM x UNION SELECT a FROM x UNION SELECT a FROM x ORDER BY a;
-- @ sqlglot_mysql_optimizer-141
SELECT x.a AS a FROM x AS x UNION SELECT x.a AS a FROM x AS x UNION SELECT x.a AS a FROM x AS x ORDER BY a;
-- @ sqlglot_mysql_optimizer-143
SELECT _0.a AS a FROM (SELECT x.a AS a FROM x AS x UNION SELECT x.a AS a FROM x AS x) AS _0 ORDER BY a;
-- @ sqlglot_mysql_optimizer-144
# title: nested subqueries in union
((select a from x where a < 1)) UNION ((select a from x where a > 2));
-- @ sqlglot_mysql_optimizer-145
(SELECT x.a AS a FROM x AS x WHERE x.a < 1) UNION (SELECT x.a AS a FROM x AS x WHERE x.a > 2);
-- @ sqlglot_mysql_optimizer-146
SELECT a FROM x WHERE b IN (SELECT c FROM y);
-- @ sqlglot_mysql_optimizer-147
SELECT x.a AS a FROM x AS x WHERE x.b IN (SELECT y.c AS c FROM y AS y);
-- @ sqlglot_mysql_optimizer-148
# execute: false
SELECT (SELECT c FROM y) FROM x;
-- @ sqlglot_mysql_optimizer-149
SELECT (SELECT y.c AS c FROM y AS y) AS _col_0 FROM x AS x;
-- @ sqlglot_mysql_optimizer-151
SELECT _1.a AS a FROM (SELECT x.a AS a FROM x AS x) AS _1 WHERE _1.a IN (SELECT _0.b AS b FROM (SELECT y.b AS b FROM y AS y) AS _0);
-- @ sqlglot_mysql_optimizer-152
# dialect: mysql
# execute: false
SELECT * FROM table_a as A WHERE A.col1 IN (SELECT MAX(B.col2) FROM table_b as B UNION ALL SELECT MAX(C.col2) FROM table_b as C);
-- @ sqlglot_mysql_optimizer-153
SELECT * FROM table_a AS `A` WHERE `A`.col1 IN (SELECT MAX(`B`.col2) AS _col_0 FROM table_b AS `B` UNION ALL SELECT MAX(`C`.col2) AS _col_0 FROM table_b AS `C`);
-- @ sqlglot_mysql_optimizer-154
# Title: Unnest deep subquery
select * from x where b in ((((select b from y))));
-- @ sqlglot_mysql_optimizer-155
SELECT x.a AS a, x.b AS b FROM x AS x WHERE x.b IN (SELECT y.b AS b FROM y AS y);
-- @ sqlglot_mysql_optimizer-156
SELECT a FROM x WHERE b IN (SELECT c FROM y WHERE y.b = x.a);
-- @ sqlglot_mysql_optimizer-157
SELECT x.a AS a FROM x AS x WHERE x.b IN (SELECT y.c AS c FROM y AS y WHERE y.b = x.a);
-- @ sqlglot_mysql_optimizer-158
SELECT a FROM x WHERE b IN (SELECT c FROM y WHERE y.b = a);
-- @ sqlglot_mysql_optimizer-159
SELECT a FROM x WHERE b IN (SELECT b FROM y AS x);
-- @ sqlglot_mysql_optimizer-160
SELECT x.a AS a FROM x AS x WHERE x.b IN (SELECT x.b AS b FROM y AS x);
-- @ sqlglot_mysql_optimizer-161
SELECT a FROM x AS i WHERE b IN (SELECT b FROM y AS j WHERE j.b IN (SELECT c FROM y AS k WHERE k.b = j.b));
-- @ sqlglot_mysql_optimizer-162
SELECT i.a AS a FROM x AS i WHERE i.b IN (SELECT j.b AS b FROM y AS j WHERE j.b IN (SELECT k.c AS c FROM y AS k WHERE k.b = j.b));
-- @ sqlglot_mysql_optimizer-163
# execute: false
SELECT (SELECT n.a FROM n WHERE n.id = m.id) FROM m AS m;
-- @ sqlglot_mysql_optimizer-164
SELECT (SELECT n.a AS a FROM n AS n WHERE n.id = m.id) AS _col_0 FROM m AS m;
-- @ sqlglot_mysql_optimizer-165
# title: correlated aggregate resolves to local source without schema
# execute: false
# schema: {"t": {"id": "INT", "name": "TEXT"}, "u": {"id": "INT", "name": "TEXT"}}
SELECT id FROM t WHERE id > (SELECT AVG(id) FROM u WHERE u.name = t.name);
-- @ sqlglot_mysql_optimizer-166
SELECT t.id AS id FROM t AS t WHERE t.id > (SELECT AVG(u.id) AS _col_0 FROM u AS u WHERE u.name = t.name);
-- @ sqlglot_mysql_optimizer-167
# title: correlated aggregate with self-correlation via alias
# execute: false
# schema: {"t": {"id": "INT", "k": "INT"}}
SELECT id FROM t WHERE id > (SELECT AVG(id) FROM t AS t2 WHERE t2.k = t.k);
-- @ sqlglot_mysql_optimizer-168
SELECT t.id AS id FROM t AS t WHERE t.id > (SELECT AVG(t2.id) AS _col_0 FROM t AS t2 WHERE t2.k = t.k);
-- @ sqlglot_mysql_optimizer-169
# title: correlated aggregate where inner column name matches outer table
# execute: false
# schema: {"t": {"id": "INT", "k": "INT"}, "u": {"u": "INT", "k": "INT"}}
SELECT id FROM t WHERE id > (SELECT AVG(u) FROM u WHERE u.k = t.k);
-- @ sqlglot_mysql_optimizer-170
SELECT t.id AS id FROM t AS t WHERE t.id > (SELECT AVG(u.u) AS _col_0 FROM u AS u WHERE u.k = t.k);
-- @ sqlglot_mysql_optimizer-171
SELECT * FROM x;
-- @ sqlglot_mysql_optimizer-172
SELECT x.a AS a, x.b AS b FROM x AS x;
-- @ sqlglot_mysql_optimizer-173
SELECT x.* FROM x;
-- @ sqlglot_mysql_optimizer-174
SELECT * FROM x JOIN y ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-175
SELECT x.a AS a, x.b AS b, y.b AS b, y.c AS c FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-176
SELECT x.* FROM x JOIN y ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-177
SELECT x.a AS a, x.b AS b FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-178
SELECT x.*, y.* FROM x JOIN y ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-180
SELECT _0.a AS a FROM (SELECT x.a AS a, x.b AS b FROM x AS x) AS _0;
-- @ sqlglot_mysql_optimizer-182
SELECT * FROM x GROUP BY 1, 2;
-- @ sqlglot_mysql_optimizer-184
SELECT s.a AS a, s.b AS b FROM (SELECT x.a AS a, x.b AS b FROM x AS x) AS s;
-- @ sqlglot_mysql_optimizer-186
SELECT s.a AS a, s.b AS b FROM (SELECT t.a AS a, t.b AS b FROM t AS t) AS s;
-- @ sqlglot_mysql_optimizer-188
SELECT s.b AS b FROM (SELECT t1.b AS b FROM t1 AS t1 UNION ALL SELECT t2.b AS b FROM t2 AS t2) AS s;
-- @ sqlglot_mysql_optimizer-203
WITH z AS (SELECT x.a AS a FROM x) SELECT z.a AS a FROM z;
-- @ sqlglot_mysql_optimizer-204
WITH z AS (SELECT x.a AS a FROM x AS x) SELECT z.a AS a FROM z AS z;
-- @ sqlglot_mysql_optimizer-205
WITH z(a) AS (SELECT a FROM x) SELECT * FROM z;
-- @ sqlglot_mysql_optimizer-206
WITH z AS (SELECT a FROM x) SELECT * FROM z as q;
-- @ sqlglot_mysql_optimizer-207
WITH z AS (SELECT x.a AS a FROM x AS x) SELECT q.a AS a FROM z AS q;
-- @ sqlglot_mysql_optimizer-208
WITH z AS (SELECT a FROM x) SELECT * FROM z;
-- @ sqlglot_mysql_optimizer-209
WITH z AS (SELECT a FROM x), q AS (SELECT * FROM z) SELECT * FROM q;
-- @ sqlglot_mysql_optimizer-210
WITH z AS (SELECT x.a AS a FROM x AS x), q AS (SELECT z.a AS a FROM z AS z) SELECT q.a AS a FROM q AS q;
-- @ sqlglot_mysql_optimizer-211
WITH z AS (SELECT * FROM x) SELECT * FROM z UNION SELECT * FROM z ORDER BY a, b;
-- @ sqlglot_mysql_optimizer-212
WITH z AS (SELECT x.a AS a, x.b AS b FROM x AS x) SELECT z.a AS a, z.b AS b FROM z AS z UNION SELECT z.a AS a, z.b AS b FROM z AS z ORDER BY a, b;
-- @ sqlglot_mysql_optimizer-213
WITH z AS (SELECT * FROM x), q AS (SELECT b FROM z) SELECT b FROM q;
-- @ sqlglot_mysql_optimizer-214
WITH z AS (SELECT x.a AS a, x.b AS b FROM x AS x), q AS (SELECT z.b AS b FROM z AS z) SELECT q.b AS b FROM q AS q;
-- @ sqlglot_mysql_optimizer-215
WITH z AS ((SELECT b FROM x UNION ALL SELECT b FROM y) ORDER BY b) SELECT * FROM z;
-- @ sqlglot_mysql_optimizer-216
WITH z AS ((SELECT x.b AS b FROM x AS x UNION ALL SELECT y.b AS b FROM y AS y) ORDER BY b) SELECT z.b AS b FROM z AS z;
-- @ sqlglot_mysql_optimizer-219
# execute: false
# schema: {"t1": {"c1": "INT"}}
WITH tesT AS (SELECT c1 FROM t1) SELECT c1 FROM test;
-- @ sqlglot_mysql_optimizer-220
WITH test AS (SELECT t1.c1 AS c1 FROM t1 AS t1) SELECT test.c1 AS c1 FROM test AS test;
-- @ sqlglot_mysql_optimizer-222
SELECT x.a AS d, x.b AS b FROM x AS x;
-- @ sqlglot_mysql_optimizer-224
SELECT x.a AS d FROM x AS x;
-- @ sqlglot_mysql_optimizer-226
SELECT x.b AS b, y.b AS b, y.c AS c FROM x AS x, y AS y;
-- @ sqlglot_mysql_optimizer-228
SELECT x.b AS b FROM x AS x;
-- @ sqlglot_mysql_optimizer-231
SELECT x.a AS a, x.b AS b, y.c AS c FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-233
SELECT x.a AS a FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-237
SELECT x.a AS a, x.b AS b, y.b AS b FROM x AS x LEFT JOIN x AS y ON x.a = y.a;
-- @ sqlglot_mysql_optimizer-241
SELECT 2 AS a, x.b AS b FROM x AS x;
-- @ sqlglot_mysql_optimizer-245
SELECT COALESCE(x.b, x.a) AS a, x.a AS b FROM x AS x;
-- @ sqlglot_mysql_optimizer-247
SELECT 1 AS a, x.b AS alias_b FROM x AS x;
-- @ sqlglot_mysql_optimizer-249
SELECT COALESCE(x.a, x.b) AS new_b FROM x AS x;
-- @ sqlglot_mysql_optimizer-251
SELECT 1 AS a, x.a AS new_b FROM x AS x;
-- @ sqlglot_mysql_optimizer-252
SELECT x.b FROM x JOIN y USING (b);
-- @ sqlglot_mysql_optimizer-253
SELECT x.b AS b FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-256
SELECT x.b FROM x JOIN y USING (b) JOIN z USING (b);
-- @ sqlglot_mysql_optimizer-257
SELECT x.b AS b FROM x AS x JOIN y AS y ON x.b = y.b JOIN z AS z ON x.b = z.b;
-- @ sqlglot_mysql_optimizer-258
SELECT b FROM x AS x2 JOIN y AS y2 USING (b);
-- @ sqlglot_mysql_optimizer-259
SELECT COALESCE(x2.b, y2.b) AS b FROM x AS x2 JOIN y AS y2 ON x2.b = y2.b;
-- @ sqlglot_mysql_optimizer-260
SELECT b FROM x JOIN y USING (b) WHERE b = 1 and y.b = 2;
-- @ sqlglot_mysql_optimizer-261
SELECT COALESCE(x.b, y.b) AS b FROM x AS x JOIN y AS y ON x.b = y.b WHERE COALESCE(x.b, y.b) = 1 AND y.b = 2;
-- @ sqlglot_mysql_optimizer-262
SELECT b FROM x JOIN y USING (b) JOIN z USING (b);
-- @ sqlglot_mysql_optimizer-263
SELECT COALESCE(x.b, y.b, z.b) AS b FROM x AS x JOIN y AS y ON x.b = y.b JOIN z AS z ON x.b = z.b;
-- @ sqlglot_mysql_optimizer-264
# dialect: duckdb
SELECT * FROM x JOIN y USING(b);
-- @ sqlglot_mysql_optimizer-265
SELECT x.a AS a, COALESCE(x.b, y.b) AS b, y.c AS c FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-266
# title: USING columns after a comma join keep their position
SELECT * FROM w, x JOIN y USING (b);
-- @ sqlglot_mysql_optimizer-267
SELECT w.d AS d, w.e AS e, x.a AS a, COALESCE(x.b, y.b) AS b, y.c AS c FROM w AS w, x AS x JOIN y AS y ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-268
SELECT x.* FROM x JOIN y USING(b);
-- @ sqlglot_mysql_optimizer-269
SELECT x.*, y.* FROM x JOIN y USING(b);
-- @ sqlglot_mysql_optimizer-270
SELECT y.* FROM x LEFT JOIN y USING(b);
-- @ sqlglot_mysql_optimizer-271
SELECT y.b AS b, y.c AS c FROM x AS x LEFT JOIN y AS y ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-272
# dialect: duckdb
SELECT * FROM x LEFT JOIN y USING(b);
-- @ sqlglot_mysql_optimizer-273
SELECT x.a AS a, COALESCE(x.b, y.b) AS b, y.c AS c FROM x AS x LEFT JOIN y AS y ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-274
SELECT b FROM x JOIN y USING(b);
-- @ sqlglot_mysql_optimizer-275
SELECT COALESCE(x.b, y.b) AS b FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-277
SELECT COALESCE(x.b, y.b) AS b, y.c AS c FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-278
SELECT b, c FROM y JOIN z USING(b, c);
-- @ sqlglot_mysql_optimizer-279
SELECT COALESCE(y.b, z.b) AS b, COALESCE(y.c, z.c) AS c FROM y AS y JOIN z AS z ON y.b = z.b AND y.c = z.c;
-- @ sqlglot_mysql_optimizer-280
SELECT * FROM y JOIN z USING(b, c);
-- @ sqlglot_mysql_optimizer-281
SELECT * FROM y JOIN z USING(b, c) WHERE b = 2 AND c = 3;
-- @ sqlglot_mysql_optimizer-282
SELECT COALESCE(y.b, z.b) AS b, COALESCE(y.c, z.c) AS c FROM y AS y JOIN z AS z ON y.b = z.b AND y.c = z.c WHERE COALESCE(y.b, z.b) = 2 AND COALESCE(y.c, z.c) = 3;
-- @ sqlglot_mysql_optimizer-284
SELECT x.b AS b FROM x AS x JOIN t AS t ON x.a = t.a;
-- @ sqlglot_mysql_optimizer-286
SELECT x.b AS b FROM t AS t JOIN x AS x ON t.a = x.a;
-- @ sqlglot_mysql_optimizer-287
# execute: false
SELECT a FROM t1 JOIN t2 USING(a);
-- @ sqlglot_mysql_optimizer-288
SELECT COALESCE(t1.a, t2.a) AS a FROM t1 AS t1 JOIN t2 AS t2 ON t1.a = t2.a;
-- @ sqlglot_mysql_optimizer-289
SELECT COALESCE(x.b, y.b, z.b) AS b FROM x AS x JOIN y AS y ON x.b = y.b JOIN z AS z ON COALESCE(x.b, y.b) = z.b AND y.c = z.c;
-- @ sqlglot_mysql_optimizer-290
# execute: false
SELECT a, d FROM x NATURAL LEFT JOIN w;
-- @ sqlglot_mysql_optimizer-291
SELECT x.a AS a, w.d AS d FROM x AS x NATURAL LEFT JOIN w AS w;
-- @ sqlglot_mysql_optimizer-292
# execute: false
# validate_qualify_columns: false
SELECT * FROM x NATURAL JOIN unknown_table;
-- @ sqlglot_mysql_optimizer-293
SELECT * FROM x AS x NATURAL JOIN unknown_table AS unknown_table;
-- @ sqlglot_mysql_optimizer-294
# execute: false
# validate_qualify_columns: false
SELECT * FROM unknown_table NATURAL JOIN x;
-- @ sqlglot_mysql_optimizer-295
SELECT * FROM unknown_table AS unknown_table NATURAL JOIN x AS x;
-- @ sqlglot_mysql_optimizer-296
# dialect: spark
SELECT /*+ BROADCAST(y) */ x.b FROM x JOIN y ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-297
SELECT /*+ BROADCAST(y) */ x.b AS b FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-314
# title: ORDER BY in window function
SELECT a + 1 AS a, ROW_NUMBER() OVER (PARTITION BY b ORDER BY a) AS row_num FROM x ORDER BY a, row_num;
-- @ sqlglot_mysql_optimizer-315
SELECT x.a + 1 AS a, ROW_NUMBER() OVER (PARTITION BY x.b ORDER BY x.a) AS row_num FROM x AS x ORDER BY a, row_num;
-- @ sqlglot_mysql_optimizer-326
# execute: false
SELECT 2 AS d, d + 1 FROM x WHERE d = 2 GROUP BY d;
-- @ sqlglot_mysql_optimizer-328
# title: expand alias reference
SELECT
  x.a + 1 AS i,
  i + 1 AS j,
  j + 1 AS k
FROM x;
-- @ sqlglot_mysql_optimizer-329
SELECT x.a + 1 AS i, x.a + 1 + 1 AS j, x.a + 1 + 1 + 1 AS k FROM x AS x;
-- @ sqlglot_mysql_optimizer-330
# title: noop - reference comes before alias
# execute: false
# validate_qualify_columns: false
SELECT i + 1 AS j, x.a + 1 AS i FROM x;
-- @ sqlglot_mysql_optimizer-331
SELECT i + 1 AS j, x.a + 1 AS i FROM x AS x;
-- @ sqlglot_mysql_optimizer-333
SELECT _0.i AS i, _0.j AS j FROM (SELECT x.a + 1 AS i, x.a + 1 + 1 AS j FROM x AS x) AS _0;
-- @ sqlglot_mysql_optimizer-334
# title: wrap expanded alias to ensure operator precedence isnt broken
# execute: false
SELECT x.a + x.b AS f, f * x.b FROM x;
-- @ sqlglot_mysql_optimizer-335
SELECT x.a + x.b AS f, (x.a + x.b) * x.b AS _col_1 FROM x AS x;
-- @ sqlglot_mysql_optimizer-336
# title: no need to wrap expanded alias
# execute: false
SELECT x.a + x.b AS f, f, f + 5 FROM x;
-- @ sqlglot_mysql_optimizer-337
SELECT x.a + x.b AS f, x.a + x.b AS _col_1, x.a + x.b + 5 AS _col_2 FROM x AS x;
-- @ sqlglot_mysql_optimizer-338
# title: expand double agg if window func
SELECT a, SUM(b) AS c, SUM(c) OVER(PARTITION BY a) AS d from x group by 1 ORDER BY a;
-- @ sqlglot_mysql_optimizer-339
SELECT x.a AS a, SUM(x.b) AS c, SUM(SUM(x.b)) OVER (PARTITION BY x.a) AS d FROM x AS x GROUP BY x.a ORDER BY a;
-- @ sqlglot_mysql_optimizer-346
# title: query that yields a single column as projection
SELECT (SELECT y.c FROM y AS y) FROM x;
-- @ sqlglot_mysql_optimizer-349
# title: wrapped table without alias
SELECT * FROM (tbl);
-- @ sqlglot_mysql_optimizer-350
# title: wrapped table with alias
SELECT * FROM (tbl AS tbl);
-- @ sqlglot_mysql_optimizer-351
# title: wrapped table with alias using multiple (redundant) parentheses
SELECT * FROM ((((tbl AS tbl))));
-- @ sqlglot_mysql_optimizer-352
# title: wrapped join of tables without alias
SELECT * FROM (t1 CROSS JOIN t2);
-- @ sqlglot_mysql_optimizer-354
# title: chained wrapped joins without aliases (1)
SELECT * FROM ((a CROSS JOIN b) CROSS JOIN c);
-- @ sqlglot_mysql_optimizer-355
# title: chained wrapped joins without aliases (2)
SELECT * FROM (a CROSS JOIN (b CROSS JOIN c));
-- @ sqlglot_mysql_optimizer-356
# title: chained wrapped joins without aliases (3)
SELECT * FROM ((a CROSS JOIN ((b CROSS JOIN c) CROSS JOIN d)));
-- @ sqlglot_mysql_optimizer-357
# title: chained wrapped joins without aliases (4)
SELECT * FROM ((a CROSS JOIN ((b CROSS JOIN c) CROSS JOIN (d CROSS JOIN e))));
-- @ sqlglot_mysql_optimizer-358
# title: chained wrapped joins with aliases
SELECT * FROM ((a AS foo CROSS JOIN b AS bar) CROSS JOIN c AS baz);
-- @ sqlglot_mysql_optimizer-359
# title: wrapped join with subquery without alias
SELECT * FROM (tbl1 CROSS JOIN (SELECT * FROM tbl2) AS t1);
-- @ sqlglot_mysql_optimizer-361
# title: join construct as the right operand of a left join
SELECT * FROM a LEFT JOIN (b INNER JOIN c ON c.id = b.id) ON b.id = a.id;
-- @ sqlglot_mysql_optimizer-362
# title: nested joins
SELECT * FROM a LEFT JOIN b INNER JOIN c ON c.id = b.id ON b.id = a.id;
-- @ sqlglot_mysql_optimizer-378
# title: delete statement
DELETE FROM t1 WHERE NOT c IN (SELECT c FROM t2);
-- @ sqlglot_mysql_optimizer-380
# title: qualify wrapped query
(SELECT x FROM t);
-- @ sqlglot_mysql_optimizer-386
# title: canonicalize single table alias
# canonicalize_table_aliases: true
SELECT * FROM t;
-- @ sqlglot_mysql_optimizer-387
# title: canonicalize join table aliases
# canonicalize_table_aliases: true
SELECT * FROM t1 JOIN t2 ON t1.id = t2.id;
-- @ sqlglot_mysql_optimizer-388
# title: canonicalize CTE alias
# canonicalize_table_aliases: true
WITH cte AS (SELECT * FROM t) SELECT * FROM cte;
-- @ sqlglot_mysql_optimizer-390
# title: canonicalize multiple tables with subquery
# canonicalize_table_aliases: true
SELECT * FROM t1, (SELECT * FROM t2) AS sub, t3;
-- @ sqlglot_mysql_optimizer-392
# title: canonicalize sources that reference external columns
# canonicalize_table_aliases: true
SELECT * FROM x WHERE x.a = (SELECT SUM(y.c) AS c FROM y WHERE y.a = x.a LIMIT 10);
-- @ sqlglot_mysql_optimizer-402
# title: Preserve CASE branches before an always-true condition
SELECT CASE WHEN x.a > 1 THEN x.b WHEN TRUE THEN 2 END AS result FROM x;
-- @ sqlglot_mysql_optimizer-408
# title: Union in CTE
WITH cte AS (
    (
        SELECT
            a
            FROM
            x
    )
    UNION ALL
    (
        SELECT
            b AS a
        FROM
            y
    )
)
SELECT
    *
FROM
    cte;
-- @ sqlglot_mysql_optimizer-410
# title: Chained CTEs
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
-- @ sqlglot_mysql_optimizer-412
# title: Correlated subquery
SELECT a, SUM(b) AS sum_b
FROM (
    SELECT x.a, y.b
    FROM x, y
    WHERE (SELECT max(b) FROM y WHERE x.b = y.b) >= 0 AND x.b = y.b
) d
WHERE (TRUE AND TRUE OR 'a' = 'b') AND a > 1
GROUP BY a;
-- @ sqlglot_mysql_optimizer-414
# title: Root subquery
(SELECT a FROM x) LIMIT 1;
-- @ sqlglot_mysql_optimizer-416
# title: Root subquery is union
(SELECT b FROM x UNION SELECT b FROM y ORDER BY b) LIMIT 1;
-- @ sqlglot_mysql_optimizer-418
# title: broadcast
# dialect: spark
SELECT /*+ BROADCAST(y) */ x.b FROM x JOIN y ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-419
SELECT /*+ BROADCAST(`y`) */
  `x`.`b` AS `b`
FROM `x` AS `x`
JOIN `y` AS `y`
  ON `x`.`b` = `y`.`b`;
-- @ sqlglot_mysql_optimizer-422
# title: Broadcast hint
# dialect: spark
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
-- @ sqlglot_mysql_optimizer-423
SELECT /*+ BROADCAST(`y`) */
  `x`.`a` AS `a`,
  `y`.`c` AS `c`
FROM `x` AS `x`
JOIN `y` AS `y`
  ON `x`.`b` = `y`.`b`;
-- @ sqlglot_mysql_optimizer-424
# title: Mix Table and Column Hints
# dialect: spark
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
-- @ sqlglot_mysql_optimizer-425
SELECT /*+ COALESCE(3),
  BROADCAST(`x`),
  MERGE(`x`, `y`) */
  `x`.`a` AS `a`,
  `y`.`c` AS `c`
FROM `x` AS `x`
JOIN `y` AS `y`
  ON `x`.`b` = `y`.`b`;
-- @ sqlglot_mysql_optimizer-428
# title: right join should not push down to from
SELECT x.a, y.b
FROM x
RIGHT JOIN y
ON x.a = y.b
WHERE x.b = 1;
-- @ sqlglot_mysql_optimizer-430
# title: right join can push down to itself
SELECT x.a, y.b
FROM x
RIGHT JOIN y
ON x.a = y.b
WHERE y.b = 1;
-- @ sqlglot_mysql_optimizer-432
# title: lateral column alias reference
SELECT x.a + 1 AS c, c + 1 AS d FROM x;
-- @ sqlglot_mysql_optimizer-434
# title: column reference takes priority over lateral column alias reference
SELECT x.a + 1 AS b, b + 1 AS c FROM x;
-- @ sqlglot_mysql_optimizer-457
# title: top-level query is parenthesized
# execute: false
# schema: {"t": {"a": "INT"}}
WITH x AS (
  SELECT a FROM t
)
(
  SELECT * FROM x
  UNION ALL
  SELECT * FROM x
  LIMIT 10
)
LIMIT 10;
-- @ sqlglot_mysql_optimizer-461
# title: avoid dag cycles with unnesting subqueries
# execute: false
# dialect: snowflake
# schema: {"ACCOUNTS": {"ACCOUNT_ID": "INT", "NAME": "TEXT"}, "CONTACTS": {"ACCOUNT_ID": "INT", "EMAIL_DOMAIN": "TEXT"}, "DOMAINS": {"DOMAIN": "TEXT", "TYPE": "TEXT"}}
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
-- @ sqlglot_mysql_optimizer-473
# title: redundant cast preserves arithmetic grouping
SELECT CAST(x.a - x.b AS INT) * 2 AS c FROM x AS x;
-- @ sqlglot_mysql_optimizer-475
# title: redundant cast preserves unary operand grouping
SELECT -CAST(x.a - x.b AS INT) AS c FROM x AS x;
-- @ sqlglot_mysql_optimizer-477
# title: redundant cast allows unnecessary parentheses to simplify
SELECT CAST(x.a * x.b AS INT) + 2 AS c FROM x AS x;
-- @ sqlglot_mysql_optimizer-489
SELECT (x.a + x.b) * 2 AS d FROM x AS x;
-- @ sqlglot_mysql_optimizer-491
SELECT (x.a + x.b) + x.a AS e FROM x AS x;
-- @ sqlglot_mysql_optimizer-492
# title: Wrap multiplication in an addition
# note: The "simplify" rule will unwrap this
WITH cte AS (SELECT a * b AS c, a AS d FROM x) SELECT c + d AS e FROM cte;
-- @ sqlglot_mysql_optimizer-493
SELECT (x.a * x.b) + x.a AS e FROM x AS x;
-- @ sqlglot_mysql_optimizer-496
# title: Inner table alias is merged
SELECT a, b FROM (SELECT a, b FROM x AS q) AS r;
-- @ sqlglot_mysql_optimizer-497
SELECT q.a AS a, q.b AS b FROM x AS q;
-- @ sqlglot_mysql_optimizer-500
SELECT x.a AS a, SUM(x.b) AS b FROM x AS x WHERE x.a > 1 GROUP BY x.a;
-- @ sqlglot_mysql_optimizer-502
SELECT x.a AS a, y.c AS c FROM x AS x JOIN y AS y ON x.b = y.b WHERE x.a > 1;
-- @ sqlglot_mysql_optimizer-504
SELECT x.a AS a, y.c AS c FROM (SELECT x.a AS a, x.b AS b FROM x AS x WHERE x.a > 1) AS x JOIN y AS y ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-508
SELECT q_2.a AS a, q.c AS c FROM x AS q_2 JOIN y AS q ON q_2.b = q.b;
-- @ sqlglot_mysql_optimizer-512
SELECT x.a AS a, q.c AS c FROM x AS x JOIN y AS q_2 ON x.b = q_2.b JOIN y AS q ON x.b = q.b;
-- @ sqlglot_mysql_optimizer-513
# title: Inner query has multiple conflicting names
SELECT x.a, q.c, r.c FROM (SELECT q.a, r.b FROM x AS q JOIN y AS r ON q.b = r.b) AS x JOIN y AS q ON x.b = q.b JOIN y AS r ON x.b = r.b ORDER BY x.a, q.c, r.c;
-- @ sqlglot_mysql_optimizer-514
SELECT q_2.a AS a, q.c AS c, r.c AS c FROM x AS q_2 JOIN y AS r_2 ON q_2.b = r_2.b JOIN y AS q ON r_2.b = q.b JOIN y AS r ON r_2.b = r.b ORDER BY q_2.a, q.c, r.c;
-- @ sqlglot_mysql_optimizer-515
# title: Inner queries have conflicting names with each other
SELECT r.b FROM (SELECT b FROM x AS x) AS q JOIN (SELECT b FROM x) AS r ON q.b = r.b;
-- @ sqlglot_mysql_optimizer-516
SELECT x_2.b AS b FROM x AS x JOIN x AS x_2 ON x.b = x_2.b;
-- @ sqlglot_mysql_optimizer-517
# title: WHERE clause in joined derived table is merged to ON clause
SELECT x.a, y.c FROM x JOIN (SELECT b, c FROM y WHERE c > 1) AS y ON x.b = y.b ORDER BY x.a;
-- @ sqlglot_mysql_optimizer-518
SELECT x.a AS a, y.c AS c FROM x AS x JOIN y AS y ON x.b = y.b AND y.c > 1 ORDER BY x.a;
-- @ sqlglot_mysql_optimizer-519
# title: Comma JOIN in outer query
SELECT x.a, y.c FROM (SELECT a FROM x) AS x, (SELECT c FROM y) AS y;
-- @ sqlglot_mysql_optimizer-520
# title: Comma JOIN in inner query
SELECT x.a, x.c FROM (SELECT x.a, z.c FROM x, y AS z) AS x;
-- @ sqlglot_mysql_optimizer-521
SELECT x.a AS a, z.c AS c FROM x AS x, y AS z;
-- @ sqlglot_mysql_optimizer-523
SELECT x.a AS a, x.b AS b FROM x AS x ORDER BY x.a LIMIT 1;
-- @ sqlglot_mysql_optimizer-524
# title: CTE with outer table alias
WITH y AS (SELECT a, b FROM x) SELECT a, b FROM y AS z;
-- @ sqlglot_mysql_optimizer-526
# title: CTE with inner table alias
WITH y AS (SELECT a, b FROM x AS q) SELECT a, b FROM y AS z;
-- @ sqlglot_mysql_optimizer-528
SELECT COALESCE(x.a) AS a FROM x AS x LEFT JOIN y AS y ON x.a = y.b;
-- @ sqlglot_mysql_optimizer-534
# title: Left join
SELECT x.b AS b, y.b AS b2 FROM (SELECT x.b AS b FROM x AS x WHERE x.b = 1) AS x LEFT JOIN (SELECT y.b AS b FROM y AS y WHERE y.b = 2) AS y ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-535
SELECT x.b AS b, y.b AS b2 FROM x AS x LEFT JOIN (SELECT y.b AS b FROM y AS y WHERE y.b = 2) AS y ON x.b = y.b WHERE x.b = 1;
-- @ sqlglot_mysql_optimizer-536
# title: Left join, no predicates
SELECT x.b AS b, y.b AS b2 FROM (SELECT x.b AS b FROM x AS x) AS x LEFT JOIN (SELECT y.b AS b FROM y AS y) AS y ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-537
SELECT x.b AS b, y.b AS b2 FROM x AS x LEFT JOIN y AS y ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-538
# title: Right join
SELECT x.b AS b, y.b AS b2 FROM (SELECT x.b AS b FROM x AS x WHERE x.b = 1) AS x RIGHT JOIN (SELECT y.b AS b FROM y AS y WHERE y.b = 2) AS y ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-539
SELECT x.b AS b, y.b AS b2 FROM (SELECT x.b AS b FROM x AS x WHERE x.b = 1) AS x RIGHT JOIN (SELECT y.b AS b FROM y AS y WHERE y.b = 2) AS y ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-540
# title: Right join, no predicates
SELECT x.b AS b, y.b AS b2 FROM (SELECT x.b AS b FROM x AS x) AS x RIGHT JOIN (SELECT y.b AS b FROM y AS y) AS y ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-541
SELECT x.b AS b, y.b AS b2 FROM x AS x RIGHT JOIN y AS y ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-542
# title: Inner join
SELECT x.b AS b, y.b AS b2 FROM (SELECT x.b AS b FROM x AS x WHERE x.b = 1) AS x INNER JOIN (SELECT y.b AS b FROM y AS y WHERE y.b = 2) AS y ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-543
SELECT x.b AS b, y.b AS b2 FROM x AS x INNER JOIN y AS y ON x.b = y.b AND y.b = 2 WHERE x.b = 1;
-- @ sqlglot_mysql_optimizer-544
# title: Inner join, no predicates
SELECT x.b AS b, y.b AS b2 FROM (SELECT x.b AS b FROM x AS x) AS x INNER JOIN (SELECT y.b AS b FROM y AS y) AS y ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-545
SELECT x.b AS b, y.b AS b2 FROM x AS x INNER JOIN y AS y ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-546
# title: Cross join
SELECT x.b AS b, y.b AS b2 FROM (SELECT x.b AS b FROM x AS x WHERE x.b = 1) AS x CROSS JOIN (SELECT y.b AS b FROM y AS y WHERE y.b = 2) AS y;
-- @ sqlglot_mysql_optimizer-547
SELECT x.b AS b, y.b AS b2 FROM x AS x JOIN y AS y ON y.b = 2 WHERE x.b = 1;
-- @ sqlglot_mysql_optimizer-548
# title: Cross join, no predicates
SELECT x.b AS b, y.b AS b2 FROM (SELECT x.b AS b FROM x AS x) AS x CROSS JOIN (SELECT y.b AS b FROM y AS y) AS y;
-- @ sqlglot_mysql_optimizer-549
SELECT x.b AS b, y.b AS b2 FROM x AS x CROSS JOIN y AS y;
-- @ sqlglot_mysql_optimizer-550
# title: Broadcast hint
# dialect: spark
WITH m AS (SELECT x.a, x.b FROM x), n AS (SELECT y.b, y.c FROM y), joined as (SELECT /*+ BROADCAST(k) */ m.a, k.c FROM m JOIN n AS k ON m.b = k.b) SELECT joined.a, joined.c FROM joined;
-- @ sqlglot_mysql_optimizer-551
SELECT /*+ BROADCAST(y) */ x.a AS a, y.c AS c FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-552
# title: Broadcast hint multiple tables
# dialect: spark
WITH m AS (SELECT x.a, x.b FROM x), n AS (SELECT y.b, y.c FROM y), joined as (SELECT /*+ BROADCAST(m, n) */ m.a, n.c FROM m JOIN n ON m.b = n.b) SELECT joined.a, joined.c FROM joined;
-- @ sqlglot_mysql_optimizer-553
SELECT /*+ BROADCAST(x, y) */ x.a AS a, y.c AS c FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-554
# title: Multiple Table Hints
# dialect: spark
WITH m AS (SELECT x.a, x.b FROM x), n AS (SELECT y.b, y.c FROM y), joined as (SELECT /*+ BROADCAST(m), MERGE(m, n) */ m.a, n.c FROM m JOIN n ON m.b = n.b) SELECT joined.a, joined.c FROM joined;
-- @ sqlglot_mysql_optimizer-555
SELECT /*+ BROADCAST(x), MERGE(x, y) */ x.a AS a, y.c AS c FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-556
# title: Mix Table and Column Hints
# dialect: spark
WITH m AS (SELECT x.a, x.b FROM x), n AS (SELECT y.b, y.c FROM y), joined as (SELECT /*+ BROADCAST(m), MERGE(m, n) */ m.a, n.c FROM m JOIN n ON m.b = n.b) SELECT /*+ COALESCE(3) */ joined.a, joined.c FROM joined;
-- @ sqlglot_mysql_optimizer-557
SELECT /*+ COALESCE(3), BROADCAST(x), MERGE(x, y) */ x.a AS a, y.c AS c FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-558
# title: Hint Subquery
# dialect: spark
SELECT
    subquery.a,
    subquery.c
FROM (
    SELECT /*+ BROADCAST(m), MERGE(m, n) */ m.a, n.c FROM (SELECT x.a, x.b FROM x) AS m JOIN (SELECT y.b, y.c FROM y) AS n ON m.b = n.b
) AS subquery;
-- @ sqlglot_mysql_optimizer-559
# title: Subquery Test
# dialect: spark
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
-- @ sqlglot_mysql_optimizer-560
SELECT /*+ BROADCAST(x) */ x.a AS a, x.c AS c FROM (SELECT x.a AS a, COUNT(1) AS c FROM x AS x GROUP BY x.a) AS x;
-- @ sqlglot_mysql_optimizer-561
# title: Test preventing merge of window expressions where clause
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
-- @ sqlglot_mysql_optimizer-562
WITH t1 AS (SELECT x.a AS a, x.b AS b, ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) AS row_num FROM x AS x ORDER BY x.a, x.b, row_num) SELECT t1.a AS a, t1.b AS b FROM t1 AS t1 WHERE t1.row_num = 1;
-- @ sqlglot_mysql_optimizer-563
# title: Test preventing merge of window expressions join clause
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
-- @ sqlglot_mysql_optimizer-564
WITH t1 AS (SELECT x.a AS a, x.b AS b, ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) AS row_num FROM x AS x) SELECT t1.a AS a, t1.b AS b FROM t1 AS t1 JOIN y AS y ON t1.a = y.c AND t1.row_num = 1;
-- @ sqlglot_mysql_optimizer-565
# title: Test preventing merge of window expressions agg function
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
-- @ sqlglot_mysql_optimizer-566
WITH t1 AS (SELECT x.a AS a, x.b AS b, ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) AS row_num FROM x AS x) SELECT SUM(t1.row_num) AS total_rows FROM t1 AS t1;
-- @ sqlglot_mysql_optimizer-567
# title: Test prevent merging of window if in group by
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
-- @ sqlglot_mysql_optimizer-568
WITH t1 AS (SELECT x.a AS a, x.b AS b, ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) AS row_num FROM x AS x) SELECT t1.row_num AS row_num, SUM(t1.a) AS total FROM t1 AS t1 GROUP BY t1.row_num ORDER BY row_num;
-- @ sqlglot_mysql_optimizer-569
# title: Test prevent merging of window if in order by
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
-- @ sqlglot_mysql_optimizer-570
WITH t1 AS (SELECT x.a AS a, x.b AS b, ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) AS row_num FROM x AS x) SELECT t1.row_num AS row_num, t1.a AS a FROM t1 AS t1 ORDER BY t1.row_num, t1.a;
-- @ sqlglot_mysql_optimizer-571
# title: Test preventing merging of window nested under complex projection if in order by
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
-- @ sqlglot_mysql_optimizer-572
WITH t1 AS (SELECT x.a AS a, x.b AS b, ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) - 1 AS row_num FROM x AS x) SELECT t1.row_num AS row_num, t1.a AS a FROM t1 AS t1 ORDER BY t1.row_num, t1.a;
-- @ sqlglot_mysql_optimizer-573
# title: Test allow merging of window function
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
-- @ sqlglot_mysql_optimizer-574
SELECT x.a AS a, x.b AS b, ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) AS row_num FROM x AS x ORDER BY x.a, x.b, row_num;
-- @ sqlglot_mysql_optimizer-577
# title: Do not merge window functions, inner table is aliased in outer query
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
-- @ sqlglot_mysql_optimizer-578
WITH t1 AS (SELECT ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) AS row_num FROM x AS x) SELECT t2.row_num AS row_num FROM t1 AS t2 WHERE t2.row_num = 2;
-- @ sqlglot_mysql_optimizer-579
# title: Nested subquery selects from same table as another subquery
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
-- @ sqlglot_mysql_optimizer-580
SELECT x.a AS a, x_2.b AS b FROM x AS x LEFT JOIN x AS x_2 ON x.a = x_2.a;
-- @ sqlglot_mysql_optimizer-581
# title: Outer select joins on inner select join
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
-- @ sqlglot_mysql_optimizer-582
WITH i AS (SELECT x.a AS a FROM y AS y JOIN x AS x ON y.b = x.b) SELECT x.a AS a FROM x AS x LEFT JOIN i AS i ON x.a = i.a;
-- @ sqlglot_mysql_optimizer-583
# title: Outer scope selects from wrapped table with a join (unknown schema)
# execute: false
WITH _q_0 AS (SELECT t1.c AS c FROM t1 AS t1) SELECT * FROM (_q_0 AS _q_0 CROSS JOIN t2 AS t2);
-- @ sqlglot_mysql_optimizer-584
WITH _q_0 AS (SELECT t1.c AS c FROM t1 AS t1) SELECT * FROM (_q_0 AS _q_0 CROSS JOIN t2 AS t2);
-- @ sqlglot_mysql_optimizer-585
# title: Outer scope selects single column from wrapped table with a join
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
-- @ sqlglot_mysql_optimizer-586
SELECT y.b AS b FROM (x AS x JOIN y AS y ON x.a = y.b);
-- @ sqlglot_mysql_optimizer-587
# title: merge cte into subquery with overlapping alias
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
-- @ sqlglot_mysql_optimizer-588
SELECT q.a AS a FROM x AS q WHERE q.a IN (SELECT y.b AS a FROM y AS y);
-- @ sqlglot_mysql_optimizer-589
# title: dont merge when inner query has ORDER BY and outer query is UNION
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
-- @ sqlglot_mysql_optimizer-590
WITH q AS (SELECT x.a AS a FROM x AS x ORDER BY x.a) SELECT q.a AS a FROM q AS q UNION ALL SELECT 1 AS a;
-- @ sqlglot_mysql_optimizer-591
# title: column name is not lost
with cte as (
    select x.a * x.b as mult from x
)
select cte.mult from cte;
-- @ sqlglot_mysql_optimizer-592
SELECT x.a * x.b AS mult FROM x AS x;
-- @ sqlglot_mysql_optimizer-593
# title: Literal GROUP BY reference not projected in the outer SELECT blocks the merge
SELECT MAX(x.b) AS lit FROM x CROSS JOIN (SELECT 6 AS lit FROM z) AS t GROUP BY t.lit;
-- @ sqlglot_mysql_optimizer-594
SELECT MAX(x.b) AS lit FROM x AS x CROSS JOIN (SELECT 6 AS lit FROM z AS z) AS t GROUP BY t.lit;
-- @ sqlglot_mysql_optimizer-595
# title: Literal projection whose alias collides with a base-table column merges via ordinal
SELECT s.a, SUM(s.b) AS b FROM (SELECT 6 AS a, b FROM x) AS s GROUP BY s.a ORDER BY s.a;
-- @ sqlglot_mysql_optimizer-596
SELECT 6 AS a, SUM(x.b) AS b FROM x AS x GROUP BY 1 ORDER BY a;
-- @ sqlglot_mysql_optimizer-597
# title: Literal projection colliding with an unmergeable-CTE column merges via ordinal
WITH c AS (SELECT DISTINCT a, b FROM x) SELECT s.a, SUM(s.b) AS b FROM (SELECT 6 AS a, b FROM c) AS s GROUP BY s.a ORDER BY s.a;
-- @ sqlglot_mysql_optimizer-598
WITH c AS (SELECT DISTINCT x.a AS a, x.b AS b FROM x AS x) SELECT 6 AS a, SUM(c.b) AS b FROM c AS c GROUP BY 1 ORDER BY a;
-- @ sqlglot_mysql_optimizer-599
# title: Literal projection colliding with an outer joined table column merges via ordinal
WITH c AS (SELECT DISTINCT x.b AS b FROM x) SELECT s.a, SUM(s.b) AS b FROM (SELECT 6 AS a, b FROM c) AS s CROSS JOIN x GROUP BY s.a ORDER BY s.a;
-- @ sqlglot_mysql_optimizer-600
WITH c AS (SELECT DISTINCT x.b AS b FROM x AS x) SELECT 6 AS a, SUM(c.b) AS b FROM c AS c CROSS JOIN x AS x GROUP BY 1 ORDER BY a;
-- @ sqlglot_mysql_optimizer-605
SELECT 1 AS "1" FROM (SELECT x.b AS b FROM x AS x) AS _0 WHERE _0.b = 2;
-- @ sqlglot_mysql_optimizer-606
SELECT a, b, a from x;
-- @ sqlglot_mysql_optimizer-607
SELECT x.a AS a, x.b AS b, x.a AS a FROM x AS x;
-- @ sqlglot_mysql_optimizer-608
SELECT (SELECT c FROM y WHERE q.b = y.b) FROM (SELECT * FROM x) AS q;
-- @ sqlglot_mysql_optimizer-609
SELECT (SELECT y.c AS c FROM y AS y WHERE q.b = y.b) AS _col_0 FROM (SELECT x.b AS b FROM x AS x) AS q;
-- @ sqlglot_mysql_optimizer-610
SELECT a FROM x JOIN (SELECT b, c FROM y) AS z ON x.b = z.b;
-- @ sqlglot_mysql_optimizer-611
SELECT x.a AS a FROM x AS x JOIN (SELECT y.b AS b FROM y AS y) AS z ON x.b = z.b;
-- @ sqlglot_mysql_optimizer-612
SELECT x1.a FROM (SELECT * FROM x) AS x1, (SELECT * FROM x) AS x2;
-- @ sqlglot_mysql_optimizer-613
SELECT x1.a AS a FROM (SELECT x.a AS a FROM x AS x) AS x1, (SELECT 1 AS _ FROM x AS x) AS x2;
-- @ sqlglot_mysql_optimizer-615
SELECT _0.a AS a FROM (SELECT DISTINCT x.a AS a, x.b AS b FROM x AS x) AS _0;
-- @ sqlglot_mysql_optimizer-617
SELECT _0.a AS a FROM (SELECT x.a AS a FROM x AS x UNION ALL SELECT x.a AS a FROM x AS x) AS _0;
-- @ sqlglot_mysql_optimizer-618
WITH t1 AS (SELECT x.a AS a, x.b AS b FROM x UNION ALL SELECT z.b AS b, z.c AS c FROM z) SELECT a, b FROM t1;
-- @ sqlglot_mysql_optimizer-619
WITH t1 AS (SELECT x.a AS a, x.b AS b FROM x AS x UNION ALL SELECT z.b AS b, z.c AS c FROM z AS z) SELECT t1.a AS a, t1.b AS b FROM t1 AS t1;
-- @ sqlglot_mysql_optimizer-621
SELECT _0.a AS a FROM (SELECT x.a AS a, x.b AS b FROM x AS x UNION SELECT x.a AS a, x.b AS b FROM x AS x) AS _0;
-- @ sqlglot_mysql_optimizer-623
SELECT _0.a AS a FROM (SELECT x.a AS a, x.b AS b FROM x AS x INTERSECT ALL SELECT x.a AS a, x.b AS b FROM x AS x) AS _0;
-- @ sqlglot_mysql_optimizer-625
SELECT _0.a AS a FROM (SELECT x.a AS a, x.b AS b FROM x AS x EXCEPT ALL SELECT x.a AS a, x.b AS b FROM x AS x) AS _0;
-- @ sqlglot_mysql_optimizer-628
WITH y AS (SELECT * FROM x) SELECT a FROM y;
-- @ sqlglot_mysql_optimizer-629
WITH y AS (SELECT x.a AS a FROM x AS x) SELECT y.a AS a FROM y AS y;
-- @ sqlglot_mysql_optimizer-630
WITH z AS (SELECT x.b AS b FROM x AS x), q AS (SELECT z.b AS b FROM z AS z) SELECT q.b AS b FROM q AS q;
-- @ sqlglot_mysql_optimizer-631
WITH z AS (SELECT * FROM x) SELECT a FROM z UNION SELECT a FROM z;
-- @ sqlglot_mysql_optimizer-632
WITH z AS (SELECT x.a AS a FROM x AS x) SELECT z.a AS a FROM z AS z UNION SELECT z.a AS a FROM z AS z;
-- @ sqlglot_mysql_optimizer-634
SELECT _0.b AS b FROM (SELECT SUM(x.b) AS b FROM x AS x GROUP BY x.a) AS _0;
-- @ sqlglot_mysql_optimizer-635
# schema: {"t": {"d": "INT"}}
WITH x AS (SELECT 0 AS c, SUM(d) AS s FROM t GROUP BY 1) SELECT s FROM x;
-- @ sqlglot_mysql_optimizer-636
WITH x AS (SELECT 0 AS c, SUM(t.d) AS s FROM t AS t GROUP BY 1) SELECT x.s AS s FROM x AS x;
-- @ sqlglot_mysql_optimizer-637
# schema: {"t": {"z": "INT", "a": "INT", "d": "INT"}}
WITH x AS (SELECT z, 0 AS c, a, SUM(d) AS s FROM t GROUP BY z, 2, a) SELECT c, a, s FROM x;
-- @ sqlglot_mysql_optimizer-638
WITH x AS (SELECT 0 AS c, t.a AS a, SUM(t.d) AS s FROM t AS t GROUP BY t.z, 1, t.a) SELECT x.c AS c, x.a AS a, x.s AS s FROM x AS x;
-- @ sqlglot_mysql_optimizer-639
# schema: {"t": {"a": "INT", "b": "INT", "d": "INT"}}
WITH x AS (SELECT a, b, 0 AS c, SUM(d) AS s FROM t GROUP BY 1, 2, 3) SELECT a, s FROM x;
-- @ sqlglot_mysql_optimizer-640
WITH x AS (SELECT t.a AS a, 0 AS c, SUM(t.d) AS s FROM t AS t GROUP BY t.a, t.b, 2) SELECT x.a AS a, x.s AS s FROM x AS x;
-- @ sqlglot_mysql_optimizer-641
# schema: {"t": {"z": "INT", "d": "INT"}}
WITH x AS (SELECT z, 0 AS c, SUM(d) AS s FROM t GROUP BY z, 2, 2) SELECT c, s FROM x;
-- @ sqlglot_mysql_optimizer-642
WITH x AS (SELECT 0 AS c, SUM(t.d) AS s FROM t AS t GROUP BY t.z, 1, 1) SELECT x.c AS c, x.s AS s FROM x AS x;
-- @ sqlglot_mysql_optimizer-644
SELECT _0.b AS b FROM (SELECT x.a AS a, SUM(x.b) AS b FROM x AS x ORDER BY a) AS _0;
-- @ sqlglot_mysql_optimizer-646
SELECT i.a AS a FROM x AS i LEFT JOIN (SELECT _0.a AS a FROM (SELECT x.a AS a FROM x AS x) AS _0) AS j ON i.a = j.a;
-- @ sqlglot_mysql_optimizer-649
WITH y AS (SELECT a FROM x) SELECT 1 FROM y;
-- @ sqlglot_mysql_optimizer-651
WITH y AS (SELECT SUM(a) FROM x) SELECT 1 FROM y;
-- @ sqlglot_mysql_optimizer-653
# title: an inherited window partition can force aggregation
# dialect: postgres
SELECT COUNT(*) FROM (SELECT RANK() OVER w2 AS r FROM x WINDOW w1 AS (PARTITION BY SUM(b)), w2 AS (w1 ORDER BY 1)) AS t;
-- @ sqlglot_mysql_optimizer-654
SELECT COUNT(*) AS _col_0 FROM (SELECT MAX(1) AS _ FROM x AS x WINDOW w1 AS (PARTITION BY SUM(x.b)), w2 AS (w1 ORDER BY 1)) AS t;
-- @ sqlglot_mysql_optimizer-655
# title: extending a named window can introduce aggregation
# dialect: postgres
SELECT COUNT(*) FROM (SELECT RANK() OVER w2 AS r FROM x WINDOW w1 AS (PARTITION BY 1), w2 AS (w1 ORDER BY SUM(b))) AS t;
-- @ sqlglot_mysql_optimizer-656
SELECT COUNT(*) AS _col_0 FROM (SELECT MAX(1) AS _ FROM x AS x WINDOW w1 AS (PARTITION BY 1), w2 AS (w1 ORDER BY SUM(x.b))) AS t;
-- @ sqlglot_mysql_optimizer-657
WITH y AS (SELECT a FROM x GROUP BY a) SELECT 1 FROM y;
-- @ sqlglot_mysql_optimizer-658
WITH y AS (SELECT 1 AS _ FROM x AS x GROUP BY x.a) SELECT 1 AS "1" FROM y AS y;
-- @ sqlglot_mysql_optimizer-662
SELECT _0.a AS a FROM (SELECT zz.a AS a, zz.b AS b FROM zz AS zz) AS _0 WHERE _0.b = 1;
-- @ sqlglot_mysql_optimizer-664
SELECT _0.a AS a FROM (SELECT aa.a AS a FROM aa AS aa UNION ALL SELECT bb.a AS a FROM bb AS bb UNION ALL SELECT cc.a AS a FROM cc AS cc) AS _0;
-- @ sqlglot_mysql_optimizer-667
SELECT _0.a AS a FROM (SELECT aa.a AS a FROM aa AS aa CROSS JOIN bb AS bb) AS _0;
-- @ sqlglot_mysql_optimizer-669
SELECT _0.a AS a FROM (SELECT aa.a AS a FROM aa AS aa) AS _0;
-- @ sqlglot_mysql_optimizer-671
SELECT _1.a AS a FROM (SELECT _0.a AS a FROM (SELECT aa.a AS a FROM aa AS aa) AS _0) AS _1;
-- @ sqlglot_mysql_optimizer-673
WITH cte1 AS (SELECT tb.cola AS cola FROM tb AS tb UNION ALL SELECT tb2.colc AS colc FROM tb2 AS tb2) SELECT cte1.cola AS cola FROM cte1 AS cte1;
-- @ sqlglot_mysql_optimizer-675
SELECT _0.c AS c, t2.d AS d FROM ((SELECT t1.c AS c FROM t1 AS t1) AS _0, t2 AS t2);
-- @ sqlglot_mysql_optimizer-680
WITH cte1 AS (SELECT a, SUM(b) AS sale FROM x GROUP BY a), cte2 AS (SELECT cte1.a, COUNT(*) AS cnt FROM cte1 GROUP BY cte1.a) SELECT a, cnt FROM cte2;
-- @ sqlglot_mysql_optimizer-681
WITH cte1 AS (SELECT x.a AS a FROM x AS x GROUP BY x.a), cte2 AS (SELECT cte1.a AS a, COUNT(*) AS cnt FROM cte1 AS cte1 GROUP BY cte1.a) SELECT cte2.a AS a, cte2.cnt AS cnt FROM cte2 AS cte2;
-- @ sqlglot_mysql_optimizer-689
SELECT _0.d AS d FROM (SELECT w.d AS d FROM w AS w) AS _0;
-- @ sqlglot_mysql_optimizer-691
SELECT t.n AS n FROM (SELECT COUNT(*) AS n FROM (SELECT x.a AS a FROM x AS x) AS agg GROUP BY a HAVING a >= 1) AS t;
-- @ sqlglot_mysql_optimizer-692
SELECT t.a AS a FROM (SELECT x.a AS a, x.b AS b FROM x AS x UNION ALL SELECT x.a AS a, x.b AS b FROM x AS x ORDER BY b, a LIMIT 3) AS t;
-- @ sqlglot_mysql_optimizer-693
WITH t AS (SELECT a, b FROM x UNION ALL SELECT a, b FROM x ORDER BY b LIMIT 3) SELECT a FROM t;
-- @ sqlglot_mysql_optimizer-694
WITH t AS (SELECT x.a AS a, x.b AS b FROM x AS x UNION ALL SELECT x.a AS a, x.b AS b FROM x AS x ORDER BY b LIMIT 3) SELECT t.a AS a FROM t AS t;
-- @ sqlglot_mysql_optimizer-695
SELECT t.a FROM (SELECT a, b FROM x UNION ALL SELECT a, b FROM x UNION ALL SELECT a, b FROM x ORDER BY b) AS t;
-- @ sqlglot_mysql_optimizer-696
SELECT t.a AS a FROM (SELECT x.a AS a, x.b AS b FROM x AS x UNION ALL SELECT x.a AS a, x.b AS b FROM x AS x UNION ALL SELECT x.a AS a, x.b AS b FROM x AS x ORDER BY b) AS t;
-- @ sqlglot_mysql_optimizer-697
SELECT t.a FROM (SELECT a, b FROM x UNION SELECT a, b FROM x ORDER BY b LIMIT 3) AS t;
-- @ sqlglot_mysql_optimizer-698
SELECT t.a AS a FROM (SELECT x.a AS a, x.b AS b FROM x AS x UNION SELECT x.a AS a, x.b AS b FROM x AS x ORDER BY b LIMIT 3) AS t;
-- @ sqlglot_mysql_optimizer-699
SELECT t.a FROM (SELECT a, b FROM x UNION ALL SELECT a, b FROM x LIMIT 3) AS t;
-- @ sqlglot_mysql_optimizer-700
SELECT t.a AS a FROM (SELECT x.a AS a FROM x AS x UNION ALL SELECT x.a AS a FROM x AS x LIMIT 3) AS t;
-- @ sqlglot_mysql_optimizer-702
SELECT t.a AS a FROM (SELECT x.a AS a FROM x AS x UNION ALL SELECT x.a AS a FROM x AS x ORDER BY (SELECT 1 FROM y WHERE b = 5)) AS t;
-- @ sqlglot_mysql_optimizer-723
SELECT t.a, t.s FROM (SELECT a, b, SUM(b) AS s FROM x GROUP BY (1), (2)) t;
-- @ sqlglot_mysql_optimizer-724
SELECT t.a AS a, t.s AS s FROM (SELECT x.a AS a, x.b AS b, SUM(x.b) AS s FROM x AS x GROUP BY (1), (2)) AS t;
-- @ sqlglot_mysql_optimizer-727
SELECT x.a AS a FROM (SELECT x.a FROM x AS x WHERE x.a = 1 AND x.b = 1) AS x JOIN y ON y.a = 1 WHERE TRUE AND TRUE AND TRUE;
-- @ sqlglot_mysql_optimizer-728
WITH x AS (SELECT y.a FROM y) SELECT * FROM x WHERE x.a = 1;
-- @ sqlglot_mysql_optimizer-729
WITH x AS (SELECT y.a FROM y WHERE y.a = 1) SELECT * FROM x WHERE TRUE;
-- @ sqlglot_mysql_optimizer-730
SELECT x.a FROM (SELECT * FROM x) AS x CROSS JOIN y WHERE y.a = 1 OR (x.a = 1 AND x.b = 1);
-- @ sqlglot_mysql_optimizer-731
SELECT x.a FROM (SELECT * FROM x) AS x CROSS JOIN y WHERE (x.a = 1 AND x.b = 1) OR y.a = 1;
-- @ sqlglot_mysql_optimizer-732
SELECT x.a FROM (SELECT * FROM x) AS x JOIN y WHERE (x.a = y.a AND x.a = 1 AND x.b = 1) OR x.a = y.a;
-- @ sqlglot_mysql_optimizer-733
SELECT x.a FROM (SELECT * FROM x) AS x JOIN y ON x.a = y.a WHERE TRUE;
-- @ sqlglot_mysql_optimizer-734
SELECT x.a FROM (SELECT * FROM x) AS x JOIN y WHERE (x.a = y.a AND x.a = 1 AND x.b = 1) OR x.a = y.b;
-- @ sqlglot_mysql_optimizer-735
SELECT x.a FROM (SELECT * FROM x) AS x JOIN y ON (x.a = 1 AND x.a = y.a AND x.b = 1) OR x.a = y.b WHERE (x.a = 1 AND x.a = y.a AND x.b = 1) OR x.a = y.b;
-- @ sqlglot_mysql_optimizer-736
SELECT x.a FROM (SELECT x.a AS a, x.b * 1 AS c FROM x) AS x WHERE x.c = 1;
-- @ sqlglot_mysql_optimizer-737
SELECT x.a FROM (SELECT x.a AS a, x.b * 1 AS c FROM x WHERE (x.b * 1) = 1) AS x WHERE TRUE;
-- @ sqlglot_mysql_optimizer-738
SELECT x.a FROM (SELECT x.a AS a, x.b * 1 AS c FROM x) AS x WHERE x.c = 1 or x.c = 2;
-- @ sqlglot_mysql_optimizer-739
SELECT x.a FROM (SELECT x.a AS a, x.b * 1 AS c FROM x WHERE (x.b * 1) = 1 OR (x.b * 1) = 2) AS x WHERE TRUE;
-- @ sqlglot_mysql_optimizer-740
SELECT x.a FROM (SELECT x.a AS a, x.b OR x.c AS d FROM x) AS x WHERE x.d = FALSE;
-- @ sqlglot_mysql_optimizer-741
SELECT x.a FROM (SELECT x.a AS a, x.b OR x.c AS d FROM x WHERE (x.b OR x.c) = FALSE) AS x WHERE TRUE;
-- @ sqlglot_mysql_optimizer-742
SELECT x.a FROM (SELECT x.a AS a, x.b AND x.c AS d FROM x) AS x WHERE NOT x.d;
-- @ sqlglot_mysql_optimizer-743
SELECT x.a FROM (SELECT x.a AS a, x.b AND x.c AS d FROM x WHERE NOT x.b OR NOT x.c) AS x WHERE TRUE;
-- @ sqlglot_mysql_optimizer-746
SELECT x.a FROM x AS x JOIN (SELECT y.a FROM y AS y) AS y ON y.a = 1 AND x.a = y.a;
-- @ sqlglot_mysql_optimizer-747
SELECT x.a FROM x AS x JOIN (SELECT y.a FROM y AS y WHERE y.a = 1) AS y ON x.a = y.a AND TRUE;
-- @ sqlglot_mysql_optimizer-748
SELECT x.a AS a FROM x AS x JOIN (SELECT * FROM y AS y) AS y ON y.a = 1 WHERE x.a = 1 AND x.b = 1 AND y.a = x.a;
-- @ sqlglot_mysql_optimizer-749
SELECT x.a AS a FROM x AS x JOIN (SELECT * FROM y AS y WHERE y.a = 1) AS y ON x.a = y.a AND TRUE WHERE x.a = 1 AND TRUE AND x.b = 1;
-- @ sqlglot_mysql_optimizer-750
SELECT x.a AS a FROM x AS x CROSS JOIN (SELECT * FROM y AS y) AS y WHERE x.a = 1 AND x.b = 1 AND y.a = x.a AND y.a = 1;
-- @ sqlglot_mysql_optimizer-751
SELECT x.a AS a FROM x AS x JOIN (SELECT * FROM y AS y WHERE y.a = 1) AS y ON x.a = y.a AND TRUE WHERE x.a = 1 AND TRUE AND x.b = 1 AND TRUE;
-- @ sqlglot_mysql_optimizer-752
with t1 as (SELECT x.a, x.b, ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) as row_num FROM x) SELECT t1.a, t1.b FROM t1 WHERE row_num = 1;
-- @ sqlglot_mysql_optimizer-753
WITH t1 AS (SELECT x.a, x.b, ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) AS row_num FROM x) SELECT t1.a, t1.b FROM t1 WHERE row_num = 1;
-- @ sqlglot_mysql_optimizer-756
SELECT x.cnt AS cnt FROM (SELECT COUNT(1) AS cnt, COUNT(x.a) AS cnt_a, COUNT(x.b) AS cnt_b FROM x AS x) AS x WHERE (x.cnt_a > 0 AND x.cnt_b > 0) OR x.cnt > 0;
-- @ sqlglot_mysql_optimizer-757
SELECT x.cnt AS cnt FROM (SELECT COUNT(1) AS cnt, COUNT(x.a) AS cnt_a, COUNT(x.b) AS cnt_b FROM x AS x HAVING COUNT(1) > 0 OR (COUNT(x.a) > 0 AND COUNT(x.b) > 0)) AS x WHERE x.cnt > 0 OR (x.cnt_a > 0 AND x.cnt_b > 0);
-- @ sqlglot_mysql_optimizer-767
SELECT a.id, b.val, c.name FROM t_a AS a INNER JOIN t_b AS b ON b.a_id = a.id INNER JOIN t_c AS c ON c.b_id = b.id WHERE (b.flag = 1 AND c.active = 1) OR (b.flag = 2 AND c.active = 0);
-- @ sqlglot_mysql_optimizer-768
SELECT a.id, b.val, c.name FROM t_a AS a INNER JOIN t_b AS b ON a.id = b.a_id INNER JOIN t_c AS c ON ((b.flag = 1 AND c.active = 1) OR (b.flag = 2 AND c.active = 0)) AND b.id = c.b_id WHERE (b.flag = 1 AND c.active = 1) OR (b.flag = 2 AND c.active = 0);
-- @ sqlglot_mysql_optimizer-769
SELECT a.id, b.val FROM t_a AS a INNER JOIN t_b AS b ON b.a_id = a.id WHERE (b.flag = 1 AND b.active = 1) OR (b.flag = 2 AND b.active = 0);
-- @ sqlglot_mysql_optimizer-770
SELECT a.id, b.val FROM t_a AS a INNER JOIN t_b AS b ON ((b.active = 0 AND b.flag = 2) OR (b.active = 1 AND b.flag = 1)) AND a.id = b.a_id WHERE (b.active = 0 AND b.flag = 2) OR (b.active = 1 AND b.flag = 1);
-- @ sqlglot_mysql_optimizer-771
SELECT s.a FROM (SELECT a, b FROM x ORDER BY a LIMIT 10) AS s WHERE s.b = 1;
-- @ sqlglot_mysql_optimizer-774
SELECT x.a, y.b FROM x RIGHT JOIN y ON x.a = y.b WHERE y.b = 3;
-- @ sqlglot_mysql_optimizer-775
SELECT x.a, y.b FROM x RIGHT JOIN (SELECT b FROM y) AS y ON x.a = y.b WHERE y.b = 3;
-- @ sqlglot_mysql_optimizer-776
SELECT x.a, y.b FROM x RIGHT JOIN (SELECT b FROM y WHERE b = 3) AS y ON x.a = y.b WHERE TRUE;
-- @ sqlglot_mysql_optimizer-777
SELECT x.a, y.b FROM x RIGHT JOIN (SELECT b FROM y) AS y ON x.a = y.b AND y.b = 3;
-- @ sqlglot_mysql_optimizer-782
SELECT x.a, z.b FROM x RIGHT JOIN z ON x.b = z.b RIGHT JOIN y ON x.b = y.b WHERE z.b = 3;
-- @ sqlglot_mysql_optimizer-799
WITH y AS (SELECT a FROM (SELECT a FROM x) AS y) SELECT a FROM y;
-- @ sqlglot_mysql_optimizer-800
WITH y_2 AS (SELECT a FROM x), y AS (SELECT a FROM y_2 AS y) SELECT a FROM y;
-- @ sqlglot_mysql_optimizer-803
SELECT a FROM x WHERE b = (SELECT y.c FROM y);
-- @ sqlglot_mysql_optimizer-804
SELECT a FROM x WHERE b = (SELECT c FROM y WHERE y.a = x.a);
-- @ sqlglot_mysql_optimizer-807
SELECT x.v, y.v FROM (SELECT JSON_EXTRACT(j, '$..Key') AS v FROM t) AS x JOIN (SELECT JSON_EXTRACT(j, '$..key') AS v FROM t) AS y ON x.v = y.v;
-- @ sqlglot_mysql_optimizer-808
WITH x AS (SELECT JSON_EXTRACT(j, '$..Key') AS v FROM t), y AS (SELECT JSON_EXTRACT(j, '$..key') AS v FROM t) SELECT x.v, y.v FROM x AS x JOIN y AS y ON x.v = y.v;
-- @ sqlglot_mysql_optimizer-818
WITH cte1 AS (SELECT a FROM x), cte2 AS (SELECT a FROM cte1), cte AS (SELECT a FROM cte2 AS cte2) SELECT a FROM cte AS cte;
-- @ sqlglot_mysql_optimizer-819
WITH cte1 AS (WITH cte2 AS (SELECT a FROM x) SELECT t.a FROM cte2 AS t) SELECT a FROM cte1;
-- @ sqlglot_mysql_optimizer-820
WITH cte2 AS (SELECT a FROM x), cte1 AS (SELECT t.a FROM cte2 AS t) SELECT a FROM cte1;
-- @ sqlglot_mysql_optimizer-821
WITH cte1 AS (SELECT a FROM x), cte2 AS (WITH cte3 AS (SELECT a FROM x) SELECT a FROM cte3) SELECT a FROM cte2;
-- @ sqlglot_mysql_optimizer-822
WITH cte1 AS (SELECT a FROM x), cte2 AS (SELECT a FROM cte1 AS cte3) SELECT a FROM cte2;
-- @ sqlglot_mysql_optimizer-824
WITH cte AS (SELECT c FROM t1) SELECT * FROM (cte AS cte, t2);
-- @ sqlglot_mysql_optimizer-826
WITH cte AS (SELECT * FROM tbl) SELECT * FROM cte AS cte;
-- @ sqlglot_mysql_optimizer-827
UPDATE t SET x = (SELECT a FROM (SELECT a FROM x) AS y);
-- @ sqlglot_mysql_optimizer-828
UPDATE t SET x = (WITH y AS (SELECT a FROM x) SELECT a FROM y AS y);
-- @ sqlglot_mysql_optimizer-833
SELECT * FROM x JOIN y ON y.a = 1 JOIN z ON x.a = z.a AND y.a = z.a;
-- @ sqlglot_mysql_optimizer-834
SELECT * FROM x JOIN z ON x.a = z.a AND TRUE JOIN y ON y.a = 1 AND y.a = z.a;
-- @ sqlglot_mysql_optimizer-835
SELECT * FROM x JOIN y ON y.a = 1 JOIN z ON x.a = z.a;
-- @ sqlglot_mysql_optimizer-836
SELECT * FROM x CROSS JOIN y JOIN z ON x.a = z.a AND y.a = z.a;
-- @ sqlglot_mysql_optimizer-837
SELECT * FROM x JOIN z ON x.a = z.a AND TRUE JOIN y ON y.a = z.a;
-- @ sqlglot_mysql_optimizer-838
SELECT * FROM x LEFT JOIN y ON y.a = 1 JOIN z ON x.a = z.a AND y.a = z.a;
-- @ sqlglot_mysql_optimizer-839
SELECT * FROM x INNER JOIN z ON x.id = z.id;
-- @ sqlglot_mysql_optimizer-840
SELECT * FROM x JOIN z ON x.id = z.id;
-- @ sqlglot_mysql_optimizer-842
SELECT * FROM x LEFT JOIN z ON TRUE;
-- @ sqlglot_mysql_optimizer-843
SELECT * FROM x CROSS JOIN z;
-- @ sqlglot_mysql_optimizer-844
SELECT * FROM x JOIN z;
-- @ sqlglot_mysql_optimizer-845
SELECT * FROM x FULL JOIN z;
-- @ sqlglot_mysql_optimizer-846
SELECT * FROM x FULL JOIN z ON TRUE;
-- @ sqlglot_mysql_optimizer-847
SELECT * FROM x NATURAL JOIN z;
-- @ sqlglot_mysql_optimizer-850
SELECT * FROM x RIGHT JOIN z ON TRUE;
-- @ sqlglot_mysql_optimizer-851
SELECT * FROM x JOIN z USING (id);
-- @ sqlglot_mysql_optimizer-852
SELECT * FROM x CROSS JOIN z ON TRUE;
-- @ sqlglot_mysql_optimizer-855
SELECT * FROM x CROSS JOIN y JOIN z ON x.a = z.a OR y.a = x.a;
-- @ sqlglot_mysql_optimizer-858
SELECT * FROM x WHERE x.a = (SELECT SUM(y.a) AS a FROM y);
-- @ sqlglot_mysql_optimizer-859
SELECT * FROM x CROSS JOIN (SELECT SUM(y.a) AS a FROM y) AS _u_0 WHERE x.a = _u_0.a;
-- @ sqlglot_mysql_optimizer-860
SELECT * FROM x WHERE x.a IN (SELECT y.a AS a FROM y);
-- @ sqlglot_mysql_optimizer-861
SELECT * FROM x LEFT JOIN (SELECT y.a AS a FROM y GROUP BY y.a) AS _u_0 ON x.a = _u_0.a WHERE NOT _u_0.a IS NULL;
-- @ sqlglot_mysql_optimizer-862
SELECT * FROM x WHERE x.a IN (SELECT y.b AS b FROM y);
-- @ sqlglot_mysql_optimizer-863
SELECT * FROM x LEFT JOIN (SELECT y.b AS b FROM y GROUP BY y.b) AS _u_0 ON x.a = _u_0.b WHERE NOT _u_0.b IS NULL;
-- @ sqlglot_mysql_optimizer-864
SELECT * FROM x WHERE x.a = ANY (SELECT y.a AS a FROM y);
-- @ sqlglot_mysql_optimizer-865
SELECT * FROM x WHERE x.a = (SELECT SUM(y.b) AS b FROM y WHERE x.a = y.a);
-- @ sqlglot_mysql_optimizer-866
SELECT * FROM x LEFT JOIN (SELECT SUM(y.b) AS b, y.a AS _u_1 FROM y WHERE TRUE GROUP BY y.a) AS _u_0 ON x.a = _u_0._u_1 WHERE x.a = _u_0.b;
-- @ sqlglot_mysql_optimizer-867
SELECT * FROM x WHERE x.a > (SELECT SUM(y.b) AS b FROM y WHERE x.a = y.a);
-- @ sqlglot_mysql_optimizer-868
SELECT * FROM x LEFT JOIN (SELECT SUM(y.b) AS b, y.a AS _u_1 FROM y WHERE TRUE GROUP BY y.a) AS _u_0 ON x.a = _u_0._u_1 WHERE x.a > _u_0.b;
-- @ sqlglot_mysql_optimizer-869
SELECT * FROM x WHERE x.a <> ANY (SELECT y.a AS a FROM y WHERE y.a = x.a);
-- @ sqlglot_mysql_optimizer-870
SELECT * FROM x LEFT JOIN (SELECT y.a AS a FROM y WHERE TRUE GROUP BY y.a) AS _u_0 ON _u_0.a = x.a WHERE x.a <> _u_0.a;
-- @ sqlglot_mysql_optimizer-871
# title: correlated NOT IN is not unnested because LEFT-JOIN-anti loses three-valued NULL semantics
SELECT * FROM x WHERE x.a NOT IN (SELECT y.a AS a FROM y WHERE y.a = x.a);
-- @ sqlglot_mysql_optimizer-872
SELECT * FROM x WHERE NOT x.a IN (SELECT y.a AS a FROM y WHERE y.a = x.a);
-- @ sqlglot_mysql_optimizer-873
SELECT * FROM x WHERE NOT (x.a IN (SELECT y.a AS a FROM y WHERE y.a = x.a));
-- @ sqlglot_mysql_optimizer-874
SELECT * FROM x WHERE x.a IN (SELECT y.a AS a FROM y WHERE y.b = x.a);
-- @ sqlglot_mysql_optimizer-876
SELECT * FROM x WHERE x.a < (SELECT SUM(y.a) AS a FROM y WHERE y.a = x.a and y.a = x.b and y.b <> x.d);
-- @ sqlglot_mysql_optimizer-877
SELECT * FROM x WHERE x.a < (SELECT SUM(y.a) AS a FROM y WHERE y.a = x.a AND y.a = x.b AND y.b <> x.d);
-- @ sqlglot_mysql_optimizer-878
SELECT * FROM x WHERE EXISTS (SELECT y.a AS a, y.b AS b FROM y WHERE x.a = y.a);
-- @ sqlglot_mysql_optimizer-879
SELECT * FROM x LEFT JOIN (SELECT y.a AS a FROM y WHERE TRUE GROUP BY y.a) AS _u_0 ON x.a = _u_0.a WHERE NOT _u_0.a IS NULL;
-- @ sqlglot_mysql_optimizer-880
# title: EXISTS over a scalar aggregate always matches, it returns exactly one row
SELECT * FROM x WHERE EXISTS (SELECT COUNT(*) FROM y WHERE y.a = x.a);
-- @ sqlglot_mysql_optimizer-881
SELECT * FROM x WHERE TRUE;
-- @ sqlglot_mysql_optimizer-882
# title: NOT EXISTS over a scalar aggregate never matches
SELECT * FROM x WHERE NOT EXISTS (SELECT SUM(y.b) FROM y WHERE y.a = x.a);
-- @ sqlglot_mysql_optimizer-883
SELECT * FROM x WHERE NOT TRUE;
-- @ sqlglot_mysql_optimizer-884
# title: EXISTS over a scalar aggregate with a HAVING is not rewritten
SELECT * FROM x WHERE EXISTS (SELECT COUNT(*) FROM y WHERE y.a = x.a HAVING COUNT(*) = 0);
-- @ sqlglot_mysql_optimizer-885
SELECT * FROM x WHERE EXISTS(SELECT COUNT(*) FROM y WHERE y.a = x.a HAVING COUNT(*) = 0);
-- @ sqlglot_mysql_optimizer-886
# title: EXISTS over a scalar aggregate with a FETCH is not rewritten, it can return no rows
SELECT * FROM x WHERE EXISTS (SELECT COUNT(*) FROM y WHERE y.a = x.a FETCH FIRST 0 ROWS ONLY);
-- @ sqlglot_mysql_optimizer-887
SELECT * FROM x WHERE EXISTS(SELECT COUNT(*) FROM y WHERE y.a = x.a FETCH FIRST 0 ROWS ONLY);
-- @ sqlglot_mysql_optimizer-888
# title: EXISTS over a windowed aggregate is not a scalar aggregate
SELECT * FROM x WHERE EXISTS (SELECT COUNT(*) OVER () FROM y WHERE y.a = x.a);
-- @ sqlglot_mysql_optimizer-889
SELECT * FROM x LEFT JOIN (SELECT y.a AS _u_1 FROM y WHERE TRUE GROUP BY y.a) AS _u_0 ON _u_0._u_1 = x.a WHERE NOT _u_0._u_1 IS NULL;
-- @ sqlglot_mysql_optimizer-894
# title: EXISTS is not folded when the aggregate is only one branch of a set operation
SELECT * FROM x WHERE EXISTS (SELECT COUNT(*) AS c FROM y WHERE y.a = x.a INTERSECT SELECT z.a AS a FROM z);
-- @ sqlglot_mysql_optimizer-895
SELECT * FROM x WHERE EXISTS(SELECT COUNT(*) AS c FROM y WHERE y.a = x.a INTERSECT SELECT z.a AS a FROM z);
-- @ sqlglot_mysql_optimizer-897
SELECT s.t FROM s LEFT JOIN (SELECT MAX(t.a) AS t1 FROM t) AS _u_0 ON 1 = _u_0.t1 WHERE NOT _u_0.t1 IS NULL;
-- @ sqlglot_mysql_optimizer-899
SELECT * FROM x AS x, y AS y2;
-- @ sqlglot_mysql_optimizer-900
SELECT * FROM (SELECT * FROM x AS x) AS x, (SELECT * FROM y AS y2) AS y2;
-- @ sqlglot_mysql_optimizer-901
SELECT * FROM x AS x WHERE x = 1;
-- @ sqlglot_mysql_optimizer-902
SELECT * FROM x AS x CROSS JOIN y AS y;
-- @ sqlglot_mysql_optimizer-903
SELECT * FROM (SELECT * FROM x AS x) AS x CROSS JOIN (SELECT * FROM y AS y) AS y;
-- @ sqlglot_mysql_optimizer-904
SELECT * FROM (SELECT 1) AS x CROSS JOIN y AS y;
-- @ sqlglot_mysql_optimizer-905
SELECT * FROM (SELECT 1) AS x CROSS JOIN (SELECT * FROM y AS y) AS y;
-- @ sqlglot_mysql_optimizer-906
SELECT * FROM x AS x JOIN (SELECT * FROM y) AS y;
-- @ sqlglot_mysql_optimizer-907
SELECT * FROM (SELECT * FROM x AS x) AS x, (SELECT * FROM y) AS y;
-- @ sqlglot_mysql_optimizer-911
SELECT * FROM x AS x CROSS JOIN xx AS y;
-- @ sqlglot_mysql_optimizer-912
SELECT * FROM (SELECT * FROM x AS x) AS x CROSS JOIN xx AS y;
-- @ sqlglot_mysql_optimizer-913
SELECT * FROM x WHERE (A AND B) OR C;
-- @ sqlglot_mysql_optimizer-914
SELECT * FROM x WHERE (A OR C) AND (B OR C);
-- @ sqlglot_mysql_optimizer-916
# title: Remove left join on distinct derived table
SELECT
  x.a
FROM x
LEFT JOIN (
  SELECT DISTINCT
    y.b
  FROM y
) AS y
  ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-921
# title: Remove left join on grouped derived table
SELECT
  x.a
FROM x
LEFT JOIN (
  SELECT
    y.b,
    SUM(y.c)
  FROM y
  GROUP BY y.b
) AS y
  ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-922
# title: Remove left join on aggregate derived table
SELECT
  x.a
FROM x
LEFT JOIN (
  SELECT
    SUM(y.b) AS b
  FROM y
) AS y
  ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-923
# title: Noop - not all distinct columns in condition
SELECT
  x.a
FROM x
LEFT JOIN (
  SELECT DISTINCT
    y.b,
    y.c
  FROM y
) AS y
  ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-924
SELECT
  x.a
FROM x
LEFT JOIN (
  SELECT DISTINCT
    y.b,
    y.c
  FROM y
) AS y
  ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-925
# title: Noop - not all grouped columns in condition
SELECT
  x.a
FROM x
LEFT JOIN (
  SELECT
    y.b,
    y.c
  FROM y
  GROUP BY
    y.b,
    y.c
) AS y
  ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-926
SELECT
  x.a
FROM x
LEFT JOIN (
  SELECT
    y.b,
    y.c
  FROM y
  GROUP BY
    y.b,
    y.c
) AS y
  ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-927
# title: Noop - not left join
SELECT
  x.a
FROM x
JOIN (
  SELECT DISTINCT
    y.b
  FROM y
) AS y
  ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-928
SELECT
  x.a
FROM x
JOIN (
  SELECT DISTINCT
    y.b
  FROM y
) AS y
  ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-929
# title: Noop - unqualified columns
SELECT
  a
FROM x
LEFT JOIN (
  SELECT DISTINCT
    y.b
  FROM y
) AS y
  ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-930
SELECT
  a
FROM x
LEFT JOIN (
  SELECT DISTINCT
    y.b
  FROM y
) AS y
  ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-931
# title: Noop - cross join
SELECT
  a
FROM x
CROSS JOIN (
  SELECT DISTINCT
    y.b
  FROM y
) AS y;
-- @ sqlglot_mysql_optimizer-932
SELECT
  a
FROM x
CROSS JOIN (
  SELECT DISTINCT
    y.b
  FROM y
) AS y;
-- @ sqlglot_mysql_optimizer-933
# title: Noop - column is used
SELECT
  x.a,
  y.b
FROM x
LEFT JOIN (
  SELECT DISTINCT
    y.b
  FROM y
) AS y
  ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-934
SELECT
  x.a,
  y.b
FROM x
LEFT JOIN (
  SELECT DISTINCT
    y.b
  FROM y
) AS y
  ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-935
# title: Multiple group by columns
SELECT
  x.a
FROM x
LEFT JOIN (
  SELECT
    y.b AS b,
    y.c + 1 AS d,
    COUNT(1)
  FROM y
  GROUP BY y.b, y.c + 1
) AS y
  ON x.b = y.b
  AND 1 = y.d;
-- @ sqlglot_mysql_optimizer-936
# title: Chained left joins
SELECT
  x.a
FROM x
LEFT JOIN (
  SELECT
    y.b AS b
  FROM y
  GROUP BY y.b
) AS y
  ON x.b = y.b
LEFT JOIN (
  SELECT
    y.b AS c
  FROM y
  GROUP BY y.b
) AS z
  ON y.b = z.c;
-- @ sqlglot_mysql_optimizer-937
# title: CTE
WITH z AS (
  SELECT DISTINCT
    y.b
  FROM y
)
SELECT
  x.a
FROM x
LEFT JOIN z
  ON x.b = z.b;
-- @ sqlglot_mysql_optimizer-938
WITH z AS (
  SELECT DISTINCT
    y.b
  FROM y
)
SELECT
  x.a
FROM x;
-- @ sqlglot_mysql_optimizer-939
# title: Noop - Not all grouped expressions are in outputs
SELECT
  x.a
FROM x
LEFT JOIN (
  SELECT
    y.b
  FROM y
  GROUP BY
    y.b,
    y.c
) AS y
  ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-940
SELECT
  x.a
FROM x
LEFT JOIN (
  SELECT
    y.b
  FROM y
  GROUP BY
    y.b,
    y.c
) AS y
  ON x.b = y.b;
-- @ sqlglot_mysql_optimizer-941
# title: Cross join on aggregate derived table
SELECT
  x.a
FROM x
CROSS JOIN (
  SELECT
    SUM(y.b) AS b
  FROM y
) AS y;
-- @ sqlglot_mysql_optimizer-942
# title: Cross join on derived table with LIMIT 1
SELECT
  x.a
FROM x
CROSS JOIN (
  SELECT
    y.b AS b
  FROM y
  LIMIT 1
) AS y;
-- @ sqlglot_mysql_optimizer-943
SELECT
  x.a
FROM x
CROSS JOIN (
  SELECT
    y.b AS b
  FROM y
  LIMIT 1
) AS y;
-- @ sqlglot_mysql_optimizer-944
# title: Cross join on derived table with no FROM clause
SELECT
  x.a
FROM x
CROSS JOIN (
  SELECT
    1 AS b,
    2 AS c
) AS y;
-- @ sqlglot_mysql_optimizer-945
# title: Noop - cross join on non-aggregate subquery
SELECT
  x.a
FROM x
CROSS JOIN (
  SELECT
    y.b
  FROM y
) AS y;
-- @ sqlglot_mysql_optimizer-946
SELECT
  x.a
FROM x
CROSS JOIN (
  SELECT
    y.b
  FROM y
) AS y;
-- @ sqlglot_mysql_optimizer-949
# title: Cross join on FROM-less subquery with WHERE
# execute: true
SELECT
  x.a
FROM x
CROSS JOIN (
  SELECT
    1 AS b
  WHERE
    FALSE
) AS y;
-- @ sqlglot_mysql_optimizer-950
SELECT
  x.a
FROM x
CROSS JOIN (
  SELECT
    1 AS b
  WHERE
    FALSE
) AS y;
-- @ sqlglot_mysql_optimizer-951
# title: Cross join on aggregate subquery with HAVING
# execute: true
SELECT
  x.a
FROM x
CROSS JOIN (
  SELECT
    COUNT(*) AS b
  FROM y
  HAVING
    FALSE
) AS y;
-- @ sqlglot_mysql_optimizer-952
SELECT
  x.a
FROM x
CROSS JOIN (
  SELECT
    COUNT(*) AS b
  FROM y
  HAVING
    FALSE
) AS y;
-- @ sqlglot_mysql_optimizer-953
# title: Cross join on grouped subquery
# execute: true
SELECT
  x.a
FROM x
CROSS JOIN (
  SELECT
    COUNT(*) AS b
  FROM y
  GROUP BY
    y.b
) AS y;
-- @ sqlglot_mysql_optimizer-954
SELECT
  x.a
FROM x
CROSS JOIN (
  SELECT
    COUNT(*) AS b
  FROM y
  GROUP BY
    y.b
) AS y;
-- @ sqlglot_mysql_optimizer-959
# title: Cross join on aggregate subquery with WHERE
# execute: true
SELECT
  x.a
FROM x
CROSS JOIN (
  SELECT
    COUNT(*) AS b
  FROM y
  WHERE
    FALSE
) AS y;
-- @ sqlglot_mysql_optimizer-966
# title: Left join on subquery with FETCH
# execute: true
SELECT
  x.a
FROM x
LEFT JOIN (
  SELECT
    y.b AS b
  FROM y
  FETCH FIRST 1 ROWS ONLY
) AS y
  ON x.a = y.b;
-- @ sqlglot_mysql_optimizer-967
SELECT
  x.a
FROM x
LEFT JOIN (
  SELECT
    y.b AS b
  FROM y
  FETCH FIRST 1 ROWS ONLY
) AS y
  ON x.a = y.b;
-- @ sqlglot_mysql_optimizer-968
# title: Left join on non-unique subquery
# execute: true
SELECT
  x.a
FROM x
LEFT JOIN (
  SELECT
    y.b AS b
  FROM y
) AS y
  ON x.a = y.b;
-- @ sqlglot_mysql_optimizer-969
SELECT
  x.a
FROM x
LEFT JOIN (
  SELECT
    y.b AS b
  FROM y
) AS y
  ON x.a = y.b;
-- @ sqlglot_mysql_optimizer-970
# title: Remove left join on filtered subquery with LIMIT 1
# execute: true
SELECT
  x.a
FROM x
LEFT JOIN (
  SELECT
    y.b AS b
  FROM y
  WHERE
    y.b > 100
  LIMIT 1
) AS y
  ON x.a = y.b;
-- @ sqlglot_mysql_optimizer-975
# title: CTE
WITH q AS (
  SELECT
    a
  FROM x
)
SELECT
  a
FROM x;
-- @ sqlglot_mysql_optimizer-978
# title: Chained CTE
WITH q AS (
  SELECT
    a
  FROM x
), r AS (
  SELECT
    a
  FROM q
)
SELECT
  a
FROM x;
-- @ sqlglot_mysql_optimizer-979
# title: CTE reference in subquery where alias matches outer table name
WITH q AS (
  SELECT
    a
  FROM y
)
SELECT
  a
FROM x AS q
WHERE
  a IN (
    SELECT
      a
    FROM q
  );
-- @ sqlglot_mysql_optimizer-980
WITH q AS (
  SELECT
    a
  FROM y
)
SELECT
  a
FROM x AS q
WHERE
  a IN (
    SELECT
      a
    FROM q
  );
-- @ sqlglot_mysql_optimizer-981
# title: CTE reference in subquery where alias matches outer table name and outer alias is also CTE
WITH q AS (
  SELECT
    a
  FROM y
), q2 AS (
  SELECT
    a
  FROM y
)
SELECT
  a
FROM q2 AS q
WHERE
  a IN (
    SELECT
      a
    FROM q
  );
-- @ sqlglot_mysql_optimizer-982
WITH q AS (
  SELECT
    a
  FROM y
), q2 AS (
  SELECT
    a
  FROM y
)
SELECT
  a
FROM q2 AS q
WHERE
  a IN (
    SELECT
      a
    FROM q
  );
