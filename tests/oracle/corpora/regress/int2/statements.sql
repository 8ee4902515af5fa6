-- @ int2-1
SELECT * FROM INT2_TBL;
-- @ int2-2
SELECT i.* FROM INT2_TBL i WHERE i.f1 <> int2 '0';
-- @ int2-3
SELECT i.* FROM INT2_TBL i WHERE i.f1 = int2 '0';
-- @ int2-4
SELECT i.* FROM INT2_TBL i WHERE i.f1 < int2 '0';
-- @ int2-5
SELECT i.* FROM INT2_TBL i WHERE i.f1 <= int2 '0';
-- @ int2-6
SELECT i.* FROM INT2_TBL i WHERE i.f1 > int2 '0';
-- @ int2-7
SELECT i.* FROM INT2_TBL i WHERE i.f1 >= int2 '0';
-- @ int2-8
SELECT i.* FROM INT2_TBL i WHERE (i.f1 % int2 '2') = int2 '1';
-- @ int2-9
SELECT i.f1, i.f1 * int2 '2' AS x FROM INT2_TBL i;
-- @ int2-10
SELECT i.f1, i.f1 * int2 '2' AS x FROM INT2_TBL i
WHERE abs(f1) < 16384;
-- @ int2-11
SELECT i.f1, i.f1 + int2 '2' AS x FROM INT2_TBL i;
-- @ int2-12
SELECT i.f1, i.f1 + int2 '2' AS x FROM INT2_TBL i
WHERE f1 < 32766;
-- @ int2-13
SELECT i.f1, i.f1 - int2 '2' AS x FROM INT2_TBL i;
-- @ int2-14
SELECT i.f1, i.f1 - int2 '2' AS x FROM INT2_TBL i
WHERE f1 > -32767;
-- @ int2-15
SELECT i.f1, i.f1 / int2 '2' AS x FROM INT2_TBL i;
