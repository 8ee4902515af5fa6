-- @ sqllineage_mysql-4
select * from test;
-- @ sqllineage_mysql-18
insert into tab1 select col1 from tab1;
-- @ sqllineage_mysql-20
insert into tab1 select * from tab1;
-- @ sqllineage_mysql-35
INSERT INTO tab1
SELECT CASE WHEN col1 = 1 THEN 'V1' WHEN col1 = 2 THEN 'V2' END
FROM tab2;
-- @ sqllineage_mysql-36
INSERT INTO tab1
SELECT CASE WHEN col1 = 1 THEN 'V1' WHEN col1 = 2 THEN 'V2' END AS col2
FROM tab2;
-- @ sqllineage_mysql-41
INSERT INTO tab1
SELECT cast(col1 = 1 AS int) col1, col2 = col3 col2
FROM tab2;
-- @ sqllineage_mysql-44
INSERT INTO tab1
SELECT col1
FROM tab2;
-- @ sqllineage_mysql-45
INSERT INTO tab1
SELECT col1 AS col2
FROM tab2;
-- @ sqllineage_mysql-46
INSERT INTO tab1
SELECT tab2.col1 AS col2
FROM tab2;
-- @ sqllineage_mysql-47
INSERT INTO tab1
SELECT *
FROM tab2;
-- @ sqllineage_mysql-48
INSERT INTO tab1
SELECT *
FROM tab2 a
         INNER JOIN tab3 b
                    ON a.id = b.id;
-- @ sqllineage_mysql-50
INSERT INTO tab1
SELECT a.*
FROM tab2 a
         INNER JOIN tab3 b
                    ON a.id = b.id;
-- @ sqllineage_mysql-51
INSERT INTO tab1
SELECT DISTINCT col1
FROM tab2;
-- @ sqllineage_mysql-52
INSERT INTO tab1
SELECT tab2.col1
FROM tab2;
-- @ sqllineage_mysql-53
INSERT INTO tab1
SELECT t.col1
FROM tab2 AS t;
-- @ sqllineage_mysql-57
INSERT INTO tab1
SELECT col1,
col2
FROM tab2;
-- @ sqllineage_mysql-58
INSERT INTO tab1
SELECT max(col1),
max(col2)
FROM tab2;
-- @ sqllineage_mysql-59
INSERT INTO tab1
SELECT a.col1,
       -- a.col2,
       a.col3
FROM tab2 a;
-- @ sqllineage_mysql-60
INSERT INTO tab1
SELECT col1,
COL1
FROM tab2;
-- @ sqllineage_mysql-62
INSERT INTO tab1
SELECT current_timestamp as col1,
       col2,
       col3
FROM tab2;
-- @ sqllineage_mysql-63
INSERT INTO tab_c
SELECT *,
       1 AS event_time
FROM (SELECT tab_b.col_b AS col_a
      FROM tab_b
               JOIN tab_a) AS base;
-- @ sqllineage_mysql-73
INSERT INTO tab2 (col1)
WITH cte1 AS (SELECT col2 FROM tab1)
SELECT col2 FROM cte1;
-- @ sqllineage_mysql-74
INSERT INTO tab1 (col1, col2) SELECT * FROM tab2;;
-- @ sqllineage_mysql-80
INSERT INTO tab1
SELECT col1 + col2
FROM tab2;
-- @ sqllineage_mysql-81
INSERT INTO tab1
SELECT col1 + col2 AS col3
FROM tab2;
-- @ sqllineage_mysql-82
INSERT INTO tab1
SELECT col1 * 1 AS col1
FROM tab2;
-- @ sqllineage_mysql-83
INSERT INTO tab1
SELECT (col1 + col2)
FROM tab2;
-- @ sqllineage_mysql-84
INSERT INTO tab1
SELECT (col1 + col2) AS col3
FROM tab2;
-- @ sqllineage_mysql-85
INSERT INTO tab1
SELECT (col1 > 0 AND col2 > 0) AS col3
FROM tab2;
-- @ sqllineage_mysql-86
INSERT INTO tab1
SELECT a.col1 + a.col2 + a.col3 + a.col4
FROM tab2 a;
-- @ sqllineage_mysql-94
INSERT INTO tab3 (WITH tab1 AS (SELECT * FROM tab2) SELECT * FROM tab1);
-- @ sqllineage_mysql-100
INSERT INTO tab1
SELECT tab2.col1,
       tab3.col2
FROM tab2
         INNER JOIN tab3
                    ON tab2.id = tab3.id;
-- @ sqllineage_mysql-101
INSERT INTO tab1
SELECT tab2.col1 AS col3,
       tab3.col2 AS col4
FROM tab2
         INNER JOIN tab3
                    ON tab2.id = tab3.id;
-- @ sqllineage_mysql-102
INSERT INTO tab1
SELECT a.col1 AS col3,
       b.col2 AS col4
FROM tab2 a
         INNER JOIN tab3 b
                    ON a.id = b.id;
-- @ sqllineage_mysql-104
INSERT INTO tab1
SELECT a.col1 AS col2,
       b.col1 AS col3
FROM tab2 a
         JOIN tab2 b
              ON a.parent_id = b.id;
-- @ sqllineage_mysql-107
INSERT INTO tab3
SELECT t2.col1
FROM (
        (tab2 AS t2
            JOIN tab1 AS t1 
                ON t2.id = t1.t2_id)
);
-- @ sqllineage_mysql-108
INSERT INTO tab1
    SELECT max(t1.price) + min(t2.price) AS price FROM tab2 t2
                  INNER JOIN tab1 t1 ON t1.id = t2.id;
-- @ sqllineage_mysql-109
INSERT INTO tab1
SELECT col1
FROM (SELECT col1 FROM tab2) dt;
-- @ sqllineage_mysql-110
INSERT INTO tab1
SELECT col1
FROM (SELECT col1, col2 FROM tab2) dt;
-- @ sqllineage_mysql-112
INSERT INTO tab1
SELECT col1
FROM ((SELECT col1 FROM tab2)) dt;
-- @ sqllineage_mysql-113
INSERT INTO tab1
SELECT col1
FROM (
(SELECT col1 FROM tab2)
) dt;
-- @ sqllineage_mysql-114
INSERT INTO tab1
SELECT col1
FROM (
    (SELECT col1 FROM tab2)
    UNION ALL
    (SELECT col1 FROM tab3)
) dt;
-- @ sqllineage_mysql-115
INSERT INTO tab1
SELECT col1
FROM (
    SELECT col1 FROM tab2
    UNION ALL
    SELECT col1 FROM tab3
) dt;
-- @ sqllineage_mysql-116
INSERT INTO tab1
SELECT rn FROM (
    SELECT
        row_number() over (partition BY col1, col2) rn
    FROM tab2
) sub
WHERE rn = 1;
-- @ sqllineage_mysql-120
INSERT INTO tab1
SELECT "Abc" AS col1
FROM (SELECT col1 AS "Abc" FROM tab2) dt;
-- @ sqllineage_mysql-121
INSERT INTO tab1
SELECT max(col1),
       count(*)
FROM tab2;
-- @ sqllineage_mysql-122
INSERT INTO tab1
SELECT max(col1) AS col2,
       count(*)  AS cnt
FROM tab2;
-- @ sqllineage_mysql-123
INSERT INTO tab1
SELECT if(col1 = 'foo' AND col2 = 'bar', 1, 0) AS flag
FROM tab2;
-- @ sqllineage_mysql-124
INSERT INTO tab1
SELECT row_number() over (partition BY col1 ORDER BY col2 DESC) AS rnum
FROM tab2;
-- @ sqllineage_mysql-126
CREATE TABLE tab2 AS
SELECT coalesce(col1, 0)             AS col1,
       if(col1 IS NOT NULL, 1, NULL) AS col2
FROM tab1;
-- @ sqllineage_mysql-127
INSERT INTO tab1
SELECT coalesce (col1, col2) as col3
FROM tab2;
-- @ sqllineage_mysql-128
INSERT INTO tab3
SELECT col1
FROM tab1
UNION ALL
SELECT col1
FROM tab2;
-- @ sqllineage_mysql-129
INSERT INTO tab3
SELECT col1
FROM tab1
UNION
SELECT col1
FROM tab2;
-- @ sqllineage_mysql-131
INSERT INTO tab3
SELECT sq1.id
FROM (SELECT id
      FROM tab1) sq1
UNION ALL
SELECT sq2.id
FROM (SELECT id
      FROM tab2) sq2;
-- @ sqllineage_mysql-141
CREATE TABLE tab1 AS (SELECT * FROM tab2);
-- @ sqllineage_mysql-142
CREATE TABLE tab1 AS (SELECT * FROM (tab2));
-- @ sqllineage_mysql-145
CREATE TABLE tab1 AS SELECT * FROM tab2;
-- @ sqllineage_mysql-150
CREATE TABLE tab1 SELECT * FROM tab2;
-- @ sqllineage_mysql-151
CREATE TABLE bar AS
SELECT *
FROM foo;
-- @ sqllineage_mysql-156
WITH cte1 AS
         (WITH cte2 AS
                   (SELECT id
                    FROM tab1)
          SELECT id
          FROM cte2)
SELECT id
FROM cte1;
-- @ sqllineage_mysql-160
INSERT INTO tab3 WITH tab1 AS (SELECT * FROM tab2) SELECT * FROM tab1;
-- @ sqllineage_mysql-171
INSERT INTO tab1 SELECT * FROM tab2;;
-- @ sqllineage_mysql-172
INSERT INTO host SELECT col1, col2 FROM segment;
-- @ sqllineage_mysql-180
INSERT tab1 SELECT * FROM tab2;
-- @ sqllineage_mysql-191
SELECT * FROM (tab1);
-- @ sqllineage_mysql-192
SELECT tab1.id
FROM (tab1
    LEFT JOIN tab2 ON tab1.id = tab2.id);
-- @ sqllineage_mysql-193
SELECT tab1.id
FROM (tab1
    LEFT JOIN tab2 USING (id));
-- @ sqllineage_mysql-194
SELECT tab1.id
FROM ((tab1
    LEFT JOIN tab2 ON tab1.id = tab2.id)
    LEFT JOIN tab3 ON tab1.id = tab3.id);
-- @ sqllineage_mysql-195
SELECT tab1.id
FROM (((tab1
    LEFT JOIN tab2 ON tab1.id = tab2.id)
    LEFT JOIN tab3 ON tab1.id = tab3.id)
    LEFT JOIN tab4 ON tab1.id = tab4.id);
-- @ sqllineage_mysql-196
SELECT tab1.id
FROM ((((tab1
    LEFT JOIN tab2 ON tab1.id = tab2.id)
    LEFT JOIN tab3 ON tab1.id = tab3.id)
    LEFT JOIN tab4 ON tab1.id = tab4.id)
    LEFT JOIN tab5 ON tab1.id = tab5.id);
-- @ sqllineage_mysql-197
SELECT tab1.id
FROM (((((tab1
    LEFT JOIN tab2 ON tab1.id = tab2.id)
    LEFT JOIN tab3 ON tab1.id = tab3.id)
    LEFT JOIN tab4 ON tab1.id = tab4.id)
    LEFT JOIN tab5 ON tab1.id = tab5.id)
    LEFT JOIN tab6 ON tab1.id = tab6.id);
-- @ sqllineage_mysql-198
SELECT col1
FROM tab1
UNION ALL
SELECT col1
FROM tab2
UNION ALL
SELECT col1
FROM tab3
ORDER BY col1;
-- @ sqllineage_mysql-199
SELECT sq1.id
FROM (SELECT id
      FROM tab1) sq1
UNION ALL
SELECT sq2.id
FROM (SELECT id
      FROM tab2) sq2;
-- @ sqllineage_mysql-200
SELECT id
FROM tab1
UNION ALL
(SELECT id
 FROM tab2
 UNION ALL
 SELECT id
 FROM tab3);
-- @ sqllineage_mysql-201
SELECT col1 FROM tab1;
-- @ sqllineage_mysql-202
SELECT * FROM tab1;
-- @ sqllineage_mysql-203
SELECT trim(BOTH '  ' FROM col1) FROM tab1;
-- @ sqllineage_mysql-204
SELECT * FROM tab1 WHERE col1 > val1 AND col2 = 'val2';
-- @ sqllineage_mysql-205
SELECT * FROM tab1 WHERE (col1 > val1 AND col2 = 'val2');
-- @ sqllineage_mysql-206
SELECT -- comment1
 col1 FROM tab1;
-- @ sqllineage_mysql-207
SELECT col1
FROM  -- comment
tab1;
-- @ sqllineage_mysql-211
SELECT col1 FROM (SELECT col1 FROM tab1) dt;
-- @ sqllineage_mysql-212
SELECT col1 FROM ( SELECT col1 FROM tab1) dt;
-- @ sqllineage_mysql-213
SELECT col1 FROM ((SELECT col1 FROM tab1)) dt;
-- @ sqllineage_mysql-214
SELECT col1 FROM (((((((SELECT col1 FROM tab1))))))) dt;
-- @ sqllineage_mysql-215
SELECT
CASE WHEN (SELECT count(*) FROM tab1 WHERE col1 = 'tab2') = 1 THEN (SELECT count(*) FROM tab2) ELSE 0 END AS cnt;
-- @ sqllineage_mysql-216
SELECT
CASE WHEN 1 = (SELECT count(*) FROM tab1 WHERE col1 = 'tab2') THEN (SELECT count(*) FROM tab2) ELSE 0 END AS cnt;
-- @ sqllineage_mysql-217
select
            1,
            case
                when 1 = ( select count(*) from tab1 where col1 = 'tab2' )
                    then ( select count(*) from tab2 )
                else 0
            end as cnt;
-- @ sqllineage_mysql-219
SELECT col1
FROM tab1
WHERE col1 IN (SELECT max(col1) FROM tab2);
-- @ sqllineage_mysql-220
SELECT (SELECT max(col1) FROM tab1) AS c1, col2 FROM tab2;
-- @ sqllineage_mysql-221
SELECT CASE WHEN col1 = 1 THEN col2 ELSE (SELECT max(col3) FROM tab2) END AS c FROM tab1;
-- @ sqllineage_mysql-225
SELECT * FROM tab1 INNER JOIN tab2;
-- @ sqllineage_mysql-226
SELECT * FROM tab1 JOIN tab2;
-- @ sqllineage_mysql-230
SELECT * FROM tab1 CROSS JOIN tab2;
-- @ sqllineage_mysql-231
SELECT * FROM tab1 CROSS JOIN tab2 ON tab1.col1 = tab2.col2;
-- @ sqllineage_mysql-233
SELECT * FROM tab1 a, tab2 b;
-- @ sqllineage_mysql-234
SELECT * FROM (SELECT * FROM tab1) a, (SELECT * FROM tab2) b;
-- @ sqllineage_mysql-235
SELECT col1, col2 FROM tab1 GROUP BY col1, col2;
-- @ sqllineage_mysql-236
SELECT col1, col2 FROM tab1 GROUP BY 1, 2;
-- @ sqllineage_mysql-239
SELECT * FROM tab_b
UNION ALL
SELECT * FROM TAB_B;
-- @ sqllineage_mysql-240
SELECT col1, col2 FROM segment;
-- @ sqllineage_mysql-241
(SELECT * FROM tab1);
-- @ sqllineage_mysql-248
SELECT * FROM `tab1`;
-- @ sqllineage_mysql-251
SELECT * FROM `proj.dataset.tbl`;
-- @ sqllineage_mysql-252
SELECT * FROM `dataset.tbl`;
-- @ sqllineage_mysql-253
UPDATE tab1 SET col1='val1' WHERE col2='val2';
-- @ sqllineage_mysql-255
UPDATE tab1 a INNER JOIN tab2 b ON a.col1=b.col1 SET a.col2=b.col2;
