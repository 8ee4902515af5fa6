-- @ create_index-1
INSERT INTO fast_emp4000 SELECT * FROM slow_emp4000;
-- @ create_index-2
CREATE TEMP TABLE gpolygon_tbl AS
    SELECT polygon(home_base) AS f1 FROM slow_emp4000;
-- @ create_index-3
INSERT INTO gpolygon_tbl VALUES ( '(1000,0,0,1000)' );
-- @ create_index-4
CREATE TEMP TABLE gcircle_tbl AS
    SELECT circle(home_base) AS f1 FROM slow_emp4000;
-- @ create_index-5
SELECT * FROM fast_emp4000
    WHERE home_base <@ '(200,200),(2000,1000)'::box
    ORDER BY (home_base[0])[0];
-- @ create_index-6
SELECT count(*) FROM fast_emp4000 WHERE home_base && '(1000,1000,0,0)'::box;
-- @ create_index-7
SELECT count(*) FROM fast_emp4000 WHERE home_base IS NULL;
-- @ create_index-8
SELECT count(*) FROM gpolygon_tbl WHERE f1 && '(1000,1000,0,0)'::polygon;
-- @ create_index-9
SELECT count(*) FROM gcircle_tbl WHERE f1 && '<(500,500),500>'::circle;
-- @ create_index-10
SELECT count(*) FROM point_tbl WHERE f1 <@ box '(0,0,100,100)';
-- @ create_index-11
SELECT count(*) FROM point_tbl WHERE box '(0,0,100,100)' @> f1;
-- @ create_index-12
SELECT count(*) FROM point_tbl p WHERE p.f1 << '(0.0, 0.0)';
-- @ create_index-13
SELECT count(*) FROM point_tbl p WHERE p.f1 >> '(0.0, 0.0)';
-- @ create_index-14
SELECT count(*) FROM point_tbl p WHERE p.f1 <<| '(0.0, 0.0)';
-- @ create_index-15
SELECT count(*) FROM point_tbl p WHERE p.f1 |>> '(0.0, 0.0)';
-- @ create_index-16
SELECT count(*) FROM point_tbl p WHERE p.f1 ~= '(-5, -12)';
-- @ create_index-17
SELECT * FROM point_tbl ORDER BY f1 <-> '0,1';
-- @ create_index-18
SELECT * FROM point_tbl WHERE f1 IS NULL;
-- @ create_index-19
SELECT * FROM point_tbl WHERE f1 IS NOT NULL ORDER BY f1 <-> '0,1';
-- @ create_index-20
SELECT * FROM point_tbl WHERE f1 <@ '(-10,-10),(10,10)':: box ORDER BY f1 <-> '0,1';
-- @ create_index-21
SELECT * FROM gpolygon_tbl ORDER BY f1 <-> '(0,0)'::point LIMIT 10;
-- @ create_index-22
SELECT circle_center(f1), round(radius(f1)) as radius FROM gcircle_tbl ORDER BY f1 <-> '(200,300)'::point LIMIT 10;
-- @ create_index-23
EXPLAIN (COSTS OFF)
SELECT * FROM fast_emp4000
    WHERE home_base <@ '(200,200),(2000,1000)'::box
    ORDER BY (home_base[0])[0];
-- @ create_index-24
EXPLAIN (COSTS OFF)
SELECT count(*) FROM fast_emp4000 WHERE home_base && '(1000,1000,0,0)'::box;
-- @ create_index-25
EXPLAIN (COSTS OFF)
SELECT count(*) FROM fast_emp4000 WHERE home_base IS NULL;
-- @ create_index-26
EXPLAIN (COSTS OFF)
SELECT count(*) FROM gpolygon_tbl WHERE f1 && '(1000,1000,0,0)'::polygon;
-- @ create_index-27
EXPLAIN (COSTS OFF)
SELECT count(*) FROM gcircle_tbl WHERE f1 && '<(500,500),500>'::circle;
-- @ create_index-28
EXPLAIN (COSTS OFF)
SELECT count(*) FROM point_tbl WHERE f1 <@ box '(0,0,100,100)';
-- @ create_index-29
EXPLAIN (COSTS OFF)
SELECT count(*) FROM point_tbl WHERE box '(0,0,100,100)' @> f1;
-- @ create_index-30
EXPLAIN (COSTS OFF)
SELECT count(*) FROM point_tbl p WHERE p.f1 << '(0.0, 0.0)';
-- @ create_index-31
EXPLAIN (COSTS OFF)
SELECT count(*) FROM point_tbl p WHERE p.f1 >> '(0.0, 0.0)';
-- @ create_index-32
EXPLAIN (COSTS OFF)
SELECT count(*) FROM point_tbl p WHERE p.f1 <<| '(0.0, 0.0)';
-- @ create_index-33
EXPLAIN (COSTS OFF)
SELECT count(*) FROM point_tbl p WHERE p.f1 |>> '(0.0, 0.0)';
-- @ create_index-34
EXPLAIN (COSTS OFF)
SELECT count(*) FROM point_tbl p WHERE p.f1 ~= '(-5, -12)';
-- @ create_index-35
EXPLAIN (COSTS OFF)
SELECT * FROM point_tbl ORDER BY f1 <-> '0,1';
-- @ create_index-36
EXPLAIN (COSTS OFF)
SELECT * FROM point_tbl WHERE f1 IS NULL;
-- @ create_index-37
EXPLAIN (COSTS OFF)
SELECT * FROM point_tbl WHERE f1 IS NOT NULL ORDER BY f1 <-> '0,1';
-- @ create_index-38
EXPLAIN (COSTS OFF)
SELECT * FROM point_tbl WHERE f1 <@ '(-10,-10),(10,10)':: box ORDER BY f1 <-> '0,1';
-- @ create_index-39
EXPLAIN (COSTS OFF)
SELECT * FROM gpolygon_tbl ORDER BY f1 <-> '(0,0)'::point LIMIT 10;
-- @ create_index-40
EXPLAIN (COSTS OFF)
SELECT circle_center(f1), round(radius(f1)) as radius FROM gcircle_tbl ORDER BY f1 <-> '(200,300)'::point LIMIT 10;
-- @ create_index-41
EXPLAIN (COSTS OFF)
SELECT point(x,x), (SELECT f1 FROM gpolygon_tbl ORDER BY f1 <-> point(x,x) LIMIT 1) as c FROM generate_series(0,10,1) x;
-- @ create_index-42
SELECT point(x,x), (SELECT f1 FROM gpolygon_tbl ORDER BY f1 <-> point(x,x) LIMIT 1) as c FROM generate_series(0,10,1) x;
-- @ create_index-43
SELECT * FROM array_index_op_test WHERE i = '{NULL}' ORDER BY seqno;
-- @ create_index-44
SELECT * FROM array_index_op_test WHERE i @> '{NULL}' ORDER BY seqno;
-- @ create_index-45
SELECT * FROM array_index_op_test WHERE i && '{NULL}' ORDER BY seqno;
-- @ create_index-46
SELECT * FROM array_index_op_test WHERE i <@ '{NULL}' ORDER BY seqno;
-- @ create_index-47
explain (costs off)
SELECT * FROM array_index_op_test WHERE i @> '{32}' ORDER BY seqno;
-- @ create_index-48
explain (costs off)
SELECT * FROM array_index_op_test WHERE t @> '{AAAAAAAA72908}' ORDER BY seqno;
-- @ create_index-49
SELECT * FROM array_index_op_test WHERE t @> '{AAAAAAAA72908}' ORDER BY seqno;
-- @ create_index-50
SELECT * FROM array_index_op_test WHERE t && '{AAAAAAAA72908}' ORDER BY seqno;
-- @ create_index-51
SELECT * FROM array_index_op_test WHERE t <@ '{AAAAAAAA72908,AAAAAAAAAAAAAAAAAAA17075,AA88409,AAAAAAAAAAAAAAAAAA36842,AAAAAAA48038,AAAAAAAAAAAAAA10611}' ORDER BY seqno;
-- @ create_index-52
SELECT * FROM array_index_op_test WHERE t = '{AAAAAAAAAA646,A87088}' ORDER BY seqno;
-- @ create_index-53
SELECT * FROM array_index_op_test WHERE i @> '{32}' AND t && '{AAAAAAA80240}' ORDER BY seqno;
-- @ create_index-54
SELECT * FROM array_index_op_test WHERE i && '{32}' AND t @> '{AAAAAAA80240}' ORDER BY seqno;
-- @ create_index-55
INSERT INTO array_gin_test SELECT ARRAY[1, g%5, g] FROM generate_series(1, 10000) g;
-- @ create_index-56
SELECT COUNT(*) FROM array_gin_test WHERE a @> '{2}';
-- @ create_index-57
EXPLAIN (COSTS OFF)
SELECT count(*) FROM tenk1 WHERE stringu1 = 'TVAAAA';
-- @ create_index-58
SELECT count(*) FROM tenk1 WHERE stringu1 = 'TVAAAA';
-- @ create_index-59
EXPLAIN (COSTS OFF)
SELECT COUNT(*) FROM tenk1 WHERE stringu1 = 'TVAAAA' OR  stringu1 = 'TVAAAB';
-- @ create_index-60
INSERT INTO func_index_heap VALUES('ABC','DEF');
-- @ create_index-61
INSERT INTO covering_index_heap VALUES(1,1,'AAA');
-- @ create_index-62
INSERT INTO concur_heap VALUES  ('a','b');
-- @ create_index-63
DELETE FROM concur_heap WHERE f1 = 'b';
-- @ create_index-64
INSERT INTO concur_temp VALUES (1, 'foo'), (2, 'bar');
-- @ create_index-65
INSERT INTO cwi_test VALUES(1, 2), (3, 4), (5, 6);
-- @ create_index-66
CREATE TABLE onek_with_null AS SELECT unique1, unique2 FROM onek;
-- @ create_index-67
INSERT INTO onek_with_null(unique1, unique2)
VALUES (NULL, -1), (NULL, 2_147_483_647), (NULL, NULL),
       (100, NULL), (500, NULL);
-- @ create_index-68
SELECT count(*) FROM onek_with_null WHERE unique1 IS NULL;
-- @ create_index-69
SELECT count(*) FROM onek_with_null WHERE unique1 IS NULL AND unique2 IS NULL;
-- @ create_index-70
SELECT count(*) FROM onek_with_null WHERE unique1 IS NOT NULL;
-- @ create_index-71
SELECT count(*) FROM onek_with_null WHERE unique1 IS NULL AND unique2 IS NOT NULL;
-- @ create_index-72
SELECT count(*) FROM onek_with_null WHERE unique1 IS NOT NULL AND unique1 > 500;
-- @ create_index-73
SELECT count(*) FROM onek_with_null WHERE unique1 IS NULL AND unique1 > 500;
-- @ create_index-74
SELECT unique1, unique2 FROM onek_with_null WHERE unique1 = 500 ORDER BY unique2 DESC, unique1 DESC LIMIT 1;
-- @ create_index-75
SELECT count(*) FROM onek_with_null WHERE unique1 IS NULL AND unique2 IN (-1, 0, 1);
-- @ create_index-76
SELECT unique1, unique2 FROM onek_with_null
  ORDER BY unique2 LIMIT 2;
-- @ create_index-77
SELECT unique1, unique2 FROM onek_with_null WHERE unique2 >= -1
  ORDER BY unique2 LIMIT 2;
-- @ create_index-78
SELECT unique1, unique2 FROM onek_with_null
  ORDER BY unique2 DESC LIMIT 5;
-- @ create_index-79
SELECT unique1, unique2 FROM onek_with_null WHERE unique2 >= -1
  ORDER BY unique2 DESC LIMIT 3;
-- @ create_index-80
SELECT unique1, unique2 FROM onek_with_null WHERE unique2 < 999
  ORDER BY unique2 DESC LIMIT 2;
-- @ create_index-81
EXPLAIN (COSTS OFF)
SELECT * FROM tenk1
  WHERE thousand = 42 AND (tenthous = 1 OR tenthous = 3 OR tenthous = 42 OR tenthous = 0);
-- @ create_index-82
SELECT * FROM tenk1
  WHERE thousand = 42 AND (tenthous = 1 OR tenthous = 3 OR tenthous = 42 OR tenthous = 0);
-- @ create_index-83
EXPLAIN (COSTS OFF)
SELECT * FROM tenk1
  WHERE thousand = 42 AND (tenthous = 1 OR tenthous = (SELECT 1 + 2) OR tenthous = 42);
-- @ create_index-84
SELECT * FROM tenk1
  WHERE thousand = 42 AND (tenthous = 1 OR tenthous = (SELECT 1 + 2) OR tenthous = 42);
-- @ create_index-85
EXPLAIN (COSTS OFF)
SELECT * FROM tenk1
  WHERE thousand = 42 AND (tenthous = 1 OR tenthous = 3 OR tenthous = 42 OR tenthous IS NULL);
-- @ create_index-86
EXPLAIN (COSTS OFF)
SELECT * FROM tenk1
  WHERE thousand = 42 AND (tenthous = 1::int2 OR tenthous::int2 = 3::int8 OR tenthous = 42::int8);
-- @ create_index-87
EXPLAIN (COSTS OFF)
SELECT count(*) FROM tenk1
  WHERE hundred = 42 AND (thousand = 42 OR thousand = 99);
-- @ create_index-88
SELECT count(*) FROM tenk1
  WHERE hundred = 42 AND (thousand = 42 OR thousand = 99);
-- @ create_index-89
EXPLAIN (COSTS OFF)
SELECT * FROM tenk1
  WHERE tenthous = 1::numeric OR tenthous = 3::int4 OR tenthous = 42::numeric;
-- @ create_index-90
EXPLAIN (COSTS OFF)
SELECT count(*) FROM tenk1 t1
  WHERE t1.thousand = 42 OR t1.thousand = (SELECT t2.tenthous FROM tenk1 t2 WHERE t2.thousand = t1.tenthous + 1 LIMIT 1);
-- @ create_index-91
SELECT count(*) FROM tenk1 t1
  WHERE t1.thousand = 42 OR t1.thousand = (SELECT t2.tenthous FROM tenk1 t2 WHERE t2.thousand = t1.tenthous + 1 LIMIT 1);
-- @ create_index-92
EXPLAIN (COSTS OFF)
SELECT count(*) FROM tenk1
  WHERE hundred = 42 AND (thousand < 42 OR thousand < 99 OR 43 > thousand OR 42 > thousand);
-- @ create_index-93
SELECT count(*) FROM tenk1
  WHERE hundred = 42 AND (thousand < 42 OR thousand < 99 OR 43 > thousand OR 42 > thousand);
-- @ create_index-94
EXPLAIN (COSTS OFF)
SELECT count(*) FROM tenk1
  WHERE thousand = 42 AND (tenthous = 1 OR tenthous = 3) OR thousand = 41;
-- @ create_index-95
SELECT count(*) FROM tenk1
  WHERE thousand = 42 AND (tenthous = 1 OR tenthous = 3) OR thousand = 41;
-- @ create_index-96
EXPLAIN (COSTS OFF)
SELECT count(*) FROM tenk1
  WHERE hundred = 42 AND (thousand = 42 OR thousand = 99 OR tenthous < 2) OR thousand = 41;
-- @ create_index-97
SELECT count(*) FROM tenk1
  WHERE hundred = 42 AND (thousand = 42 OR thousand = 99 OR tenthous < 2) OR thousand = 41;
-- @ create_index-98
EXPLAIN (COSTS OFF)
SELECT count(*) FROM tenk1
  WHERE hundred = 42 AND (thousand = 42 OR thousand = 41 OR thousand = 99 AND tenthous = 2);
-- @ create_index-99
SELECT count(*) FROM tenk1
  WHERE hundred = 42 AND (thousand = 42 OR thousand = 41 OR thousand = 99 AND tenthous = 2);
-- @ create_index-100
EXPLAIN (COSTS OFF)
SELECT count(*) FROM tenk1, tenk2
  WHERE tenk1.hundred = 42 AND (tenk2.thousand = 42 OR tenk1.thousand = 41 OR tenk2.tenthous = 2) AND
  tenk2.hundred = tenk1.hundred;
-- @ create_index-101
EXPLAIN (COSTS OFF)
SELECT count(*) FROM tenk1, tenk2
  WHERE tenk1.hundred = 42 AND (tenk2.thousand = 42 OR tenk2.thousand = 41 OR tenk2.tenthous = 2) AND
  tenk2.hundred = tenk1.hundred;
-- @ create_index-102
EXPLAIN (COSTS OFF)
SELECT count(*) FROM tenk1 JOIN tenk2 ON
  tenk1.hundred = 42 AND (tenk2.thousand = 42 OR tenk2.thousand = 41 OR tenk2.tenthous = 2) AND
  tenk2.hundred = tenk1.hundred;
-- @ create_index-103
EXPLAIN (COSTS OFF)
SELECT count(*) FROM tenk1 LEFT JOIN tenk2 ON
  tenk1.hundred = 42 AND (tenk2.thousand = 42 OR tenk2.thousand = 41 OR tenk2.tenthous = 2) AND
  tenk2.hundred = tenk1.hundred;
-- @ create_index-104
CREATE TABLE dupindexcols AS
  SELECT unique1 as id, stringu2::text as f1 FROM tenk1;
-- @ create_index-105
EXPLAIN (COSTS OFF)
  SELECT count(*) FROM dupindexcols
    WHERE f1 BETWEEN 'WA' AND 'ZZZ' and id < 1000 and f1 ~<~ 'YX';
-- @ create_index-106
SELECT count(*) FROM dupindexcols
  WHERE f1 BETWEEN 'WA' AND 'ZZZ' and id < 1000 and f1 ~<~ 'YX';
-- @ create_index-107
explain (costs off)
SELECT unique1 FROM tenk1
WHERE unique1 IN (1,42,7)
ORDER BY unique1;
-- @ create_index-108
SELECT unique1 FROM tenk1
WHERE unique1 IN (1,42,7)
ORDER BY unique1;
-- @ create_index-109
explain (costs off)
SELECT thousand, tenthous FROM tenk1
WHERE thousand < 2 AND tenthous IN (1001,3000)
ORDER BY thousand;
-- @ create_index-110
SELECT thousand, tenthous FROM tenk1
WHERE thousand < 2 AND tenthous IN (1001,3000)
ORDER BY thousand;
-- @ create_index-111
explain (costs off)
SELECT thousand, tenthous FROM tenk1
WHERE thousand < 2 AND tenthous IN (1001,3000)
ORDER BY thousand DESC, tenthous DESC;
-- @ create_index-112
SELECT thousand, tenthous FROM tenk1
WHERE thousand < 2 AND tenthous IN (1001,3000)
ORDER BY thousand DESC, tenthous DESC;
-- @ create_index-113
explain (costs off)
SELECT thousand, tenthous FROM tenk1
WHERE thousand > 995 and tenthous in (998, 999)
ORDER BY thousand desc;
-- @ create_index-114
SELECT thousand, tenthous FROM tenk1
WHERE thousand > 995 and tenthous in (998, 999)
ORDER BY thousand desc;
-- @ create_index-115
explain (costs off)
SELECT unique1 FROM tenk1 WHERE unique1 IN (1, 42, 7) and unique1 = ANY('{7, 8, 9}');
-- @ create_index-116
SELECT unique1 FROM tenk1 WHERE unique1 IN (1, 42, 7) and unique1 = ANY('{7, 8, 9}');
-- @ create_index-117
explain (costs off)
SELECT unique1 FROM tenk1 WHERE unique1 = ANY(NULL);
-- @ create_index-118
SELECT unique1 FROM tenk1 WHERE unique1 = ANY(NULL);
-- @ create_index-119
explain (costs off)
SELECT unique1 FROM tenk1 WHERE unique1 IS NULL AND unique1 IS NULL;
-- @ create_index-120
SELECT unique1 FROM tenk1 WHERE unique1 IS NULL AND unique1 IS NULL;
-- @ create_index-121
explain (costs off)
SELECT unique1 FROM tenk1 WHERE unique1 IN (1, 42, 7) and unique1 >= 42;
-- @ create_index-122
SELECT unique1 FROM tenk1 WHERE unique1 IN (1, 42, 7) and unique1 >= 42;
-- @ create_index-123
explain (costs off)
SELECT unique1 FROM tenk1 WHERE unique1 IN (1, 42, 7) and unique1 > 42;
-- @ create_index-124
SELECT unique1 FROM tenk1 WHERE unique1 IN (1, 42, 7) and unique1 > 42;
-- @ create_index-125
explain (costs off)
SELECT unique1 FROM tenk1 WHERE unique1 > 9996 and unique1 >= 9999;
-- @ create_index-126
SELECT unique1 FROM tenk1 WHERE unique1 > 9996 and unique1 >= 9999;
-- @ create_index-127
explain (costs off)
SELECT unique1 FROM tenk1 WHERE unique1 < 3 and unique1 <= 3;
-- @ create_index-128
SELECT unique1 FROM tenk1 WHERE unique1 < 3 and unique1 <= 3;
-- @ create_index-129
explain (costs off)
SELECT unique1 FROM tenk1 WHERE unique1 < 3 and unique1 < (-1)::bigint;
-- @ create_index-130
SELECT unique1 FROM tenk1 WHERE unique1 < 3 and unique1 < (-1)::bigint;
-- @ create_index-131
explain (costs off)
SELECT unique1 FROM tenk1 WHERE unique1 IN (1, 42, 7) and unique1 < (-1)::bigint;
-- @ create_index-132
SELECT unique1 FROM tenk1 WHERE unique1 IN (1, 42, 7) and unique1 < (-1)::bigint;
-- @ create_index-133
explain (costs off)
SELECT unique1 FROM tenk1 WHERE (thousand, tenthous) > (NULL, 5);
-- @ create_index-134
SELECT unique1 FROM tenk1 WHERE (thousand, tenthous) > (NULL, 5);
-- @ create_index-135
explain (costs off)
SELECT thousand, tenthous FROM tenk1
WHERE thousand > -1 and thousand >= 0 AND tenthous = 3000
ORDER BY thousand;
-- @ create_index-136
SELECT thousand, tenthous FROM tenk1
WHERE thousand > -1 and thousand >= 0 AND tenthous = 3000
ORDER BY thousand;
-- @ create_index-137
explain (costs off)
SELECT thousand, tenthous FROM tenk1
WHERE thousand < 3 and thousand <= 2 AND tenthous = 1001
ORDER BY thousand;
-- @ create_index-138
SELECT thousand, tenthous FROM tenk1
WHERE thousand < 3 and thousand <= 2 AND tenthous = 1001
ORDER BY thousand;
-- @ create_index-139
explain (costs off)
SELECT thousand, tenthous FROM tenk1
WHERE thousand > -1 AND tenthous IN (1001,3000)
ORDER BY thousand limit 2;
-- @ create_index-140
SELECT thousand, tenthous FROM tenk1
WHERE thousand > -1 AND tenthous IN (1001,3000)
ORDER BY thousand limit 2;
-- @ create_index-141
explain (costs off)
  select * from tenk1 where (thousand, tenthous) in ((1,1001), (null,null));
-- @ create_index-142
explain (costs off)
  select * from boolindex order by b, i limit 10;
-- @ create_index-143
explain (costs off)
  select * from boolindex where b order by i limit 10;
-- @ create_index-144
explain (costs off)
  select * from boolindex where b = true order by i desc limit 10;
-- @ create_index-145
explain (costs off)
  select * from boolindex where not b order by i limit 10;
-- @ create_index-146
explain (costs off)
  select * from boolindex where b is true order by i desc limit 10;
-- @ create_index-147
explain (costs off)
  select * from boolindex where b is false order by i desc limit 10;
-- @ create_index-148
INSERT INTO concur_reindex_tab VALUES  (1, 'a');
-- @ create_index-149
INSERT INTO concur_reindex_tab3 VALUES  (3, '[1,2]');
-- @ create_index-150
CREATE MATERIALIZED VIEW concur_reindex_matview AS SELECT * FROM concur_reindex_tab;
-- @ create_index-151
INSERT INTO concur_reindex_tab4 VALUES (1), (1), (2);
-- @ create_index-152
DELETE FROM concur_reindex_tab4 WHERE c1 = 1;
-- @ create_index-153
INSERT INTO concur_exprs_tab (c1, c2) VALUES (1369652450, FALSE),
  (414515746, TRUE),
  (897778963, FALSE);
-- @ create_index-154
INSERT INTO concur_temp_tab_1 VALUES (1, 'foo'), (2, 'bar');
-- @ create_index-155
INSERT INTO concur_temp_tab_3 VALUES (1, 'foo'), (2, 'bar');
-- @ create_index-156
EXPLAIN (COSTS OFF)
SELECT * FROM tenk1 WHERE unique1 < 1 OR hundred < 2;
-- @ create_index-157
INSERT INTO bitmap_split_or (SELECT 1, 1, i FROM generate_series(1, 1000) i);
-- @ create_index-158
EXPLAIN (COSTS OFF)
SELECT * FROM bitmap_split_or WHERE (a = 1 OR a = 2) AND b = 2;
-- @ create_index-159
EXPLAIN (COSTS OFF)
SELECT * FROM bitmap_split_or t1, bitmap_split_or t2
WHERE t1.a = t2.b OR t1.a = 2;
-- @ create_index-160
EXPLAIN (COSTS OFF)
SELECT * FROM bitmap_split_or WHERE a = 1 AND (b = 1 OR b = 2) AND c = 2;
-- @ create_index-161
INSERT INTO table1 SELECT generate_series(1,400);
-- @ create_index-162
INSERT INTO table2 SELECT generate_series(1,400), 'abc';
-- @ create_index-163
CREATE MATERIALIZED VIEW matview AS SELECT col1 FROM table2;
-- @ create_index-164
CREATE VIEW view AS SELECT col2 FROM table2;
