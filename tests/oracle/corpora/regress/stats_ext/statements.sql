-- @ stats_ext-1
INSERT INTO ab1 SELECT a, a%23 FROM generate_series(1, 1000) a;
-- @ stats_ext-2
INSERT INTO ab1 VALUES (1,1);
-- @ stats_ext-3
INSERT INTO stxdinh SELECT mod(a,50), mod(a,100) FROM generate_series(0, 1999) a;
-- @ stats_ext-4
INSERT INTO stxdinh1 SELECT mod(a,100), mod(a,100) FROM generate_series(0, 999) a;
-- @ stats_ext-5
INSERT INTO stxdinh2 SELECT mod(a,100), mod(a,100) FROM generate_series(0, 999) a;
-- @ stats_ext-6
INSERT INTO stxdinp SELECT 1, a/100, a/100 FROM generate_series(1, 999) a;
-- @ stats_ext-7
CREATE VIEW tststats.v AS SELECT * FROM tststats.t;
-- @ stats_ext-8
CREATE MATERIALIZED VIEW tststats.mv AS SELECT * FROM tststats.t;
-- @ stats_ext-9
INSERT INTO ndistinct (a, b, c, filler1)
     SELECT i/100, i/100, i/100, (i/100) || ' dollars and zero cents'
       FROM generate_series(1,1000) s(i);
-- @ stats_ext-10
TRUNCATE TABLE ndistinct;
-- @ stats_ext-11
INSERT INTO ndistinct (a, b, c, filler1)
     SELECT mod(i,13), mod(i,17), mod(i,19),
            mod(i,23) || ' dollars and zero cents'
       FROM generate_series(1,1000) s(i);
-- @ stats_ext-12
INSERT INTO ndistinct (a, b, c, d)
     SELECT mod(i,3), mod(i,9), mod(i,5), mod(i,20)
       FROM generate_series(1,1000) s(i);
-- @ stats_ext-13
INSERT INTO functional_dependencies (a, b, c, filler1)
     SELECT mod(i, 5), mod(i, 7), mod(i, 11), i FROM generate_series(1,1000) s(i);
-- @ stats_ext-14
TRUNCATE functional_dependencies;
-- @ stats_ext-15
INSERT INTO functional_dependencies (a, b, c, filler1)
     SELECT i, i, i, i FROM generate_series(1,5000) s(i);
-- @ stats_ext-16
INSERT INTO functional_dependencies_multi (a, b, c, d)
    SELECT
         mod(i,7),
         mod(i,7),
         mod(i,11),
         mod(i,11)
    FROM generate_series(1,5000) s(i);
-- @ stats_ext-17
INSERT INTO mcv_lists (a, b, c, filler1)
     SELECT mod(i,37), mod(i,41), mod(i,43), mod(i,47) FROM generate_series(1,5000) s(i);
-- @ stats_ext-18
TRUNCATE mcv_lists;
-- @ stats_ext-19
INSERT INTO mcv_lists (a, b, c, filler1)
     SELECT i, i, i, i FROM generate_series(1,1000) s(i);
-- @ stats_ext-20
INSERT INTO mcv_lists (a, b, c, ia, filler1)
     SELECT mod(i,100), mod(i,50), mod(i,25), array[mod(i,25)], i
       FROM generate_series(1,5000) s(i);
-- @ stats_ext-21
INSERT INTO mcv_lists (a, b, c, filler1)
     SELECT
         (CASE WHEN mod(i,100) = 1 THEN NULL ELSE mod(i,100) END),
         (CASE WHEN mod(i,50) = 1  THEN NULL ELSE mod(i,50) END),
         (CASE WHEN mod(i,25) = 1  THEN NULL ELSE mod(i,25) END),
         i
     FROM generate_series(1,5000) s(i);
-- @ stats_ext-22
INSERT INTO mcv_lists (a, b, c) SELECT 1, 2, 3 FROM generate_series(1,1000) s(i);
-- @ stats_ext-23
INSERT INTO mcv_lists (a, b, c, d)
     SELECT
         NULL,  
         (CASE WHEN mod(i,2) = 0 THEN NULL ELSE 'x' END),
         (CASE WHEN mod(i,2) = 0 THEN NULL ELSE 0 END),
         (CASE WHEN mod(i,2) = 0 THEN NULL ELSE 'x' END)
     FROM generate_series(1,5000) s(i);
-- @ stats_ext-24
INSERT INTO mcv_lists_uuid (a, b, c)
     SELECT
         fipshash(mod(i,100)::text)::uuid,
         fipshash(mod(i,50)::text)::uuid,
         fipshash(mod(i,25)::text)::uuid
     FROM generate_series(1,5000) s(i);
-- @ stats_ext-25
INSERT INTO mcv_lists_arrays (a, b, c)
     SELECT
         ARRAY[fipshash((i/100)::text), fipshash((i/100-1)::text), fipshash((i/100+1)::text)],
         ARRAY[(i/100-1)::numeric/1000, (i/100)::numeric/1000, (i/100+1)::numeric/1000],
         ARRAY[(i/100-1), i/100, (i/100+1)]
     FROM generate_series(1,5000) s(i);
-- @ stats_ext-26
INSERT INTO mcv_lists_bool (a, b, c)
     SELECT
         (mod(i,2) = 0), (mod(i,4) = 0), (mod(i,8) = 0)
     FROM generate_series(1,10000) s(i);
-- @ stats_ext-27
INSERT INTO mcv_lists_partial (a, b, c)
     SELECT
         mod(i,10),
         mod(i,10),
         mod(i,10)
     FROM generate_series(0,999) s(i);
-- @ stats_ext-28
INSERT INTO mcv_lists_partial (a, b, c)
     SELECT
         i,
         i,
         i
     FROM generate_series(0,99) s(i);
-- @ stats_ext-29
INSERT INTO mcv_lists_multi (a, b, c, d)
    SELECT
         mod(i,5),
         mod(i,5),
         mod(i,7),
         mod(i,7)
    FROM generate_series(1,5000) s(i);
-- @ stats_ext-30
INSERT INTO expr_stats SELECT mod(i,10), mod(i,10), mod(i,10) FROM generate_series(1,1000) s(i);
-- @ stats_ext-31
INSERT INTO expr_stats_incompatible_test VALUES (1234,false), (5678,true);
-- @ stats_ext-32
SELECT c0 FROM ONLY expr_stats_incompatible_test WHERE
(
  upper('x') LIKE ('x'||('[0,1]'::int4range))
  AND
  (c0 IN (0, 1) OR c1)
);
-- @ stats_ext-33
INSERT INTO tststats.priv_test_tbl
     SELECT mod(i,5), mod(i,10) FROM generate_series(1,100) s(i);
-- @ stats_ext-34
insert into stts_t1 select i,i from generate_series(1,100) i;
-- @ stats_ext-35
SELECT * FROM tststats.priv_test_tbl;
-- @ stats_ext-36
SELECT * FROM tststats.priv_test_tbl
  WHERE a = 1 and tststats.priv_test_tbl.* > (1, 1) is not null;
-- @ stats_ext-37
SELECT * FROM tststats.priv_test_tbl WHERE a <<< 0 AND b <<< 0;
-- @ stats_ext-38
SELECT * FROM tststats.priv_test_tbl WHERE a <<< 0 OR b <<< 0;
-- @ stats_ext-39
SELECT * FROM tststats.priv_test_tbl t
 WHERE a <<< 0 AND (b <<< 0 OR t.* <<< (1, 1) IS NOT NULL);
-- @ stats_ext-40
DELETE FROM tststats.priv_test_tbl WHERE a <<< 0 AND b <<< 0;
-- @ stats_ext-41
CREATE VIEW tststats.priv_test_view WITH (security_barrier=true)
    AS SELECT * FROM tststats.priv_test_tbl WHERE false;
-- @ stats_ext-42
SELECT * FROM tststats.priv_test_view WHERE a <<< 0 AND b <<< 0;
-- @ stats_ext-43
SELECT * FROM tststats.priv_test_view WHERE a <<< 0 OR b <<< 0;
-- @ stats_ext-44
SELECT * FROM tststats.priv_test_view t
 WHERE a <<< 0 AND (b <<< 0 OR t.* <<< (1, 1) IS NOT NULL);
-- @ stats_ext-45
DELETE FROM tststats.priv_test_view WHERE a <<< 0 AND b <<< 0;
-- @ stats_ext-46
SELECT * FROM tststats.priv_test_parent_tbl WHERE a <<< 0 AND b <<< 0;
-- @ stats_ext-47
SELECT * FROM tststats.priv_test_parent_tbl WHERE a <<< 0 OR b <<< 0;
-- @ stats_ext-48
SELECT * FROM tststats.priv_test_parent_tbl t
 WHERE a <<< 0 AND (b <<< 0 OR t.* <<< (1, 1) IS NOT NULL);
-- @ stats_ext-49
DELETE FROM tststats.priv_test_parent_tbl WHERE a <<< 0 AND b <<< 0;
-- @ stats_ext-50
INSERT INTO stats_ext_tbl (col) VALUES ('secret'), ('secret'), ('very secret');
-- @ stats_ext-51
INSERT INTO grouping_unique (x) SELECT gs FROM generate_series(1,1000) AS gs;
-- @ stats_ext-52
EXPLAIN (COSTS OFF)  
SELECT * FROM sb_1 a, sb_2 b WHERE a.x = b.x AND a.y = b.y AND a.z = b.z;
-- @ stats_ext-53
EXPLAIN (COSTS OFF)
SELECT FROM sb_1 LEFT JOIN sb_2 ON (sb_2.x=sb_1.x) AND (sb_1.x=sb_2.x);
-- @ stats_ext-54
EXPLAIN (COSTS OFF)
SELECT FROM sb_1 LEFT JOIN sb_2
   ON (sb_2.x=sb_1.x) AND (sb_1.x=sb_2.x) AND (sb_1.y=sb_2.y);
