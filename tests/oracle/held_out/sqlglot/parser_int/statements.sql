-- @ parser-int-1
SELECT * FROM t WHERE c = 1;
-- @ parser-int-2
SELECT * FROM x WHERE a = SOME (SELECT 1);
-- @ parser-int-3
SELECT * FROM x WHERE a = ANY(SELECT 1);
-- @ parser-int-4
SELECT a, b, c FROM (SELECT a, b, c FROM t);
-- @ parser-int-5
SELECT
    a
    , b
    , c
FROM (
    SELECT
        a
        , b
        , c
    FROM t
);
-- @ parser-int-6
SELECT a
FROM b;
-- @ parser-int-7
SELECT --+5
x FROM foo;
-- @ parser-int-8
SELECT --!5
x FROM foo;
-- @ parser-int-9
select x from foo --       x;
-- @ parser-int-10
SELECT x FROM foo /*       x */;
-- @ parser-int-11
SELECT x FROM foo;
-- @ parser-int-12
SELECT * FROM tbl /*line1
line2
line3*/ /*another comment*/ where 1=1 -- comment at the end;
-- @ parser-int-13
SELECT * FROM tbl /* line1
line2
line3 */ /* another comment */ WHERE 1 = 1 /* comment at the end */;
-- @ parser-int-14
select * from t where not a in (23) /*test*/ and b in (14);
-- @ parser-int-15
SELECT * FROM t WHERE NOT a IN (23) /* test */ AND b IN (14);
-- @ parser-int-16
select * from t where a in (23) /*test*/ and b in (14);
-- @ parser-int-17
SELECT * FROM t WHERE a IN (23) /* test */ AND b IN (14);
-- @ parser-int-18
select * from t where ((condition = 1)/*test*/);
-- @ parser-int-19
SELECT * FROM t WHERE ((condition = 1) /* test */);
-- @ parser-int-20
SELECT
  a /* sqlglot.meta case_sensitive */ -- noqa
FROM tbl;
-- @ parser-int-21
SELECT
  a /* sqlglot.meta case_sensitive */ /* noqa */
FROM tbl;
-- @ parser-int-22
SELECT *
            FROM x
            INNER JOIN y
            -- inner join z
            LEFT JOIN z using (id)
            using (id);
-- @ parser-int-23
SELECT
  *
FROM x
INNER JOIN y
  /* inner join z */
  LEFT JOIN z
    USING (id)
  USING (id);
-- @ parser-int-24
with x as (
  SELECT *
  /*
NOTE: LEFT JOIN because blah blah blah
  */
  FROM a
)
select * from x;
-- @ parser-int-25
WITH x AS (
  SELECT
    *
  /*
NOTE: LEFT JOIN because blah blah blah
  */
  FROM a
)
SELECT
  *
FROM x;
-- @ parser-int-26
with a as /* comment */ ( select * from b) select * from a;
-- @ parser-int-27
WITH a /* comment */ AS (SELECT * FROM b) SELECT * FROM a;
-- @ parser-int-28
WITH x /* a */ AS (
              SELECT 2 AS n /* b */
              FROM (/* c */ SELECT /* c2 */ a /* d */ FROM t) AS x
            )
            SELECT * FROM x /* e */
            WHERE n >= (/* f */ SELECT MAX(x) FROM t)
            ORDER BY n /* g */
            -- h;
-- @ parser-int-29
WITH x /* a */ AS (
  SELECT
    2 AS n /* b */
  FROM (
    /* c */
    /* c2 */
    SELECT
      a /* d */
    FROM t
  ) AS x
)
SELECT
  *
FROM x /* e */
WHERE
  n >= (
    SELECT
      MAX(x)
    FROM t
  ) /* f */
ORDER BY
  n /* g */ /* h */;
-- @ parser-int-30
SELECT a /* foo */ /* bar */ FROM tbl;
-- @ parser-int-31
SELECT x FROM t WHERE x = 1 /* a */ /* b */ /* c */;
-- @ parser-int-32
SELECT
  *
FROM x
WHERE
  a = 1 AND /*
  hello
  world
*/ 1 = 0;
-- @ parser-int-33
SELECT
  *
FROM x
WHERE
  a = 1
  AND /*
  line1

  line3
*/ b = 2;
-- @ parser-int-34
SELECT CASE WHEN a > 1 THEN 1 ELSE 0 END FROM foo;
-- @ parser-int-35
SELECT CASE WHEN a > 1 THEN 1 END FROM foo;
-- @ parser-int-36
SELECT
  "Product
(Foo, Bar)" AS x
FROM t;
-- @ parser-int-37
SELECT a + 1 + 1 AS b FROM x;
-- @ parser-int-38
SELECT
            INLINE_VIEW.a AS ACCOUNT
            FROM (
            (
                SELECT
                a
                FROM table1
            ) inline_view
            LEFT JOIN table2
                ON a = table2.id
            )
            LEFT JOIN table3
            ON inline_view.a = table3.a;
-- @ parser-int-39
SELECT nonexistent FROM x;
-- @ parser-int-40
WITH y AS (SELECT a FROM x) SELECT a FROM z;
-- @ parser-int-41
WITH y AS (SELECT a FROM x), z AS (SELECT b FROM x) SELECT b FROM z;
-- @ parser-int-42
WITH y AS (SELECT a FROM x), z AS (SELECT a FROM y) SELECT 1 AS c;
-- @ parser-int-43
WITH q AS (
          SELECT x.b FROM x
        ), r AS (
          SELECT y.b FROM y
        ), z as (
          SELECT cola, colb FROM (VALUES(1, 'test')) AS tab(cola, colb)
        )
        SELECT
          r.b,
          s.b
        FROM r
        JOIN (
          SELECT y.c AS b FROM y
        ) s
        ON s.b = r.b
        WHERE s.b > (SELECT MAX(x.a) FROM x WHERE x.b = s.b);
-- @ parser-int-44
SELECT bar FROM baz;
-- @ parser-int-45
UPDATE customers SET total_spent = (SELECT 1 FROM t1) WHERE EXISTS (SELECT 1 FROM t2);
-- @ parser-int-46
UPDATE t1 SET x = s.x FROM (SELECT x FROM t2) AS s;
-- @ parser-int-47
UPDATE t1 SET x = 1 FROM (t2 JOIN v ON t2.id = v.id) WHERE t1.id = t2.id;
-- @ parser-int-48
UPDATE tbl1 SET col = 1 WHERE EXISTS (SELECT 1 FROM tbl2 WHERE tbl1.id = tbl2.id);
-- @ parser-int-49
UPDATE tbl1 SET col = 0;
-- @ parser-int-50
UPDATE t SET x = (SELECT MAX(u.a) FROM u WHERE u.id = t.id);
-- @ parser-int-51
MERGE INTO t USING (SELECT id, a FROM u) AS s ON t.id = s.id WHEN MATCHED THEN UPDATE SET x = s.a;
-- @ parser-int-52
MERGE INTO t USING (SELECT * FROM u) AS s ON t.id = s.id WHEN MATCHED THEN UPDATE SET x = (SELECT MAX(w.a) FROM w WHERE w.id = t.id);
-- @ parser-int-53
SELECT CASE WHEN 1=1 THEN x.cola ELSE x.colb END AS col FROM x AS x;
-- @ parser-int-54
SELECT id, ARRAY_AGG(col) AS custom_fields FROM custom_fields AS custom_fields GROUP BY id HAVING id >= 1;
-- @ parser-int-55
SELECT custom_fields.id AS id, ARRAY_AGG(custom_fields.col) AS custom_fields FROM custom_fields AS custom_fields GROUP BY id HAVING id >= 1;
-- @ parser-int-56
SELECT (SELECT col) FROM t;
-- @ parser-int-57
SELECT (SELECT col FROM t) as u FROM (SELECT 1 AS col) AS t;
-- @ parser-int-58
SELECT _col AS _col FROM t;
-- @ parser-int-59
SELECT a FROM b AS b;
-- @ parser-int-60
SELECT "t"."k" AS "k", "foo"."x" AS "x", "foo"."y" AS "y" FROM "t" AS "t" CROSS JOIN LATERAL (SELECT 1 AS "x", 2 AS "y") AS "foo";
-- @ parser-int-61
SELECT "t"."k" AS "k", "x"."c" AS "c", "x"."b" AS "b" FROM "t" AS "t" CROSS JOIN LATERAL (SELECT 1 AS "a", 2 AS "b") AS "x"("c");
-- @ parser-int-62
SELECT y AS y FROM x;
-- @ parser-int-63
SELECT "C1" AS "C1" FROM t;
-- @ parser-int-64
SELECT ("C1") AS "C1" FROM t;
-- @ parser-int-65
SELECT s.Cc AS Cc FROM (SELECT Cc AS Cc FROM t) AS s;
-- @ parser-int-66
SELECT a.g AS g FROM a AS a WHERE a.e < (SELECT MAX(w.u) AS _col_0 FROM (SELECT SUM(c.b) AS u FROM c AS c WHERE c.d = a.f GROUP BY c.e) AS w);
-- @ parser-int-67
SELECT u.user_id AS user_id, l.log_date AS log_date FROM users AS u CROSS JOIN LATERAL (SELECT l1.log_date AS log_date FROM (SELECT l.log_date AS log_date FROM logs AS l WHERE l.user_id = u.user_id AND l.log_date <= 100 ORDER BY l.log_date LIMIT 1) AS l1) AS l;
-- @ parser-int-68
SELECT a.b_id AS b_id FROM a AS a JOIN b AS b ON a.b_id = b.b_id JOIN c AS c ON b.c_id = c.c_id;
-- @ parser-int-69
SELECT a.b_id AS b_id FROM a AS a JOIN b AS b ON a.b_id = b.b_id JOIN c AS c ON b.b_id = c.b_id JOIN d AS d ON b.d_id = d.d_id;
-- @ parser-int-70
SELECT t.end AS end FROM t AS t;
-- @ parser-int-71
SELECT * FROM non_null_attrs;
-- @ parser-int-72
(SELECT s FROM t LIMIT 1);
-- @ parser-int-73
SELECT s FROM t;
-- @ parser-int-74
SELECT * FROM t;
-- @ parser-int-75
SELECT t.* FROM t;
-- @ parser-int-76
WITH c AS (SELECT s FROM t) SELECT s FROM c;
-- @ parser-int-77
SELECT T."HAS SPACE" AS "HAS SPACE" FROM T AS T;
-- @ parser-int-78
SELECT a FROM t;
-- @ parser-int-79
SELECT a, c, b FROM table1 WHERE 1 = 1;
-- @ parser-int-80
SELECT x FROM t;
-- @ parser-int-81
SELECT x.a, y.b FROM x LEFT JOIN y ON x.a = y.b AND y.b IN (SELECT z.b FROM y AS z WHERE z.b = 2);
-- @ parser-int-82
SELECT x.a, y.b FROM x JOIN y ON x.a = y.b OR y.b IN (SELECT z.b FROM y AS z WHERE z.b > 100);
-- @ parser-int-83
SELECT x.a, y.b FROM x LEFT JOIN y ON y.b = (SELECT MAX(z.b) FROM y AS z WHERE z.b = x.a);
-- @ parser-int-84
SELECT x.a, y.b FROM x LEFT JOIN y ON y.b = (SELECT MAX(z.b) FROM y AS z);
-- @ parser-int-85
SELECT CAST(x AS INT) AS y FROM z AS z;
-- @ parser-int-86
SELECT a, b FROM x;
-- @ parser-int-87
SELECT a FROM x;
-- @ parser-int-88
SELECT a FROM z;
-- @ parser-int-89
WITH z AS (SELECT b FROM x) SELECT b FROM z;
-- @ parser-int-90
SELECT t.a AS a FROM (SELECT x.a AS a FROM x AS x) AS t;
-- @ parser-int-91
SELECT "_t0"."A" AS "A", "_t0"."a" AS "a" FROM "_t0" AS "_t0";
-- @ parser-int-92
SELECT "_t0"."A" AS "A", "_t0"."A" AS "A" FROM "_t0" AS "_t0";
-- @ parser-int-93
WITH "_t1" AS (SELECT "_t0"."foo" AS "_c0", "_t0"."bar" AS "_c1" FROM "_t0" AS "_t0") SELECT "_t2"."_c0" AS "l", "_t3"."_c1" AS "r" FROM "_t1" AS "_t2" JOIN "_t1" AS "_t3" ON "_t2"."_c0" = "_t3"."_c0";
-- @ parser-int-94
SELECT "bar"."a" AS "a" FROM "bar";
-- @ parser-int-95
SELECT x FROM t2;
-- @ parser-int-96
UPDATE "t" SET "x" = (SELECT MAX("u"."a") AS "_col_0" FROM "u" AS "u" WHERE "u"."id" = "t"."id");
-- @ parser-int-97
INSERT INTO t (SELECT a FROM x);
-- @ parser-int-98
CREATE TABLE t AS (SELECT a FROM x);
-- @ parser-int-99
MERGE INTO "t" USING (SELECT "u"."id" AS "id", "u"."a" AS "a" FROM "u" AS "u") AS "s" ON "t"."id" = "s"."id" WHEN MATCHED THEN UPDATE SET "x" = (SELECT MAX("w"."a") AS "_col_0" FROM "w" AS "w" WHERE "w"."id" = "t"."id");
-- @ parser-int-100
SELECT "custom_fields"."id" AS "id", ARRAY_AGG("custom_fields"."col") AS "custom_fields" FROM "custom_fields" AS "custom_fields" GROUP BY "custom_fields"."id" HAVING "custom_fields"."id" >= 1;
-- @ parser-int-101
select c1, c2 from t;
-- @ parser-int-102
SELECT (SELECT "t"."col" AS "col" FROM "t" AS "t") AS "u" FROM (SELECT 1 AS "col") AS "t";
-- @ parser-int-103
INSERT INTO other VALUES (1);
-- @ parser-int-104
SELECT a FROM x GROUP BY a HAVING SUM(b) > 0;
-- @ parser-int-105
SELECT SUM(a) AS a FROM x ORDER BY SUM(a);
-- @ parser-int-106
SELECT a + 1 AS v FROM t GROUP BY 1 ORDER BY a + 1, a + 1 DESC;
-- @ parser-int-107
SELECT a FROM (SELECT a, b FROM x) AS t;
-- @ parser-int-108
WITH x AS (
                  SELECT z, 0 AS c, SUM(d) AS s
                  FROM t
                  GROUP BY z, 2, 2
                )
                SELECT c, s FROM x;
-- @ parser-int-109
SELECT q16.a AS a FROM q16 AS q16;
-- @ parser-int-110
SELECT q4.a AS a FROM q4 AS q4;
-- @ parser-int-111
SELECT foo.id FROM users AS foo;
-- @ parser-int-112
SELECT bar.id FROM users AS bar;
-- @ parser-int-113
SELECT a AS alpha FROM x;
-- @ parser-int-114
SELECT a AS beta FROM x;
-- @ parser-int-115
WITH t AS (SELECT a AS foo FROM x) SELECT foo AS result FROM t;
-- @ parser-int-116
WITH t AS (SELECT a AS bar FROM x) SELECT bar AS result FROM t;
-- @ parser-int-117
WITH t AS (SELECT a AS x FROM src) SELECT x FROM t;
-- @ parser-int-118
WITH t AS (SELECT b AS x FROM src) SELECT x FROM t;
-- @ parser-int-119
SELECT x.b FROM x;
-- @ parser-int-120
SELECT y.b FROM y;
-- @ parser-int-121
SELECT y.c AS b FROM y;
-- @ parser-int-122
SELECT * FROM t4;
-- @ parser-int-123
SELECT a, a FROM t;
-- @ parser-int-124
SELECT t.c FROM (SELECT a, b FROM x) AS t(c, d);
-- @ parser-int-125
SELECT t.c FROM ((SELECT a, b FROM x)) AS t(c, d);
-- @ parser-int-126
SELECT t.c FROM (SELECT a, b FROM x UNION ALL SELECT b, c FROM y) AS t(c, d);
-- @ parser-int-127
WITH t(c, d) AS (SELECT a, b FROM x) SELECT c FROM t;
-- @ parser-int-128
SELECT t.c FROM LATERAL (SELECT a, b FROM x) AS t(c, d);
-- @ parser-int-129
SELECT t.c FROM (SELECT a, b FROM x) AS t(c);
-- @ parser-int-130
SELECT t.c FROM (SELECT a FROM x) AS t(c);
-- @ parser-int-131
WITH RECURSIVE t AS (
                  SELECT id, link FROM graph WHERE id = 1
                  UNION ALL
                  SELECT g.id, g.link FROM graph AS g, t WHERE g.id = t.link
                )
                SELECT id FROM t;
-- @ parser-int-132
WITH RECURSIVE t AS (
                  SELECT id, link FROM graph WHERE id = 1
                  UNION ALL
                  SELECT g.id, g.link FROM graph AS g, t WHERE g.id = t.link
                ), helper AS (
                  SELECT id, link, junk FROM graph LIMIT 5
                )
                SELECT t.id FROM t JOIN helper ON t.id = helper.id;
-- @ parser-int-133
SELECT "a"."b c" AS "b c", "a"."d e" AS "d e" FROM "a" AS "a";
-- @ parser-int-134
SELECT "a"."a" AS "a", "a"."b" AS "b" FROM "a" AS "a";
-- @ parser-int-135
SELECT x + 1 AS y FROM t ORDER BY y;
-- @ parser-int-136
SELECT x, z FROM t ORDER BY x;
-- @ parser-int-137
SELECT category, COUNT(*) AS cnt FROM t GROUP BY category ORDER BY cnt;
-- @ parser-int-138
SELECT CASE WHEN x > 0 THEN 'a' ELSE 'b' END AS label FROM t ORDER BY label;
-- @ parser-int-139
SELECT CAST(x AS TEXT) AS s FROM t ORDER BY s;
-- @ parser-int-140
SELECT z AS x FROM t ORDER BY x;
-- @ parser-int-141
SELECT t.x + u.a AS a FROM t, u ORDER BY a;
-- @ parser-int-142
SELECT t.z AS x FROM t, u ORDER BY x;
-- @ parser-int-143
WITH y AS (SELECT 999 AS v) SELECT x + 1 AS y FROM t ORDER BY y;
-- @ parser-int-144
SELECT x FROM t ORDER BY x;
-- @ parser-int-145
SELECT x + 1 AS y, z AS w FROM t ORDER BY y, w;
-- @ parser-int-146
SELECT x + 1 AS y FROM t ORDER BY y DESC;
-- @ parser-int-147
SELECT x + 1 AS y FROM t ORDER BY y NULLS FIRST;
-- @ parser-int-148
SELECT x + 1 AS y FROM t ORDER BY y DESC NULLS LAST;
-- @ parser-int-149
SELECT x + 1 AS y, z AS w, category AS c FROM t ORDER BY y ASC, w DESC, c ASC;
-- @ parser-int-150
SELECT x + 1 AS y FROM t ORDER BY y + 1;
-- @ parser-int-151
SELECT x + 1 AS y FROM t ORDER BY (y + 1) * 2;
-- @ parser-int-152
SELECT x + 1 AS y FROM t ORDER BY ((y + 1) * 2) + 3;
-- @ parser-int-153
SELECT x + 1 AS y FROM t ORDER BY ABS(y + 1);
-- @ parser-int-154
SELECT x + 1 AS y FROM t ORDER BY COALESCE(y, 0) + 1;
-- @ parser-int-155
SELECT x AS a, z AS b FROM t ORDER BY CONCAT(b, CAST(a AS TEXT));
-- @ parser-int-156
SELECT x FROM t ORDER BY z;
-- @ parser-int-157
SELECT x + 1 AS y FROM t ORDER BY y, x + 2;
-- @ parser-int-158
SELECT x AS y FROM t UNION ALL SELECT a FROM u ORDER BY y;
-- @ parser-int-159
SELECT x AS y FROM t UNION SELECT a FROM u ORDER BY y;
-- @ parser-int-160
SELECT x AS y FROM t INTERSECT SELECT a FROM u ORDER BY y;
-- @ parser-int-161
SELECT x AS y FROM t EXCEPT SELECT a FROM u ORDER BY y;
-- @ parser-int-162
SELECT x AS y FROM t UNION ALL SELECT a FROM u ORDER BY 1;
-- @ parser-int-163
SELECT * FROM (SELECT x AS y FROM t ORDER BY y) AS sub;
-- @ parser-int-164
SELECT SUM(x) OVER () AS s FROM t ORDER BY s;
-- @ parser-int-165
SELECT (SELECT MAX(a) FROM u) AS m FROM t ORDER BY m;
-- @ parser-int-166
SELECT (SELECT MAX(a) FROM u) AS u FROM t ORDER BY u;
-- @ parser-int-167
SELECT CASE WHEN x > 0 THEN x ELSE CAST(x AS BIGINT) END AS y FROM t ORDER BY y;
-- @ parser-int-168
SELECT x AS a FROM t ORDER BY (SELECT MAX(a) FROM u);
-- @ parser-int-169
SELECT x AS y FROM t ORDER BY CAST(y AS TEXT);
-- @ parser-int-170
SELECT x AS y FROM t ORDER BY y + (SELECT MAX(a) FROM u);
-- @ parser-int-171
select foo from x;
-- @ parser-int-172
SELECT r FROM (SELECT a, b FROM t) AS r;
-- @ parser-int-173
SELECT * FROM a;
-- @ parser-int-174
SELECT "a" FROM x;
-- @ parser-int-175
SELECT a, "a" FROM x;
-- @ parser-int-176
SELECT A, "A" FROM x;
-- @ parser-int-177
SELECT * FROM foo;
-- @ parser-int-178
WITH tesT AS (SELECT * FROM t1) SELECT * FROM test;
-- @ parser-int-179
select a from b;
-- @ parser-int-180
SELECT * FROM t CROSS JOIN LATERAL (SELECT 1 AS x, 2 AS y) AS foo;
-- @ parser-int-181
SELECT * FROM t CROSS JOIN LATERAL (SELECT 1 AS a, 2 AS b) AS x(c);
-- @ parser-int-182
select y from x;
-- @ parser-int-183
SELECT "C1" FROM t;
-- @ parser-int-184
SELECT ("C1") FROM t;
-- @ parser-int-185
SELECT Cc FROM (SELECT Cc FROM t) AS s;
-- @ parser-int-186
SELECT a.g FROM a WHERE a.e < (SELECT MAX(u) FROM (SELECT SUM(c.b) AS u FROM c WHERE  c.d = f GROUP BY c.e) w);
-- @ parser-int-187
SELECT u.user_id, l.log_date FROM users AS u CROSS JOIN LATERAL (SELECT l1.log_date FROM (SELECT l.log_date FROM logs AS l WHERE l.user_id = u.user_id AND l.log_date <= 100 ORDER BY l.log_date LIMIT 1) AS l1) AS l;
-- @ parser-int-188
SELECT x + 1 AS y FROM t WHERE y > 1;
-- @ parser-int-189
(SELECT MAX(u.x) FROM u);
-- @ parser-int-190
SELECT a FROM y;
-- @ parser-int-191
SELECT x, created_at FROM dataset;;
-- @ parser-int-192
SELECT a, b, c
            FROM (select a, b, c from y) z;
-- @ parser-int-193
SELECT * FROM (SELECT x /* c */ FROM t1) AS t2;
-- @ parser-int-194
SELECT a, b + 1 AS bp FROM x;
-- @ parser-int-195
SELECT z.a AS a FROM (SELECT y.a AS a FROM (SELECT x.a AS a FROM x AS x) AS y /* source: y */) AS z /* source: z */;
-- @ parser-int-196
SELECT y.a AS a FROM (SELECT x.a AS a FROM x AS x) AS y /* source: y */;
-- @ parser-int-197
SELECT x.a AS a FROM x AS x;
-- @ parser-int-198
WITH z AS (SELECT a FROM y) SELECT a FROM z;
-- @ parser-int-199
WITH z AS (SELECT y.a AS a FROM (SELECT x.a AS a FROM x AS x) AS y /* source: y */) SELECT z.a AS a FROM z AS z;
-- @ parser-int-200
SELECT z.a AS a FROM (WITH y AS (SELECT x.a AS a FROM x AS x) SELECT y.a AS a FROM y AS y) AS z /* source: z */;
-- @ parser-int-201
WITH y AS (SELECT x.a AS a FROM x AS x) SELECT y.a AS a FROM y AS y;
-- @ parser-int-202
WITH y AS (SELECT * FROM x) SELECT a FROM y;
-- @ parser-int-203
SELECT * from x JOIN y USING (uid);
-- @ parser-int-204
SELECT * FROM x AS x JOIN y AS y ON x.uid = y.uid;
-- @ parser-int-205
SELECT x.* from x JOIN y USING (uid);
-- @ parser-int-206
SELECT x.* FROM x AS x JOIN y AS y ON x.uid = y.uid;
-- @ parser-int-207
SELECT t1.c2 AS c2 FROM t1 AS t1;
-- @ parser-int-208
SELECT (SELECT max(t3.my_column) my_column FROM foo t3) AS output FROM table3;
-- @ parser-int-209
SELECT SUM((SELECT max(a) a from x) + (SELECT min(b) b from x) + c) AS y FROM x;
-- @ parser-int-210
SELECT a FROM (SELECT a FROM x) subquery;
-- @ parser-int-211
SELECT a FROM (SELECT a FROM x);
-- @ parser-int-212
SELECT x from (SELECT * from table_a);
-- @ parser-int-213
SELECT table_a.x AS x FROM table_a AS table_a;
-- @ parser-int-214
SELECT z.a AS a, z.b AS b, z.c AS c FROM (SELECT y.a AS a, y.b AS b, y.c AS c FROM y AS y) AS z;
-- @ parser-int-215
SELECT y.a AS a, y.b AS b, y.c AS c FROM y AS y;
-- @ parser-int-216
SELECT * FROM x;
-- @ parser-int-217
SELECT * FROM y;
-- @ parser-int-218
WITH shared AS (SELECT a FROM x) SELECT s1.a + s2.a AS combined FROM shared s1, shared s2;
-- @ parser-int-219
WITH t AS (SELECT a + 1 AS v FROM x) SELECT v FROM t;
-- @ parser-int-220
WITH t AS (SELECT a, b FROM x) SELECT a, a + b AS ab FROM t;
-- @ parser-int-221
WITH u AS (SELECT a, b FROM x UNION ALL SELECT a, b FROM y)
            SELECT a, b FROM u;
-- @ parser-int-222
SELECT a FROM cte_;
-- @ parser-int-223
SELECT x FROM tbl;
-- @ parser-int-224
SELECT x, y FROM tbl;
-- @ parser-int-225
SELECT y FROM tbl;
-- @ parser-int-226
SELECT x FROM tbl2;
-- @ parser-int-227
SELECT x FROM tbl WHERE x > 0;
-- @ parser-int-228
SELECT x FROM tbl WHERE x < 4 OR x > 5;
-- @ parser-int-229
SELECT x FROM tbl WHERE x > 0 AND x < 9;
-- @ parser-int-230
SELECT x FROM tbl WHERE FALSE;
-- @ parser-int-231
SELECT x FROM tbl WHERE x < 9;
-- @ parser-int-232
SELECT x FROM tbl WHERE x > 0 FOR UPDATE;
-- @ parser-int-233
SELECT x FROM tbl WHERE x > 0 FOR SHARE;
-- @ parser-int-234
SELECT /*+ REPARTITION(100) */ x FROM tbl;
-- @ parser-int-235
SELECT /*+ COALESCE(3), BROADCAST(x) */ x FROM tbl;
-- @ parser-int-236
SELECT x, y FROM tbl GROUP BY x, y;
-- @ parser-int-237
SELECT x, y, z, a FROM tbl GROUP BY x, y, z, a;
-- @ parser-int-238
SELECT DISTINCT ON (a, b) x FROM tbl;
-- @ parser-int-239
SELECT DISTINCT x FROM tbl;
-- @ parser-int-240
SELECT x, y, z FROM merged_df JOIN vte_diagnosis_df USING (patient_id, encounter_id);
-- @ parser-int-241
SELECT x FROM foo JOIN bla USING (bob);
-- @ parser-int-242
SELECT x, COUNT(y) FROM tbl GROUP BY x HAVING COUNT(y) > 0;
-- @ parser-int-243
SELECT x FROM tbl ORDER BY y;
-- @ parser-int-244
SELECT x FROM tbl ORDER BY x, y DESC;
-- @ parser-int-245
SELECT x, y, z, a FROM tbl ORDER BY x, y, z, a;
-- @ parser-int-246
SELECT x FROM tbl LIMIT 10;
-- @ parser-int-247
SELECT x FROM tbl OFFSET 10;
-- @ parser-int-248
WITH tbl AS (SELECT x FROM tbl2) SELECT x FROM tbl;
-- @ parser-int-249
WITH tbl AS MATERIALIZED (SELECT x FROM tbl2) SELECT x FROM tbl;
-- @ parser-int-250
WITH tbl AS NOT MATERIALIZED (SELECT x FROM tbl2) SELECT x FROM tbl;
-- @ parser-int-251
WITH RECURSIVE tbl AS (SELECT x FROM tbl2) SELECT x FROM tbl;
-- @ parser-int-252
WITH RECURSIVE tbl AS MATERIALIZED (SELECT x FROM tbl2) SELECT x FROM tbl;
-- @ parser-int-253
WITH RECURSIVE tbl AS NOT MATERIALIZED (SELECT x FROM tbl2) SELECT x FROM tbl;
-- @ parser-int-254
WITH tbl(x, y) AS (SELECT x, y FROM tbl2) SELECT x FROM tbl;
-- @ parser-int-255
WITH tbl AS (SELECT x FROM tbl2), tbl2 AS (SELECT x FROM tbl3) SELECT x FROM tbl;
-- @ parser-int-256
WITH tbl AS (SELECT x, y FROM tbl2) SELECT x, y FROM tbl;
-- @ parser-int-257
WITH tbl AS (SELECT x FROM tbl2) SELECT x FROM tbl GROUP BY x;
-- @ parser-int-258
WITH tbl AS (SELECT x FROM tbl2) SELECT x FROM tbl ORDER BY x;
-- @ parser-int-259
WITH tbl AS (SELECT x FROM tbl2) SELECT x FROM tbl LIMIT 10;
-- @ parser-int-260
WITH tbl AS (SELECT x FROM tbl2) SELECT x FROM tbl OFFSET 10;
-- @ parser-int-261
WITH tbl AS (SELECT x FROM tbl2) SELECT DISTINCT x FROM tbl;
-- @ parser-int-262
WITH tbl AS (SELECT x FROM tbl2) SELECT x FROM tbl WHERE x > 10;
-- @ parser-int-263
(SELECT x FROM tbl);
-- @ parser-int-264
SELECT x FROM (SELECT x FROM tbl);
-- @ parser-int-265
SELECT a, b FROM tbl;
-- @ parser-int-266
CREATE TABLE x AS SELECT * FROM y;
-- @ parser-int-267
SELECT * FROM x WHERE y = 1 AND z = 1;
-- @ parser-int-268
SELECT x FROM (SELECT x FROM tbl) AS foo WHERE x > 0;
-- @ parser-int-269
UPDATE tbl SET x = 1 WHERE y > 0;
-- @ parser-int-270
UPDATE tbl SET x = 1 FROM tbl2;
-- @ parser-int-271
UPDATE tbl SET x = 1 FROM tbl2 CROSS JOIN tbl3;
-- @ parser-int-272
UPDATE my_table SET x = 1;
-- @ parser-int-273
UPDATE my_table SET x = 1 WHERE y = 2;
-- @ parser-int-274
UPDATE my_table SET a = 1, b = 2;
-- @ parser-int-275
WITH baz AS (SELECT id FROM foo) UPDATE my_table SET x = 1 FROM baz WHERE my_table.id = baz.id;
-- @ parser-int-276
DELETE FROM y WHERE x > 1;
-- @ parser-int-277
DELETE FROM tbl2 WHERE x = 1;
-- @ parser-int-278
DELETE FROM tbl WHERE x = 1;
-- @ parser-int-279
DELETE FROM tbl;
-- @ parser-int-280
DELETE FROM tbl WHERE x = 1 AND y = 2;
-- @ parser-int-281
DELETE FROM tbl WHERE x = 1 AND (y = 2 OR z = 3);
-- @ parser-int-282
DELETE FROM tbl WHERE x = 1 RETURNING *;
-- @ parser-int-283
INSERT INTO tbl SELECT * FROM tbl2;
-- @ parser-int-284
INSERT INTO tbl SELECT * FROM tbl2 RETURNING *;
-- @ parser-int-285
INSERT INTO tbl (cola, colb) VALUES (1, 2), (3, 4);
-- @ parser-int-286
INSERT INTO tbl ("col a") VALUES (1), (2);
-- @ parser-int-287
WITH cte AS (SELECT x FROM tbl) INSERT INTO t SELECT * FROM cte;
-- @ parser-int-288
WITH cte AS MATERIALIZED (SELECT x FROM tbl) INSERT INTO t SELECT * FROM cte;
-- @ parser-int-289
WITH cte AS NOT MATERIALIZED (SELECT x FROM tbl) INSERT INTO t SELECT * FROM cte;
-- @ parser-int-290
select b from tbl2;
-- @ parser-int-291
SELECT id FROM foo;
-- @ parser-int-292
SELECT * FROM bla;
-- @ parser-int-293
SELECT * FROM tbl2;
-- @ parser-int-294
(select * from foo);
-- @ parser-int-295
(SELECT * FROM foo);
-- @ parser-int-296
SELECT * FROM cte;
-- @ parser-int-297
SELECT a FROM tbl;
-- @ parser-int-298
select x from tbl;
-- @ parser-int-299
select * from (select a from x);
-- @ parser-int-300
SELECT a, b AS B, c + d AS e, *, 'zz', 'zz' AS z FROM foo as bar, baz;
-- @ parser-int-301
WITH first AS (SELECT * FROM foo),
                 second AS (SELECT * FROM bar)
            SELECT * FROM first, second, (SELECT * FROM baz) AS third;
-- @ parser-int-302
(SELECT a, b FROM x);
-- @ parser-int-303
SELECT * FROM (SELECT * FROM x) AS y;
-- @ parser-int-304
SELECT * FROM (SELECT * FROM x) AS y(a);
-- @ parser-int-305
SELECT * FROM (SELECT * FROM x) AS y(a, b);
-- @ parser-int-306
WITH y AS (SELECT * FROM x) SELECT * FROM y;
-- @ parser-int-307
WITH y(a, b) AS (SELECT * FROM x) SELECT * FROM y;
-- @ parser-int-308
SELECT * FROM tbl AS tbl(a, b);
-- @ parser-int-309
WITH x AS (SELECT a FROM y) SELECT a FROM x;
-- @ parser-int-310
SELECT c, b FROM x;
-- @ parser-int-311
SELECT c, b FROM y;
-- @ parser-int-312
SELECT * FROM x ORDER BY a DESC, c;
-- @ parser-int-313
SELECT * FROM x ORDER BY a, b DESC, c;
-- @ parser-int-314
SELECT b FROM x;
-- @ parser-int-315
SELECT * FROM (SELECT * FROM x);
-- @ parser-int-316
SELECT foo.col FROM foo;
-- @ parser-int-317
SELECT * FROM (((SELECT * FROM t)));
-- @ parser-int-318
SELECT * FROM foo /* sqlglot.meta x = 1, y = a, z */;
-- @ parser-int-319
SELECT * FROM t WHERE EXISTS(SELECT 1);
-- @ parser-int-320
SELECT * FROM t ORDER BY x DESC;
-- @ parser-int-321
SELECT *, 1 FROM foo;
-- @ parser-int-322
SELECT foo.* FROM foo;
-- @ parser-int-323
SELECT * INTO newevent FROM event;
-- @ parser-int-324
SELECT * FROM bla UNION SELECT 1 AS x;
-- @ parser-int-325
SELECT 1 AS x UNION SELECT * FROM bla;
-- @ parser-int-326
select * from foo where (a + 1 > 2);
-- @ parser-int-327
select * from a b;
-- @ parser-int-328
SELECT a FROM x WHERE NOT EXISTS (SELECT 1 FROM y WHERE b = x.a OR b = 9);
-- @ parser-int-329
SELECT a FROM x WHERE a NOT IN (SELECT b FROM y WHERE b = x.a);
-- @ parser-int-330
SELECT a FROM x WHERE NOT (a IN (SELECT b FROM y WHERE b = x.a));
-- @ parser-int-331
SELECT a FROM x WHERE a NOT IN (SELECT b FROM y WHERE y.c = x.c);
-- @ parser-int-332
SELECT n / 3 AS x FROM t;
-- @ parser-int-333
SELECT 3 / n AS x FROM t;
-- @ parser-int-334
SELECT SUM(x) FROM t;
-- @ parser-int-335
SELECT A AS A FROM X;
-- @ parser-int-336
SELECT A AS "A" FROM X;
-- @ parser-int-337
SELECT * FROM x JOIN y ON x.b = y.b;
-- @ parser-int-338
SELECT j.c AS d FROM x AS i JOIN y AS j ON i.b = j.b;
-- @ parser-int-339
SELECT * FROM z;
-- @ parser-int-340
SELECT d FROM z ORDER BY d;
-- @ parser-int-341
SELECT a AS i FROM x ORDER BY a;
-- @ parser-int-342
SELECT a AS i FROM x ORDER BY i;
-- @ parser-int-343
SELECT a /* test */ FROM x LIMIT 1;
-- @ parser-int-344
SELECT a FROM x GROUP BY a LIMIT 0;
-- @ parser-int-345
SELECT a FROM x LIMIT 0;
-- @ parser-int-346
SELECT a FROM x UNION ALL SELECT a FROM y;
-- @ parser-int-347
SELECT a FROM x UNION SELECT a FROM y;
-- @ parser-int-348
SELECT a FROM x EXCEPT SELECT a FROM y;
-- @ parser-int-349
(SELECT a FROM x) EXCEPT (SELECT a FROM y);
-- @ parser-int-350
SELECT a FROM x INTERSECT SELECT a FROM y;
-- @ parser-int-351
SELECT i.a
                FROM (
                  SELECT a FROM x UNION SELECT a FROM y
                ) AS i
                JOIN (
                  SELECT a FROM x UNION SELECT a FROM y
                ) AS j
                  ON i.a = j.a;
-- @ parser-int-352
SELECT a FROM x UNION ALL SELECT a FROM x LIMIT 1;
-- @ parser-int-353
SELECT a FROM x UNION ALL SELECT b FROM y ORDER BY a;
-- @ parser-int-354
SELECT a FROM x UNION SELECT b FROM y ORDER BY a;
-- @ parser-int-355
SELECT a FROM x UNION ALL SELECT b FROM y ORDER BY a DESC;
-- @ parser-int-356
SELECT a FROM x UNION ALL SELECT b FROM y ORDER BY a LIMIT 2;
-- @ parser-int-357
SELECT a FROM x UNION ALL (SELECT b FROM y LIMIT 1) ORDER BY a;
-- @ parser-int-358
SELECT a FROM x EXCEPT SELECT b FROM y ORDER BY a;
-- @ parser-int-359
SELECT a FROM x INTERSECT SELECT b FROM y ORDER BY a;
-- @ parser-int-360
SELECT DISTINCT a FROM x ORDER BY a;
-- @ parser-int-361
SELECT DISTINCT a FROM x ORDER BY a DESC;
-- @ parser-int-362
SELECT DISTINCT a FROM x ORDER BY a DESC LIMIT 1;
-- @ parser-int-363
SELECT DISTINCT a FROM x ORDER BY a DESC LIMIT 1 OFFSET 1;
-- @ parser-int-364
SELECT DISTINCT a, b FROM x ORDER BY b DESC;
-- @ parser-int-365
SELECT DISTINCT a + 1 AS c FROM x ORDER BY c DESC;
-- @ parser-int-366
SELECT DISTINCT a, SUM(b) AS s FROM x GROUP BY a ORDER BY a DESC;
-- @ parser-int-367
SELECT DISTINCT a FROM n ORDER BY a NULLS FIRST;
-- @ parser-int-368
SELECT DISTINCT a FROM n ORDER BY a DESC NULLS LAST;
-- @ parser-int-369
SELECT DISTINCT a AS z FROM x ORDER BY a DESC;
-- @ parser-int-370
SELECT DISTINCT a AS z FROM x ORDER BY x.a DESC;
-- @ parser-int-371
SELECT DISTINCT a + 1 AS z FROM x ORDER BY a + 1 DESC;
-- @ parser-int-372
SELECT a FROM x ORDER BY a OFFSET 2;
-- @ parser-int-373
SELECT a FROM x ORDER BY a LIMIT 2 OFFSET 1;
-- @ parser-int-374
SELECT a FROM x ORDER BY a LIMIT 2 OFFSET 10;
-- @ parser-int-375
SELECT a FROM x WHERE a > 1 ORDER BY a LIMIT 2 OFFSET 1;
-- @ parser-int-376
SELECT a, COUNT(*) AS c FROM x GROUP BY a ORDER BY a LIMIT 2 OFFSET 2;
-- @ parser-int-377
SELECT a FROM x UNION ALL SELECT b FROM y ORDER BY a LIMIT 3 OFFSET 2;
-- @ parser-int-378
SELECT a FROM x OFFSET 2;
-- @ parser-int-379
SELECT a FROM x LIMIT 2 OFFSET 1;
-- @ parser-int-380
SELECT v, COUNT(*) AS c FROM g GROUP BY v LIMIT 2 OFFSET 1;
-- @ parser-int-381
SELECT v, COUNT(*) AS c FROM g GROUP BY v OFFSET 3;
-- @ parser-int-382
SELECT v, COUNT(*) AS c FROM g GROUP BY v HAVING COUNT(*) > 1 LIMIT 2;
-- @ parser-int-383
SELECT v, COUNT(*) AS c FROM g GROUP BY v HAVING COUNT(*) > 1 LIMIT 2 OFFSET 1;
-- @ parser-int-384
SELECT v, COUNT(*) AS c FROM g GROUP BY v HAVING v > 2 LIMIT 2 OFFSET 1;
-- @ parser-int-385
SELECT a FROM x UNION ALL SELECT b FROM y LIMIT 3 OFFSET 2;
-- @ parser-int-386
SELECT a FROM x UNION ALL SELECT b FROM y OFFSET 2;
-- @ parser-int-387
SELECT a FROM x WHERE NOT EXISTS (SELECT 1 FROM y WHERE b = x.a OR b = 3);
-- @ parser-int-388
SELECT a FROM x WHERE EXISTS (SELECT 1 FROM y WHERE NOT b = x.a);
-- @ parser-int-389
SELECT a FROM x WHERE EXISTS (SELECT 1 FROM empty_table);
-- @ parser-int-390
SELECT a, (SELECT MAX(b) FROM y WHERE b > x.a) AS m FROM x;
-- @ parser-int-391
SELECT a FROM x WHERE (SELECT COUNT(*) FROM y WHERE b > x.a) > 0;
-- @ parser-int-392
SELECT a FROM x WHERE a IN (SELECT b FROM y WHERE b = x.a OR b = 3);
-- @ parser-int-393
SELECT a FROM x WHERE a NOT IN (SELECT b FROM y);
-- @ parser-int-394
SELECT a FROM x WHERE a IN (SELECT b FROM tbl_with_null);
-- @ parser-int-395
SELECT a FROM x WHERE a NOT IN (SELECT b FROM tbl_with_null);
-- @ parser-int-396
SELECT a FROM x WHERE a IN (5, (SELECT MIN(b) FROM y WHERE b > x.a));
-- @ parser-int-397
SELECT a FROM x WHERE (SELECT MIN(b) FROM y WHERE b > x.a) IN (1, 2);
-- @ parser-int-398
SELECT a FROM x WHERE a > ANY (SELECT b FROM tbl_with_null);
-- @ parser-int-399
SELECT a FROM x WHERE a > ALL (SELECT b FROM tbl_with_null);
-- @ parser-int-400
SELECT a FROM x WHERE a > ANY (SELECT b FROM empty_table);
-- @ parser-int-401
SELECT a FROM x WHERE a > ALL (SELECT b FROM empty_table);
-- @ parser-int-402
SELECT a FROM x WHERE a > SOME (SELECT b FROM y);
-- @ parser-int-403
SELECT a FROM x WHERE EXISTS (SELECT 1 FROM y WHERE b = x.a AND EXISTS (SELECT 1 FROM tbl_with_null WHERE tbl_with_null.b = y.b));
-- @ parser-int-404
SELECT a FROM x WHERE EXISTS (SELECT 1 FROM y WHERE b = 99 OR EXISTS (SELECT 1 FROM tbl_with_null WHERE tbl_with_null.b = x.a OR tbl_with_null.b = 99));
-- @ parser-int-405
SELECT a FROM x WHERE a IN (SELECT b FROM y WHERE b = x.a) OR a IN (SELECT b FROM tbl_with_null WHERE b = x.a);
-- @ parser-int-406
SELECT a FROM x WHERE a IN (SELECT b FROM y UNION SELECT b FROM tbl_with_null);
-- @ parser-int-407
SELECT a FROM x WHERE EXISTS ((SELECT 1 FROM y WHERE b = x.a OR b = 99));
-- @ parser-int-408
SELECT a FROM x GROUP BY a HAVING MAX(a) > (SELECT MIN(b) FROM y);
-- @ parser-int-409
WITH w AS (SELECT b, COUNT(*) AS k FROM y GROUP BY b) SELECT a FROM x WHERE EXISTS (SELECT 1 FROM w WHERE w.b = x.a OR w.k = 2);
-- @ parser-int-410
WITH c AS (SELECT b FROM y) SELECT a FROM x WHERE a IN (SELECT b FROM c) AND NOT EXISTS (SELECT 1 FROM c WHERE b = x.a OR b = 99);
-- @ parser-int-411
SELECT a FROM x WHERE EXISTS (SELECT 1 FROM y WHERE b = x.a OR EXISTS (SELECT 1 FROM tbl_with_null WHERE tbl_with_null.b = x.a));
-- @ parser-int-412
SELECT a FROM x WHERE NOT EXISTS (SELECT 1 FROM y WHERE b = 9 OR EXISTS (SELECT 1 FROM y AS y2 WHERE y2.b = x.a OR y2.b = 9));
-- @ parser-int-413
SELECT a, (SELECT b FROM y) AS m FROM x;
-- @ parser-int-414
SELECT a FROM x WHERE EXISTS (SELECT COUNT(*) FROM y WHERE b = x.a);
-- @ parser-int-415
SELECT a FROM x WHERE NOT EXISTS (SELECT COUNT(*) FROM y WHERE b = x.a);
-- @ parser-int-416
SELECT a FROM x WHERE EXISTS (SELECT SUM(b) FROM y WHERE b = x.a);
-- @ parser-int-417
SELECT a FROM x WHERE EXISTS (SELECT MAX(b) FROM y WHERE b = x.a AND 1 = 2);
-- @ parser-int-418
SELECT a FROM x WHERE EXISTS (SELECT COUNT(*) FROM y WHERE b > x.a);
-- @ parser-int-419
SELECT a FROM x WHERE EXISTS (SELECT DISTINCT COUNT(*) FROM y WHERE b = x.a);
-- @ parser-int-420
SELECT a FROM x WHERE EXISTS (SELECT (SELECT COUNT(*) FROM y) FROM y WHERE b = x.a);
-- @ parser-int-421
SELECT a FROM x WHERE EXISTS (SELECT 1, COUNT(*) FROM y WHERE b = x.a);
-- @ parser-int-422
SELECT a FROM x WHERE EXISTS (SELECT 1, 2 FROM y WHERE b = x.a);
-- @ parser-int-423
SELECT a FROM x WHERE NOT EXISTS (SELECT 1, 2 FROM y WHERE b = x.a);
-- @ parser-int-424
SELECT a FROM x WHERE EXISTS (SELECT COUNT(*) OVER () FROM y WHERE b = x.a);
-- @ parser-int-425
SELECT a FROM x WHERE EXISTS (SELECT RANK() OVER (ORDER BY SUM(b)) FROM y WHERE b = x.a);
-- @ parser-int-426
SELECT a FROM x WHERE EXISTS (SELECT COUNT(*) FROM y WHERE b = x.a GROUP BY b);
-- @ parser-int-427
SELECT a FROM x WHERE EXISTS (SELECT RANK() OVER (ORDER BY (SUM(b))) FROM y WHERE b = x.a);
-- @ parser-int-428
SELECT a FROM x WHERE EXISTS (SELECT LAG(SUM(b)) OVER (ORDER BY 1) FROM y WHERE b = x.a);
-- @ parser-int-429
SELECT a FROM x WHERE EXISTS (SELECT SUM(b) FILTER (WHERE b > 1) OVER () FROM y WHERE b = x.a);
-- @ parser-int-430
SELECT a FROM x WHERE EXISTS (SELECT COUNT(*) FROM y WHERE b = x.a HAVING COUNT(*) = 0);
-- @ parser-int-431
SELECT a FROM x WHERE EXISTS (SELECT COUNT(*) FROM y WHERE b = x.a HAVING COUNT(*) > 0);
-- @ parser-int-432
SELECT a FROM x WHERE EXISTS (SELECT * FROM (SELECT COUNT(*) AS c FROM y WHERE y.a = x.a) AS t WHERE t.c > 5);
-- @ parser-int-433
SELECT a FROM x WHERE EXISTS (WITH t AS (SELECT COUNT(*) AS c FROM y WHERE y.a = x.a) SELECT t.c AS c FROM t WHERE t.c > 5);
-- @ parser-int-434
SELECT a FROM x WHERE EXISTS (SELECT COUNT(*) AS c FROM y WHERE y.a = x.a INTERSECT SELECT z.a AS a FROM z);
-- @ parser-int-435
SELECT a FROM x WHERE EXISTS (SELECT y.a AS a FROM y WHERE y.a = x.a INTERSECT SELECT z.a AS a FROM z);
-- @ parser-int-436
SELECT a FROM x WHERE EXISTS ((SELECT COUNT(*) AS c FROM y WHERE y.a = x.a) INTERSECT (SELECT z.a AS a FROM z));
-- @ parser-int-437
SELECT a FROM x WHERE EXISTS ((SELECT y.a AS a FROM y WHERE y.a = x.a) EXCEPT (SELECT z.a AS a FROM z));
-- @ parser-int-438
SELECT (CASE WHEN a = 1 THEN 'x' END) IS NOT NULL AS c FROM t;
-- @ parser-int-439
SELECT (CASE WHEN a = 1 THEN 'x' END) IS NULL AS c FROM t;
-- @ parser-int-440
SELECT (CASE WHEN a = 1 THEN 1 ELSE 2 END) + 10 AS c FROM t;
-- @ parser-int-441
SELECT n / 3.0 AS x FROM t;
-- @ parser-int-442
SELECT 3.0 / n AS x FROM t;
-- @ parser-int-443
SELECT n / d AS x FROM t;
-- @ parser-int-444
SELECT -n / 3 AS x FROM t;
-- @ parser-int-445
SELECT DIV(x, y), DIV(-x, y), DIV(x, -y), DIV(-x, -y), DIV(NULL, y) FROM t;
-- @ parser-int-446
SELECT a FROM t ORDER BY a NULLS FIRST;
-- @ parser-int-447
SELECT a FROM t ORDER BY a NULLS LAST;
-- @ parser-int-448
SELECT a FROM t ORDER BY a DESC NULLS FIRST;
-- @ parser-int-449
SELECT a FROM t ORDER BY a DESC NULLS LAST;
-- @ parser-int-450
SELECT x.a FROM x WHERE x.a IN (SELECT 1);
-- @ parser-int-451
SELECT x.a FROM x WHERE x.a IN (SELECT 1 + 1);
-- @ parser-int-452
SELECT x.a FROM x WHERE x.a IN (SELECT 1 UNION SELECT 2);
-- @ parser-int-453
SELECT x.a FROM x WHERE x.a = ANY (SELECT 1);
-- @ parser-int-454
SELECT a, AVG(b) FROM x GROUP BY a ORDER BY AVG(b);
-- @ parser-int-455
SELECT a, AVG(b) FROM x GROUP BY a having avg(b) > 23;
-- @ parser-int-456
SELECT a, AVG(b) FROM x GROUP BY a having avg(b + 1) > 23;
-- @ parser-int-457
SELECT a, AVG(b) FROM x GROUP BY a having sum(b) + 5 > 50;
-- @ parser-int-458
SELECT a + 1 AS a, AVG(b + 1) FROM x GROUP BY a + 1 having AVG(b + 1) > 26;
-- @ parser-int-459
SELECT a, avg(b) FROM x GROUP BY a HAVING a = 1;
-- @ parser-int-460
SELECT a + 1, avg(b) FROM x GROUP BY a + 1 HAVING a + 1 = 2;
-- @ parser-int-461
SELECT a FROM x GROUP BY a ORDER BY AVG(b);
-- @ parser-int-462
SELECT a, SUM(b) FROM x GROUP BY a ORDER BY COUNT(*);
-- @ parser-int-463
SELECT a, SUM(b) FROM x GROUP BY a ORDER BY COUNT(*) DESC;
-- @ parser-int-464
SELECT
              AVG(bill_length_mm) AS avg_bill_length,
              AVG(bill_depth_mm) AS avg_bill_depth
            FROM penguins;
-- @ parser-int-465
SELECT COUNT(DISTINCT v) AS c FROM t;
-- @ parser-int-466
SELECT COUNT(v) AS c FROM t;
-- @ parser-int-467
SELECT SUM(DISTINCT v) AS c FROM t;
-- @ parser-int-468
SELECT a, COUNT(DISTINCT v) AS c FROM t GROUP BY a;
-- @ parser-int-469
SELECT a FROM x INTERSECT ALL SELECT a FROM y;
-- @ parser-int-470
SELECT a FROM x EXCEPT ALL SELECT a FROM y;
-- @ parser-int-471
SELECT x.id, y.id FROM x JOIN y ON x.id < y.id;
-- @ parser-int-472
SELECT
              o.user_id,
              SUM(s.price) AS price
            FROM orders o
            JOIN order_items i
              ON o.id = i.order_id
            JOIN sushi s
              ON i.sushi_id = s.id
            GROUP BY o.user_id;
-- @ parser-int-473
SELECT
              o.id, x.*
            FROM orders o
            LEFT JOIN (
                SELECT
                  1 AS id, 'b' AS x
                UNION ALL
                SELECT
                  3 AS id, 'c' AS x
            ) x
              ON o.id = x.id;
-- @ parser-int-474
SELECT
              o.id, x.*
            FROM orders o
            RIGHT JOIN (
                SELECT
                  1 AS id,
                  'b' AS x
                UNION ALL
                SELECT
                  3 AS id, 'c' AS x
            ) x
              ON o.id = x.id;
-- @ parser-int-475
select *
			from parts
			where parts.qoh >= (
			  select count(supplies.shipdate) + 1
			  from supplies
			  where supplies.pnum = parts.pnum and supplies.shipdate < 10
            );
-- @ parser-int-476
SELECT a FROM t ORDER BY a;
-- @ parser-int-477
SELECT a FROM t ORDER BY a DESC;
-- @ parser-int-478
SELECT x.id, y.id FROM x FULL JOIN y ON x.id = y.id;
-- @ parser-int-479
SELECT x.id, y.id FROM x LEFT JOIN y ON x.id = y.id AND y.id > 2;
