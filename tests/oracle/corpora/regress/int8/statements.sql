-- @ int8-1
SELECT * FROM INT8_TBL;
-- @ int8-2
SELECT * FROM INT8_TBL WHERE q2 = 4567890123456789;
-- @ int8-3
SELECT * FROM INT8_TBL WHERE q2 <> 4567890123456789;
-- @ int8-4
SELECT * FROM INT8_TBL WHERE q2 < 4567890123456789;
-- @ int8-5
SELECT * FROM INT8_TBL WHERE q2 > 4567890123456789;
-- @ int8-6
SELECT * FROM INT8_TBL WHERE q2 <= 4567890123456789;
-- @ int8-7
SELECT * FROM INT8_TBL WHERE q2 >= 4567890123456789;
-- @ int8-8
SELECT * FROM INT8_TBL WHERE 123 = q1;
-- @ int8-9
SELECT * FROM INT8_TBL WHERE 123 <> q1;
-- @ int8-10
SELECT * FROM INT8_TBL WHERE 123 < q1;
-- @ int8-11
SELECT * FROM INT8_TBL WHERE 123 > q1;
-- @ int8-12
SELECT * FROM INT8_TBL WHERE 123 <= q1;
-- @ int8-13
SELECT * FROM INT8_TBL WHERE 123 >= q1;
-- @ int8-14
SELECT q1 AS plus, -q1 AS minus FROM INT8_TBL;
-- @ int8-15
SELECT q1, q2, q1 + q2 AS plus FROM INT8_TBL;
-- @ int8-16
SELECT q1, q2, q1 - q2 AS minus FROM INT8_TBL;
-- @ int8-17
SELECT q1, q2, q1 * q2 AS multiply FROM INT8_TBL;
-- @ int8-18
SELECT q1, q2, q1 * q2 AS multiply FROM INT8_TBL
 WHERE q1 < 1000 or (q2 > 0 and q2 < 1000);
-- @ int8-19
SELECT q1, q2, q1 / q2 AS divide, q1 % q2 AS mod FROM INT8_TBL;
-- @ int8-20
SELECT q1, float8(q1) FROM INT8_TBL;
-- @ int8-21
SELECT q2, float8(q2) FROM INT8_TBL;
-- @ int8-22
SELECT 37 + q1 AS plus4 FROM INT8_TBL;
-- @ int8-23
SELECT 37 - q1 AS minus4 FROM INT8_TBL;
-- @ int8-24
SELECT 2 * q1 AS "twice int4" FROM INT8_TBL;
-- @ int8-25
SELECT q1 * 2 AS "twice int4" FROM INT8_TBL;
-- @ int8-26
SELECT q1 + 42::int4 AS "8plus4", q1 - 42::int4 AS "8minus4", q1 * 42::int4 AS "8mul4", q1 / 42::int4 AS "8div4" FROM INT8_TBL;
-- @ int8-27
SELECT 246::int4 + q1 AS "4plus8", 246::int4 - q1 AS "4minus8", 246::int4 * q1 AS "4mul8", 246::int4 / q1 AS "4div8" FROM INT8_TBL;
-- @ int8-28
SELECT q2, abs(q2) FROM INT8_TBL;
-- @ int8-29
SELECT min(q1), min(q2) FROM INT8_TBL;
-- @ int8-30
SELECT max(q1), max(q2) FROM INT8_TBL;
-- @ int8-31
SELECT to_char(q1, '9G999G999G999G999G999'), to_char(q2, '9,999,999,999,999,999')
	FROM INT8_TBL;
-- @ int8-32
SELECT to_char( (q1 * -1), '9999999999999999PR'), to_char( (q2 * -1), '9999999999999999.999PR')
	FROM INT8_TBL;
-- @ int8-33
SELECT to_char(q2, 'MI9999999999999999')     FROM INT8_TBL;
-- @ int8-34
SELECT CAST(q1 AS int4) FROM int8_tbl WHERE q2 = 456;
-- @ int8-35
SELECT CAST(q1 AS int4) FROM int8_tbl WHERE q2 <> 456;
-- @ int8-36
SELECT CAST(q1 AS int2) FROM int8_tbl WHERE q2 = 456;
-- @ int8-37
SELECT CAST(q1 AS int2) FROM int8_tbl WHERE q2 <> 456;
-- @ int8-38
SELECT CAST(q1 AS float4), CAST(q2 AS float8) FROM INT8_TBL;
-- @ int8-39
SELECT CAST(q1 AS oid) FROM INT8_TBL;
-- @ int8-40
SELECT q1, q2, q1 & q2 AS "and", q1 | q2 AS "or", q1 # q2 AS "xor", ~q1 AS "not" FROM INT8_TBL;
-- @ int8-41
SELECT q1, q1 << 2 AS "shl", q1 >> 3 AS "shr" FROM INT8_TBL;
