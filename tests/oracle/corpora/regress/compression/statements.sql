-- @ compression-1
INSERT INTO cmdata VALUES(repeat('1234567890', 1000));
-- @ compression-2
SELECT pg_column_compression(f1) FROM cmdata;
-- @ compression-3
SELECT SUBSTR(f1, 200, 5) FROM cmdata;
-- @ compression-4
SELECT * INTO cmmove1 FROM cmdata;
-- @ compression-5
SELECT pg_column_compression(f1) FROM cmmove1;
-- @ compression-6
INSERT INTO cmmove3 SELECT * FROM cmdata;
-- @ compression-7
SELECT pg_column_compression(f1) FROM cmmove3;
-- @ compression-8
INSERT INTO cmmove2 VALUES (repeat('1234567890', 1004));
-- @ compression-9
SELECT pg_column_compression(f1) FROM cmmove2;
-- @ compression-10
INSERT INTO cmdata2 SELECT large_val() || repeat('a', 4000);
-- @ compression-11
SELECT pg_column_compression(f1) FROM cmdata2;
-- @ compression-12
SELECT SUBSTR(f1, 200, 5) FROM cmdata2;
-- @ compression-13
INSERT INTO cmdata2 VALUES (repeat('123456789', 800));
-- @ compression-14
SELECT pg_column_compression(f1) FROM cmpart2;
-- @ compression-15
SELECT length(f1) FROM cmdata;
-- @ compression-16
SELECT length(f1) FROM cmmove1;
-- @ compression-17
SELECT length(f1) FROM cmmove2;
-- @ compression-18
SELECT length(f1) FROM cmmove3;
