-- @ create_index_spgist-1
CREATE TABLE quad_point_tbl AS
    SELECT point(unique1,unique2) AS p FROM tenk1;
-- @ create_index_spgist-2
INSERT INTO quad_point_tbl
    SELECT '(333.0,400.0)'::point FROM generate_series(1,1000);
-- @ create_index_spgist-3
INSERT INTO quad_point_tbl VALUES (NULL), (NULL), (NULL);
-- @ create_index_spgist-4
CREATE TABLE kd_point_tbl AS SELECT * FROM quad_point_tbl;
-- @ create_index_spgist-5
CREATE TABLE radix_text_tbl AS
    SELECT name AS t FROM road WHERE name !~ '^[0-9]';
-- @ create_index_spgist-6
INSERT INTO radix_text_tbl
    SELECT 'P0123456789abcdef' FROM generate_series(1,1000);
-- @ create_index_spgist-7
INSERT INTO radix_text_tbl VALUES ('P0123456789abcde');
-- @ create_index_spgist-8
SELECT count(*) FROM quad_point_tbl WHERE p IS NULL;
-- @ create_index_spgist-9
SELECT count(*) FROM quad_point_tbl WHERE p IS NOT NULL;
-- @ create_index_spgist-10
SELECT count(*) FROM quad_point_tbl WHERE p <@ box '(200,200,1000,1000)';
-- @ create_index_spgist-11
SELECT count(*) FROM quad_point_tbl WHERE box '(200,200,1000,1000)' @> p;
-- @ create_index_spgist-12
SELECT count(*) FROM quad_point_tbl WHERE p << '(5000, 4000)';
-- @ create_index_spgist-13
SELECT count(*) FROM quad_point_tbl WHERE p >> '(5000, 4000)';
-- @ create_index_spgist-14
SELECT count(*) FROM quad_point_tbl WHERE p <<| '(5000, 4000)';
-- @ create_index_spgist-15
SELECT count(*) FROM quad_point_tbl WHERE p |>> '(5000, 4000)';
-- @ create_index_spgist-16
SELECT count(*) FROM quad_point_tbl WHERE p ~= '(4585, 365)';
-- @ create_index_spgist-17
CREATE TEMP TABLE quad_point_tbl_ord_seq1 AS
SELECT row_number() OVER (ORDER BY p <-> '0,0') n, p <-> '0,0' dist, p
FROM quad_point_tbl;
-- @ create_index_spgist-18
CREATE TEMP TABLE quad_point_tbl_ord_seq2 AS
SELECT row_number() OVER (ORDER BY p <-> '0,0') n, p <-> '0,0' dist, p
FROM quad_point_tbl WHERE p <@ box '(200,200,1000,1000)';
-- @ create_index_spgist-19
CREATE TEMP TABLE quad_point_tbl_ord_seq3 AS
SELECT row_number() OVER (ORDER BY p <-> '333,400') n, p <-> '333,400' dist, p
FROM quad_point_tbl WHERE p IS NOT NULL;
-- @ create_index_spgist-20
SELECT count(*) FROM radix_text_tbl WHERE t = 'P0123456789abcdef';
-- @ create_index_spgist-21
SELECT count(*) FROM radix_text_tbl WHERE t <    'Aztec                         Ct  ';
-- @ create_index_spgist-22
SELECT count(*) FROM radix_text_tbl WHERE t ~<~  'Aztec                         Ct  ';
-- @ create_index_spgist-23
SELECT count(*) FROM radix_text_tbl WHERE t <=   'Aztec                         Ct  ';
-- @ create_index_spgist-24
SELECT count(*) FROM radix_text_tbl WHERE t ~<=~ 'Aztec                         Ct  ';
-- @ create_index_spgist-25
SELECT count(*) FROM radix_text_tbl WHERE t >=   'Worth                         St  ';
-- @ create_index_spgist-26
SELECT count(*) FROM radix_text_tbl WHERE t ~>=~ 'Worth                         St  ';
-- @ create_index_spgist-27
SELECT count(*) FROM radix_text_tbl WHERE t >    'Worth                         St  ';
-- @ create_index_spgist-28
SELECT count(*) FROM radix_text_tbl WHERE t ~>~  'Worth                         St  ';
-- @ create_index_spgist-29
SELECT count(*) FROM radix_text_tbl WHERE t ^@  'Worth';
-- @ create_index_spgist-30
EXPLAIN (COSTS OFF)
SELECT count(*) FROM quad_point_tbl WHERE p IS NULL;
-- @ create_index_spgist-31
EXPLAIN (COSTS OFF)
SELECT count(*) FROM quad_point_tbl WHERE p IS NOT NULL;
-- @ create_index_spgist-32
EXPLAIN (COSTS OFF)
SELECT count(*) FROM quad_point_tbl WHERE p <@ box '(200,200,1000,1000)';
-- @ create_index_spgist-33
EXPLAIN (COSTS OFF)
SELECT count(*) FROM quad_point_tbl WHERE box '(200,200,1000,1000)' @> p;
-- @ create_index_spgist-34
EXPLAIN (COSTS OFF)
SELECT count(*) FROM quad_point_tbl WHERE p << '(5000, 4000)';
-- @ create_index_spgist-35
EXPLAIN (COSTS OFF)
SELECT count(*) FROM quad_point_tbl WHERE p >> '(5000, 4000)';
-- @ create_index_spgist-36
EXPLAIN (COSTS OFF)
SELECT count(*) FROM quad_point_tbl WHERE p <<| '(5000, 4000)';
-- @ create_index_spgist-37
EXPLAIN (COSTS OFF)
SELECT count(*) FROM quad_point_tbl WHERE p |>> '(5000, 4000)';
-- @ create_index_spgist-38
EXPLAIN (COSTS OFF)
SELECT count(*) FROM quad_point_tbl WHERE p ~= '(4585, 365)';
-- @ create_index_spgist-39
EXPLAIN (COSTS OFF)
SELECT row_number() OVER (ORDER BY p <-> '0,0') n, p <-> '0,0' dist, p
FROM quad_point_tbl;
-- @ create_index_spgist-40
SELECT * FROM quad_point_tbl_ord_seq1 seq FULL JOIN quad_point_tbl_ord_idx1 idx
ON seq.n = idx.n
WHERE seq.dist IS DISTINCT FROM idx.dist;
-- @ create_index_spgist-41
EXPLAIN (COSTS OFF)
SELECT row_number() OVER (ORDER BY p <-> '0,0') n, p <-> '0,0' dist, p
FROM quad_point_tbl WHERE p <@ box '(200,200,1000,1000)';
-- @ create_index_spgist-42
SELECT * FROM quad_point_tbl_ord_seq2 seq FULL JOIN quad_point_tbl_ord_idx2 idx
ON seq.n = idx.n
WHERE seq.dist IS DISTINCT FROM idx.dist;
-- @ create_index_spgist-43
EXPLAIN (COSTS OFF)
SELECT row_number() OVER (ORDER BY p <-> '333,400') n, p <-> '333,400' dist, p
FROM quad_point_tbl WHERE p IS NOT NULL;
-- @ create_index_spgist-44
SELECT * FROM quad_point_tbl_ord_seq3 seq FULL JOIN quad_point_tbl_ord_idx3 idx
ON seq.n = idx.n
WHERE seq.dist IS DISTINCT FROM idx.dist;
-- @ create_index_spgist-45
EXPLAIN (COSTS OFF)
SELECT count(*) FROM kd_point_tbl WHERE p <@ box '(200,200,1000,1000)';
-- @ create_index_spgist-46
SELECT count(*) FROM kd_point_tbl WHERE p <@ box '(200,200,1000,1000)';
-- @ create_index_spgist-47
EXPLAIN (COSTS OFF)
SELECT count(*) FROM kd_point_tbl WHERE box '(200,200,1000,1000)' @> p;
-- @ create_index_spgist-48
SELECT count(*) FROM kd_point_tbl WHERE box '(200,200,1000,1000)' @> p;
-- @ create_index_spgist-49
EXPLAIN (COSTS OFF)
SELECT count(*) FROM kd_point_tbl WHERE p << '(5000, 4000)';
-- @ create_index_spgist-50
SELECT count(*) FROM kd_point_tbl WHERE p << '(5000, 4000)';
-- @ create_index_spgist-51
EXPLAIN (COSTS OFF)
SELECT count(*) FROM kd_point_tbl WHERE p >> '(5000, 4000)';
-- @ create_index_spgist-52
SELECT count(*) FROM kd_point_tbl WHERE p >> '(5000, 4000)';
-- @ create_index_spgist-53
EXPLAIN (COSTS OFF)
SELECT count(*) FROM kd_point_tbl WHERE p <<| '(5000, 4000)';
-- @ create_index_spgist-54
SELECT count(*) FROM kd_point_tbl WHERE p <<| '(5000, 4000)';
-- @ create_index_spgist-55
EXPLAIN (COSTS OFF)
SELECT count(*) FROM kd_point_tbl WHERE p |>> '(5000, 4000)';
-- @ create_index_spgist-56
SELECT count(*) FROM kd_point_tbl WHERE p |>> '(5000, 4000)';
-- @ create_index_spgist-57
EXPLAIN (COSTS OFF)
SELECT count(*) FROM kd_point_tbl WHERE p ~= '(4585, 365)';
-- @ create_index_spgist-58
SELECT count(*) FROM kd_point_tbl WHERE p ~= '(4585, 365)';
-- @ create_index_spgist-59
EXPLAIN (COSTS OFF)
SELECT row_number() OVER (ORDER BY p <-> '0,0') n, p <-> '0,0' dist, p
FROM kd_point_tbl;
-- @ create_index_spgist-60
CREATE TEMP TABLE kd_point_tbl_ord_idx1 AS
SELECT row_number() OVER (ORDER BY p <-> '0,0') n, p <-> '0,0' dist, p
FROM kd_point_tbl;
-- @ create_index_spgist-61
SELECT * FROM quad_point_tbl_ord_seq1 seq FULL JOIN kd_point_tbl_ord_idx1 idx
ON seq.n = idx.n
WHERE seq.dist IS DISTINCT FROM idx.dist;
-- @ create_index_spgist-62
EXPLAIN (COSTS OFF)
SELECT row_number() OVER (ORDER BY p <-> '0,0') n, p <-> '0,0' dist, p
FROM kd_point_tbl WHERE p <@ box '(200,200,1000,1000)';
-- @ create_index_spgist-63
CREATE TEMP TABLE kd_point_tbl_ord_idx2 AS
SELECT row_number() OVER (ORDER BY p <-> '0,0') n, p <-> '0,0' dist, p
FROM kd_point_tbl WHERE p <@ box '(200,200,1000,1000)';
-- @ create_index_spgist-64
SELECT * FROM quad_point_tbl_ord_seq2 seq FULL JOIN kd_point_tbl_ord_idx2 idx
ON seq.n = idx.n
WHERE seq.dist IS DISTINCT FROM idx.dist;
-- @ create_index_spgist-65
EXPLAIN (COSTS OFF)
SELECT row_number() OVER (ORDER BY p <-> '333,400') n, p <-> '333,400' dist, p
FROM kd_point_tbl WHERE p IS NOT NULL;
-- @ create_index_spgist-66
CREATE TEMP TABLE kd_point_tbl_ord_idx3 AS
SELECT row_number() OVER (ORDER BY p <-> '333,400') n, p <-> '333,400' dist, p
FROM kd_point_tbl WHERE p IS NOT NULL;
-- @ create_index_spgist-67
SELECT * FROM quad_point_tbl_ord_seq3 seq FULL JOIN kd_point_tbl_ord_idx3 idx
ON seq.n = idx.n
WHERE seq.dist IS DISTINCT FROM idx.dist;
-- @ create_index_spgist-68
EXPLAIN (COSTS OFF)
SELECT p, dist FROM quad_point_tbl_ord_seq1 ORDER BY p <-> '0,0' LIMIT 10;
-- @ create_index_spgist-69
SELECT p, dist FROM quad_point_tbl_ord_seq1 ORDER BY p <-> '0,0' LIMIT 10;
-- @ create_index_spgist-70
SELECT (SELECT p FROM kd_point_tbl ORDER BY p <-> pt, p <-> '0,0' LIMIT 1)
FROM (VALUES (point '1,2'), (NULL), ('1234,5678')) pts(pt);
-- @ create_index_spgist-71
EXPLAIN (COSTS OFF)
SELECT count(*) FROM radix_text_tbl WHERE t = 'P0123456789abcdef';
-- @ create_index_spgist-72
EXPLAIN (COSTS OFF)
SELECT count(*) FROM radix_text_tbl WHERE t <    'Aztec                         Ct  ';
-- @ create_index_spgist-73
EXPLAIN (COSTS OFF)
SELECT count(*) FROM radix_text_tbl WHERE t ~<~  'Aztec                         Ct  ';
-- @ create_index_spgist-74
EXPLAIN (COSTS OFF)
SELECT count(*) FROM radix_text_tbl WHERE t <=   'Aztec                         Ct  ';
-- @ create_index_spgist-75
EXPLAIN (COSTS OFF)
SELECT count(*) FROM radix_text_tbl WHERE t ~<=~ 'Aztec                         Ct  ';
-- @ create_index_spgist-76
EXPLAIN (COSTS OFF)
SELECT count(*) FROM radix_text_tbl WHERE t >=   'Worth                         St  ';
-- @ create_index_spgist-77
EXPLAIN (COSTS OFF)
SELECT count(*) FROM radix_text_tbl WHERE t ~>=~ 'Worth                         St  ';
-- @ create_index_spgist-78
EXPLAIN (COSTS OFF)
SELECT count(*) FROM radix_text_tbl WHERE t >    'Worth                         St  ';
-- @ create_index_spgist-79
EXPLAIN (COSTS OFF)
SELECT count(*) FROM radix_text_tbl WHERE t ~>~  'Worth                         St  ';
-- @ create_index_spgist-80
EXPLAIN (COSTS OFF)
SELECT count(*) FROM radix_text_tbl WHERE t ^@	 'Worth';
-- @ create_index_spgist-81
EXPLAIN (COSTS OFF)
SELECT count(*) FROM radix_text_tbl WHERE starts_with(t, 'Worth');
-- @ create_index_spgist-82
SELECT count(*) FROM radix_text_tbl WHERE starts_with(t, 'Worth');
