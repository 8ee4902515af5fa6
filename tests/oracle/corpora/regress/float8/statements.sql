-- @ float8-1
INSERT INTO FLOAT8_TBL(f1) VALUES ('    0.0   ');
-- @ float8-2
SELECT * FROM FLOAT8_TBL;
-- @ float8-3
SELECT f.* FROM FLOAT8_TBL f WHERE f.f1 <> '1004.3';
-- @ float8-4
SELECT f.* FROM FLOAT8_TBL f WHERE f.f1 = '1004.3';
-- @ float8-5
SELECT f.* FROM FLOAT8_TBL f WHERE '1004.3' > f.f1;
-- @ float8-6
SELECT f.* FROM FLOAT8_TBL f WHERE  f.f1 < '1004.3';
-- @ float8-7
SELECT f.* FROM FLOAT8_TBL f WHERE '1004.3' >= f.f1;
-- @ float8-8
SELECT f.* FROM FLOAT8_TBL f WHERE  f.f1 <= '1004.3';
-- @ float8-9
SELECT f.f1, f.f1 * '-10' AS x
   FROM FLOAT8_TBL f
   WHERE f.f1 > '0.0';
-- @ float8-10
SELECT f.f1, f.f1 + '-10' AS x
   FROM FLOAT8_TBL f
   WHERE f.f1 > '0.0';
-- @ float8-11
SELECT f.f1, f.f1 / '-10' AS x
   FROM FLOAT8_TBL f
   WHERE f.f1 > '0.0';
-- @ float8-12
SELECT f.f1, f.f1 - '-10' AS x
   FROM FLOAT8_TBL f
   WHERE f.f1 > '0.0';
-- @ float8-13
SELECT f.f1 ^ '2.0' AS square_f1
   FROM FLOAT8_TBL f where f.f1 = '1004.3';
-- @ float8-14
SELECT f.f1, @f.f1 AS abs_f1
   FROM FLOAT8_TBL f;
-- @ float8-15
SELECT f.f1, trunc(f.f1) AS trunc_f1
   FROM FLOAT8_TBL f;
-- @ float8-16
SELECT f.f1, round(f.f1) AS round_f1
   FROM FLOAT8_TBL f;
-- @ float8-17
select ceil(f1) as ceil_f1 from float8_tbl f;
-- @ float8-18
select ceiling(f1) as ceiling_f1 from float8_tbl f;
-- @ float8-19
select floor(f1) as floor_f1 from float8_tbl f;
-- @ float8-20
select sign(f1) as sign_f1 from float8_tbl f;
-- @ float8-21
SELECT f.f1, |/f.f1 AS sqrt_f1
   FROM FLOAT8_TBL f
   WHERE f.f1 > '0.0';
-- @ float8-22
SELECT f.f1, exp(ln(f.f1)) AS exp_ln_f1
   FROM FLOAT8_TBL f
   WHERE f.f1 > '0.0';
-- @ float8-23
SELECT f.f1, ||/f.f1 AS cbrt_f1 FROM FLOAT8_TBL f;
-- @ float8-24
UPDATE FLOAT8_TBL
   SET f1 = FLOAT8_TBL.f1 * '-1'
   WHERE FLOAT8_TBL.f1 > '0.0';
-- @ float8-25
SELECT f.f1 * '1e200' from FLOAT8_TBL f;
-- @ float8-26
SELECT f.f1 ^ '1e200' from FLOAT8_TBL f;
-- @ float8-27
SELECT ln(f.f1) from FLOAT8_TBL f where f.f1 = '0.0';
-- @ float8-28
SELECT ln(f.f1) from FLOAT8_TBL f where f.f1 < '0.0';
-- @ float8-29
SELECT exp(f.f1) from FLOAT8_TBL f;
-- @ float8-30
SELECT f.f1 / '0.0' from FLOAT8_TBL f;
-- @ float8-31
SELECT * FROM FLOAT8_TBL ORDER BY 1;
