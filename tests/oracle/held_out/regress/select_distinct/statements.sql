-- @ select_distinct-1
SELECT DISTINCT two FROM onek ORDER BY 1;
-- @ select_distinct-2
SELECT DISTINCT ten FROM onek ORDER BY 1;
-- @ select_distinct-3
SELECT DISTINCT string4 FROM onek ORDER BY 1;
-- @ select_distinct-4
SELECT DISTINCT two, string4, ten
   FROM onek
   ORDER BY two using <, string4 using <, ten using <;
-- @ select_distinct-5
SELECT DISTINCT p.age FROM person* p ORDER BY age using >;
-- @ select_distinct-6
EXPLAIN (VERBOSE, COSTS OFF)
SELECT count(*) FROM
  (SELECT DISTINCT two, four, two FROM tenk1) ss;
-- @ select_distinct-7
SELECT count(*) FROM
  (SELECT DISTINCT two, four, two FROM tenk1) ss;
-- @ select_distinct-8
EXPLAIN (costs off)
SELECT DISTINCT hundred, two FROM tenk1;
-- @ select_distinct-9
(SELECT * FROM distinct_hash_1 EXCEPT SELECT * FROM distinct_group_1)
  UNION ALL
(SELECT * FROM distinct_group_1 EXCEPT SELECT * FROM distinct_hash_1);
-- @ select_distinct-10
EXPLAIN (costs off)
SELECT DISTINCT four FROM tenk1;
-- @ select_distinct-11
SELECT DISTINCT four FROM tenk1;
-- @ select_distinct-12
EXPLAIN (COSTS OFF)
SELECT DISTINCT four FROM tenk1 WHERE four = 0;
-- @ select_distinct-13
SELECT DISTINCT four FROM tenk1 WHERE four = 0;
-- @ select_distinct-14
EXPLAIN (COSTS OFF)
SELECT DISTINCT four FROM tenk1 WHERE four = 0 AND two <> 0;
-- @ select_distinct-15
SELECT DISTINCT four FROM tenk1 WHERE four = 0 AND two <> 0;
-- @ select_distinct-16
EXPLAIN (COSTS OFF)
SELECT DISTINCT four,1,2,3 FROM tenk1 WHERE four = 0;
-- @ select_distinct-17
SELECT DISTINCT four,1,2,3 FROM tenk1 WHERE four = 0;
-- @ select_distinct-18
INSERT INTO DISTTABLE VALUES(1);
-- @ select_distinct-19
SELECT f1, f1 IS DISTINCT FROM 2 as "not 2" FROM disttable;
-- @ select_distinct-20
SELECT f1, f1 IS DISTINCT FROM f1 as "false" FROM disttable;
-- @ select_distinct-21
SELECT f1, f1 IS DISTINCT FROM f1+1 as "not null" FROM disttable;
-- @ select_distinct-22
INSERT INTO distinct_tbl SELECT i%10, i%10 FROM generate_series(1, 1000) AS i;
-- @ select_distinct-23
EXPLAIN (COSTS OFF)
SELECT DISTINCT y, x FROM distinct_tbl;
-- @ select_distinct-24
SELECT DISTINCT y, x FROM distinct_tbl;
-- @ select_distinct-25
EXPLAIN (COSTS OFF)
SELECT DISTINCT y, x FROM (SELECT * FROM distinct_tbl ORDER BY x) s;
-- @ select_distinct-26
SELECT DISTINCT y, x FROM (SELECT * FROM distinct_tbl ORDER BY x) s;
-- @ select_distinct-27
EXPLAIN (COSTS OFF)
SELECT DISTINCT y, x FROM distinct_tbl limit 10;
-- @ select_distinct-28
SELECT DISTINCT y, x FROM distinct_tbl limit 10;
-- @ select_distinct-29
EXPLAIN (COSTS OFF)
SELECT DISTINCT y, x FROM distinct_tbl ORDER BY y;
-- @ select_distinct-30
SELECT DISTINCT y, x FROM distinct_tbl ORDER BY y;
