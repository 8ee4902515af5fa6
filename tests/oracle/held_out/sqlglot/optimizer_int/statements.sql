-- @ optimizer-int-1
SELECT a FROM x;
-- @ optimizer-int-2
SELECT x.a AS a FROM x AS x;
-- @ optimizer-int-3
SELECT "a" FROM x;
-- @ optimizer-int-4
SELECT x."a" AS "a" FROM x AS x;
-- @ optimizer-int-5
SELECT zz.a AS a FROM zz AS zz GROUP BY zz.a ORDER BY a;
-- @ optimizer-int-6
SELECT xx.x AS x, yy.p AS p FROM (SELECT xx.x AS x FROM xx AS xx) AS xx CROSS JOIN yy AS yy;
-- @ optimizer-int-7
SELECT a FROM x AS z;
-- @ optimizer-int-8
SELECT z.a AS a FROM x AS z;
-- @ optimizer-int-9
SELECT a AS a FROM x;
-- @ optimizer-int-10
SELECT x.a FROM x;
-- @ optimizer-int-11
SELECT x.a AS a FROM x;
-- @ optimizer-int-12
SELECT a AS b FROM x;
-- @ optimizer-int-13
SELECT x.a AS b FROM x AS x;
-- @ optimizer-int-14
SELECT x.a + x.b AS _col_0 FROM x AS x;
-- @ optimizer-int-15
SELECT l.a FROM x l WHERE a IN (select a FROM x ORDER by a);
-- @ optimizer-int-16
SELECT l.a AS a FROM x AS l WHERE l.a IN (SELECT x.a AS a FROM x AS x ORDER BY a);
-- @ optimizer-int-17
SELECT x.a AS a, SUM(x.b) AS _col_1 FROM x AS x WHERE x.a > 1 AND x.b > 1 GROUP BY x.a;
-- @ optimizer-int-18
SELECT SUM(a) AS c FROM x HAVING SUM(a) > 3;
-- @ optimizer-int-19
SELECT SUM(x.a) AS c FROM x AS x HAVING SUM(x.a) > 3;
-- @ optimizer-int-20
SELECT SUM(a) AS a FROM x HAVING SUM(a) > 3;
-- @ optimizer-int-21
SELECT SUM(x.a) AS a FROM x AS x HAVING SUM(x.a) > 3;
-- @ optimizer-int-22
SELECT SUM(a) AS c FROM x HAVING SUM(b) > 3;
-- @ optimizer-int-23
SELECT SUM(x.a) AS c FROM x AS x HAVING SUM(x.b) > 3;
-- @ optimizer-int-24
SELECT a AS j, b FROM x ORDER BY j;
-- @ optimizer-int-25
SELECT x.a AS j, x.b AS b FROM x AS x ORDER BY j;
-- @ optimizer-int-26
SELECT a AS j, b AS a FROM x ORDER BY 1;
-- @ optimizer-int-27
SELECT x.a AS j, x.b AS a FROM x AS x ORDER BY j;
-- @ optimizer-int-28
SELECT a AS j, -b AS j FROM x GROUP BY 1, 2 ORDER BY 1, -b;
-- @ optimizer-int-29
SELECT x.a AS j, -x.b AS j FROM x AS x GROUP BY x.a, -x.b ORDER BY 1, -x.b;
-- @ optimizer-int-30
SELECT SUM(a) AS c, SUM(b) AS d FROM x ORDER BY 1, 2;
-- @ optimizer-int-31
SELECT SUM(x.a) AS c, SUM(x.b) AS d FROM x AS x ORDER BY c, d;
-- @ optimizer-int-32
SELECT CAST(x.a AS INT) AS a FROM x AS x ORDER BY a;
-- @ optimizer-int-33
SELECT SUM(x.a) AS _col_0, SUM(x.b) AS c FROM x AS x ORDER BY _col_0, c;
-- @ optimizer-int-34
SELECT x.a AS j, x.b AS b FROM x AS x GROUP BY x.a, x.b;
-- @ optimizer-int-35
SELECT a, b FROM x GROUP BY 1, 2;
-- @ optimizer-int-36
SELECT x.a AS a, x.b AS b FROM x AS x GROUP BY x.a, x.b;
-- @ optimizer-int-37
SELECT a, b FROM x ORDER BY 1, 2;
-- @ optimizer-int-38
SELECT x.a AS a, x.b AS b FROM x AS x ORDER BY a, b;
-- @ optimizer-int-39
SELECT DISTINCT a AS c, b AS d FROM x ORDER BY 1;
-- @ optimizer-int-40
SELECT DISTINCT x.a AS c, x.b AS d FROM x AS x ORDER BY c;
-- @ optimizer-int-41
SELECT T."col" AS "col" FROM TBL T;
-- @ optimizer-int-42
SELECT 2 d FROM x GROUP BY d HAVING d > 1;
-- @ optimizer-int-43
SELECT SUM(x.a) AS c FROM x AS x JOIN y AS y ON x.b = y.b GROUP BY y.c;
-- @ optimizer-int-44
SELECT COALESCE(x.a) AS d FROM x AS x JOIN y AS y ON x.b = y.b GROUP BY COALESCE(x.a);
-- @ optimizer-int-45
SELECT SUM(x.a) AS d FROM x AS x JOIN y AS y ON x.b = y.b GROUP BY d;
-- @ optimizer-int-46
SELECT a + 1 AS d FROM x WHERE d > 1;
-- @ optimizer-int-47
SELECT x.a + 1 AS d FROM x AS x WHERE (x.a + 1) > 1;
-- @ optimizer-int-48
SELECT x.a + 1 AS d, x.a + 1 + 2 AS _col_1 FROM x AS x;
-- @ optimizer-int-49
SELECT a AS a, b FROM x ORDER BY a;
-- @ optimizer-int-50
SELECT x.a AS a, x.b AS b FROM x AS x ORDER BY a;
-- @ optimizer-int-51
SELECT a, b FROM x ORDER BY a;
-- @ optimizer-int-52
SELECT a FROM x ORDER BY b;
-- @ optimizer-int-53
SELECT x.a AS a FROM x AS x ORDER BY x.b;
-- @ optimizer-int-54
SELECT SUM(a) AS a FROM x ORDER BY SUM(a);
-- @ optimizer-int-55
SELECT SUM(x.a) AS a FROM x AS x ORDER BY SUM(x.a);
-- @ optimizer-int-56
SELECT 1 AS Z, C.Z + 1 AS W FROM (SELECT T.Z AS Z FROM T T) C;
-- @ optimizer-int-57
SELECT 1 AS Z FROM (SELECT T.Z AS Z FROM T T) C WHERE C.Z > 0;
-- @ optimizer-int-58
SELECT p.* FROM p AS p UNION ALL SELECT p2.* FROM p2 AS p2;
-- @ optimizer-int-59
SELECT x.a + 1 AS i, missing_column AS missing_column FROM x AS x;
-- @ optimizer-int-60
SELECT PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY t.x) AS x FROM t AS t;
-- @ optimizer-int-61
SELECT y.a AS a FROM (SELECT x.a AS a FROM x AS x) AS y;
-- @ optimizer-int-62
SELECT y.a AS a FROM (SELECT x.a AS a FROM x AS x) AS y(a);
-- @ optimizer-int-63
SELECT y.c AS c FROM (SELECT x.a AS a, x.b AS b FROM x AS x) AS y(c);
-- @ optimizer-int-64
SELECT y.c AS c FROM (SELECT x.a AS c, x.b AS b FROM x AS x) AS y;
-- @ optimizer-int-65
SELECT a FROM (SELECT a FROM x AS x) y;
-- @ optimizer-int-66
SELECT a FROM (SELECT a AS a FROM x);
-- @ optimizer-int-67
SELECT _0.a AS a FROM (SELECT x.a AS a FROM x AS x) AS _0;
-- @ optimizer-int-68
SELECT a FROM (SELECT a FROM (SELECT a FROM x));
-- @ optimizer-int-69
SELECT _1.a AS a FROM (SELECT _0.a AS a FROM (SELECT x.a AS a FROM x AS x) AS _0) AS _1;
-- @ optimizer-int-70
SELECT x.a FROM x AS x JOIN (SELECT * FROM x) AS y ON x.a = y.a;
-- @ optimizer-int-71
SELECT x.a AS a FROM x AS x JOIN (SELECT x.a AS a, x.b AS b FROM x AS x) AS y ON x.a = y.a;
-- @ optimizer-int-72
SELECT a FROM x as t1 /* there is comment */;
-- @ optimizer-int-73
SELECT t1.a AS a FROM x AS t1 /* there is comment */;
-- @ optimizer-int-74
SELECT x.a AS a, y.c AS c FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ optimizer-int-75
SELECT x.a AS a, y.c AS c FROM x AS x, y AS y;
-- @ optimizer-int-76
SELECT a FROM x UNION SELECT a FROM x ORDER BY a;
-- @ optimizer-int-77
SELECT x.a AS a FROM x AS x UNION SELECT x.a AS a FROM x AS x ORDER BY a;
-- @ optimizer-int-78
SELECT a FROM x UNION SELECT a FROM x UNION SELECT a FROM x ORDER BY a;
-- @ optimizer-int-79
SELECT x.a AS a FROM x AS x UNION SELECT x.a AS a FROM x AS x UNION SELECT x.a AS a FROM x AS x ORDER BY a;
-- @ optimizer-int-80
SELECT a FROM (SELECT a FROM x UNION SELECT a FROM x) ORDER BY a;
-- @ optimizer-int-81
SELECT _0.a AS a FROM (SELECT x.a AS a FROM x AS x UNION SELECT x.a AS a FROM x AS x) AS _0 ORDER BY a;
-- @ optimizer-int-82
(SELECT x.a AS a FROM x AS x WHERE x.a < 1) UNION (SELECT x.a AS a FROM x AS x WHERE x.a > 2);
-- @ optimizer-int-83
SELECT a FROM x WHERE b IN (SELECT c FROM y);
-- @ optimizer-int-84
SELECT x.a AS a FROM x AS x WHERE x.b IN (SELECT y.c AS c FROM y AS y);
-- @ optimizer-int-85
SELECT (SELECT y.c AS c FROM y AS y) AS _col_0 FROM x AS x;
-- @ optimizer-int-86
SELECT a FROM (SELECT a FROM x) WHERE a IN (SELECT b FROM (SELECT b FROM y));
-- @ optimizer-int-87
SELECT _1.a AS a FROM (SELECT x.a AS a FROM x AS x) AS _1 WHERE _1.a IN (SELECT _0.b AS b FROM (SELECT y.b AS b FROM y AS y) AS _0);
-- @ optimizer-int-88
SELECT x.a AS a, x.b AS b FROM x AS x WHERE x.b IN (SELECT y.b AS b FROM y AS y);
-- @ optimizer-int-89
SELECT a FROM x WHERE b IN (SELECT c FROM y WHERE y.b = x.a);
-- @ optimizer-int-90
SELECT x.a AS a FROM x AS x WHERE x.b IN (SELECT y.c AS c FROM y AS y WHERE y.b = x.a);
-- @ optimizer-int-91
SELECT a FROM x WHERE b IN (SELECT c FROM y WHERE y.b = a);
-- @ optimizer-int-92
SELECT a FROM x WHERE b IN (SELECT b FROM y AS x);
-- @ optimizer-int-93
SELECT x.a AS a FROM x AS x WHERE x.b IN (SELECT x.b AS b FROM y AS x);
-- @ optimizer-int-94
SELECT a FROM x AS i WHERE b IN (SELECT b FROM y AS j WHERE j.b IN (SELECT c FROM y AS k WHERE k.b = j.b));
-- @ optimizer-int-95
SELECT i.a AS a FROM x AS i WHERE i.b IN (SELECT j.b AS b FROM y AS j WHERE j.b IN (SELECT k.c AS c FROM y AS k WHERE k.b = j.b));
-- @ optimizer-int-96
SELECT (SELECT n.a AS a FROM n AS n WHERE n.id = m.id) AS _col_0 FROM m AS m;
-- @ optimizer-int-97
SELECT t.id AS id FROM t AS t WHERE t.id > (SELECT AVG(u.id) AS _col_0 FROM u AS u WHERE u.name = t.name);
-- @ optimizer-int-98
SELECT t.id AS id FROM t AS t WHERE t.id > (SELECT AVG(t2.id) AS _col_0 FROM t AS t2 WHERE t2.k = t.k);
-- @ optimizer-int-99
SELECT t.id AS id FROM t AS t WHERE t.id > (SELECT AVG(u.u) AS _col_0 FROM u AS u WHERE u.k = t.k);
-- @ optimizer-int-100
SELECT * FROM x;
-- @ optimizer-int-101
SELECT x.a AS a, x.b AS b FROM x AS x;
-- @ optimizer-int-102
SELECT x.* FROM x;
-- @ optimizer-int-103
SELECT * FROM x JOIN y ON x.b = y.b;
-- @ optimizer-int-104
SELECT x.a AS a, x.b AS b, y.b AS b, y.c AS c FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ optimizer-int-105
SELECT x.* FROM x JOIN y ON x.b = y.b;
-- @ optimizer-int-106
SELECT x.a AS a, x.b AS b FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ optimizer-int-107
SELECT x.*, y.* FROM x JOIN y ON x.b = y.b;
-- @ optimizer-int-108
SELECT a FROM (SELECT * FROM x);
-- @ optimizer-int-109
SELECT _0.a AS a FROM (SELECT x.a AS a, x.b AS b FROM x AS x) AS _0;
-- @ optimizer-int-110
SELECT * FROM (SELECT a FROM x);
-- @ optimizer-int-111
SELECT * FROM (SELECT * FROM x) AS s(a, b);
-- @ optimizer-int-112
SELECT s.a AS a, s.b AS b FROM (SELECT x.a AS a, x.b AS b FROM x AS x) AS s;
-- @ optimizer-int-113
SELECT s.a AS a, s.b AS b FROM (SELECT t.a AS a, t.b AS b FROM t AS t) AS s;
-- @ optimizer-int-114
SELECT s.b AS b FROM (SELECT t1.b AS b FROM t1 AS t1 UNION ALL SELECT t2.b AS b FROM t2 AS t2) AS s;
-- @ optimizer-int-115
WITH z AS (SELECT x.a AS a FROM x) SELECT z.a AS a FROM z;
-- @ optimizer-int-116
WITH z AS (SELECT x.a AS a FROM x AS x) SELECT z.a AS a FROM z AS z;
-- @ optimizer-int-117
WITH z(a) AS (SELECT a FROM x) SELECT * FROM z;
-- @ optimizer-int-118
WITH z AS (SELECT a FROM x) SELECT * FROM z as q;
-- @ optimizer-int-119
WITH z AS (SELECT x.a AS a FROM x AS x) SELECT q.a AS a FROM z AS q;
-- @ optimizer-int-120
WITH z AS (SELECT a FROM x) SELECT * FROM z;
-- @ optimizer-int-121
WITH z AS (SELECT a FROM x), q AS (SELECT * FROM z) SELECT * FROM q;
-- @ optimizer-int-122
WITH z AS (SELECT x.a AS a FROM x AS x), q AS (SELECT z.a AS a FROM z AS z) SELECT q.a AS a FROM q AS q;
-- @ optimizer-int-123
WITH z AS (SELECT * FROM x) SELECT * FROM z UNION SELECT * FROM z ORDER BY a, b;
-- @ optimizer-int-124
WITH z AS (SELECT x.a AS a, x.b AS b FROM x AS x) SELECT z.a AS a, z.b AS b FROM z AS z UNION SELECT z.a AS a, z.b AS b FROM z AS z ORDER BY a, b;
-- @ optimizer-int-125
WITH z AS (SELECT * FROM x), q AS (SELECT b FROM z) SELECT b FROM q;
-- @ optimizer-int-126
WITH z AS (SELECT x.a AS a, x.b AS b FROM x AS x), q AS (SELECT z.b AS b FROM z AS z) SELECT q.b AS b FROM q AS q;
-- @ optimizer-int-127
WITH z AS ((SELECT b FROM x UNION ALL SELECT b FROM y) ORDER BY b) SELECT * FROM z;
-- @ optimizer-int-128
WITH z AS ((SELECT x.b AS b FROM x AS x UNION ALL SELECT y.b AS b FROM y AS y) ORDER BY b) SELECT z.b AS b FROM z AS z;
-- @ optimizer-int-129
WITH test AS (SELECT t1.c1 AS c1 FROM t1 AS t1) SELECT test.c1 AS c1 FROM test AS test;
-- @ optimizer-int-130
SELECT x.a AS d, x.b AS b FROM x AS x;
-- @ optimizer-int-131
SELECT x.a AS d FROM x AS x;
-- @ optimizer-int-132
SELECT x.b AS b, y.b AS b, y.c AS c FROM x AS x, y AS y;
-- @ optimizer-int-133
SELECT x.b AS b FROM x AS x;
-- @ optimizer-int-134
SELECT x.a AS a, x.b AS b, y.c AS c FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ optimizer-int-135
SELECT x.a AS a FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ optimizer-int-136
SELECT x.a AS a, x.b AS b, y.b AS b FROM x AS x LEFT JOIN x AS y ON x.a = y.a;
-- @ optimizer-int-137
SELECT COALESCE(CAST(t1.a AS VARCHAR), '') AS a, t2.b AS b FROM x AS t1, x AS t2;
-- @ optimizer-int-138
SELECT 2 AS a, x.b AS b FROM x AS x;
-- @ optimizer-int-139
SELECT COALESCE(x.b, x.a) AS a, x.a AS b FROM x AS x;
-- @ optimizer-int-140
SELECT 1 AS a, x.b AS alias_b FROM x AS x;
-- @ optimizer-int-141
SELECT COALESCE(x.a, x.b) AS new_b FROM x AS x;
-- @ optimizer-int-142
SELECT 1 AS a, x.a AS new_b FROM x AS x;
-- @ optimizer-int-143
SELECT x.b FROM x JOIN y USING (b);
-- @ optimizer-int-144
SELECT x.b AS b FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ optimizer-int-145
SELECT x.b FROM x JOIN y USING (b) JOIN z USING (b);
-- @ optimizer-int-146
SELECT x.b AS b FROM x AS x JOIN y AS y ON x.b = y.b JOIN z AS z ON x.b = z.b;
-- @ optimizer-int-147
SELECT b FROM x AS x2 JOIN y AS y2 USING (b);
-- @ optimizer-int-148
SELECT COALESCE(x2.b, y2.b) AS b FROM x AS x2 JOIN y AS y2 ON x2.b = y2.b;
-- @ optimizer-int-149
SELECT b FROM x JOIN y USING (b) WHERE b = 1 and y.b = 2;
-- @ optimizer-int-150
SELECT COALESCE(x.b, y.b) AS b FROM x AS x JOIN y AS y ON x.b = y.b WHERE COALESCE(x.b, y.b) = 1 AND y.b = 2;
-- @ optimizer-int-151
SELECT b FROM x JOIN y USING (b) JOIN z USING (b);
-- @ optimizer-int-152
SELECT COALESCE(x.b, y.b, z.b) AS b FROM x AS x JOIN y AS y ON x.b = y.b JOIN z AS z ON x.b = z.b;
-- @ optimizer-int-153
SELECT x.a AS a, COALESCE(x.b, y.b) AS b, y.c AS c FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ optimizer-int-154
SELECT w.d AS d, w.e AS e, x.a AS a, COALESCE(x.b, y.b) AS b, y.c AS c FROM w AS w, x AS x JOIN y AS y ON x.b = y.b;
-- @ optimizer-int-155
SELECT x.* FROM x JOIN y USING(b);
-- @ optimizer-int-156
SELECT x.*, y.* FROM x JOIN y USING(b);
-- @ optimizer-int-157
SELECT y.* FROM x LEFT JOIN y USING(b);
-- @ optimizer-int-158
SELECT y.b AS b, y.c AS c FROM x AS x LEFT JOIN y AS y ON x.b = y.b;
-- @ optimizer-int-159
SELECT x.a AS a, COALESCE(x.b, y.b) AS b, y.c AS c FROM x AS x LEFT JOIN y AS y ON x.b = y.b;
-- @ optimizer-int-160
SELECT b FROM x JOIN y USING(b);
-- @ optimizer-int-161
SELECT COALESCE(x.b, y.b) AS b FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ optimizer-int-162
SELECT COALESCE(x.b, y.b) AS b, y.c AS c FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ optimizer-int-163
SELECT b, c FROM y JOIN z USING(b, c);
-- @ optimizer-int-164
SELECT COALESCE(y.b, z.b) AS b, COALESCE(y.c, z.c) AS c FROM y AS y JOIN z AS z ON y.b = z.b AND y.c = z.c;
-- @ optimizer-int-165
SELECT * FROM y JOIN z USING(b, c);
-- @ optimizer-int-166
SELECT * FROM y JOIN z USING(b, c) WHERE b = 2 AND c = 3;
-- @ optimizer-int-167
SELECT COALESCE(y.b, z.b) AS b, COALESCE(y.c, z.c) AS c FROM y AS y JOIN z AS z ON y.b = z.b AND y.c = z.c WHERE COALESCE(y.b, z.b) = 2 AND COALESCE(y.c, z.c) = 3;
-- @ optimizer-int-168
SELECT x.b AS b FROM x AS x JOIN t AS t ON x.a = t.a;
-- @ optimizer-int-169
SELECT x.b AS b FROM t AS t JOIN x AS x ON t.a = x.a;
-- @ optimizer-int-170
SELECT COALESCE(t1.a, t2.a) AS a FROM t1 AS t1 JOIN t2 AS t2 ON t1.a = t2.a;
-- @ optimizer-int-171
SELECT COALESCE(x.b, y.b, z.b) AS b FROM x AS x JOIN y AS y ON x.b = y.b JOIN z AS z ON COALESCE(x.b, y.b) = z.b AND y.c = z.c;
-- @ optimizer-int-172
SELECT x.a AS a, w.d AS d FROM x AS x NATURAL LEFT JOIN w AS w;
-- @ optimizer-int-173
SELECT * FROM x AS x NATURAL JOIN unknown_table AS unknown_table;
-- @ optimizer-int-174
SELECT * FROM unknown_table AS unknown_table NATURAL JOIN x AS x;
-- @ optimizer-int-175
SELECT /*+ BROADCAST(y) */ x.b AS b FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ optimizer-int-176
SELECT x.a + 1 AS a, ROW_NUMBER() OVER (PARTITION BY x.b ORDER BY x.a) AS row_num FROM x AS x ORDER BY a, row_num;
-- @ optimizer-int-177
SELECT x.a + 1 AS i, x.a + 1 + 1 AS j, x.a + 1 + 1 + 1 AS k FROM x AS x;
-- @ optimizer-int-178
SELECT i + 1 AS j, x.a + 1 AS i FROM x AS x;
-- @ optimizer-int-179
SELECT _0.i AS i, _0.j AS j FROM (SELECT x.a + 1 AS i, x.a + 1 + 1 AS j FROM x AS x) AS _0;
-- @ optimizer-int-180
SELECT x.a + x.b AS f, (x.a + x.b) * x.b AS _col_1 FROM x AS x;
-- @ optimizer-int-181
SELECT x.a + x.b AS f, x.a + x.b AS _col_1, x.a + x.b + 5 AS _col_2 FROM x AS x;
-- @ optimizer-int-182
SELECT x.a AS a, SUM(x.b) AS c, SUM(SUM(x.b)) OVER (PARTITION BY x.a) AS d FROM x AS x GROUP BY x.a ORDER BY a;
-- @ optimizer-int-183
SELECT
  CASE WHEN "x"."a" > 1 THEN "x"."b" ELSE 2 END AS "result"
FROM "x" AS "x";
-- @ optimizer-int-184
WITH "cte" AS (
  (
    SELECT
      "x"."a" AS "a"
    FROM "x" AS "x"
  )
  UNION ALL
  (
    SELECT
      "y"."b" AS "a"
    FROM "y" AS "y"
  )
)
SELECT
  "cte"."a" AS "a"
FROM "cte" AS "cte";
-- @ optimizer-int-185
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
-- @ optimizer-int-186
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
-- @ optimizer-int-187
(
  SELECT
    "x"."a" AS "a"
  FROM "x" AS "x"
)
LIMIT 1;
-- @ optimizer-int-188
(
  SELECT
    "x"."b" AS "b"
  FROM "x" AS "x"
  UNION
  SELECT
    "y"."b" AS "b"
  FROM "y" AS "y"
  ORDER BY
    "b"
)
LIMIT 1;
-- @ optimizer-int-189
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
-- @ optimizer-int-190
SELECT
  "x"."a" AS "a1"
FROM "x" AS "x";
-- @ optimizer-int-191
SELECT
  "x"."a" AS "a",
  "y"."b" AS "b"
FROM "x" AS "x"
RIGHT JOIN "y" AS "y"
  ON "x"."a" = "y"."b"
WHERE
  "x"."b" = 1;
-- @ optimizer-int-192
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
-- @ optimizer-int-193
SELECT
  "x"."a" + 1 AS "c",
  "x"."a" + 2 AS "d"
FROM "x" AS "x";
-- @ optimizer-int-194
SELECT
  "x"."a" + 1 AS "b",
  "x"."b" + 1 AS "c"
FROM "x" AS "x";
-- @ optimizer-int-195
WITH "t1" AS (
  SELECT
    MAX("x"."a") AS "c1"
  FROM "x" AS "x"
)
SELECT
  CAST("t1"."c1" AS BIGINT) AS "ref1"
FROM "t1" AS "t1"
JOIN GENERATE_SERIES((
  SELECT
    MAX("x"."a") AS "_col_0"
  FROM "x" AS "x"
), 10, 1) AS "t2"("c1")
  ON "t1"."c1" < "t2"."c1";
-- @ optimizer-int-196
SELECT
  "t1"."c1" AS "c1"
FROM "z" AS "z"
RIGHT JOIN GENERATE_SERIES((
  SELECT
    MIN("x"."a") AS "_col_0"
  FROM "x" AS "x"
), 10, 1) AS "t1"("c1")
  ON "t1"."c1" > "z"."c";
-- @ optimizer-int-197
SELECT
  (
    "x"."a" - "x"."b"
  ) * 2 AS "c"
FROM "x" AS "x";
-- @ optimizer-int-198
SELECT
  -(
    "x"."a" - "x"."b"
  ) AS "c"
FROM "x" AS "x";
-- @ optimizer-int-199
SELECT
  "x"."a" * "x"."b" + 2 AS "c"
FROM "x" AS "x";
-- @ optimizer-int-200
SELECT
  (
    "x"."a" > 0 OR "x"."b" > 0
  ) IN (FALSE) AS "c"
FROM "x" AS "x";
-- @ optimizer-int-201
SELECT
  (
    "x"."a" <= 3 AND "x"."a" >= 1
  ) = (
    "x"."b" > 0
  ) AS "c"
FROM "x" AS "x";
-- @ optimizer-int-202
SELECT
  (
    "x"."a" <= 0
  ) = (
    "x"."b" > 0
  ) AS "c"
FROM "x" AS "x";
-- @ optimizer-int-203
WITH "y" AS (
  SELECT DISTINCT
    "t"."b" AS "b"
  FROM (VALUES
    ('1'),
    ('01')) AS "t"("b")
)
SELECT
  "x"."a" AS "a"
FROM "x" AS "x"
LEFT JOIN "y" AS "y"
  ON "x"."a" = CAST("y"."b" AS INT)
ORDER BY
  "x"."a";
-- @ optimizer-int-204
SELECT (x.a + x.b) * 2 AS d FROM x AS x;
-- @ optimizer-int-205
SELECT (x.a + x.b) + x.a AS e FROM x AS x;
-- @ optimizer-int-206
SELECT (x.a * x.b) + x.a AS e FROM x AS x;
-- @ optimizer-int-207
SELECT q.a AS a, q.b AS b FROM x AS q;
-- @ optimizer-int-208
SELECT x.a AS a, SUM(x.b) AS b FROM x AS x WHERE x.a > 1 GROUP BY x.a;
-- @ optimizer-int-209
SELECT x.a AS a, y.c AS c FROM x AS x JOIN y AS y ON x.b = y.b WHERE x.a > 1;
-- @ optimizer-int-210
SELECT x.a AS a, y.c AS c FROM (SELECT x.a AS a, x.b AS b FROM x AS x WHERE x.a > 1) AS x JOIN y AS y ON x.b = y.b;
-- @ optimizer-int-211
SELECT q_2.a AS a, q.c AS c FROM x AS q_2 JOIN y AS q ON q_2.b = q.b;
-- @ optimizer-int-212
SELECT x.a AS a, q.c AS c FROM x AS x JOIN y AS q_2 ON x.b = q_2.b JOIN y AS q ON x.b = q.b;
-- @ optimizer-int-213
SELECT q_2.a AS a, q.c AS c, r.c AS c FROM x AS q_2 JOIN y AS r_2 ON q_2.b = r_2.b JOIN y AS q ON r_2.b = q.b JOIN y AS r ON r_2.b = r.b ORDER BY q_2.a, q.c, r.c;
-- @ optimizer-int-214
SELECT x_2.b AS b FROM x AS x JOIN x AS x_2 ON x.b = x_2.b;
-- @ optimizer-int-215
SELECT x.a AS a, y.c AS c FROM x AS x JOIN y AS y ON x.b = y.b AND y.c > 1 ORDER BY x.a;
-- @ optimizer-int-216
SELECT x.a AS a, z.c AS c FROM x AS x, y AS z;
-- @ optimizer-int-217
SELECT x.a AS a, x.b AS b FROM x AS x ORDER BY x.a LIMIT 1;
-- @ optimizer-int-218
SELECT COALESCE(x.a) AS a FROM x AS x LEFT JOIN y AS y ON x.a = y.b;
-- @ optimizer-int-219
SELECT x.b AS b, y.b AS b2 FROM (SELECT x.b AS b FROM x AS x WHERE x.b = 1) AS x FULL OUTER JOIN (SELECT y.b AS b FROM y AS y WHERE y.b = 2) AS y ON x.b = y.b;
-- @ optimizer-int-220
SELECT x.b AS b, y.b AS b2 FROM x AS x FULL OUTER JOIN y AS y ON x.b = y.b;
-- @ optimizer-int-221
SELECT x.b AS b, y.b AS b2 FROM x AS x LEFT JOIN (SELECT y.b AS b FROM y AS y WHERE y.b = 2) AS y ON x.b = y.b WHERE x.b = 1;
-- @ optimizer-int-222
SELECT x.b AS b, y.b AS b2 FROM x AS x LEFT JOIN y AS y ON x.b = y.b;
-- @ optimizer-int-223
SELECT x.b AS b, y.b AS b2 FROM (SELECT x.b AS b FROM x AS x WHERE x.b = 1) AS x RIGHT JOIN (SELECT y.b AS b FROM y AS y WHERE y.b = 2) AS y ON x.b = y.b;
-- @ optimizer-int-224
SELECT x.b AS b, y.b AS b2 FROM x AS x RIGHT JOIN y AS y ON x.b = y.b;
-- @ optimizer-int-225
SELECT x.b AS b, y.b AS b2 FROM x AS x INNER JOIN y AS y ON x.b = y.b AND y.b = 2 WHERE x.b = 1;
-- @ optimizer-int-226
SELECT x.b AS b, y.b AS b2 FROM x AS x INNER JOIN y AS y ON x.b = y.b;
-- @ optimizer-int-227
SELECT x.b AS b, y.b AS b2 FROM x AS x JOIN y AS y ON y.b = 2 WHERE x.b = 1;
-- @ optimizer-int-228
SELECT x.b AS b, y.b AS b2 FROM x AS x CROSS JOIN y AS y;
-- @ optimizer-int-229
SELECT /*+ BROADCAST(y) */ x.a AS a, y.c AS c FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ optimizer-int-230
SELECT /*+ BROADCAST(x, y) */ x.a AS a, y.c AS c FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ optimizer-int-231
SELECT /*+ BROADCAST(x), MERGE(x, y) */ x.a AS a, y.c AS c FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ optimizer-int-232
SELECT /*+ COALESCE(3), BROADCAST(x), MERGE(x, y) */ x.a AS a, y.c AS c FROM x AS x JOIN y AS y ON x.b = y.b;
-- @ optimizer-int-233
SELECT /*+ BROADCAST(x) */ x.a AS a, x.c AS c FROM (SELECT x.a AS a, COUNT(1) AS c FROM x AS x GROUP BY x.a) AS x;
-- @ optimizer-int-234
WITH t1 AS (SELECT x.a AS a, x.b AS b, ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) AS row_num FROM x AS x ORDER BY x.a, x.b, row_num) SELECT t1.a AS a, t1.b AS b FROM t1 AS t1 WHERE t1.row_num = 1;
-- @ optimizer-int-235
WITH t1 AS (SELECT x.a AS a, x.b AS b, ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) AS row_num FROM x AS x) SELECT t1.a AS a, t1.b AS b FROM t1 AS t1 JOIN y AS y ON t1.a = y.c AND t1.row_num = 1;
-- @ optimizer-int-236
WITH t1 AS (SELECT x.a AS a, x.b AS b, ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) AS row_num FROM x AS x) SELECT SUM(t1.row_num) AS total_rows FROM t1 AS t1;
-- @ optimizer-int-237
WITH t1 AS (SELECT x.a AS a, x.b AS b, ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) AS row_num FROM x AS x) SELECT t1.row_num AS row_num, SUM(t1.a) AS total FROM t1 AS t1 GROUP BY t1.row_num ORDER BY row_num;
-- @ optimizer-int-238
WITH t1 AS (SELECT x.a AS a, x.b AS b, ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) AS row_num FROM x AS x) SELECT t1.row_num AS row_num, t1.a AS a FROM t1 AS t1 ORDER BY t1.row_num, t1.a;
-- @ optimizer-int-239
WITH t1 AS (SELECT x.a AS a, x.b AS b, ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) - 1 AS row_num FROM x AS x) SELECT t1.row_num AS row_num, t1.a AS a FROM t1 AS t1 ORDER BY t1.row_num, t1.a;
-- @ optimizer-int-240
SELECT x.a AS a, x.b AS b, ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) AS row_num FROM x AS x ORDER BY x.a, x.b, row_num;
-- @ optimizer-int-241
WITH t1 AS (SELECT ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) AS row_num FROM x AS x) SELECT t2.row_num AS row_num FROM t1 AS t2 WHERE t2.row_num = 2;
-- @ optimizer-int-242
SELECT x.a AS a, x_2.b AS b FROM x AS x LEFT JOIN x AS x_2 ON x.a = x_2.a;
-- @ optimizer-int-243
WITH i AS (SELECT x.a AS a FROM y AS y JOIN x AS x ON y.b = x.b) SELECT x.a AS a FROM x AS x LEFT JOIN i AS i ON x.a = i.a;
-- @ optimizer-int-244
WITH _q_0 AS (SELECT t1.c AS c FROM t1 AS t1) SELECT * FROM (_q_0 AS _q_0 CROSS JOIN t2 AS t2);
-- @ optimizer-int-245
SELECT y.b AS b FROM (x AS x JOIN y AS y ON x.a = y.b);
-- @ optimizer-int-246
SELECT q.a AS a FROM x AS q WHERE q.a IN (SELECT y.b AS a FROM y AS y);
-- @ optimizer-int-247
WITH q AS (SELECT x.a AS a FROM x AS x ORDER BY x.a) SELECT q.a AS a FROM q AS q UNION ALL SELECT 1 AS a;
-- @ optimizer-int-248
SELECT x.a * x.b AS mult FROM x AS x;
-- @ optimizer-int-249
SELECT MAX(x.b) AS lit FROM x AS x CROSS JOIN (SELECT 6 AS lit FROM z AS z) AS t GROUP BY t.lit;
-- @ optimizer-int-250
SELECT 6 AS a, SUM(x.b) AS b FROM x AS x GROUP BY 1 ORDER BY a;
-- @ optimizer-int-251
WITH c AS (SELECT DISTINCT x.a AS a, x.b AS b FROM x AS x) SELECT 6 AS a, SUM(c.b) AS b FROM c AS c GROUP BY 1 ORDER BY a;
-- @ optimizer-int-252
WITH c AS (SELECT DISTINCT x.b AS b FROM x AS x) SELECT 6 AS a, SUM(c.b) AS b FROM c AS c CROSS JOIN x AS x GROUP BY 1 ORDER BY a;
-- @ optimizer-int-253
SELECT a FROM (SELECT a, b AS unused, a AS j, -b AS j FROM x ORDER BY 3, 4 LIMIT 2) AS t;
-- @ optimizer-int-254
SELECT t.a AS a FROM (SELECT x.a AS a, x.b AS unused, x.a AS j, -x.b AS j FROM x AS x ORDER BY 3, 4 LIMIT 2) AS t;
-- @ optimizer-int-255
SELECT 1 FROM (SELECT * FROM x) WHERE b = 2;
-- @ optimizer-int-256
SELECT 1 AS "1" FROM (SELECT x.b AS b FROM x AS x) AS _0 WHERE _0.b = 2;
-- @ optimizer-int-257
SELECT a, b, a from x;
-- @ optimizer-int-258
SELECT x.a AS a, x.b AS b, x.a AS a FROM x AS x;
-- @ optimizer-int-259
SELECT (SELECT c FROM y WHERE q.b = y.b) FROM (SELECT * FROM x) AS q;
-- @ optimizer-int-260
SELECT (SELECT y.c AS c FROM y AS y WHERE q.b = y.b) AS _col_0 FROM (SELECT x.b AS b FROM x AS x) AS q;
-- @ optimizer-int-261
SELECT a FROM x JOIN (SELECT b, c FROM y) AS z ON x.b = z.b;
-- @ optimizer-int-262
SELECT x.a AS a FROM x AS x JOIN (SELECT y.b AS b FROM y AS y) AS z ON x.b = z.b;
-- @ optimizer-int-263
SELECT x1.a FROM (SELECT * FROM x) AS x1, (SELECT * FROM x) AS x2;
-- @ optimizer-int-264
SELECT x1.a AS a FROM (SELECT x.a AS a FROM x AS x) AS x1, (SELECT 1 AS _ FROM x AS x) AS x2;
-- @ optimizer-int-265
SELECT a FROM (SELECT DISTINCT a, b FROM x);
-- @ optimizer-int-266
SELECT _0.a AS a FROM (SELECT DISTINCT x.a AS a, x.b AS b FROM x AS x) AS _0;
-- @ optimizer-int-267
SELECT a FROM (SELECT a, b FROM x UNION ALL SELECT a, b FROM x);
-- @ optimizer-int-268
SELECT _0.a AS a FROM (SELECT x.a AS a FROM x AS x UNION ALL SELECT x.a AS a FROM x AS x) AS _0;
-- @ optimizer-int-269
WITH t1 AS (SELECT x.a AS a, x.b AS b FROM x UNION ALL SELECT z.b AS b, z.c AS c FROM z) SELECT a, b FROM t1;
-- @ optimizer-int-270
WITH t1 AS (SELECT x.a AS a, x.b AS b FROM x AS x UNION ALL SELECT z.b AS b, z.c AS c FROM z AS z) SELECT t1.a AS a, t1.b AS b FROM t1 AS t1;
-- @ optimizer-int-271
SELECT a FROM (SELECT a, b FROM x UNION SELECT a, b FROM x);
-- @ optimizer-int-272
SELECT _0.a AS a FROM (SELECT x.a AS a, x.b AS b FROM x AS x UNION SELECT x.a AS a, x.b AS b FROM x AS x) AS _0;
-- @ optimizer-int-273
SELECT a FROM (SELECT a, b FROM x INTERSECT ALL SELECT a, b FROM x);
-- @ optimizer-int-274
SELECT _0.a AS a FROM (SELECT x.a AS a, x.b AS b FROM x AS x INTERSECT ALL SELECT x.a AS a, x.b AS b FROM x AS x) AS _0;
-- @ optimizer-int-275
SELECT a FROM (SELECT a, b FROM x EXCEPT ALL SELECT a, b FROM x);
-- @ optimizer-int-276
SELECT _0.a AS a FROM (SELECT x.a AS a, x.b AS b FROM x AS x EXCEPT ALL SELECT x.a AS a, x.b AS b FROM x AS x) AS _0;
-- @ optimizer-int-277
WITH y AS (SELECT * FROM x) SELECT a FROM y;
-- @ optimizer-int-278
WITH y AS (SELECT x.a AS a FROM x AS x) SELECT y.a AS a FROM y AS y;
-- @ optimizer-int-279
WITH z AS (SELECT x.b AS b FROM x AS x), q AS (SELECT z.b AS b FROM z AS z) SELECT q.b AS b FROM q AS q;
-- @ optimizer-int-280
WITH z AS (SELECT * FROM x) SELECT a FROM z UNION SELECT a FROM z;
-- @ optimizer-int-281
WITH z AS (SELECT x.a AS a FROM x AS x) SELECT z.a AS a FROM z AS z UNION SELECT z.a AS a FROM z AS z;
-- @ optimizer-int-282
SELECT b FROM (SELECT a, SUM(b) AS b FROM x GROUP BY a);
-- @ optimizer-int-283
SELECT _0.b AS b FROM (SELECT SUM(x.b) AS b FROM x AS x GROUP BY x.a) AS _0;
-- @ optimizer-int-284
WITH x AS (SELECT 0 AS c, SUM(t.d) AS s FROM t AS t GROUP BY 1) SELECT x.s AS s FROM x AS x;
-- @ optimizer-int-285
WITH x AS (SELECT 0 AS c, t.a AS a, SUM(t.d) AS s FROM t AS t GROUP BY t.z, 1, t.a) SELECT x.c AS c, x.a AS a, x.s AS s FROM x AS x;
-- @ optimizer-int-286
WITH x AS (SELECT t.a AS a, 0 AS c, SUM(t.d) AS s FROM t AS t GROUP BY t.a, t.b, 2) SELECT x.a AS a, x.s AS s FROM x AS x;
-- @ optimizer-int-287
WITH x AS (SELECT 0 AS c, SUM(t.d) AS s FROM t AS t GROUP BY t.z, 1, 1) SELECT x.c AS c, x.s AS s FROM x AS x;
-- @ optimizer-int-288
SELECT i.a FROM x AS i LEFT JOIN (SELECT a, b FROM (SELECT a, b FROM x)) AS j ON i.a = j.a;
-- @ optimizer-int-289
SELECT i.a AS a FROM x AS i LEFT JOIN (SELECT _0.a AS a FROM (SELECT x.a AS a FROM x AS x) AS _0) AS j ON i.a = j.a;
-- @ optimizer-int-290
WITH y AS (SELECT a FROM x) SELECT 1 FROM y;
-- @ optimizer-int-291
WITH y AS (SELECT SUM(a) FROM x) SELECT 1 FROM y;
-- @ optimizer-int-292
SELECT COUNT(*) AS _col_0 FROM (SELECT MAX(1) AS _ FROM x AS x WINDOW w1 AS (PARTITION BY SUM(x.b)), w2 AS (w1 ORDER BY 1)) AS t;
-- @ optimizer-int-293
SELECT COUNT(*) AS _col_0 FROM (SELECT MAX(1) AS _ FROM x AS x WINDOW w1 AS (PARTITION BY 1), w2 AS (w1 ORDER BY SUM(x.b))) AS t;
-- @ optimizer-int-294
WITH y AS (SELECT a FROM x GROUP BY a) SELECT 1 FROM y;
-- @ optimizer-int-295
WITH y AS (SELECT 1 AS _ FROM x AS x GROUP BY x.a) SELECT 1 AS "1" FROM y AS y;
-- @ optimizer-int-296
SELECT _0.a AS a FROM (SELECT zz.a AS a, zz.b AS b FROM zz AS zz) AS _0 WHERE _0.b = 1;
-- @ optimizer-int-297
SELECT _0.a AS a FROM (SELECT aa.a AS a FROM aa AS aa UNION ALL SELECT bb.a AS a FROM bb AS bb UNION ALL SELECT cc.a AS a FROM cc AS cc) AS _0;
-- @ optimizer-int-298
SELECT _0.a AS a FROM (SELECT aa.a AS a FROM aa AS aa CROSS JOIN bb AS bb) AS _0;
-- @ optimizer-int-299
SELECT _0.a AS a FROM (SELECT aa.a AS a FROM aa AS aa) AS _0;
-- @ optimizer-int-300
SELECT _1.a AS a FROM (SELECT _0.a AS a FROM (SELECT aa.a AS a FROM aa AS aa) AS _0) AS _1;
-- @ optimizer-int-301
WITH cte1 AS (SELECT tb.cola AS cola FROM tb AS tb UNION ALL SELECT tb2.colc AS colc FROM tb2 AS tb2) SELECT cte1.cola AS cola FROM cte1 AS cte1;
-- @ optimizer-int-302
WITH cte1 AS (SELECT a, SUM(b) AS sale FROM x GROUP BY a), cte2 AS (SELECT cte1.a, COUNT(*) AS cnt FROM cte1 GROUP BY cte1.a) SELECT a, cnt FROM cte2;
-- @ optimizer-int-303
WITH cte1 AS (SELECT x.a AS a FROM x AS x GROUP BY x.a), cte2 AS (SELECT cte1.a AS a, COUNT(*) AS cnt FROM cte1 AS cte1 GROUP BY cte1.a) SELECT cte2.a AS a, cte2.cnt AS cnt FROM cte2 AS cte2;
-- @ optimizer-int-304
SELECT d FROM (SELECT d, ROW_NUMBER() OVER (PARTITION BY e ORDER BY d) AS rn FROM w);
-- @ optimizer-int-305
SELECT _0.d AS d FROM (SELECT w.d AS d FROM w AS w) AS _0;
-- @ optimizer-int-306
SELECT t.n AS n FROM (SELECT COUNT(*) AS n FROM (SELECT x.a AS a FROM x AS x) AS agg GROUP BY a HAVING a >= 1) AS t;
-- @ optimizer-int-307
SELECT t.a AS a FROM (SELECT x.a AS a, x.b AS b FROM x AS x UNION ALL SELECT x.a AS a, x.b AS b FROM x AS x ORDER BY b, a LIMIT 3) AS t;
-- @ optimizer-int-308
WITH t AS (SELECT a, b FROM x UNION ALL SELECT a, b FROM x ORDER BY b LIMIT 3) SELECT a FROM t;
-- @ optimizer-int-309
WITH t AS (SELECT x.a AS a, x.b AS b FROM x AS x UNION ALL SELECT x.a AS a, x.b AS b FROM x AS x ORDER BY b LIMIT 3) SELECT t.a AS a FROM t AS t;
-- @ optimizer-int-310
SELECT t.a FROM (SELECT a, b FROM x UNION ALL SELECT a, b FROM x UNION ALL SELECT a, b FROM x ORDER BY b) AS t;
-- @ optimizer-int-311
SELECT t.a AS a FROM (SELECT x.a AS a, x.b AS b FROM x AS x UNION ALL SELECT x.a AS a, x.b AS b FROM x AS x UNION ALL SELECT x.a AS a, x.b AS b FROM x AS x ORDER BY b) AS t;
-- @ optimizer-int-312
SELECT t.a FROM (SELECT a, b FROM x UNION SELECT a, b FROM x ORDER BY b LIMIT 3) AS t;
-- @ optimizer-int-313
SELECT t.a AS a FROM (SELECT x.a AS a, x.b AS b FROM x AS x UNION SELECT x.a AS a, x.b AS b FROM x AS x ORDER BY b LIMIT 3) AS t;
-- @ optimizer-int-314
SELECT t.a FROM (SELECT a, b FROM x UNION ALL SELECT a, b FROM x LIMIT 3) AS t;
-- @ optimizer-int-315
SELECT t.a AS a FROM (SELECT x.a AS a FROM x AS x UNION ALL SELECT x.a AS a FROM x AS x LIMIT 3) AS t;
-- @ optimizer-int-316
SELECT t.s FROM (SELECT a, b, SUM(b) AS s FROM x GROUP BY ALL CUBE (a, b)) t;
-- @ optimizer-int-317
SELECT t.s AS s FROM (SELECT SUM(x.b) AS s FROM x AS x GROUP BY ALL CUBE (x.a, x.b)) AS t;
-- @ optimizer-int-318
SELECT t.s FROM (SELECT a, b, SUM(b) AS s FROM x GROUP BY ALL a, b) t;
-- @ optimizer-int-319
SELECT t.s AS s FROM (SELECT SUM(x.b) AS s FROM x AS x GROUP BY ALL x.a, x.b) AS t;
-- @ optimizer-int-320
SELECT t.a, t.s FROM (SELECT a, b, SUM(b) AS s FROM x GROUP BY GROUPING SETS (1, 2)) t;
-- @ optimizer-int-321
SELECT t.a AS a, t.s AS s FROM (SELECT x.a AS a, x.b AS b, SUM(x.b) AS s FROM x AS x GROUP BY GROUPING SETS (1, 2)) AS t;
-- @ optimizer-int-322
SELECT t.a, t.s FROM (SELECT a, b, SUM(b) AS s FROM x GROUP BY CUBE (1, 2)) t;
-- @ optimizer-int-323
SELECT t.a AS a, t.s AS s FROM (SELECT x.a AS a, x.b AS b, SUM(x.b) AS s FROM x AS x GROUP BY CUBE (1, 2)) AS t;
-- @ optimizer-int-324
SELECT t.a, t.s FROM (SELECT a, b, SUM(b) AS s FROM x GROUP BY ROLLUP (1, 2)) t;
-- @ optimizer-int-325
SELECT t.a AS a, t.s AS s FROM (SELECT x.a AS a, x.b AS b, SUM(x.b) AS s FROM x AS x GROUP BY ROLLUP (1, 2)) AS t;
-- @ optimizer-int-326
SELECT t.a, t.s FROM (SELECT a, b, SUM(b) AS s FROM x GROUP BY GROUPING SETS (1, (1, 2))) t;
-- @ optimizer-int-327
SELECT t.a AS a, t.s AS s FROM (SELECT x.a AS a, x.b AS b, SUM(x.b) AS s FROM x AS x GROUP BY GROUPING SETS (1, (1, 2))) AS t;
-- @ optimizer-int-328
SELECT t.a, t.s FROM (SELECT a, b, SUM(b) AS s FROM x GROUP BY GROUPING SETS ((1), (2))) t;
-- @ optimizer-int-329
SELECT t.a AS a, t.s AS s FROM (SELECT x.a AS a, x.b AS b, SUM(x.b) AS s FROM x AS x GROUP BY GROUPING SETS ((1), (2))) AS t;
-- @ optimizer-int-330
SELECT t.a, t.s FROM (SELECT a, b, SUM(b) AS s FROM x GROUP BY (1), (2)) t;
-- @ optimizer-int-331
SELECT t.a AS a, t.s AS s FROM (SELECT x.a AS a, x.b AS b, SUM(x.b) AS s FROM x AS x GROUP BY (1), (2)) AS t;
-- @ optimizer-int-332
SELECT x.a AS a FROM (SELECT x.a FROM x AS x WHERE x.a = 1 AND x.b = 1) AS x JOIN y ON y.a = 1 WHERE TRUE AND TRUE AND TRUE;
-- @ optimizer-int-333
WITH x AS (SELECT y.a FROM y) SELECT * FROM x WHERE x.a = 1;
-- @ optimizer-int-334
WITH x AS (SELECT y.a FROM y WHERE y.a = 1) SELECT * FROM x WHERE TRUE;
-- @ optimizer-int-335
SELECT x.a FROM (SELECT * FROM x) AS x CROSS JOIN y WHERE y.a = 1 OR (x.a = 1 AND x.b = 1);
-- @ optimizer-int-336
SELECT x.a FROM (SELECT * FROM x) AS x CROSS JOIN y WHERE (x.a = 1 AND x.b = 1) OR y.a = 1;
-- @ optimizer-int-337
SELECT x.a FROM (SELECT * FROM x) AS x JOIN y ON x.a = y.a WHERE TRUE;
-- @ optimizer-int-338
SELECT x.a FROM (SELECT * FROM x) AS x JOIN y ON (x.a = 1 AND x.a = y.a AND x.b = 1) OR x.a = y.b WHERE (x.a = 1 AND x.a = y.a AND x.b = 1) OR x.a = y.b;
-- @ optimizer-int-339
SELECT x.a FROM (SELECT x.a AS a, x.b * 1 AS c FROM x) AS x WHERE x.c = 1;
-- @ optimizer-int-340
SELECT x.a FROM (SELECT x.a AS a, x.b * 1 AS c FROM x WHERE (x.b * 1) = 1) AS x WHERE TRUE;
-- @ optimizer-int-341
SELECT x.a FROM (SELECT x.a AS a, x.b * 1 AS c FROM x) AS x WHERE x.c = 1 or x.c = 2;
-- @ optimizer-int-342
SELECT x.a FROM (SELECT x.a AS a, x.b * 1 AS c FROM x WHERE (x.b * 1) = 1 OR (x.b * 1) = 2) AS x WHERE TRUE;
-- @ optimizer-int-343
SELECT x.a FROM x AS x JOIN (SELECT y.a FROM y AS y) AS y ON y.a = 1 AND x.a = y.a;
-- @ optimizer-int-344
SELECT x.a FROM x AS x JOIN (SELECT y.a FROM y AS y WHERE y.a = 1) AS y ON x.a = y.a AND TRUE;
-- @ optimizer-int-345
SELECT x.a AS a FROM x AS x JOIN (SELECT * FROM y AS y) AS y ON y.a = 1 WHERE x.a = 1 AND x.b = 1 AND y.a = x.a;
-- @ optimizer-int-346
SELECT x.a AS a FROM x AS x JOIN (SELECT * FROM y AS y WHERE y.a = 1) AS y ON x.a = y.a AND TRUE WHERE x.a = 1 AND TRUE AND x.b = 1;
-- @ optimizer-int-347
SELECT x.a AS a FROM x AS x CROSS JOIN (SELECT * FROM y AS y) AS y WHERE x.a = 1 AND x.b = 1 AND y.a = x.a AND y.a = 1;
-- @ optimizer-int-348
SELECT x.a AS a FROM x AS x JOIN (SELECT * FROM y AS y WHERE y.a = 1) AS y ON x.a = y.a AND TRUE WHERE x.a = 1 AND TRUE AND x.b = 1 AND TRUE;
-- @ optimizer-int-349
with t1 as (SELECT x.a, x.b, ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) as row_num FROM x) SELECT t1.a, t1.b FROM t1 WHERE row_num = 1;
-- @ optimizer-int-350
WITH t1 AS (SELECT x.a, x.b, ROW_NUMBER() OVER (PARTITION BY x.a ORDER BY x.a) AS row_num FROM x) SELECT t1.a, t1.b FROM t1 WHERE row_num = 1;
-- @ optimizer-int-351
SELECT x.cnt AS cnt FROM (SELECT COUNT(1) AS cnt, COUNT(x.a) AS cnt_a, COUNT(x.b) AS cnt_b FROM x AS x) AS x WHERE (x.cnt_a > 0 AND x.cnt_b > 0) OR x.cnt > 0;
-- @ optimizer-int-352
SELECT x.cnt AS cnt FROM (SELECT COUNT(1) AS cnt, COUNT(x.a) AS cnt_a, COUNT(x.b) AS cnt_b FROM x AS x HAVING COUNT(1) > 0 OR (COUNT(x.a) > 0 AND COUNT(x.b) > 0)) AS x WHERE x.cnt > 0 OR (x.cnt_a > 0 AND x.cnt_b > 0);
-- @ optimizer-int-353
SELECT x.a, u.val FROM x AS x CROSS JOIN UNNEST(ARRAY[0, 1]) AS u("val") WHERE x.a > u.val;
-- @ optimizer-int-354
SELECT x.a, u.val FROM UNNEST(ARRAY[0, 1]) AS u("val") JOIN x AS x ON u.val < x.a WHERE TRUE;
-- @ optimizer-int-355
SELECT a.id, b.val, c.name FROM t_a AS a INNER JOIN t_b AS b ON b.a_id = a.id INNER JOIN t_c AS c ON c.b_id = b.id WHERE (b.flag = 1 AND c.active = 1) OR (b.flag = 2 AND c.active = 0);
-- @ optimizer-int-356
SELECT a.id, b.val, c.name FROM t_a AS a INNER JOIN t_b AS b ON a.id = b.a_id INNER JOIN t_c AS c ON ((b.flag = 1 AND c.active = 1) OR (b.flag = 2 AND c.active = 0)) AND b.id = c.b_id WHERE (b.flag = 1 AND c.active = 1) OR (b.flag = 2 AND c.active = 0);
-- @ optimizer-int-357
SELECT a.id, b.val FROM t_a AS a INNER JOIN t_b AS b ON b.a_id = a.id WHERE (b.flag = 1 AND b.active = 1) OR (b.flag = 2 AND b.active = 0);
-- @ optimizer-int-358
SELECT a.id, b.val FROM t_a AS a INNER JOIN t_b AS b ON ((b.active = 0 AND b.flag = 2) OR (b.active = 1 AND b.flag = 1)) AND a.id = b.a_id WHERE (b.active = 0 AND b.flag = 2) OR (b.active = 1 AND b.flag = 1);
-- @ optimizer-int-359
SELECT s.a FROM (SELECT a, b FROM x ORDER BY a LIMIT 10) AS s WHERE s.b = 1;
-- @ optimizer-int-360
SELECT s.a FROM (SELECT a, b FROM x ORDER BY a OFFSET 3) AS s WHERE s.b = 1;
-- @ optimizer-int-361
SELECT x.a, y.b FROM x RIGHT JOIN y ON x.a = y.b WHERE y.b = 3;
-- @ optimizer-int-362
SELECT x.a, y.b FROM x RIGHT JOIN (SELECT b FROM y) AS y ON x.a = y.b WHERE y.b = 3;
-- @ optimizer-int-363
SELECT x.a, y.b FROM x RIGHT JOIN (SELECT b FROM y WHERE b = 3) AS y ON x.a = y.b WHERE TRUE;
-- @ optimizer-int-364
SELECT x.a, y.b FROM x RIGHT JOIN (SELECT b FROM y) AS y ON x.a = y.b AND y.b = 3;
-- @ optimizer-int-365
SELECT x.a, y.b FROM x FULL JOIN (SELECT b FROM y) AS y ON x.a = y.b AND y.b = 3;
-- @ optimizer-int-366
SELECT x.a, y.b FROM x FULL JOIN y ON x.a = y.b WHERE y.b = 3;
-- @ optimizer-int-367
SELECT x.a, z.b FROM x JOIN z ON x.b = z.b FULL JOIN y ON x.b = y.b WHERE z.b = 3;
-- @ optimizer-int-368
SELECT x.a, z.b FROM x JOIN (SELECT b FROM z) AS z ON x.b = z.b FULL JOIN y ON x.b = y.b WHERE z.b = 3;
-- @ optimizer-int-369
SELECT x.a, z.b FROM x RIGHT JOIN z ON x.b = z.b RIGHT JOIN y ON x.b = y.b WHERE z.b = 3;
-- @ optimizer-int-370
WITH y AS (SELECT a FROM (SELECT a FROM x) AS y) SELECT a FROM y;
-- @ optimizer-int-371
WITH y_2 AS (SELECT a FROM x), y AS (SELECT a FROM y_2 AS y) SELECT a FROM y;
-- @ optimizer-int-372
SELECT a FROM x WHERE b = (SELECT y.c FROM y);
-- @ optimizer-int-373
SELECT a FROM x WHERE b = (SELECT c FROM y WHERE y.a = x.a);
-- @ optimizer-int-374
WITH y AS (SELECT * FROM x), z AS (SELECT * FROM x, y AS y) SELECT * FROM z AS z, z AS q;
-- @ optimizer-int-375
(SELECT * FROM (SELECT * FROM x)) LIMIT 1;
-- @ optimizer-int-376
(WITH cte AS (SELECT * FROM x) SELECT * FROM cte AS cte) LIMIT 1;
-- @ optimizer-int-377
WITH cte1 AS (SELECT a FROM x) SELECT a FROM (WITH cte2 AS (SELECT a FROM cte1) SELECT a FROM cte2);
-- @ optimizer-int-378
WITH cte1 AS (SELECT a FROM x), cte2 AS (SELECT a FROM cte1), cte AS (SELECT a FROM cte2 AS cte2) SELECT a FROM cte AS cte;
-- @ optimizer-int-379
WITH cte1 AS (WITH cte2 AS (SELECT a FROM x) SELECT t.a FROM cte2 AS t) SELECT a FROM cte1;
-- @ optimizer-int-380
WITH cte2 AS (SELECT a FROM x), cte1 AS (SELECT t.a FROM cte2 AS t) SELECT a FROM cte1;
-- @ optimizer-int-381
WITH cte1 AS (SELECT a FROM x), cte2 AS (WITH cte3 AS (SELECT a FROM x) SELECT a FROM cte3) SELECT a FROM cte2;
-- @ optimizer-int-382
WITH cte1 AS (SELECT a FROM x), cte2 AS (SELECT a FROM cte1 AS cte3) SELECT a FROM cte2;
-- @ optimizer-int-383
SELECT * FROM (((SELECT * FROM tbl)));
-- @ optimizer-int-384
WITH cte AS (SELECT * FROM tbl) SELECT * FROM cte AS cte;
-- @ optimizer-int-385
UPDATE t SET x = (SELECT a FROM (SELECT a FROM x) AS y);
-- @ optimizer-int-386
UPDATE t SET x = (WITH y AS (SELECT a FROM x) SELECT a FROM y AS y);
-- @ optimizer-int-387
MERGE INTO t USING (SELECT id FROM (SELECT id FROM u) AS i) AS s ON t.id = s.id WHEN MATCHED THEN UPDATE SET x = 1;
-- @ optimizer-int-388
MERGE INTO t USING (WITH i AS (SELECT id FROM u) SELECT id FROM i AS i) AS s ON t.id = s.id WHEN MATCHED THEN UPDATE SET x = 1;
-- @ optimizer-int-389
SELECT * FROM x JOIN y ON y.a = 1 JOIN z ON x.a = z.a AND y.a = z.a;
-- @ optimizer-int-390
SELECT * FROM x JOIN z ON x.a = z.a AND TRUE JOIN y ON y.a = 1 AND y.a = z.a;
-- @ optimizer-int-391
SELECT * FROM x JOIN y ON y.a = 1 JOIN z ON x.a = z.a;
-- @ optimizer-int-392
SELECT * FROM x CROSS JOIN y JOIN z ON x.a = z.a AND y.a = z.a;
-- @ optimizer-int-393
SELECT * FROM x JOIN z ON x.a = z.a AND TRUE JOIN y ON y.a = z.a;
-- @ optimizer-int-394
SELECT * FROM x LEFT JOIN y ON y.a = 1 JOIN z ON x.a = z.a AND y.a = z.a;
-- @ optimizer-int-395
SELECT * FROM x INNER JOIN z ON x.id = z.id;
-- @ optimizer-int-396
SELECT * FROM x JOIN z ON x.id = z.id;
-- @ optimizer-int-397
SELECT * FROM x LEFT JOIN z ON TRUE;
-- @ optimizer-int-398
SELECT * FROM x CROSS JOIN z;
-- @ optimizer-int-399
SELECT * FROM x FULL JOIN z ON TRUE;
-- @ optimizer-int-400
SELECT * FROM x NATURAL JOIN z;
-- @ optimizer-int-401
SELECT * FROM x RIGHT JOIN z ON TRUE;
-- @ optimizer-int-402
SELECT * FROM x JOIN z USING (id);
-- @ optimizer-int-403
SELECT * FROM x CROSS JOIN y JOIN z ON x.a = z.a OR y.a = x.a;
-- @ optimizer-int-404
SELECT * FROM x WHERE x.a = (SELECT SUM(y.a) AS a FROM y);
-- @ optimizer-int-405
SELECT * FROM x CROSS JOIN (SELECT SUM(y.a) AS a FROM y) AS _u_0 WHERE x.a = _u_0.a;
-- @ optimizer-int-406
SELECT * FROM x WHERE x.a IN (SELECT y.a AS a FROM y);
-- @ optimizer-int-407
SELECT * FROM x LEFT JOIN (SELECT y.a AS a FROM y GROUP BY y.a) AS _u_0 ON x.a = _u_0.a WHERE NOT _u_0.a IS NULL;
-- @ optimizer-int-408
SELECT * FROM x WHERE x.a IN (SELECT y.b AS b FROM y);
-- @ optimizer-int-409
SELECT * FROM x LEFT JOIN (SELECT y.b AS b FROM y GROUP BY y.b) AS _u_0 ON x.a = _u_0.b WHERE NOT _u_0.b IS NULL;
-- @ optimizer-int-410
SELECT * FROM x WHERE x.a = ANY (SELECT y.a AS a FROM y);
-- @ optimizer-int-411
SELECT * FROM x WHERE x.a = (SELECT SUM(y.b) AS b FROM y WHERE x.a = y.a);
-- @ optimizer-int-412
SELECT * FROM x LEFT JOIN (SELECT SUM(y.b) AS b, y.a AS _u_1 FROM y WHERE TRUE GROUP BY y.a) AS _u_0 ON x.a = _u_0._u_1 WHERE x.a = _u_0.b;
-- @ optimizer-int-413
SELECT * FROM x WHERE x.a > (SELECT SUM(y.b) AS b FROM y WHERE x.a = y.a);
-- @ optimizer-int-414
SELECT * FROM x LEFT JOIN (SELECT SUM(y.b) AS b, y.a AS _u_1 FROM y WHERE TRUE GROUP BY y.a) AS _u_0 ON x.a = _u_0._u_1 WHERE x.a > _u_0.b;
-- @ optimizer-int-415
SELECT * FROM x WHERE x.a <> ANY (SELECT y.a AS a FROM y WHERE y.a = x.a);
-- @ optimizer-int-416
SELECT * FROM x LEFT JOIN (SELECT y.a AS a FROM y WHERE TRUE GROUP BY y.a) AS _u_0 ON _u_0.a = x.a WHERE x.a <> _u_0.a;
-- @ optimizer-int-417
SELECT * FROM x WHERE NOT x.a IN (SELECT y.a AS a FROM y WHERE y.a = x.a);
-- @ optimizer-int-418
SELECT * FROM x WHERE NOT (x.a IN (SELECT y.a AS a FROM y WHERE y.a = x.a));
-- @ optimizer-int-419
SELECT * FROM x WHERE x.a IN (SELECT y.a AS a FROM y WHERE y.b = x.a);
-- @ optimizer-int-420
SELECT * FROM x WHERE x.a < (SELECT SUM(y.a) AS a FROM y WHERE y.a = x.a and y.a = x.b and y.b <> x.d);
-- @ optimizer-int-421
SELECT * FROM x WHERE x.a < (SELECT SUM(y.a) AS a FROM y WHERE y.a = x.a AND y.a = x.b AND y.b <> x.d);
-- @ optimizer-int-422
SELECT * FROM x WHERE EXISTS (SELECT y.a AS a, y.b AS b FROM y WHERE x.a = y.a);
-- @ optimizer-int-423
SELECT * FROM x LEFT JOIN (SELECT y.a AS a FROM y WHERE TRUE GROUP BY y.a) AS _u_0 ON x.a = _u_0.a WHERE NOT _u_0.a IS NULL;
-- @ optimizer-int-424
SELECT * FROM x WHERE TRUE;
-- @ optimizer-int-425
SELECT * FROM x WHERE NOT TRUE;
-- @ optimizer-int-426
SELECT * FROM x WHERE EXISTS(SELECT COUNT(*) FROM y WHERE y.a = x.a HAVING COUNT(*) = 0);
-- @ optimizer-int-427
SELECT * FROM x WHERE EXISTS(SELECT COUNT(*) FROM y WHERE y.a = x.a FETCH FIRST 0 ROWS ONLY);
-- @ optimizer-int-428
SELECT * FROM x LEFT JOIN (SELECT y.a AS _u_1 FROM y WHERE TRUE GROUP BY y.a) AS _u_0 ON _u_0._u_1 = x.a WHERE NOT _u_0._u_1 IS NULL;
-- @ optimizer-int-429
SELECT * FROM x WHERE EXISTS(SELECT * FROM (SELECT COUNT(*) AS c FROM y WHERE y.a = x.a) AS t WHERE t.c > 5);
-- @ optimizer-int-430
SELECT * FROM x WHERE EXISTS(WITH t AS (SELECT COUNT(*) AS c FROM y WHERE y.a = x.a) SELECT t.c AS c FROM t WHERE t.c > 5);
-- @ optimizer-int-431
SELECT * FROM x WHERE EXISTS(SELECT COUNT(*) AS c FROM y WHERE y.a = x.a INTERSECT SELECT z.a AS a FROM z);
-- @ optimizer-int-432
SELECT s.t FROM s LEFT JOIN (SELECT MAX(t.a) AS t1 FROM t) AS _u_0 ON 1 = _u_0.t1 WHERE NOT _u_0.t1 IS NULL;
-- @ optimizer-int-433
SELECT * FROM x AS x, y AS y2;
-- @ optimizer-int-434
SELECT * FROM (SELECT * FROM x AS x) AS x, (SELECT * FROM y AS y2) AS y2;
-- @ optimizer-int-435
SELECT * FROM x AS x WHERE x = 1;
-- @ optimizer-int-436
SELECT * FROM x AS x CROSS JOIN y AS y;
-- @ optimizer-int-437
SELECT * FROM (SELECT * FROM x AS x) AS x CROSS JOIN (SELECT * FROM y AS y) AS y;
-- @ optimizer-int-438
SELECT * FROM (SELECT 1) AS x CROSS JOIN y AS y;
-- @ optimizer-int-439
SELECT * FROM (SELECT 1) AS x CROSS JOIN (SELECT * FROM y AS y) AS y;
-- @ optimizer-int-440
SELECT * FROM (SELECT * FROM x AS x) AS x, (SELECT * FROM y) AS y;
-- @ optimizer-int-441
WITH y AS (SELECT * FROM y AS y2 CROSS JOIN x AS z2) SELECT * FROM x AS x CROSS JOIN y as y;
-- @ optimizer-int-442
WITH y AS (SELECT * FROM (SELECT * FROM y AS y2) AS y2 CROSS JOIN (SELECT * FROM x AS z2) AS z2) SELECT * FROM (SELECT * FROM x AS x) AS x CROSS JOIN y AS y;
-- @ optimizer-int-443
SELECT * FROM x AS x CROSS JOIN xx AS y;
-- @ optimizer-int-444
SELECT * FROM (SELECT * FROM x AS x) AS x CROSS JOIN xx AS y;
-- @ optimizer-int-445
SELECT
  x.a
FROM x
LEFT JOIN (
  SELECT DISTINCT ON (y.c)
    y.b
  FROM y
) AS y
  ON x.b = y.b;
-- @ optimizer-int-446
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
-- @ optimizer-int-447
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
-- @ optimizer-int-448
SELECT
  x.a
FROM x
JOIN (
  SELECT DISTINCT
    y.b
  FROM y
) AS y
  ON x.b = y.b;
-- @ optimizer-int-449
SELECT
  a
FROM x
LEFT JOIN (
  SELECT DISTINCT
    y.b
  FROM y
) AS y
  ON x.b = y.b;
-- @ optimizer-int-450
SELECT
  a
FROM x
CROSS JOIN (
  SELECT DISTINCT
    y.b
  FROM y
) AS y;
-- @ optimizer-int-451
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
-- @ optimizer-int-452
WITH z AS (
  SELECT DISTINCT
    y.b
  FROM y
)
SELECT
  x.a
FROM x;
-- @ optimizer-int-453
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
-- @ optimizer-int-454
SELECT
  x.a
FROM x
CROSS JOIN (
  SELECT
    y.b AS b
  FROM y
  LIMIT 1
) AS y;
-- @ optimizer-int-455
SELECT
  x.a
FROM x
CROSS JOIN (
  SELECT
    y.b
  FROM y
) AS y;
-- @ optimizer-int-456
SELECT
  x.a
FROM x
CROSS JOIN (
  SELECT
    1 AS b
  WHERE
    FALSE
) AS y;
-- @ optimizer-int-457
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
-- @ optimizer-int-458
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
-- @ optimizer-int-459
SELECT
  x.a
FROM x
CROSS JOIN (
  SELECT
    1 AS b
  OFFSET 1
) AS y;
-- @ optimizer-int-460
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
-- @ optimizer-int-461
SELECT
  x.a
FROM x
LEFT JOIN (
  SELECT
    y.b AS b
  FROM y
) AS y
  ON x.a = y.b;
-- @ optimizer-int-462
SELECT
  x.a
FROM x
LEFT JOIN (
  SELECT DISTINCT
    t.b
  FROM (VALUES
    ('1'),
    ('01')) AS t(b)
) AS y
  ON x.a = CAST(y.b AS INT)
ORDER BY
  x.a;
-- @ optimizer-int-463
SELECT
  a
FROM (
  SELECT
    a
  FROM x
);
-- @ optimizer-int-464
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
-- @ optimizer-int-465
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
