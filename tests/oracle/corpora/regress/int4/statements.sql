-- @ int4-1
SELECT * FROM INT4_TBL;
-- @ int4-2
SELECT i.* FROM INT4_TBL i WHERE i.f1 <> int2 '0';
-- @ int4-3
SELECT i.* FROM INT4_TBL i WHERE i.f1 = int2 '0';
-- @ int4-4
SELECT i.* FROM INT4_TBL i WHERE i.f1 < int2 '0';
-- @ int4-5
SELECT i.* FROM INT4_TBL i WHERE i.f1 <= int2 '0';
-- @ int4-6
SELECT i.* FROM INT4_TBL i WHERE i.f1 > int2 '0';
-- @ int4-7
SELECT i.* FROM INT4_TBL i WHERE i.f1 >= int2 '0';
-- @ int4-8
SELECT i.* FROM INT4_TBL i WHERE (i.f1 % int2 '2') = int2 '1';
-- @ int4-9
SELECT i.f1, i.f1 * int2 '2' AS x FROM INT4_TBL i;
-- @ int4-10
SELECT i.f1, i.f1 * int2 '2' AS x FROM INT4_TBL i
WHERE abs(f1) < 1073741824;
-- @ int4-11
SELECT i.f1, i.f1 + int2 '2' AS x FROM INT4_TBL i;
-- @ int4-12
SELECT i.f1, i.f1 + int2 '2' AS x FROM INT4_TBL i
WHERE f1 < 2147483646;
-- @ int4-13
SELECT i.f1, i.f1 - int2 '2' AS x FROM INT4_TBL i;
-- @ int4-14
SELECT i.f1, i.f1 - int2 '2' AS x FROM INT4_TBL i
WHERE f1 > -2147483647;
-- @ int4-15
SELECT i.f1, i.f1 / int2 '2' AS x FROM INT4_TBL i;
