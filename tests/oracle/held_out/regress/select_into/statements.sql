-- @ select_into-1
SELECT *
   INTO TABLE sitmp1
   FROM onek
   WHERE onek.unique1 < 2;
-- @ select_into-2
SELECT *
   INTO TABLE sitmp1
   FROM onek2
   WHERE onek2.unique1 < 2;
-- @ select_into-3
INSERT INTO selinto_schema.tbl_withdata1 VALUES (4);
-- @ select_into-4
INSERT INTO ctas_base VALUES (1, 2);
-- @ select_into-5
CREATE TABLE ctas_nodata (ii, jj, kk) AS SELECT i, j FROM ctas_base;
-- @ select_into-6
CREATE TABLE ctas_nodata (ii, jj, kk) AS SELECT i, j FROM ctas_base WITH NO DATA;
-- @ select_into-7
CREATE TABLE ctas_nodata (ii, jj) AS SELECT i, j FROM ctas_base;
-- @ select_into-8
CREATE TABLE ctas_nodata_2 (ii, jj) AS SELECT i, j FROM ctas_base WITH NO DATA;
-- @ select_into-9
CREATE TABLE ctas_nodata_3 (ii) AS SELECT i, j FROM ctas_base;
-- @ select_into-10
CREATE TABLE ctas_nodata_4 (ii) AS SELECT i, j FROM ctas_base WITH NO DATA;
-- @ select_into-11
SELECT * FROM ctas_nodata;
-- @ select_into-12
SELECT * FROM ctas_nodata_2;
-- @ select_into-13
SELECT * FROM ctas_nodata_3;
-- @ select_into-14
SELECT * FROM ctas_nodata_4;
