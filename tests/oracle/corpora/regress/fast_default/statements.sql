-- @ fast_default-1
INSERT INTO m VALUES (NULL::OID);
-- @ fast_default-2
INSERT INTO T VALUES (1), (2);
-- @ fast_default-3
SELECT pk, c_int, c_bpchar, c_text, c_date, c_timestamp,
       c_timestamp_null, c_array, c_small, c_small_null,
       c_big, c_num, c_time, c_interval,
       c_hugetext = repeat('abcdefg',1000) as c_hugetext_origdef,
       c_hugetext = repeat('poiuyt', 1000) as c_hugetext_newdef
FROM T ORDER BY pk;
-- @ fast_default-4
SELECT * FROM T;
-- @ fast_default-5
INSERT INTO t2 VALUES (1),(2);
-- @ fast_default-6
SELECT a, b, length(c) = 3 as c_ok, d, e >= 10 as e_ok FROM t2;
-- @ fast_default-7
INSERT INTO T SELECT * FROM generate_series(1, 10) a;
-- @ fast_default-8
INSERT INTO T SELECT b, b - 10 FROM generate_series(11, 20) a(b);
-- @ fast_default-9
INSERT INTO T SELECT b, b - 10, (b + 10)::text FROM generate_series(21, 30) a(b);
-- @ fast_default-10
SELECT c_bigint, c_text FROM T WHERE c_bigint = -1 LIMIT 1;
-- @ fast_default-11
EXPLAIN (VERBOSE TRUE, COSTS FALSE)
SELECT c_bigint, c_text FROM T WHERE c_bigint = -1 LIMIT 1;
-- @ fast_default-12
SELECT c_bigint, c_text FROM T WHERE c_text = 'hello' LIMIT 1;
-- @ fast_default-13
EXPLAIN (VERBOSE TRUE, COSTS FALSE) SELECT c_bigint, c_text FROM T WHERE c_text = 'hello' LIMIT 1;
-- @ fast_default-14
SELECT COALESCE(c_bigint, pk), COALESCE(c_text, pk::text)
FROM T
ORDER BY pk LIMIT 10;
-- @ fast_default-15
SELECT SUM(c_bigint), MAX(c_text COLLATE "C" ), MIN(c_text COLLATE "C") FROM T;
-- @ fast_default-16
SELECT * FROM T ORDER BY c_bigint, c_text, pk LIMIT 10;
-- @ fast_default-17
EXPLAIN (VERBOSE TRUE, COSTS FALSE)
SELECT * FROM T ORDER BY c_bigint, c_text, pk LIMIT 10;
-- @ fast_default-18
SELECT * FROM T WHERE c_bigint > -1 ORDER BY c_bigint, c_text, pk LIMIT 10;
-- @ fast_default-19
EXPLAIN (VERBOSE TRUE, COSTS FALSE)
SELECT * FROM T WHERE c_bigint > -1 ORDER BY c_bigint, c_text, pk LIMIT 10;
-- @ fast_default-20
DELETE FROM T WHERE pk BETWEEN 10 AND 20 RETURNING *;
-- @ fast_default-21
EXPLAIN (VERBOSE TRUE, COSTS FALSE)
DELETE FROM T WHERE pk BETWEEN 10 AND 20 RETURNING *;
-- @ fast_default-22
UPDATE T SET c_text = '"' || c_text || '"'  WHERE pk < 10;
-- @ fast_default-23
SELECT * FROM T WHERE c_text LIKE '"%"' ORDER BY PK;
-- @ fast_default-24
SELECT * FROM T ORDER BY pk;
-- @ fast_default-25
SELECT c_text FROM T WHERE c_int = -1;
-- @ fast_default-26
SELECT a,
       stddev(cast((SELECT sum(1) FROM generate_series(1,20) x) AS float4))
          OVER (PARTITION BY a,b,c ORDER BY b)
       AS z
FROM t1;
-- @ fast_default-27
UPDATE t SET y = 2;
-- @ fast_default-28
INSERT INTO leader VALUES (1, 1), (2, 2);
-- @ fast_default-29
DELETE FROM leader;
-- @ fast_default-30
INSERT INTO vtype VALUES (1);
-- @ fast_default-31
SELECT * FROM vtype;
-- @ fast_default-32
INSERT INTO vtype2 VALUES (1);
-- @ fast_default-33
SELECT * FROM vtype2;
-- @ fast_default-34
UPDATE t SET a = NULL;
-- @ fast_default-35
SELECT * FROM t WHERE a IS NULL;
-- @ fast_default-36
insert into has_fast_default values(1);
-- @ fast_default-37
table has_fast_default;
