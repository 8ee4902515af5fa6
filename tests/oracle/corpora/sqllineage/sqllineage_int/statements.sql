-- @ sqllineage-int-1
select * from dual;
-- @ sqllineage-int-2
insert into foo select * from dual;
-- @ sqllineage-int-3
select * from test;
-- @ sqllineage-int-4
SELECT * FROM dual;
-- @ sqllineage-int-5
SELECT * FROM DUAL;
-- @ sqllineage-int-6
TRUNCATE TABLE tab;
-- @ sqllineage-int-7
select * from dual;;
-- @ sqllineage-int-8
insert into ta select b from (select 1 as b) sub;
-- @ sqllineage-int-9
insert into tab1 select col1 from tab1;
-- @ sqllineage-int-10
insert into tab1 select * from tab1;
-- @ sqllineage-int-11
COPY tab1 FROM 's3://mybucket/mypath';
-- @ sqllineage-int-12
MERGE INTO target
USING src ON target.k = src.k
WHEN NOT MATCHED THEN INSERT (k, v) VALUES (src.k, src.v);
-- @ sqllineage-int-13
MERGE INTO target
USING src ON target.k = src.k
WHEN NOT MATCHED THEN INSERT (k, v) VALUES (src.k, 1);
-- @ sqllineage-int-14
MERGE INTO target
USING src ON target.k = src.k
WHEN NOT MATCHED THEN INSERT (v, k) VALUES (1, src.k);
-- @ sqllineage-int-15
MERGE INTO target
USING src ON target.k = src.k
WHEN NOT MATCHED THEN INSERT (k) VALUES (src.k);
-- @ sqllineage-int-16
INSERT INTO tab1
SELECT col1
FROM tab2;
-- @ sqllineage-int-17
INSERT INTO tab1
SELECT col1 AS col2
FROM tab2;
-- @ sqllineage-int-18
INSERT INTO tab1
SELECT tab2.col1 AS col2
FROM tab2;
-- @ sqllineage-int-19
INSERT INTO tab1
SELECT *
FROM tab2;
-- @ sqllineage-int-20
INSERT INTO tab1
SELECT a.*
FROM tab2 a
         INNER JOIN tab3 b
                    ON a.id = b.id;
-- @ sqllineage-int-21
INSERT INTO tab1
SELECT DISTINCT col1
FROM tab2;
-- @ sqllineage-int-22
INSERT INTO tab1
SELECT tab2.col1
FROM tab2;
-- @ sqllineage-int-23
INSERT INTO tab1
SELECT t.col1
FROM tab2 AS t;
-- @ sqllineage-int-24
INSERT INTO tab1
SELECT TA.col1
FROM tab2 AS ta;
-- @ sqllineage-int-25
INSERT INTO tab1
SELECT ta.col1
FROM tab2 AS TA;
-- @ sqllineage-int-26
INSERT INTO tab1
SELECT Ta.col1
FROM tab2 AS tA;
-- @ sqllineage-int-27
INSERT INTO tab1
SELECT col1,
col2
FROM tab2;
-- @ sqllineage-int-28
INSERT INTO tab1
SELECT max(col1),
max(col2)
FROM tab2;
-- @ sqllineage-int-29
INSERT INTO tab1
SELECT a.col1
       --, a.col2
       , a.col3
FROM tab2 a;
-- @ sqllineage-int-30
INSERT INTO tab1
SELECT a.col1,
       -- a.col2,
       a.col3
FROM tab2 a;
-- @ sqllineage-int-31
INSERT INTO tab1
SELECT col1,
COL1
FROM tab2;
-- @ sqllineage-int-32
INSERT INTO tab2 (col1)
WITH cte1 AS (SELECT col2 FROM tab1)
SELECT col2 FROM cte1;
-- @ sqllineage-int-33
INSERT INTO tab1
SELECT col1 + col2
FROM tab2;
-- @ sqllineage-int-34
INSERT INTO tab1
SELECT col1 + col2 AS col3
FROM tab2;
-- @ sqllineage-int-35
INSERT INTO tab1
SELECT col1 * 1 AS col1
FROM tab2;
-- @ sqllineage-int-36
INSERT INTO tab1
SELECT (col1 + col2)
FROM tab2;
-- @ sqllineage-int-37
INSERT INTO tab1
SELECT (col1 + col2) AS col3
FROM tab2;
-- @ sqllineage-int-38
INSERT INTO tab1
SELECT a.col1 + a.col2 + a.col3 + a.col4
FROM tab2 a;
-- @ sqllineage-int-39
WITH wtab1 AS (SELECT col1 FROM tab2)
INSERT INTO tab1
SELECT wtab1.col1 FROM wtab1;
-- @ sqllineage-int-40
WITH wtab1 AS (SELECT col1 FROM tab2)
INSERT INTO tab1
SELECT wt.col1 FROM wtab1 wt;
-- @ sqllineage-int-41
WITH
cte1 AS (SELECT a FROM tab1),
cte2 AS (SELECT a FROM cte1)
INSERT INTO tab2
SELECT a FROM cte2;
-- @ sqllineage-int-42
WITH cte_1 AS (select col1 from tab1),
cte_2 AS (SELECT col1 from tab2)
INSERT INTO tab3
    SELECT col1 from cte_1
    UNION
    SELECT col1 from cte_2;
-- @ sqllineage-int-43
WITH CTE1 AS (SELECT col1 FROM tab2)
INSERT INTO tab1
SELECT col1 FROM cte1;
-- @ sqllineage-int-44
WITH cte1 AS (SELECT col1 FROM tab2)
INSERT INTO tab1
SELECT col1 FROM CTE1;
-- @ sqllineage-int-45
WITH CTe1 AS (SELECT col1 FROM tab2)
INSERT INTO tab1
SELECT col1 FROM cTE1;
-- @ sqllineage-int-46
INSERT INTO tab1
SELECT tab2.col1,
       tab3.col2
FROM tab2
         INNER JOIN tab3
                    ON tab2.id = tab3.id;
-- @ sqllineage-int-47
INSERT INTO tab1
SELECT tab2.col1 AS col3,
       tab3.col2 AS col4
FROM tab2
         INNER JOIN tab3
                    ON tab2.id = tab3.id;
-- @ sqllineage-int-48
INSERT INTO tab1
SELECT a.col1 AS col3,
       b.col2 AS col4
FROM tab2 a
         INNER JOIN tab3 b
                    ON a.id = b.id;
-- @ sqllineage-int-49
INSERT INTO tab3
SELECT f1
FROM ( SELECT f1 FROM tab1)
LEFT JOIN ( SELECT f1 FROM tab2) USING (f1);
-- @ sqllineage-int-50
INSERT INTO tab1
SELECT a.col1 AS col2,
       b.col1 AS col3
FROM tab2 a
         JOIN tab2 b
              ON a.parent_id = b.id;
-- @ sqllineage-int-51
INSERT INTO tab3
SELECT t2.col1
FROM (
        (tab2 AS t2
            JOIN tab1 AS t1 
                ON t2.id = t1.t2_id)
);
-- @ sqllineage-int-52
INSERT INTO tab1
    SELECT max(t1.price) + min(t2.price) AS price FROM tab2 t2
                  INNER JOIN tab1 t1 ON t1.id = t2.id;
-- @ sqllineage-int-53
INSERT INTO tab1
SELECT col1
FROM (SELECT col1 FROM tab2) dt;
-- @ sqllineage-int-54
INSERT INTO tab1
SELECT col1
FROM (SELECT col1, col2 FROM tab2) dt;
-- @ sqllineage-int-55
INSERT INTO tab1
SELECT col1
FROM (SELECT col1 FROM tab2);
-- @ sqllineage-int-56
INSERT INTO tab1
SELECT col1
FROM ((SELECT col1 FROM tab2)) dt;
-- @ sqllineage-int-57
INSERT INTO tab1
SELECT col1
FROM (
(SELECT col1 FROM tab2)
) dt;
-- @ sqllineage-int-58
INSERT INTO tab1
SELECT col1
FROM (
    (SELECT col1 FROM tab2)
    UNION ALL
    (SELECT col1 FROM tab3)
) dt;
-- @ sqllineage-int-59
INSERT INTO tab1
SELECT col1
FROM (
    SELECT col1 FROM tab2
    UNION ALL
    SELECT col1 FROM tab3
) dt;
-- @ sqllineage-int-60
INSERT INTO tab1
SELECT rn FROM (
    SELECT
        row_number() over (partition BY col1, col2) rn
    FROM tab2
) sub
WHERE rn = 1;
-- @ sqllineage-int-61
INSERT INTO tab1
SELECT DT.col1
FROM (SELECT col1 FROM tab2) dt;
-- @ sqllineage-int-62
INSERT INTO tab1
SELECT dt.col1
FROM (SELECT col1 FROM tab2) DT;
-- @ sqllineage-int-63
INSERT INTO tab1
SELECT Dt.col1
FROM (SELECT col1 FROM tab2) dT;
-- @ sqllineage-int-64
INSERT INTO tab1
SELECT "Abc" AS col1
FROM (SELECT col1 AS "Abc" FROM tab2) dt;
-- @ sqllineage-int-65
INSERT INTO tab1
SELECT max(col1),
       count(*)
FROM tab2;
-- @ sqllineage-int-66
INSERT INTO tab1
SELECT max(col1) AS col2,
       count(*)  AS cnt
FROM tab2;
-- @ sqllineage-int-67
INSERT INTO tab1
SELECT row_number() over (partition BY col1 ORDER BY col2 DESC) AS rnum
FROM tab2;
-- @ sqllineage-int-68
INSERT INTO tab1
SELECT coalesce (col1, col2) as col3
FROM tab2;
-- @ sqllineage-int-69
INSERT INTO tab3
SELECT col1
FROM tab1
UNION ALL
SELECT col1
FROM tab2;
-- @ sqllineage-int-70
INSERT INTO tab3
SELECT col1
FROM tab1
UNION
SELECT col1
FROM tab2;
-- @ sqllineage-int-71
INSERT INTO tab3
SELECT sq1.id
FROM (SELECT id
      FROM tab1) sq1
UNION ALL
SELECT sq2.id
FROM (SELECT id
      FROM tab2) sq2;
-- @ sqllineage-int-72
CREATE TABLE tab1 AS (SELECT * FROM tab2);
-- @ sqllineage-int-73
CREATE TABLE tab1 AS SELECT * FROM tab2;
-- @ sqllineage-int-74
CREATE TABLE bar AS
SELECT *
FROM foo;
-- @ sqllineage-int-75
WITH cte1 AS
         (WITH cte2 AS
                   (SELECT id
                    FROM tab1)
          SELECT id
          FROM cte2)
SELECT id
FROM cte1;
-- @ sqllineage-int-76
WITH summary AS (SELECT * FROM segment) INSERT INTO host SELECT * FROM summary;
-- @ sqllineage-int-77
INSERT INTO tab1 VALUES (1, 2);
-- @ sqllineage-int-78
INSERT INTO tab1 VALUES (1, (SELECT max(id) FROM tab2));
-- @ sqllineage-int-79
INSERT INTO tab1 VALUES ((SELECT max(id) FROM tab2), (SELECT max(id) FROM tab3));
-- @ sqllineage-int-80
INSERT INTO tab1 VALUES (1, (SELECT max(id) FROM tab2)), (2, (SELECT max(id) FROM tab3));
-- @ sqllineage-int-81
INSERT INTO tab1 SELECT * FROM tab2;;
-- @ sqllineage-int-82
INSERT INTO host SELECT col1, col2 FROM segment;
-- @ sqllineage-int-83
MERGE INTO target
USING src ON target.k = src.k
WHEN NOT MATCHED THEN INSERT VALUES (src.k);
-- @ sqllineage-int-84
TRUNCATE TABLE tab1;
-- @ sqllineage-int-85
SELECT tab1.id
FROM (tab1
    LEFT JOIN tab2 ON tab1.id = tab2.id);
-- @ sqllineage-int-86
SELECT tab1.id
FROM (tab1
    LEFT JOIN tab2 USING (id));
-- @ sqllineage-int-87
SELECT tab1.id
FROM ((tab1
    LEFT JOIN tab2 ON tab1.id = tab2.id)
    LEFT JOIN tab3 ON tab1.id = tab3.id);
-- @ sqllineage-int-88
SELECT tab1.id
FROM (((tab1
    LEFT JOIN tab2 ON tab1.id = tab2.id)
    LEFT JOIN tab3 ON tab1.id = tab3.id)
    LEFT JOIN tab4 ON tab1.id = tab4.id);
-- @ sqllineage-int-89
SELECT tab1.id
FROM ((((tab1
    LEFT JOIN tab2 ON tab1.id = tab2.id)
    LEFT JOIN tab3 ON tab1.id = tab3.id)
    LEFT JOIN tab4 ON tab1.id = tab4.id)
    LEFT JOIN tab5 ON tab1.id = tab5.id);
-- @ sqllineage-int-90
SELECT tab1.id
FROM (((((tab1
    LEFT JOIN tab2 ON tab1.id = tab2.id)
    LEFT JOIN tab3 ON tab1.id = tab3.id)
    LEFT JOIN tab4 ON tab1.id = tab4.id)
    LEFT JOIN tab5 ON tab1.id = tab5.id)
    LEFT JOIN tab6 ON tab1.id = tab6.id);
-- @ sqllineage-int-91
SELECT col1
FROM tab1
UNION ALL
SELECT col1
FROM tab2
UNION ALL
SELECT col1
FROM tab3
ORDER BY col1;
-- @ sqllineage-int-92
SELECT sq1.id
FROM (SELECT id
      FROM tab1) sq1
UNION ALL
SELECT sq2.id
FROM (SELECT id
      FROM tab2) sq2;
-- @ sqllineage-int-93
SELECT id
FROM tab1
UNION ALL
(SELECT id
 FROM tab2
 UNION ALL
 SELECT id
 FROM tab3);
-- @ sqllineage-int-94
SELECT col1 FROM tab1;
-- @ sqllineage-int-95
SELECT * FROM tab1;
-- @ sqllineage-int-96
SELECT -- comment1
 col1 FROM tab1;
-- @ sqllineage-int-97
SELECT col1
FROM  -- comment
tab1;
-- @ sqllineage-int-98
SELECT * FROM tab1 JOIN --comment
tab2 ON tab1.x = tab2.x;
-- @ sqllineage-int-99
SELECT col1 FROM (SELECT col1 FROM tab1) dt;
-- @ sqllineage-int-100
SELECT col1 FROM ( SELECT col1 FROM tab1) dt;
-- @ sqllineage-int-101
SELECT col1 FROM ((SELECT col1 FROM tab1)) dt;
-- @ sqllineage-int-102
SELECT col1 FROM (((((((SELECT col1 FROM tab1))))))) dt;
-- @ sqllineage-int-103
SELECT col1 FROM (SELECT col1 FROM tab1);
-- @ sqllineage-int-104
SELECT col1
FROM tab1
WHERE col1 IN (SELECT max(col1) FROM tab2);
-- @ sqllineage-int-105
SELECT (SELECT max(col1) FROM tab1) AS c1, col2 FROM tab2;
-- @ sqllineage-int-106
SELECT CASE WHEN col1 = 1 THEN col2 ELSE (SELECT max(col3) FROM tab2) END AS c FROM tab1;
-- @ sqllineage-int-107
SELECT * FROM tab1 CROSS JOIN tab2;
-- @ sqllineage-int-108
SELECT * FROM tab1 a, tab2 b;
-- @ sqllineage-int-109
SELECT * FROM (SELECT * FROM tab1) a, (SELECT * FROM tab2) b;
-- @ sqllineage-int-110
SELECT col1, col2 FROM tab1 GROUP BY col1, col2;
-- @ sqllineage-int-111
SELECT col1, col2 FROM tab1 GROUP BY 1, 2;
-- @ sqllineage-int-112
SELECT * FROM tab_b
UNION ALL
SELECT * FROM TAB_B;
-- @ sqllineage-int-113
SELECT col1, col2 FROM segment;
-- @ sqllineage-int-114
(SELECT * FROM tab1);
-- @ sqllineage-int-116
SELECT * FROM "MyTable";
-- @ sqllineage-int-117
SELECT * INTO films_all FROM films UNION ALL SELECT * FROM films_backup;
-- @ sqllineage-int-118
SELECT *
FROM foo,
     LATERAL (SELECT * FROM bar WHERE bar.id = foo.bar_id) ss;
