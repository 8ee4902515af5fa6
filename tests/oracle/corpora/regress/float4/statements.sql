-- @ float4-1
INSERT INTO FLOAT4_TBL(f1) VALUES ('    0.0');
-- @ float4-2
SELECT * FROM FLOAT4_TBL;
-- @ float4-3
SELECT f.* FROM FLOAT4_TBL f WHERE f.f1 <> '1004.3';
-- @ float4-4
SELECT f.* FROM FLOAT4_TBL f WHERE f.f1 = '1004.3';
-- @ float4-5
SELECT f.* FROM FLOAT4_TBL f WHERE '1004.3' > f.f1;
-- @ float4-6
SELECT f.* FROM FLOAT4_TBL f WHERE  f.f1 < '1004.3';
-- @ float4-7
SELECT f.* FROM FLOAT4_TBL f WHERE '1004.3' >= f.f1;
-- @ float4-8
SELECT f.* FROM FLOAT4_TBL f WHERE  f.f1 <= '1004.3';
-- @ float4-9
SELECT f.f1, f.f1 * '-10' AS x FROM FLOAT4_TBL f
   WHERE f.f1 > '0.0';
-- @ float4-10
SELECT f.f1, f.f1 + '-10' AS x FROM FLOAT4_TBL f
   WHERE f.f1 > '0.0';
-- @ float4-11
SELECT f.f1, f.f1 / '-10' AS x FROM FLOAT4_TBL f
   WHERE f.f1 > '0.0';
-- @ float4-12
SELECT f.f1, f.f1 - '-10' AS x FROM FLOAT4_TBL f
   WHERE f.f1 > '0.0';
-- @ float4-13
SELECT f.f1 / '0.0' from FLOAT4_TBL f;
-- @ float4-14
SELECT f.f1, @f.f1 AS abs_f1 FROM FLOAT4_TBL f;
-- @ float4-15
UPDATE FLOAT4_TBL
   SET f1 = FLOAT4_TBL.f1 * '-1'
   WHERE FLOAT4_TBL.f1 > '0.0';
-- @ float4-16
SELECT * FROM FLOAT4_TBL ORDER BY 1;
